import type { Article, ScareQuote, Warning } from '../article/article.ts';
import type { Span } from '../text/span.ts';
import type { Attribution } from './attribution.ts';
import { type Describe, likely, rank } from './choice.ts';
import { continuationFeatures, hosts, type Told } from './continuation.ts';
import { cueFeatures, isCueCandidate } from './cue.ts';
import { judgementFeatures, nothingFeatures } from './judgement.ts';
import type { QuoteModel } from './model.ts';
import { proposals } from './proposal.ts';
import type { QuoteType } from './quote.ts';
import { type Reading, type Run, readingOf } from './reading.ts';

/** What stands in quotation marks and what is reported, before anybody is resolved. In order of the first content span. */
export interface Detected {
  attributions: Attribution[];
  scareQuotes: ScareQuote[];
  warnings: Warning[];
}

/** Below this no candidate is looked at further; the judgement of whole frames decides above it. */
export const WORTH_A_LOOK = 0.1;

/** A reading is taken when it is right this likely: F1 gains from a quote that is right more often than half of F1. */
const ACCEPTED = Number(process.env.ACC ?? 0.3);

/** Finds the attributions of an English article; with no model the plain rules decide. Pure, never throws. */
export function detect(article: Article, model: QuoteModel | null): Detected {
  const attributions: Attribution[] = [];
  if (!model) return { attributions, scareQuotes: [], warnings: [] };
  const r = readingOf(article);
  const frames = settled(judged(r, model));
  goOn(r, model, frames);
  for (const frame of frames) {
    attributions.push({
      type: typeOf(r, frame.content),
      content: frame.content.map((run) => withMarks(r, run)),
      cue: [{ start: r.tokens[frame.cue]!.start, end: r.tokens[frame.cue]!.end }],
      source: frame.source ? span(r, frame.source) : null,
      continues: null,
      rule: 'frame',
      confidence: frame.probability,
    });
  }
  return { attributions, scareQuotes: [], warnings: [] };
}

interface Found extends Told {
  probability: number;
}

/** The best reading of every cue, where a reading is likelier than none. */
function judged(r: Reading, model: QuoteModel): Found[] {
  const cueness = cuenessOf(r, model);
  const found: Found[] = [];
  for (let cue = 0; cue < cueness.length; cue++) {
    if (cueness[cue]! < WORTH_A_LOOK) continue;
    const options = proposals(r, model, cue, cueness[cue]!);
    if (!options.length) continue;
    const verdicts = rank(
      model,
      [
        (f) => nothingFeatures(r, options[0]!, f),
        ...options.map(
          (p, k): Describe =>
            (f) =>
              judgementFeatures(r, p, k, { cueness }, f),
        ),
      ],
      2,
    );
    const { index, log } = verdicts.find((v) => v.index > 0)!;
    if (Math.exp(log) < ACCEPTED) continue;
    const { source, pre, post } = options[index - 1]!;
    found.push({ cue, source, content: [pre, post].filter((run) => run !== null), probability: Math.exp(log) });
  }
  return found;
}

/** Gives words that two cues claim to the likelier one, unless one report stands inside the other. */
function settled(frames: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const frame of [...frames].sort((a, b) => b.probability - a.probability)) {
    const rivals = kept.filter((k) => !holds(k.content, frame.cue) && !holds(frame.content, k.cue));
    const content = frame.content.filter(
      (c) => !rivals.some((k) => k.content.some((d) => c.first <= d.last && d.first <= c.last)),
    );
    if (content.length) kept.push({ ...frame, content });
  }
  return kept.sort((a, b) => a.cue - b.cue);
}

function holds(content: readonly Run[], i: number): boolean {
  return content.some(({ first, last }) => first <= i && i <= last);
}

/** How likely each token is the head of a cue. */
export function cuenessOf(r: Reading, model: QuoteModel): Float32Array {
  return Float32Array.from(r.tokens, (_, c) => (isCueCandidate(r, c) ? likely(model, (f) => cueFeatures(r, c, f)) : 0));
}

/** Gives marked stretches without a cue of their own to the frame that they go on from or lead to. */
function goOn(r: Reading, model: QuoteModel, frames: Found[]): void {
  for (const m of r.marked) {
    if (!m.outermost || frames.some((t) => t.content.some((c) => c.first <= m.last && m.first <= c.last))) continue;
    const [before, after] = hosts(frames, m);
    const options = [null, ...(before ? [before] : []), ...(after ? [after] : [])];
    const [choice] = rank(
      model,
      options.map(
        (host): Describe =>
          (f) =>
            continuationFeatures(r, m, host, host === null ? 0 : host === before ? 1 : 2, f),
      ),
      1,
    );
    const host = options[choice!.index];
    if (host) host.content = [...host.content, { first: m.first, last: m.last }].sort((a, b) => a.first - b.first);
  }
}

function span(r: Reading, { first, last }: Run): Span {
  return { start: r.tokens[first]!.start, end: r.tokens[last]!.end };
}

/** A run with the marks and the stop inside them that belong to it. */
function withMarks(r: Reading, run: Run): Span {
  let { first, last } = run;
  while (first > 0 && r.edge[first - 1] === 1) first--;
  let end = last + 1;
  while (end < r.tokens.length && !r.isWord[end] && r.edge[end] === 0 && end - last < 3) end++;
  if (r.edge[end] === 2) last = end;
  return span(r, { first, last });
}

function typeOf(r: Reading, content: readonly Run[]): QuoteType {
  let inside = 0;
  let words = 0;
  for (const { first, last } of content) {
    for (let i = first; i <= last; i++) {
      words += r.isWord[i]!;
      if (r.isWord[i] && r.inMarks[i]! >= 0) inside++;
    }
  }
  return inside === 0 ? 'indirect' : inside === words ? 'direct' : 'mixed';
}
