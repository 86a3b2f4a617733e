import type { Quote } from '../quotes/quote.ts';
import { wordSet } from '../text/word-set.ts';
import { isFiniteVerb } from './finite-verb.ts';
import { mainVerb } from './verb.ts';
import { type Stretch, stretchOf, type Words } from './words.ts';

const PLAIN_SAYING = wordSet(`said says say saying told tells added adds noted continued concluded replied according`);

/** Whether a report holds no assertion of its own: "criticised the plan", "did not say who would pay". */
export function isNarrated(words: Words, quote: Quote, runs: readonly Stretch[]): boolean {
  if (quote.status !== 'reported' || compares(words, quote) || isMissed(words, runs[0]!)) return true;
  if (/^(?:no one|nobody|none)(?!\p{L})/iu.test(quote.source?.exact ?? '')) return true;
  if (quote.parent === null && quote.cue.some(({ exact }) => TAKES_OBJECT.test(exact))) return true;
  if (quote.type !== 'direct' && sees(quote) && !isClause(words, runs[0]!)) return true;
  if (quote.type === 'direct' && !isObject(words, quote, runs[0]!)) return false;
  if (goesOnWithCue(words, quote, runs[0]!) || isOrder(words, quote, runs[0]!)) return true;
  if (runs.some((run) => mainVerb(words, run) >= 0) && !isObjectOf(words, quote, runs[0]!)) return false;
  // "Half of it, they claim, was spent": the verb stands behind the frame, its subject before it
  if (runs.slice(1).some(({ from }) => isFiniteVerb(words, from, from))) return false;
  // "who asked not to be named" stays in the frame that it stands in
  if (runs.some(({ to }) => REACHED.has(words.lower[to - 1]!) && words.lower[to - 2] === 'be')) return false;
  const cue = quote.cue[0]?.exact.toLowerCase().split(/\s+/) ?? [];
  // "continued delivering bread"
  if (cue.length === 1 && CONTINUES.test(cue[0]!)) return quote.type === 'indirect';
  return !cue.some((word) => PLAIN_SAYING.has(word));
}

/** "declared a holiday | and closed the port": the first verb of the content goes with the cue, and what stands before it is their object. */
function goesOnWithCue(words: Words, { source, cue }: Quote, { from, to }: Stretch): boolean {
  if (words.tags[from] !== 'DET' || !source || !cue[0] || source.end > cue[0].start) return false;
  for (let i = from; i < to; i++)
    if (isFiniteVerb(words, i, from)) return words.tags[i - 1] === 'CCONJ' && words.tokens[from]!.start >= cue[0].end;
  return false;
}

const ORDERS = /^(?:ask|urg|order|beg|advis|instruct|encourag|direct)(?:s|e|es|ed|ing|ged|ging)?$/i;
const ORDERED = /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|ADP)$/;

/** "asked | two clerks to leave because the lock leaked": whom an order is given to, and the order. */
function isOrder({ lower, tags }: Words, { cue }: Quote, { from, to }: Stretch): boolean {
  if (!cue.some(({ exact }) => ORDERS.test(exact))) return false;
  let at = from;
  while (at < to && lower[at] !== 'to' && ORDERED.test(tags[at]!)) at++;
  return lower[at] === 'to' && tags[at + 1] === 'VERB';
}

const CONTINUES = /^(?:continued|added|concluded|noted)$/;

/** "showed no sign that he would leave", "cites no evidence that …": what nothing tells for. */
function isMissed({ lower }: Words, { from }: Stretch): boolean {
  const at = lower[from - 1] === 'that' ? from - 2 : from;
  const noun = lower[at] === 'no' ? at + 1 : at;
  return lower[noun - 1] === 'no' && /^(?:evidence|proof|sign|signs|indication|indications|hint)$/.test(lower[noun]!);
}

/** "not as much as some had feared", "higher than analysts expected": a comparison, no report. */
function compares(words: Words, { source, type }: Quote): boolean {
  if (!source || type === 'direct') return false;
  const { from } = stretchOf(words, source);
  return /^(?:than|as)$/.test(words.lower[from - 1] ?? '') && words.wordy[from - 2] === true;
}

/** Cues that take an object and no clause, and those that give the title of a work. */
const TAKES_OBJECT =
  /(?:^|\s)(?:accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing)|critici[sz](?:e|es|ed|ing)|slam(?:s|med|ming)?|blast(?:s|ed|ing)?|prais(?:e|es|ed|ing)|thank(?:s|ed|ing)?|hail(?:s|ed|ing)?|condemn(?:s|ed|ing)?|decr(?:y|ies|ied|ying)|nam(?:e|es|ed|ing)|(?:appoint|elect|discuss|pass)(?:e?s|ed|ing)?|(?:nominat|endors|releas)(?:e|es|ed|ing)|(?:en)?titled|headlined|dubbed)$/i;

