import type { ExtractedClaim, Offsets } from '../../src/extract.ts';
import type { GoldClaim } from './claims-gold.ts';
import { f1 } from './claims-models.ts';
import { common, letters } from './letters.ts';

/** How claims of annotated stories were found: spans by an overlap of 80 % of the longer, the rest on matched claims. */
export interface ClaimScore {
  gold: number;
  found: number;
  matched: number;
  voice: number;
  claimant: number;
  chain: number;
  hedges: number;
  quantities: number;
  dates: number;
  polarity: number;
  modality: number;
}

export const emptyScore = (): ClaimScore => ({
  gold: 0,
  found: 0,
  matched: 0,
  voice: 0,
  claimant: 0,
  chain: 0,
  hedges: 0,
  quantities: 0,
  dates: 0,
  polarity: 0,
  modality: 0,
});

export function spanF1({ gold, found, matched }: ClaimScore): number {
  return f1(matched, found - matched, gold - matched);
}

/** Adds one story to a score, and tells which found claims are right, by their offsets. Headline claims take no part: the annotation has none. */
export function scoreClaims(
  score: ClaimScore,
  text: string,
  gold: readonly GoldClaim[],
  all: readonly ExtractedClaim[],
): Set<string> {
  const right = new Set<string>();
  const found = all.filter(({ inHeadline }) => !inHeadline);
  score.gold += gold.length;
  score.found += found.length;
  for (const [g, f] of matches(text, gold, found)) {
    score.matched++;
    right.add(f.span.join('-'));
    const same = (a: readonly unknown[], b: readonly unknown[]) =>
      JSON.stringify([...new Set(a)].sort()) === JSON.stringify([...new Set(b)].sort());
    if (g.voice === f.voice) score.voice++;
    if (sameNamed(g.claimant, f.claimant)) score.claimant++;
    if (g.chain.length === f.chain.length && g.chain.every((name, i) => sameNamed(name, f.chain[i]!))) score.chain++;
    if (
      same(
        g.hedges.map((h) => h.toLowerCase()),
        f.hedges.map(([a, b]) => text.slice(a, b).toLowerCase()),
      )
    )
      score.hedges++;
    const value = (q: { value?: number; bound?: string }) => `${q.bound ?? ''} ${q.value}`;
    if (
      same(
        g.quantities.filter((q) => q.value != null).map(value),
        f.quantities.filter((q) => q.value != null).map(value),
      )
    )
      score.quantities++;
    if (
      same(
        g.dates.map((d) => d.value),
        f.dates.filter((d) => d.value !== null).map((d) => d.value),
      )
    )
      score.dates++;
    if (g.polarity === f.polarity) score.polarity++;
    if (g.modality === f.modality) score.modality++;
  }
  return right;
}

/** Claims of about the same confidence: its mean, and the share of them that was right, 0..1. */
export interface ConfidenceBin {
  count: number;
  confidence: number;
  right: number;
}

/** Judged claims in ten bins as large as each other, the least sure first; empty bins are left out. */
export function confidenceBins(judged: readonly { confidence: number; right: boolean }[]): ConfidenceBin[] {
  const order = judged.toSorted((a, b) => a.confidence - b.confidence);
  return Array.from({ length: 10 }, (_, bin): ConfidenceBin => {
    const from = Math.floor((bin * order.length) / 10);
    const list = order.slice(from, Math.floor(((bin + 1) * order.length) / 10));
    return {
      count: list.length,
      confidence: list.reduce((sum, { confidence }) => sum + confidence, 0) / list.length,
      right: list.filter(({ right }) => right).length / list.length,
    };
  }).filter(({ count }) => count > 0);
}

/** How far confidence is from the share that was right. */
export function calibrationError(bins: readonly ConfidenceBin[]): number {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  const error = bins.reduce((sum, { count, confidence, right }) => sum + count * Math.abs(confidence - right), 0);
  return total === 0 ? 0 : error / total;
}

/** Pairs of gold and found claims, each used once, best overlap first. */
function matches(
  text: string,
  gold: readonly GoldClaim[],
  found: readonly ExtractedClaim[],
): [GoldClaim, ExtractedClaim][] {
  const of = (spans: Offsets[]) => letters(text, spans);
  const wanted = gold.map(({ span }) => of([span]));
  const had = found.map(({ span }) => of([span]));
  const pairs = wanted
    .flatMap((a, i) => had.map((b, k) => ({ i, k, overlap: common(a, b) / Math.max(a.length, b.length, 1) })))
    .filter(({ overlap }) => overlap >= 0.8)
    .sort((a, b) => b.overlap - a.overlap);
  const [usedGold, usedFound] = [new Set<number>(), new Set<number>()];
  return pairs.flatMap(({ i, k }): [GoldClaim, ExtractedClaim][] => {
    if (usedGold.has(i) || usedFound.has(k)) return [];
    usedGold.add(i);
    usedFound.add(k);
    return [[gold[i]!, found[k]!]];
  });
}

/** Whether two names are one, as the shared scorer of the seed story sees it: articles and marks aside, one may go on where the other ends. */
function sameNamed(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  const fold = (name: string) =>
    name
      .toLowerCase()
      .replace(/[’']/g, "'")
      .replace(/[^\p{L}\p{N} ]/gu, ' ')
      .replace(/\b(?:the|a|an)\b/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  const [x, y] = [fold(a), fold(b)];
  return x === y || (x !== '' && y !== '' && (x.startsWith(`${y} `) || y.startsWith(`${x} `)));
}
