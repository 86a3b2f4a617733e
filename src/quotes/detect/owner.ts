import { continuationFeatures, hosts } from '../frames/continuation.ts';
import { giveFloating, giveLed } from '../frames/floating.ts';
import { headlineColon } from '../frames/headline.ts';
import { besideMarks } from '../frames/rules.ts';
import { claimed, type Found } from '../frames/settle.ts';
import { embeddedPosts, signedQuotes } from '../frames/signed.ts';
import { pointedQuotes } from '../frames/that-was.ts';
import type { Frame } from '../grammar/edge.ts';
import { isOnlyNamed } from '../grammar/naming.ts';
import type { MarkedRun, Reading, Run } from '../grammar/reading.ts';
import { rank } from '../learned/choice.ts';
import type { Surroundings } from '../learned/judgement.ts';
import { sources } from '../learned/proposal.ts';
import type { QuoteModel } from '../model.ts';
import type { Judge } from './judged.ts';
import { RIVAL, reachClauses, reachMarks } from './reach.ts';
import { clauseAround } from './told.ts';

/** From one token more than this on, what stands in marks is nearly always said by somebody: whatever verb is beside it tells by whom. */
const LONG = 7;

/** In a sentence as long as prose has them, every cue is within so many tokens of its marks. */
const NEAR = 100;

/** Not even words in marks look further than this for a cue: few of them, and many. */
const BARELY = { few: 0.02, many: 0.005 };

/** A reading of marked words that nobody else has claimed is taken when it is right this likely: of few, and of many, which somebody must have said. */
const OWNED = { few: 0.2, many: 0.03 };

/** See `MarkedRun.shape`. */
const SENTENCE_BEHIND_COLON = 1 + 2 + 8;

/** How sure a verb beside marked words is of them: about one in two is right on the articles kept aside. */
const BESIDE = 0.5;

/** Finds who said the marked words that no frame has a word of; adds to the frames. */
export function giveMarks(r: Reading, model: QuoteModel, around: Surroundings, judge: Judge, frames: Found[]): void {
  frames.push(...signedQuotes(r, frames), ...embeddedPosts(r, frames), ...pointedQuotes(r, frames));
  resume(r, around, frames);
  giveClauses(r, model, frames);
  reachClauses(r, frames);
  reachMarks(r, around.cueness, frames);
  const free = (): MarkedRun[] => r.marked.filter((m) => m.outermost && !claimed(frames, m) && !isOnlyNamed(r, m));
  for (const m of free()) {
    const owner = claimed(frames, m) ? null : ownerOf(r, around, judge, m, frames);
    if (owner) frames.push(owner);
  }
  goOn(r, model, frames);
  for (const m of free()) {
    const { first, last } = m;
    if (isLong(m) && giveLed(r, around.cueness, m, frames)) continue;
    const frame = isLong(m) || isAnnounced(m) ? besideFrame(r, model, around, m, frames) : null;
    if (frame) frames.push({ ...frame, content: [{ first, last }], probability: BESIDE });
  }
  goOn(r, model, frames);
  giveFloating(r, frames);
  frames.push(...headlineColon(r, frames));
}

/** Marked words in a clause of a verb of reporting, which are not enough for the model to see a report there. */
function giveClauses(r: Reading, model: QuoteModel, frames: Found[]): void {
  for (const m of r.marked) {
    const clause = m.outermost && !claimed(frames, m) ? clauseAround(r, m, frames) : null;
    if (!clause) continue;
    const [source] = sources(r, model, clause.cue);
    frames.push({ cue: clause.cue, source: source?.run ?? null, content: [clause.content], probability: BESIDE });
  }
}

/** See `MarkedRun.shape`: a comma before the opening mark, a stop or comma before the closing one. */
const RESUMED = { mask: 14, shape: 4 + 2 };
/** “We lost,” she said of a vote that was held on Sunday, “but we will be back”: in one sentence, and nobody else speaks in between. */
function resume(r: Reading, { cueness }: Surroundings, frames: Found[]): void {
  for (const m of r.marked) {
    if (!m.outermost || (m.shape & RESUMED.mask) !== RESUMED.shape || claimed(frames, m)) continue;
    const { first } = r.lines[r.line[m.first]!]!;
    const begun = frames.find(({ cue, content }) => {
      const { last } = content.at(-1)!;
      return first <= last && last < cue && cue < m.first && r.marked[r.inMarks[last]!]?.last === last;
    });
    if (!begun || cueness.subarray(begun.cue + 1, m.open).some((likely) => likely > RIVAL)) continue;
    if (frames.some(({ cue }) => begun.cue < cue && cue < m.first)) continue;
    begun.content = [...begun.content, { first: m.first, last: m.last }];
  }
}

function isLong({ first, last }: Run): boolean {
  return last - first >= LONG;
}

/** “Doe laughed: “They forgave me.””: short, but a sentence of its own behind a colon. */
function isAnnounced({ first, last, shape }: MarkedRun): boolean {
  return shape === SENTENCE_BEHIND_COLON && last > first;
}

/** The frame of the verb beside marked words, if no other frame has it for its cue. */
function besideFrame(
  r: Reading,
  model: QuoteModel,
  { cueness }: Surroundings,
  m: MarkedRun,
  frames: readonly Found[],
): Frame | null {
  const cue = besideMarks(r, m);
  if (cue === null || (r.isWord[cue] && cueness[cue]! < BARELY.few) || frames.some((f) => f.cue === cue)) return null;
  const [source] = sources(r, model, cue);
  return { cue, source: source?.run ?? null };
}

/** The likeliest cue of a marked stretch that no likely cue has claimed: in its own sentence, or before a colon. */
function ownerOf(r: Reading, around: Surroundings, judge: Judge, m: Run, frames: readonly Found[]): Found | null {
  let owner: Found | null = null;
  const size = isLong(m) ? 'many' : 'few';
  const lines = new Set([r.line[m.first]!, r.line[m.last]!]);
  const before = r.lines[r.line[m.first]! - 1];
  if (before && r.tokens[before.last]!.text === ':') lines.add(r.line[m.first]! - 1);
  for (const l of lines) {
    const line = r.lines[l];
    if (!line) continue;
    const last = Math.min(line.last, m.last + NEAR);
    for (let cue = Math.max(line.first, m.first - NEAR); cue <= last; cue++) {
      if (r.inMarks[cue]! >= 0 || around.cueness[cue]! < BARELY[size] || frames.some((f) => f.cue === cue)) continue;
      for (const reading of size === 'many' ? judge(cue) : judge(cue).slice(0, 1)) {
        if (reading.probability <= (owner?.probability ?? OWNED[size])) continue;
        const held = reading.content.some(
          (c) => c.first <= m.first && m.last <= c.last && r.inMarks[c.first] === r.inMarks[m.first],
        );
        if (held && !reading.content.some((c) => claimed(frames, c))) owner = reading;
      }
    }
  }
  return owner;
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
