import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/annotate.ts';
import { readHtml } from '../../../src/article/html.ts';
import { readModel } from '../../../src/model-folder.ts';
import { asPage } from './form.ts';
import type { Density } from './sentences.ts';
import { benchStory } from './story.ts';

const model = readModel();
const STORIES = 40;
const found = (density: Density) =>
  Array.from({ length: STORIES }, (_, i) => annotate(benchStory(i, undefined, density), model));
const light = found('light');

function average(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0) / counts.length;
}

describe('the bench corpus', () => {
  it('has the same stories each time, no two alike', () => {
    const stories = Array.from({ length: 500 }, (_, i) => benchStory(i));
    expect(Array.from({ length: 500 }, (_, i) => benchStory(i))).toEqual(stories);
    for (const of of [({ text }: (typeof stories)[0]) => text, ({ url }: (typeof stories)[0]) => url])
      expect(new Set(stories.map(of)).size).toBe(500);
  });

  it('has about 3 KB, six quotes and ten claims a story, as the figures for large corpora say', () => {
    const per = (count: (story: (typeof light)[0]) => number) => average(light.map(count));
    expect(Math.abs(per(({ article }) => article.text.length) - 3000)).toBeLessThan(300);
    expect(Math.abs(per(({ quotes }) => quotes.length) - 6)).toBeLessThan(0.5);
    expect(Math.abs(per(({ claims }) => claims.length) - 10)).toBeLessThan(1);
  });

  it('has as many quotes and claims as real news when told to', () => {
    const news = found('news');
    expect(average(news.map(({ quotes }) => quotes.length))).toBeGreaterThan(14);
    expect(average(news.map(({ claims }) => claims.length))).toBeGreaterThan(30);
  });

  it('has unnamed sources, chains over other outlets, and people who are quoted again and again', () => {
    const quotes = light.flatMap((story) => story.quotes);
    expect(quotes.some(({ speaker }) => speaker?.kind === 'anonymous')).toBe(true);
    expect(quotes.some(({ chain }) => chain.length > 2)).toBe(true);
    const storiesOf = new Map<string, number>();
    for (const { speaker } of light.flatMap(({ quotes }) => quotes))
      if (speaker?.kind === 'person') storiesOf.set(speaker.name, (storiesOf.get(speaker.name) ?? 0) + 1);
    expect(Math.max(...storiesOf.values())).toBeGreaterThan(4);
  });

  it('has pages that are read as the stories in them', () => {
    const story = benchStory(3);
    const page = readHtml(Buffer.from(asPage(story)));
    expect(page).toMatchObject({ title: story.title, outlet: story.outlet, url: story.url });
    expect(page.text).toContain(story.text.split('\n\n')[2]);
  });
});
