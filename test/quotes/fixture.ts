import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../../src/article/article.ts';
import { readText } from '../../src/article/text.ts';
import type { Speaker } from '../../src/names/speaker.ts';
import type { Attribution } from '../../src/quotes/attribution.ts';
import type { FoundQuotes } from '../../src/quotes/find.ts';
import type { Quote } from '../../src/quotes/quote.ts';
import type { Span } from '../../src/text/span.ts';

/** A quote as somebody wrote it down who read the story. Members left out were not judged; those that are null are told by nobody. */
export interface Expected {
  content: string[];
  type: Quote['type'];
  kind: Quote['kind'];
  status: Quote['status'];
  cue?: string;
  source: string | null;
  speaker?: string | null;
  speakerKind?: string;
  /** What is known of a speaker who is not named. */
  anonymity?: Speaker['anonymity'];
  addressee?: string | null;
  chain?: (string | null)[];
  /** Index of the quote that it stands in. */
  parent?: number;
  said?: string | null;
  medium?: string | null;
}

/** One folder: source.txt as printed, told.json where metadata came beside it, expected.json. */
export interface Fixture {
  name: string;
  article: Article;
  quotes: Expected[];
  scareQuotes?: string[];
  /** Those that tell of marks and of the language, with the words they point to. */
  warnings?: string[];
}

const FOLDER = join(import.meta.dirname, '../fixtures/quotes');

export function readFixtures(): Fixture[] {
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => {
    const read = (file: string): string => readFileSync(join(FOLDER, name, file), 'utf8');
    const told = existsSync(join(FOLDER, name, 'told.json')) ? JSON.parse(read('told.json')) : {};
    return { name, article: readText({ ...told, text: read('source.txt') }), ...JSON.parse(read('expected.json')) };
  });
}

