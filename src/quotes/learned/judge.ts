import { isHearing, type Ruled } from '../frames/rules.ts';
import type { Found } from '../frames/settle.ts';
import { passiveAt } from '../grammar/passive.ts';
import { quotedAsSaying } from '../grammar/quoted-as.ts';
import type { Reading, Run } from '../grammar/reading.ts';
import type { QuoteModel } from '../model.ts';
import { likely, rank } from './choice.ts';
import { cueFeatures, isCueCandidate } from './cue.ts';
import { Glance } from './glance.ts';
import { judgementFeatures, nothingFeatures, type Surroundings } from './judgement.ts';
import { type Proposal, proposals } from './proposal.ts';

/** Below this no candidate cue is looked at further; the judgement of whole frames decides above it. */
const WORTH_A_LOOK = 0.1;

/** How many readings of a cue are kept while cues settle who has which words. */
const ALTERNATIVES = 3;

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
  for (let c = 0; c < cueness.length; c++)
    if (isCueCandidate(r, c) && glance.conceivable(r, c)) cueness[c] = likely(model, (f) => cueFeatures(r, c, f));
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
  const options = optionsFor(r, model, around, cue);
  if (!options.length) return [];
  const verdicts = rank(
    model,
    [null, ...options],
    (p, f, at) => (p ? judgementFeatures(r, p, at - 1, around, f) : nothingFeatures(r, options[0]!, around, f)),
    ALTERNATIVES + 1,
  );
  const read = verdicts
    .filter(({ index }) => index > 0)
    .slice(0, ALTERNATIVES)
    .map(({ index, log }) => {
      const { source, pre, post } = options[index - 1]!;
      return { cue, source, content: contentOf({ pre, post }), probability: Math.exp(log) };
    });
  return told(r, cue, read, around.ruled.get(cue));
}

/** How sure what grammar tells is of words that the model may read otherwise. */
const TOLD = 0.6;

/** The readings with the source that a passive tells, whatever the model makes of it: “Doe was quoted as saying …”, “Doe was told by the court that …”. */
function told(r: Reading, cue: number, read: Found[], rule: Ruled | undefined): Found[] {
  const quoted = quotedAsSaying(r, cue);
  if (quoted && rule) {
    const { source } = quoted;
    const [content] = contentOf(rule);
    const same = read.find((each) => each.content[0]!.first === content?.first);
    return [
      same
        ? { ...same, source, probability: Math.max(same.probability, TOLD) }
        : { cue, source, content: contentOf(rule), probability: TOLD },
    ];
  }
  if (rule && isHearing(r, cue)) return [{ cue, source: null, content: contentOf(rule), probability: TOLD }];
  const passive = passiveAt(r, cue);
  if (!passive) return read;
  const { agent, content } = passive;
  if (agent && content) return [{ cue, source: agent, content: [content], probability: TOLD }];
  return read.map((each) => (each.source && each.source.last < cue ? { ...each, source: agent } : each));
}

/** The pieces of content that there are. */
export function contentOf({ pre, post }: { pre: Run | null; post: Run | null }): Run[] {
  return [pre, post].filter((run) => run !== null);
}
