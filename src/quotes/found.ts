import { wordHash } from '../text/feature.ts';
import type { Tag } from '../text/tag.ts';
import { likely, rank } from './choice.ts';
import { continuationFeatures, hosts, type Told } from './continuation.ts';
import { CONCEIVABLE, cueFeatures, isCueCandidate, wordFeatures } from './cue.ts';
import { judgementFeatures, nothingFeatures, type Surroundings } from './judgement.ts';
import type { QuoteModel } from './model.ts';
import { insideOf } from './nested.ts';
import { type Proposal, proposals, sources } from './proposal.ts';
import type { Reading, Run } from './reading.ts';
import { besideMarks, dashedSource, isSaying, RULES, ruledFrames } from './rules.ts';

/** A frame that was found, and how likely it is right. */
export interface Found extends Told {
  probability: number;
  /** True for a report that stands inside another's words: the marks around those are not its own. */
  nested?: true;
}

/** The likeliest readings of a cue, best first: weighed once, however often they are asked for. */
type Judge = (cue: number) => Found[];

/** Below this no candidate cue is looked at further; the judgement of whole frames decides above it. */
const WORTH_A_LOOK = 0.1;

/** How many readings of a cue are kept while cues settle who has which words. */
const ALTERNATIVES = 3;

/** From this many words on, what stands in marks is nearly always said by somebody: whatever verb is beside it tells by whom. */
const LONG = 7;

/** Not even words in marks look further than this for a cue. */
const BARELY = 0.02;

/**
 * A reading is taken when it is right this likely. F1 gains from a quote that is right more often than half of F1; words
 * that fill a pair of marks are mostly somebody's, and a report inside a report has to be surer.
 */
const ACCEPTED = {
  plain: 0.31,
  marked: 0.3,
  ruled: 0.1,
  owner: 0.05,
  beside: 0.5,
  nested: 0.93,
  nestedStance: 0.5,
};

/** The frames that the trained decisions find: the best reading of every cue, rivals settled, pieces without a cue added. */
export function foundByModel(r: Reading, model: QuoteModel): Found[] {
  const around: Surroundings = { cueness: cuenessOf(r, model), ruled: ruledFrames(r) };
  const known = new Map<number, Found[]>();
  const judge: Judge = (cue) => {
    const found = known.get(cue) ?? judgement(r, model, around, cue);
    known.set(cue, found);
    return found;
  };
  const frames = settled(judged(r, around, judge), (frame) => accepted(r, around, frame));
  for (const m of r.marked) {
    if (!m.outermost || claimed(frames, m)) continue;
    const owner = ownerOf(r, around, judge, m, frames);
    if (owner) frames.push(owner);
  }
  goOn(r, model, frames);
  for (const m of r.marked) {
    if (!m.outermost || claimed(frames, m)) continue;
    const dash = dashedSource(r, m);
    if (dash) frames.push({ ...dash, content: [{ first: m.first, last: m.last }], probability: ACCEPTED.beside });
  }
  for (const m of r.marked) {
    if (!m.outermost || claimed(frames, m) || m.last - m.first < LONG) continue;
    const cue = besideMarks(r, m);
    if (cue === null || frames.some((f) => f.cue === cue)) continue;
    const [source] = sources(r, model, cue);
    frames.push({
      cue,
      source: source?.run ?? null,
      content: [{ first: m.first, last: m.last }],
      probability: ACCEPTED.beside,
    });
  }
  goOn(r, model, frames);
  const inside = nestedIn(insideOf(r, frames), model).filter(({ cue }) => !frames.some((f) => f.cue === cue));
  return [...frames, ...inside.map((frame) => ({ ...frame, nested: true as const }))];
}

/** Whether a token is likely enough to be a cue, or a plain rule sees one in it, for its frame to be judged. */
export function worthALook({ cueness, ruled }: Surroundings, cue: number): boolean {
  return cueness[cue]! >= WORTH_A_LOOK || ruled.has(cue);
}

/** The readings of a cue to judge among. */
export function optionsFor(r: Reading, model: QuoteModel, { cueness, ruled }: Surroundings, cue: number): Proposal[] {
  return proposals(r, model, cue, Math.max(cueness[cue]!, 1e-3), ruled.get(cue));
}

/** What the plain rules find where there is no model. */
export function foundByRules(r: Reading): Found[] {
  const frames = [...ruledFrames(r).values()].map(({ rule, cue, source, pre, post }) => {
    return { cue, source, content: contentOf({ pre, post }), probability: RULES[rule] };
  });
  return settled(frames, () => true);
}

