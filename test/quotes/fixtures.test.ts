import { describe, expect, it } from 'vitest';
import type { Warning } from '../../src/article/article.ts';
import { readModel } from '../../src/model-folder.ts';
import { castOf } from '../../src/names/cast.ts';
import { findQuotes, quotesOf } from '../../src/quotes/find.ts';
import { QuoteSchema } from '../../src/quotes/quote.ts';
import type { Span } from '../../src/text/span.ts';
import { attributionsOf, type Fixture, missesOf, readFixtures } from './fixture.ts';

const fixtures = readFixtures();
const { quotes: model } = readModel();

/** A warning as it is written down: its code and the words it points to. */
function told({ article }: Fixture, { code, span }: Warning): string {
  return span ? `${code}: ${article.text.slice(span.start, span.end)}` : code;
}

describe('whoever is quoted is known, once it is known what is', () => {
  it.each(fixtures)('$name', (fixture) => {
    const found = quotesOf(fixture.article, attributionsOf(fixture), castOf(fixture.article));
    expect(missesOf(fixture, found)).toEqual([]);
  });
});

it('never takes the unnamed of two stories for one, nor the publisher for a further link', () => {
  const stories = new Map<string, string>();
  for (const { name, article, ...fixture } of fixtures) {
    const { quotes, speakers } = quotesOf(article, attributionsOf({ name, article, ...fixture }), castOf(article));
    for (const { id, kind } of speakers) {
      if (kind !== 'anonymous' && kind !== 'group') continue;
      expect(stories.get(id) ?? name).toBe(name);
      stories.set(id, name);
    }
    for (const { chain } of quotes) {
      const [publisher, ...links] = chain;
      expect(publisher).toMatchObject({ name: article.outlet, kind: 'outlet', mention: null, cue: null });
      for (const link of links) {
        expect(link.mention && article.text.slice(link.mention.start, link.mention.end)).toBe(link.mention?.exact);
        expect(link.anonymous).toBe(link.kind === 'anonymous');
      }
    }
  }
});

describe('marks', () => {
  it.each(fixtures.filter(({ warnings }) => warnings))(
    'of $name are warned of where they are not closed',
    (fixture) => {
      const { warnings } = findQuotes(fixture.article, model);
      const ours = [...fixture.article.warnings, ...warnings].filter(({ code }) =>
        /^(?:unclosed|not-english)/.test(code),
      );
      expect(ours.map((warning) => told(fixture, warning))).toEqual(fixture.warnings);
    },
  );
});

describe('what is quoted is found, and nothing else', () => {
  it.each(fixtures)('in $name', (fixture) => {
    const found = findQuotes(fixture.article, model);
    expect(missesOf(fixture, found)).toEqual([]);
    if (fixture.scareQuotes) expect(found.scareQuotes.map(({ exact }) => exact)).toEqual(fixture.scareQuotes);
  });
});

describe.each([
  ['the model', model],
  ['plain rules', null],
])('every quote that %s find', (_, by) => {
  it.each(fixtures)('in $name slices back and has the same id every time', ({ article }) => {
    const { quotes, speakers, scareQuotes, warnings } = findQuotes(article, by);
    const slices = ({ start, end, exact }: Span & { exact: string }) =>
      expect(article.text.slice(start, end)).toBe(exact);
    for (const quote of quotes) {
      expect(QuoteSchema.safeParse(quote).error).toBeUndefined();
      for (const span of [...quote.content, ...quote.cue, ...(quote.source ? [quote.source] : [])]) slices(span);
      if (quote.speaker) expect(speakers.map(({ id }) => id)).toContain(quote.speaker.id);
      if (quote.parent) expect(quotes.map(({ id }) => id)).toContain(quote.parent);
    }
    scareQuotes.forEach(slices);
    for (const { span } of warnings) expect(span && span.end <= article.text.length).toBeTruthy();
    const ids = quotes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(findQuotes(structuredClone(article), by).quotes.map(({ id }) => id)).toEqual(ids);
    if (article.language !== 'en' && article.language !== null) expect([...quotes, ...scareQuotes]).toEqual([]);
  });
});
