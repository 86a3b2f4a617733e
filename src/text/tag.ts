import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Token } from './token.ts';

/** Universal part-of-speech tags (universaldependencies.org/u/pos). */
export const TAGS = [
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

/** A tag as a small number, 0 being none. */
export function tagNumber(tag: Tag): number {
  return TAGS.indexOf(tag) + 1;
}

/** A set of tags to look a tag's number up in: 1 where it is one of them. */
export function tagSet(...tags: Tag[]): Uint8Array {
  const set = new Uint8Array(TAGS.length + 1);
  for (const tag of tags) set[tagNumber(tag)] = 1;
  return set;
}

const nlp = winkNLP(model, ['sbd', 'pos']);
const { its } = nlp;

/** No word of a language: wink-nlp takes time by the square of its length, and gets it in pieces. */
const ENDLESS = /\S{200,}/g;

/**
 * Tags the tokens of `text` (in order, from `tokenize`), one tag a token. wink-nlp cuts words otherwise than we do
 * (it splits at hyphens), so a token takes the tag of the last word of wink's that ends in it: the head of a compound.
 */
export function tag(text: string, tokens: readonly Token[]): Tag[] {
  const read = text.replace(ENDLESS, (run) => run.replace(/(\S{99})\S/g, '$1 '));
  const words = nlp.readDoc(read).tokens();
  const values = words.out(its.value);
  const tags = words.out(its.pos) as unknown as string[];
  const spaces = words.out(its.precedingSpaces);
  const out: Tag[] = new Array(tokens.length).fill('X');
  let at = 0;
  let next = 0;
  for (let i = 0; i < values.length; i++) {
    at += spaces[i]!.length;
    // wink drops byte-order marks and their like: find its place again instead of drifting
    if (!read.startsWith(values[i]!, at)) at = Math.max(at, read.indexOf(values[i]!, at));
    const end = at + values[i]!.length;
    while (next < tokens.length && tokens[next]!.end <= at) next++;
    for (let k = next; k < tokens.length && tokens[k]!.start < end; k++) out[k] = tags[i] as Tag;
    at = end;
  }
  for (let k = 0; k < out.length; k++) out[k] = certain(tokens[k]!.text) ?? out[k]!;
  return out;
}

/** Tags that a word's own form settles, where the tagger, which splits such words, cannot know: "252nd", "Courier.com". */
function certain(word: string): Tag | null {
  if (/^\d/.test(word)) return /^\d+(?:st|nd|rd|th)$/.test(word) ? 'ADJ' : null;
  return /^[\p{L}\p{N}-]+\.(?:com|org|net|gov|edu|info|tv|news|io|co\.uk)$/iu.test(word) ? 'PROPN' : null;
}
