import { wordHash } from '../text/feature.ts';
import { FeatureList, pair } from './feature-list.ts';
import type { Stretch, Words } from './words.ts';

const LONGEST = 6;
const NONE = wordHash('_');
const features = new FeatureList(256);

/** A word or phrase that was a cue of uncertainty somewhere in training, over tokens `from` up to `to`. */
export type HedgeCandidate = Stretch;

/** One number for the words of a phrase; a single word has its own hash. */
export function phraseHash(lower: readonly string[], from: number, to: number): number {
  let hash = wordHash(lower[from]!);
  for (let i = from + 1; i < to; i++) hash = Math.imul(hash ^ wordHash(lower[i]!), 0x01000193);
  return hash | 0;
}

/** The candidates that begin in a stretch: at each word the longest known phrase, else the word. */
export function hedgeCandidates({ lower }: Words, { from, to }: Stretch, cues: ReadonlySet<number>): HedgeCandidate[] {
  const found: HedgeCandidate[] = [];
  for (let i = from; i < to; i++) {
    for (let size = Math.min(LONGEST, lower.length - i); size >= 1; size--) {
      if (!cues.has(phraseHash(lower, i, i + size))) continue;
      found.push({ from: i, to: i + size });
      i += size - 1;
      break;
    }
  }
  return found;
}

/** What tells whether a candidate is a cue here: itself, its neighbours and their tags, telling words near by. The buffer is reused. */
export function hedgeFeatures({ lower, tags }: Words, { from, to }: HedgeCandidate): Uint32Array {
  features.clear();
  const self = phraseHash(lower, from, to);
  const stem = wordHash(lower[from]!.slice(0, 5));
  const phrase = to - from > 1;
  const word = (offset: number) => (offset < 0 ? hashAt(lower, from + offset) : hashAt(lower, to - 1 + offset));
  const tag = (offset: number) => wordHash(tags[offset < 0 ? from + offset : to - 1 + offset] ?? '_');
  const own = phrase ? wordHash('X') : wordHash(tags[from] ?? '_');
  features.add(1, self);
  features.add(2, stem);
  features.add(3, self, own);
  features.add(4, self, from === 0 || /^[.!?]$/.test(lower[from - 1]!) ? 1 : 0);
  for (const offset of [-3, -2, -1, 1, 2, 3]) {
    const base = 20 + (offset + 3) * 6;
    const w = word(offset);
    const t = tag(offset);
    features.add(base, w);
    features.add(base + 1, t);
    features.add(base + 2, self, w);
    features.add(base + 3, self, t);
    features.add(base + 4, stem, t);
  }
  features.add(5, self, pair(word(-1), word(1)));
  features.add(6, self, pair(word(-2), word(-1)));
  features.add(7, self, pair(word(1), word(2)));
  features.add(8, self, pair(tag(-1), tag(1)));
  features.add(9, self, pair(tag(1), tag(2)));
  features.add(10, self, pair(tag(-2), tag(-1)));
  for (let i = Math.max(0, from - 8); i < Math.min(lower.length, to + 8); i++) {
    if (i >= from && i < to) continue;
    const near = NEAR.get(lower[i]!);
    if (near) features.add(i < from ? 11 : 12, self, near);
  }
  return features.at.subarray(0, features.n);
}

const NEAR = new Map(['that', 'to', 'than', 'will', 'would', 'not', "n't", 'if'].map((w) => [w, wordHash(w)] as const));

function hashAt(lower: readonly string[], at: number): number {
  return at >= 0 && at < lower.length ? wordHash(lower[at]!) : NONE;
}
