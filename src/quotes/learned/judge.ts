import { wordHash, wordHashes } from '../../text/feature.ts';
import { tagSet } from '../../text/tag.ts';
import type { Ruled } from '../frames/ruled.ts';
import type { Found } from '../frames/settle.ts';
import { believedClause, toldWhat } from '../grammar/hearer.ts';
import { isHearing } from '../grammar/hearing.ts';
import { AROUND_VERB, phraseBefore } from '../grammar/noun-phrase.ts';
import { isPassive, passiveAt } from '../grammar/passive.ts';
import { quotedAsSaying } from '../grammar/quoted-as.ts';
import type { Reading, Run } from '../grammar/reading.ts';
import type { QuoteModel } from '../model.ts';
import { type Describe, likely, rank } from './choice.ts';
import { cueFeatures, isCueCandidate } from './cue.ts';
import { Glance } from './glance.ts';
import { judgementFeatures, nothingFeatures, type Surroundings } from './judgement.ts';
import { isMisfit } from './misfit.ts';
import { isObject, onlyPoints } from './object.ts';
import { type Proposal, proposals } from './proposal.ts';
import { evidenceFor, type Weighed } from './weighed.ts';

/** Below this no candidate cue is looked at further; the judgement of whole frames decides above it. */
const WORTH_A_LOOK = 0.1;

/** How many readings of a cue are kept while cues settle who has which words. */
const ALTERNATIVES = 3;

const TO = wordHash('to');
const PER = wordHash('per');
const HEARERS = tagSet('PROPN', 'DET', 'PRON');
/** “The terms are said to be agreed”: verbs whose subject does not speak in the passive. */
const REPUTED = wordHashes('said believed thought understood reported alleged rumoured rumored');

const glances = new WeakMap<QuoteModel, Glance>();

/** One for all stories that are read by the same model. */
function glanceOf(model: QuoteModel): Glance {
  let glance = glances.get(model);
  if (!glance) {
    glance = new Glance(model);
    glances.set(model, glance);
  }
  return glance;
}

/** How likely each token is the head of a cue. */
export function cuenessOf(r: Reading, model: QuoteModel): Float32Array {
  const glance = glanceOf(model);
  const cueness = new Float32Array(r.tokens.length);
  let c = 0;
  const describe: Describe = (f) => cueFeatures(r, c, f);
  for (; c < cueness.length; c++)
    if (isCueCandidate(r, c) && glance.conceivable(r, c)) cueness[c] = likely(model, describe);
  return cueness;
}

/** Whether a token is likely enough to be a cue, or a plain rule sees one in it, for its frame to be judged. */
export function worthALook({ cueness, ruled }: Surroundings, cue: number): boolean {
  return cueness[cue]! >= WORTH_A_LOOK || ruled.has(cue);
}

/** The readings of a cue to judge among. */
export function optionsFor(r: Reading, model: QuoteModel, { cueness, ruled }: Surroundings, cue: number): Proposal[] {
  return proposals(r, model, cue, Math.max(cueness[cue]!, 1e-3), ruled.get(cue));
}

/** The likeliest readings of one cue, best first. */
export function readingsOf(r: Reading, model: QuoteModel, around: Surroundings, cue: number): Found[] {
  const conceivable = optionsFor(r, model, around, cue).filter((option) => !isObject(r, option));
  // what grammar rules out makes the others likelier; where it leaves none, a report with a wrong edge is more than none
  const fitting = conceivable.filter((option) => !isMisfit(r, around.cueness, option));
  const options = fitting.length > 0 ? fitting : conceivable;
  if (!options.length) return [];
  const verdicts = rank(
    model,
    [null, ...options],
    (p, f, at) => (p ? judgementFeatures(r, p, at - 1, around, f) : nothingFeatures(r, options[0]!, around, f)),
    options.length + 1,
  );
  const read = evidenceFor(options, verdicts, ALTERNATIVES).map((evidence): Weighed => {
    const { source, pre, post } = evidence.option;
    const content = contentOf({ pre, post: pre && post && isHearer(r, cue, post) ? null : post });
    return { cue, source, content, probability: Math.exp(evidence.log), evidence };
  });
  return told(r, cue, read, around.ruled.get(cue));
}

/** “…, a friend confided to the Gazette”: whom the words behind a verb name as its hearer. */
function isHearer(r: Reading, cue: number, { first }: Run): boolean {
  return first === cue + 1 && r.word[first] === TO && HEARERS[r.tag[first + 1]!] === 1;
}

