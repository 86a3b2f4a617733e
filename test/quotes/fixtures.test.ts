import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Warning } from '../../src/article/article.ts';
import { readModel } from '../../src/model-folder.ts';
import { castOf } from '../../src/names/cast.ts';
import { findQuotes, quotesOf } from '../../src/quotes/find.ts';
import { QuoteSchema } from '../../src/quotes/quote.ts';
import type { Span } from '../../src/text/span.ts';
import { attributionsOf, type Fixture, KNOWN_MISSES, missesOf, readFixtures } from './fixture.ts';

// expected.json always says what is right. What the trained detector misses of it stands in known-misses.json, by cause:
// `npx vitest run test/quotes/fixtures.test.ts -u` writes that file anew, new misses under UNSORTED; give each a cause.
const UNSORTED = 'not sorted yet';

const fixtures = readFixtures();
const { quotes: model } = readModel();

/** The misses of all fixtures under the causes that the file gives them. */
function sorted(misses: readonly string[]): Record<string, string[]> {
  const known: Record<string, string[]> = existsSync(KNOWN_MISSES)
    ? JSON.parse(readFileSync(KNOWN_MISSES, 'utf8'))
    : {};
  const causes = new Map(Object.entries(known).flatMap(([cause, list]) => list.map((miss) => [miss, cause])));
  const kept: Record<string, string[]> = Object.fromEntries(Object.keys(known).map((cause) => [cause, []]));
  for (const miss of misses) {
    const cause = causes.get(miss) ?? UNSORTED;
    kept[cause] = [...(kept[cause] ?? []), miss];
  }
  return Object.fromEntries(Object.entries(kept).filter(([, list]) => list.length > 0));
}

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

describe('what is quoted', () => {
  it('is found, but for the misses that are known', async () => {
    const misses = fixtures.flatMap((fixture) => {
      const found = findQuotes(fixture.article, model);
      const scare = found.scareQuotes.map(({ exact }) => exact);
      const wanted = fixture.scareQuotes;
      return [
        ...missesOf(fixture, found),
        ...(wanted?.filter((words) => !scare.includes(words)).map((w) => `${fixture.name}: “${w}” is somebody’s`) ??
          []),
        ...(wanted ? scare.filter((s) => !wanted.includes(s)).map((s) => `${fixture.name}: “${s}” is nobody’s`) : []),
      ];
    });
    await expect(`${JSON.stringify(sorted(misses), null, 2)}\n`).toMatchFileSnapshot(KNOWN_MISSES);
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