/** How likely each token, or each with the one tag, is the head of a cue. */
export function cuenessOf(r: Reading, model: QuoteModel, only: Tag | null = null): Float32Array {
  const cueness = new Float32Array(r.tokens.length);
  for (let c = 0; c < cueness.length; c++) {
    if (only !== null && r.tags[c] !== only) continue;
    if (!isCueCandidate(r, c) || likely(model, (f) => wordFeatures(r, c, f)) < CONCEIVABLE) continue;
    cueness[c] = likely(model, (f) => cueFeatures(r, c, f));
  }
  return cueness;
}

/** Verbs of thinking and wanting, from general knowledge: inside reported words the training data has none marked, so that only a list can tell. */
const STANCE = new Set(
  `think thinks thought believe believes believed know knows knew hope hopes hoped feel feels felt fear fears feared
  expect expects expected doubt doubts doubted want wants wanted plan plans planned agree agrees agreed understand
  understands understood suspect suspects suspected guess assume assumes assumed wish wishes intend intends intended
  realise realised realize realized wonder wonders wondered remember remembers worry worries worried decide decides
  decided mean means meant find finds found see sees saw show shows showed learn learns learned consider considers
  considered figure figured
  seek seeks sought need needs needed aim aims try tries tried`
    .split(/\s+/)
    .map(wordHash),
);

/** The reports inside reported words: those that the model is sure of, and the stances of a stated holder. */
function nestedIn(inside: Reading, model: QuoteModel): Found[] {
  const around: Surroundings = { cueness: cuenessOf(inside, model, 'VERB'), ruled: ruledFrames(inside) };
  const { cueness } = around;
  const found: Found[] = [];
  for (let cue = 0; cue < cueness.length; cue++) {
    if (inside.line[cue]! < 0) continue;
    const stance = inside.tags[cue] === 'VERB' && STANCE.has(inside.word[cue]!);
    if (!stance && cueness[cue]! < WORTH_A_LOOK) continue;
    const [best] = judgement(inside, model, around, cue);
    if (!best?.source) continue;
    if (stance && holdsClause(inside, best)) found.push(toSentenceEnd(inside, best));
    else if (best.probability >= (isSaying(inside.word[cue]!) ? ACCEPTED.nested : ACCEPTED.nestedStance))
      found.push(best);
  }
  return settled(found, () => true);
}

/** Whether a frame has a holder and, after its cue, a clause or an infinitive for what is held. */
function holdsClause(r: Reading, { cue, source, content }: Found): boolean {
  const [{ first, last }] = content as [Run];
  if (!source || first < cue || last - first < 2) return false;
  for (let i = first; i <= last; i++) if (r.tags[i] === 'VERB' || r.tags[i] === 'AUX') return true;
  return false;
}

/** A stance runs to the end of its sentence: inside reported words nothing else ends it. */
function toSentenceEnd(r: Reading, frame: Found): Found {
  const { first } = frame.content[0]!;
  let { last } = r.lines[r.line[first]!]!;
  while (last > first && !r.isWord[last]) last--;
  return { ...frame, content: [{ first, last }] };
}

/** The likeliest readings of every cue that is worth a look. */
function judged(r: Reading, around: Surroundings, judge: Judge): Found[] {
  const found: Found[] = [];
  for (let cue = 0; cue < r.tokens.length; cue++) {
    if (worthALook(around, cue)) found.push(...judge(cue));
  }
  return found;
}

function accepted(r: Reading, { ruled }: Surroundings, frame: Found): boolean {
  const { cue, content, probability } = frame;
  const rule = ruled.get(cue);
  if (rule && sameContent(contentOf(rule), content)) return probability >= ACCEPTED.ruled;
  return probability >= (content.every((run) => fillsMarks(r, run)) ? ACCEPTED.marked : ACCEPTED.plain);
}

function contentOf({ pre, post }: { pre: Run | null; post: Run | null }): Run[] {
  return [pre, post].filter((run) => run !== null);
}

function sameContent(a: readonly Run[], b: readonly Run[]): boolean {
  return a.length === b.length && a.every((run, i) => run.first === b[i]!.first && run.last === b[i]!.last);
}