const lettersOf = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const contentOf = (words: readonly string[]): string =>
  lettersOf(words.join(' ').replace(/^[\s"“‘'`]*that\b[\s,]*/i, ''));

/** What differs between the quotes expected and those found, as far as they are judged, in words. */
export function missesOf(
  { name, quotes: expected }: Fixture,
  found: Pick<FoundQuotes, 'quotes' | 'speakers'>,
): string[] {
  const pairs = paired(expected, found.quotes);
  const misses = expected.flatMap((want, index) => {
    const quote = pairs.get(index);
    if (!quote) return [`quote ${index}: not found`];
    const parent = want.parent === undefined ? undefined : pairs.get(want.parent)?.id;
    const speaker = found.speakers.find(({ id }) => id === quote.speaker?.id) ?? null;
    return differences(want, quote, speaker, parent).map((what) => `quote ${index}: ${what}`);
  });
  const known = new Set(pairs.values());
  for (const quote of found.quotes)
    if (!known.has(quote)) misses.push(`not a quote: ${quote.content[0]!.exact.slice(0, 40)}`);
  return misses.map((miss) => `${name}: ${miss}`);
}

/** Which quote found is which one expected: those of the same words first, then those that share most of them. */
function paired(expected: readonly Expected[], found: readonly Quote[]): Map<number, Quote> {
  const pairs = new Map<number, Quote>();
  const free = new Set(found);
  const ways: ((want: string, got: string) => boolean)[] = [
    (want, got) => want === got,
    (want, got) => got.includes(want) || want.includes(got),
    (want, got) => got.includes(want.slice(0, 12)) || got.includes(want.slice(-12)),
  ];
  for (const fits of ways) {
    expected.forEach(({ content }, index) => {
      if (pairs.has(index)) return;
      const quote = [...free].find((each) =>
        fits(contentOf(content), contentOf(each.content.map(({ exact }) => exact))),
      );
      if (!quote) return;
      pairs.set(index, quote);
      free.delete(quote);
    });
  }
  return pairs;
}

function differences(want: Expected, quote: Quote, speaker: Speaker | null, parent: string | undefined): string[] {
  const found: string[] = [];
  const differs = (what: string, got: unknown): void => void found.push(`${what} is ${JSON.stringify(got)}`);
  const words = quote.content.map(({ exact }) => exact);
  if (contentOf(words) !== contentOf(want.content)) differs('content', words.join(' … '));
  for (const member of ['type', 'kind', 'status'] as const)
    if (quote[member] !== want[member]) differs(member, quote[member]);
  const cue = quote.cue.map(({ exact }) => exact).join(' ');
  if (want.cue !== undefined && !within(want.cue, cue)) differs('cue', cue);
  const source = quote.source?.exact ?? null;
  if (lettersOf(source ?? '') !== lettersOf(want.source ?? '')) differs('source', source);
  if (want.speaker !== undefined && (quote.speaker?.name ?? null) !== want.speaker)
    differs('speaker', quote.speaker?.name ?? null);
  else if (want.speakerKind !== undefined && quote.speaker?.kind !== want.speakerKind)
    differs('speakerKind', quote.speaker?.kind);
  else if (want.anonymity !== undefined && !isDeepStrictEqual(speaker?.anonymity, want.anonymity))
    differs('anonymity', speaker?.anonymity);
  const addressee = quote.addressee?.exact ?? null;
  if (want.addressee !== undefined && addressee !== want.addressee) differs('addressee', addressee);
  const chain = quote.chain.map((link) => link.name);
  if (want.chain !== undefined && chain.join(' > ') !== want.chain.join(' > ')) differs('chain', chain);
  if (parent !== (quote.parent ?? undefined)) differs('parent', quote.parent === null ? null : 'another');
  for (const member of ['said', 'medium'] as const)
    if (want[member] !== undefined && quote[member] !== want[member]) differs(member, quote[member]);
  return found;
}

/** Whether one cue is part of the other: "say" of "did not say". */
function within(want: string, got: string): boolean {
  const [a, b] = [` ${want.toLowerCase()} `, ` ${got.toLowerCase()} `];
  return a.includes(b) || b.includes(a);
}

/** What a detector would hand on that reads as whoever wrote the quotes down, so that the rest is held to it alone. */
export function attributionsOf({ article: { text }, quotes }: Fixture): Attribution[] {
  let after = 0;
  const contents = quotes.map(({ content, parent }) => {
    let from = after;
    const spans = content.map((words): Span => {
      const start = text.indexOf(words, from);
      if (start < 0) throw new Error(`“${words}” is not in the story, or not in its place`);
      from = start + words.length;
      return { start, end: from };
    });
    if (parent === undefined) after = spans[0]!.start + 1;
    return spans;
  });
  return quotes.map(({ type, cue, source }, i) => {
    const content = contents[i]!;
    const taken = contents.filter((_, other) => other === i).flat();
    const cues = cue === undefined ? [] : [nearest(text, cue, content, taken)];
    return {
      type,
      content,
      cue: cues,
      source: source === null ? null : nearest(text, source, [...content, ...cues], [...taken, ...cues]),
      rule: 'by-hand',
      confidence: 1,
    };
  });
}

/** How far apart two spans are; in another paragraph is further than anywhere in the same. */
function distance(text: string, a: Span, b: Span): number {
  const [from, to] = a.end <= b.start ? [a.end, b.start] : [b.end, a.start];
  return to - from + (text.slice(from, to).includes('\n') ? text.length : 0);
}

/** The place of some words that is nearest to given spans and in none of those that are taken. */
function nearest(text: string, words: string, to: readonly Span[], taken: readonly Span[]): Span {
  let best: Span | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (/[\p{L}\p{N}]/u.test(`${text[start - 1] ?? ''}`) || /[\p{L}\p{N}]/u.test(`${text[end] ?? ''}`)) continue;
    if (taken.some((span) => start < span.end && span.start < end)) continue;
    const away = Math.min(...to.map((span) => distance(text, span, { start, end })));
    if (away >= least) continue;
    least = away;
    best = { start, end };
  }
  if (!best) throw new Error(`“${words}” is nowhere outside the quote`);
  return best;
}
