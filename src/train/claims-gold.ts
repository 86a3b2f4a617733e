import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hedgeCandidates, hedgeFeatures, phraseHash } from '../claims/hedge-features.ts';
import { SentenceFeatures } from '../claims/sentence-features.ts';
import { spellingOf } from '../claims/spelling.ts';
import { readWords, type Words } from '../claims/words.ts';
import { tag } from '../text/tag.ts';
import { tokenize } from '../text/token.ts';
import type { Example } from './claims-logistic.ts';

/** A sentence of ClaimBuster or of its like. */
export interface GoldSentence {
  id: string;
  text: string;
  label: 0 | 1;
  fold?: number;
  orig?: 'NFS' | 'UFS' | 'CFS';
  doc?: string;
}

/** A sentence with its cues of uncertainty as spans. */
export interface GoldHedge {
  id: string;
  text: string;
  uncertain: boolean;
  cues: [start: number, end: number][];
}

export function readLines<Row>(folder: string, file: string): Row[] {
  return readFileSync(path.join(folder, 'claims', file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

function wordsOfText(text: string): Words {
  const tokens = tokenize(text);
  return readWords(text, tokens, tag(text, tokens));
}

const reader = new SentenceFeatures();

/** The features of a sentence as training and scoring read them. */
export function sentenceExample(text: string, label: boolean, weight = 1): Example {
  const words = wordsOfText(text);
  const spelled = words.lower.map(spellingOf);
  reader.read(spelled, words.tags, { from: 0, to: spelled.length });
  const letters = [...reader.places.subarray(0, reader.distinct)].flatMap((at) => [...spelled[at]!.runs]);
  return {
    features: Uint32Array.from([...reader.at.subarray(0, reader.n), ...letters]),
    per: reader.per,
    label,
    weight,
  };
}

/** Letters and digits alone: two copies of a sentence are one. */
export function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A hedge sentence read once: its words and the candidates that its cues are. */
export interface ReadHedge {
  gold: GoldHedge;
  words: Words;
}

export function readHedge(gold: GoldHedge): ReadHedge {
  return { gold, words: wordsOfText(gold.text) };
}

/** Cues seen in fewer of their occurrences than this are no candidates. */
const RARE = 0.005;

/** Hashes of the words and phrases that are cues often enough in these sentences. */
export function cuesOf(sentences: readonly ReadHedge[]): Set<number> {
  const as = new Map<number, number>();
  const seen = new Map<number, number>();
  for (const { gold, words } of sentences) {
    for (const word of words.lower) bump(seen, phraseHash([word], 0, 1));
    for (const cue of gold.cues) {
      const at = words.tokens.flatMap((t, i) => (t.start < cue[1] && t.end > cue[0] ? [i] : []));
      if (at.length === 0) continue;
      const [from, to] = [at[0]!, at.at(-1)! + 1];
      if (to - from > 6) continue;
      bump(as, phraseHash(words.lower, from, to));
      // The words of a phrase are candidates by themselves too, as long as they are rarely anything else.
      if (to - from > 1) for (const i of at) bump(as, phraseHash(words.lower, i, i + 1));
    }
  }
  return new Set([...as].filter(([hash, count]) => count / (seen.get(hash) ?? count) >= RARE).map(([hash]) => hash));
}

function bump(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The candidates of a sentence with whether each is a cue. */
export function hedgeExamples({ gold, words }: ReadHedge, cues: ReadonlySet<number>, weight = 1): Example[] {
  return hedgeCandidates(words, { from: 0, to: words.tokens.length }, cues).map((candidate) => {
    const features = hedgeFeatures(words, candidate).slice();
    const start = words.tokens[candidate.from]!.start;
    const end = words.tokens[candidate.to - 1]!.end;
    return { features, per: 1, label: gold.cues.some(([a, b]) => a === start && b === end), weight };
  });
}
