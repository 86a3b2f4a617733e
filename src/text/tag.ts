import type { Token } from './token.ts';
import { type Wink, type WinkWord, wink } from './wink.ts';
import { wordOf } from './word.ts';

/** Universal part-of-speech tags (universaldependencies.org/u/pos). */
const TAGS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;
export type Tag = (typeof TAGS)[number];

const NUMBERS: ReadonlyMap<Tag, number> = new Map(TAGS.map((tag, i) => [tag, i + 1]));

/** A tag as a small number, 0 being none. */
export function tagNumber(tag: Tag): number {
  return NUMBERS.get(tag) ?? 0;
}

/** A set of tags to look a tag's number up in: 1 where it is one of them. */
export function tagSet(...tags: Tag[]): Uint8Array {
  const set = new Uint8Array(TAGS.length + 1);
  for (const tag of tags) set[tagNumber(tag)] = 1;
  return set;
}

const SPACE = 1;
const BREAK = 2;
/** White space by its code unit, as wink-nlp sees it: what stands between runs, and what is a run of its own. */
const GAPS = new Uint8Array(0x10000);
for (const space of ' \u00a0\u2002\u2003\u2004\u2005\u2009\u200a\u202f\u205f') GAPS[space.charCodeAt(0)] = SPACE;
for (const line of '\n\r\t') GAPS[line.charCodeAt(0)] = BREAK;
/** wink-nlp takes time by the square of a run's length, so one that is too long for a word of any language comes in pieces. */
const LONGEST = 199;

/** Where the run of characters without a space ends that begins at `at`, as wink-nlp parts them. */
function endOfRun(text: string, at: number): number {
  const kind = GAPS[text.charCodeAt(at)];
  let end = at + 1;
  while (end < text.length && GAPS[text.charCodeAt(end)] === kind && (kind === BREAK || end - at < LONGEST)) end++;
  return end;
}

let tagger: Wink | undefined;

/** Behind the last token. */
const NONE: Token = { start: -1, end: -1, text: '', word: wordOf('') };

/**
 * Tags the tokens of `text` (in order, from `tokenize`), one tag a token. wink-nlp cuts words otherwise than we do
 * (it splits at hyphens), so a token takes the tag of the last word of wink's that ends in it: the head of a compound.
 */
export function tag(text: string, tokens: readonly Token[]): Tag[] {
  tagger ??= wink();
  const { wordsOf, tagsOf } = tagger;
  const words: WinkWord[] = [];
  const starts: number[] = [];
  let token = 0;
  for (let at = 0; at < text.length; ) {
    if (GAPS[text.charCodeAt(at)] === SPACE) {
      at++;
      continue;
    }
    const end = endOfRun(text, at);
    while (token < tokens.length && tokens[token]!.start < at) token++;
    const { start, end: tokenEnd, word } = tokens[token] ?? NONE;
    let run: readonly WinkWord[];
    if (start === at && tokenEnd === end) {
      word.wink ??= wordsOf(word.text);
      run = word.wink;
    } else run = wordsOf(text.slice(at, end));
    for (let i = 0; i < run.length; i++) {
      words.push(run[i]!);
      starts.push(at + run[i]!.start);
    }
    at = end;
  }
  const tags = tagsOf(words);
  const out: Tag[] = new Array(tokens.length).fill('X');
  let next = 0;
  for (let i = 0; i < words.length; i++) {
    const at = starts[i]!;
    const end = at + words[i]!.end - words[i]!.start;
    while (next < tokens.length && tokens[next]!.end <= at) next++;
    for (let k = next; k < tokens.length && tokens[k]!.start < end; k++) out[k] = tags[i] as Tag;
  }
  for (let k = 0; k < out.length; k++) {
    const { word } = tokens[k]!;
    if (word.certain === undefined) word.certain = certain(word.text);
    out[k] = word.certain ?? mended(tokens, out, k);
  }
  return out;
}

/** A name with a letter that the tagger does not know. */
const ACCENTED = /^(?=.*[^\p{ASCII}’])\p{Lu}[\p{L}’'-]*$/u;

/** The tagger's own tag, but where it is known to err: "Erdoğan", for it a word of no kind, and the noun after "according to", for it an infinitive. */
function mended(tokens: readonly Token[], tags: readonly Tag[], k: number): Tag {
  const tag = tags[k]!;
  if (tag === 'VERB' && tokens[k - 1]?.text === 'to')
    return /^according$/i.test(tokens[k - 2]?.text ?? '') ? 'NOUN' : tag;
  if (tag === 'PROPN' || tag === 'PUNCT') return tag;
  const first = tokens[k]!.text.charCodeAt(0);
  return (first < 91 ? first > 64 : first > 127) && ACCENTED.test(tokens[k]!.text) ? 'PROPN' : tag;
}

const ORDINAL = /^\d+(?:st|nd|rd|th)$/;
const SITE = /^[\p{L}\p{N}-]+\.(?:com|org|net|gov|edu|info|tv|news|io|co\.uk)$/iu;

/** Tags that a word's own form settles, where the tagger, which splits such words, cannot know: "252nd", "Courier.com". */
function certain(word: string): Tag | null {
  const first = word.charCodeAt(0) - 48;
  if (first >= 0 && first < 10) return ORDINAL.test(word) ? 'ADJ' : null;
  return word.includes('.') && SITE.test(word) ? 'PROPN' : null;
}