/** The likeliest cue of a marked stretch that no likely cue has claimed: in its own sentence, or before a colon. */
function ownerOf(r: Reading, around: Surroundings, judge: Judge, m: Run, frames: readonly Found[]): Found | null {
  let owner: Found | null = null;
  const lines = new Set([r.line[m.first]!, r.line[m.last]!]);
  const before = r.lines[r.line[m.first]! - 1];
  if (before && r.tokens[before.last]!.text === ':') lines.add(r.line[m.first]! - 1);
  for (const l of lines) {
    const line = r.lines[l];
    for (let cue = line?.first ?? 0; line && cue <= line.last; cue++) {
      if (r.inMarks[cue]! >= 0 || around.cueness[cue]! < BARELY || frames.some((f) => f.cue === cue)) continue;
      const [best] = judge(cue);
      if (!best || best.probability <= (owner?.probability ?? ACCEPTED.owner)) continue;
      const held = best.content.some(
        (c) => c.first <= m.first && m.last <= c.last && r.inMarks[c.first] === r.inMarks[m.first],
      );
      if (held && !best.content.some((c) => claimed(frames, c))) owner = best;
    }
  }
  return owner;
}

/** The likeliest readings of one cue, best first. */
function judgement(r: Reading, model: QuoteModel, around: Surroundings, cue: number): Found[] {
  const options = optionsFor(r, model, around, cue);
  if (!options.length) return [];
  const verdicts = rank(
    model,
    [null, ...options],
    (p, f, at) => (p ? judgementFeatures(r, p, at - 1, around, f) : nothingFeatures(r, options[0]!, around, f)),
    ALTERNATIVES + 1,
  );
  return verdicts
    .filter(({ index }) => index > 0)
    .slice(0, ALTERNATIVES)
    .map(({ index, log }) => {
      const { source, pre, post } = options[index - 1]!;
      return { cue, source, content: contentOf({ pre, post }), probability: Math.exp(log) };
    });
}

function fillsMarks(r: Reading, { first, last }: Run): boolean {
  const m = r.inMarks[first]!;
  return m >= 0 && r.marked[m]!.first === first && r.marked[m]!.last === last;
}

/**
 * One reading for each cue, so that no words have two cues unless one report stands inside the other: the likeliest
 * readings first, and where one is taken away from a cue, what is left of its probability goes to the others.
 */
function settled(readings: readonly Found[], accept: (frame: Found) => boolean): Found[] {
  const kept = new Map<number, Found>();
  const lost = new Map<number, number>();
  // "Reportedly" has nobody behind it: it gives way to a cue that has.
  const weight = ({ source, probability }: Found): number => (source ? probability : probability / 2);
  for (const reading of [...readings].sort((a, b) => weight(b) - weight(a))) {
    const { cue, content } = reading;
    if (kept.has(cue)) continue;
    const gone = lost.get(cue) ?? 0;
    const rivals = [...kept.values()].filter((k) => !holds(k.content, cue) && !holds(content, k.cue));
    if (content.some((c) => claimed(rivals, c))) lost.set(cue, gone + reading.probability);
    else {
      const frame = { ...reading, probability: reading.probability / (1 - gone) };
      if (accept(frame)) kept.set(cue, frame);
    }
  }
  return [...kept.values()].sort((a, b) => a.cue - b.cue);
}

function holds(content: readonly Run[], i: number): boolean {
  return content.some(({ first, last }) => first <= i && i <= last);
}

/** Gives marked stretches without a cue of their own to the frame that they go on from or lead to. */
function goOn(r: Reading, model: QuoteModel, frames: Found[]): void {
  const outermost = r.marked.filter((m) => m.outermost);
  for (const [k, m] of outermost.entries()) {
    if (claimed(frames, m)) continue;
    // marks that the paragraph before left open, and this one opens again: the same quote goes on, nothing to weigh
    const left = outermost[k - 1];
    const same = left?.stretch.runsOn ? frames.find((f) => f.content.some((c) => c.last === left.last)) : null;
    if (same) {
      same.content = [...same.content, { first: m.first, last: m.last }];
      continue;
    }
    const [before, after] = hosts(frames, m);
    const options = [null, ...(before ? [before] : []), ...(after ? [after] : [])];
    const where = (host: Found | null): 0 | 1 | 2 => (host === null ? 0 : host === before ? 1 : 2);
    const [choice] = rank(model, options, (host, f) => continuationFeatures(r, m, host, where(host), f), 1);
    const host = options[choice!.index];
    if (host) host.content = [...host.content, { first: m.first, last: m.last }].sort((a, b) => a.first - b.first);
  }
}

/** Whether any frame has words of the run among its content. */
export function claimed(frames: readonly Told[], run: Run): boolean {
  return frames.some((t) => t.content.some((c) => c.first <= run.last && run.first <= c.last));
}