/** How sure what grammar tells is of words that the model may read otherwise. */
const TOLD = 0.6;

/** The readings with the source that a passive tells, whatever the model makes of it: “Doe was quoted as saying …”, “Doe was told by the court that …”. */
function told(r: Reading, cue: number, read: Found[], rule: Ruled | undefined): Found[] {
  const quoted = quotedAsSaying(r, cue);
  if (quoted && rule) {
    const { source } = quoted;
    return asRuled(rule, read).map((each) => ({ ...each, source }));
  }
  if (rule && isHearing(r, cue)) return [{ cue, source: null, content: contentOf(rule), probability: TOLD }];
  if (rule && trails(r, rule) && !read.some(({ probability }) => probability >= TOLD)) {
    const [content] = contentOf(rule);
    const same = read.find((each) => each.content.length === 1 && each.content[0]!.last === content!.last);
    return [{ cue, source: same?.source ?? rule.source, content: [content!], probability: TOLD }, ...read];
  }
  // “In fact, added the source, they are well”
  if (rule?.rule === 'as-reported' && rule.source && rule.source.first > cue)
    return [{ cue, source: rule.source, content: contentOf(rule), probability: TOLD }];
  // “According to the paper, which cited another, the pier will close”
  const beyond = rule?.source && rule.post && rule.post.first > rule.source.last + 2;
  if (rule?.rule === 'according-to' && (beyond || r.word[cue] === PER)) return asRuled(rule, read);
  const clause = toldWhat(r, cue) ?? believedClause(r, cue);
  if (clause !== null) return toldFrom(r, cue, clause, read);
  if (REPUTED.has(r.word[cue]!) && r.word[cue + 1] === TO && isPassive(r, cue))
    return read.map((each) => withoutTeller(each));
  const passive = passiveAt(r, cue);
  if (!passive) return read;
  const { agent, content } = passive;
  if (agent && content) return [{ cue, source: agent, content: [content], probability: TOLD }];
  return read.map((each) => (each.source && each.source.last < cue ? { ...each, source: agent } : each));
}

/** “Prices rose, the office said in its report, but …”: whether a whole clause without marks stands before somebody who says it. */
function trails(r: Reading, { rule, source, pre }: Ruled): boolean {
  if (
    rule !== 'trailing-verb' ||
    !source ||
    onlyPoints(r, source) ||
    !pre ||
    r.inMarks[pre.first]! >= 0 ||
    r.inMarks[pre.last]! >= 0
  )
    return false;
  return r.tallies.predicates.count(pre.first, pre.last) > 0;
}

/** What a plain rule is sure of, in the words of a reading that begins where it does. */
function asRuled(rule: Ruled, read: readonly Found[]): Found[] {
  const { cue, source } = rule;
  const [content] = contentOf(rule);
  const same = read.find((each) => each.content[0]!.first === content?.first);
  return [same ? assured(same) : { cue, source, content: contentOf(rule), probability: TOLD }];
}

/** A reading that grammar tells as well: nothing is left to weigh. */
function assured({ cue, source, content, probability }: Found): Found {
  return { cue, source, content, probability: Math.max(probability, TOLD) };
}

/** “The pilot told her she was wrong”: the readings of those words, by whoever stands before the verb. */
function toldFrom(r: Reading, cue: number, first: number, read: readonly Found[]): Found[] {
  const line = r.lines[r.line[cue]!]!;
  const same = read.find(({ content: [run] }) => run?.first === first);
  if (same) return [assured(same)];
  let front = cue;
  while (front > line.first && AROUND_VERB[r.tag[front - 1]!]) front--;
  const source = phraseBefore(r, front, line.first);
  let { last } = line;
  while (last > first && !r.isWord[last]) last--;
  return source && last > first ? [{ cue, source, content: [{ first, last }], probability: TOLD }] : [...read];
}

/** “The terms are said to be agreed”: by whom is not told, and what is said begins with the terms. */
function withoutTeller(frame: Found): Found {
  const { source, cue, content } = frame;
  return source && source.last < cue ? { ...frame, source: null, content: [source, ...content] } : frame;
}

/** The pieces of content that there are. */
export function contentOf({ pre, post }: { pre: Run | null; post: Run | null }): Run[] {
  return [pre, post].filter((run) => run !== null);
}