/** Cues whose object is named, seen or called for, and does something itself: "saw two cars parked outside", "called the plan a disgrace". */
const SEES = /^(?:saw|sees?|seen|watch(?:ed|es)?|call(?:s|ed|ing)?|brand(?:s|ed)|dub(?:s|bed)|label(?:s|l?ed))$/i;

/** "Footage shows a car parked outside": what pictures show without "that". */
const PICTURES = /(?:photo(?:graph)?s?|video|footage|images?|pictures?|clip)(?!\p{L})/iu;

function sees({ source, cue }: Quote): boolean {
  return cue.some(({ exact }) => SEES.test(exact) || (/^show/i.test(exact) && PICTURES.test(source?.exact ?? '')));
}

/** Whether content is led in by "that". */
function isClause({ lower }: Words, { from }: Stretch): boolean {
  return lower[from] === 'that' || lower[from - 1] === 'that';
}

/** Cues that take a whole clause without "that", and passives whose infinitive asserts: "he is said to be ill". */
const TAKES_CLAUSE =
  /^(?:s(?:aid|ay|ays|aying)|claim|argu|th(?:ink|ought)|believ|insist|warn|report|announc|admit|acknowledg|den(?:y|ie)|kn[oe]w|hop|expect|predict|suggest|explain|confirm|stat|alleg|contend|maintain|fear|feel|felt|agree|estimat|f(?:i|ou)nd|show|learn|conclud|according|add|t(?:old|ell)|note|wr[io]t|reveal|indicat|understood|rumou?r|suppos|appear|seem|continu|repl)/i;

/** Words that open a question told, and nothing else: "asked whether the lock leaks". */
const ASKING = wordSet('whether how why what who which where');

/** "explained how it broke", "knows who left", but not "what he saw was a fire". */
function asks(words: Words, { from, to }: Stretch): boolean {
  const { lower, wordy } = words;
  if (!ASKING.has(lower[from]!) || !wordy[from - 1]) return false;
  let verbs = 0;
  let last = from;
  for (let i = from + 1; i < to; i++)
    if (isFiniteVerb(words, i, from)) {
      verbs++;
      last = i;
    }
  return verbs < 2 || !/^(?:is|are|was|were|'s)$/.test(lower[last]!);
}

/** "asked them to leave, though it was late", "declined a question about whether it closes": content that is the object of its cue, whatever verbs stand in it. */
function isObjectOf(words: Words, { cue }: Quote, { from, to }: Stretch): boolean {
  const { lower, tags } = words;
  if (asks(words, { from, to })) return true;
  if (lower[from - 1] === 'that' || cue.some(({ exact }) => exact.split(' ').some((word) => TAKES_CLAUSE.test(word))))
    return false;
  if (lower[from] === 'to') return true;
  // "voted against a plan intended to close the port"
  const verb = mainVerb(words, { from, to });
  if (
    verb > 0 &&
    lower[verb + 1] === 'to' &&
    /^(?:intended|meant|designed|aimed|expected|required)$/.test(lower[verb]!)
  )
    return true;
  // "he refused, which led the guards to …": what goes on behind the clause of the cue
  if (/^(?:which|who)$/.test(lower[from]!) && lower[from - 1] === ',') return true;
  for (let i = from; i < to && !isFiniteVerb(words, i, from); i++)
    if (
      /^(?:wh(?:o|ich|ose|ether|y)|how|that)$/.test(lower[i]!) &&
      (lower[i - 1] === ',' || /^(?:NOUN|PROPN|ADP)$/.test(tags[i - 1]!))
    )
      return i > from;
  return false;
}

const REACHED = wordSet('name named anonymity anonymous anonymously identified identify');

/** "who asked not to be named": how somebody was reached is no claim. */
export function tellsHowReached({ lower }: Words, { from, to }: Stretch): boolean {
  for (let i = from; i < to; i++) {
    if (REACHED.has(lower[i]!)) return true;
    if (/^authori[sz]ed$/.test(lower[i]!) && /^(?:speak|discuss|comment|talk)$/.test(lower[i + 2] ?? '')) return true;
  }
  return false;
}

/** "blasted it for its “outrageous practices”", "called the deal “a disgrace”": marked words that are a part of the clause of their cue. */
function isObject({ tokens, wordy }: Words, { cue }: Quote, { from }: Stretch): boolean {
  const first = wordy[from] ? from : from + 1;
  const before = wordy[first - 1] ? first - 1 : first - 2;
  const verb = cue.at(-1);
  return verb !== undefined && wordy[before] === true && verb.end <= tokens[before]!.end;
}
