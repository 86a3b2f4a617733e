import { wordSet } from '../text/word-set.ts';
import { trimmed } from './clause-edge.ts';
import { inverted, LONE_SUBJECT, MARKS, startsClause } from './clause-start.ts';
import { isDash, mainVerb, opensClause } from './verb.ts';
import { FAR, nextOf, type Stretch, type Words } from './words.ts';

export const SPLITTING = wordSet(`while as though although whereas`);
export const COORDINATING = wordSet(`and but so yet or nor &`);
/** What two clauses may meet at. */
const JOINTS: ReadonlySet<string> = new Set([...SPLITTING, ...COORDINATING, ...wordSet('; : , - — –')]);
/** Words before "as" that make it one of another kind: "as well as", "such as", "the same as". */
const BEFORE_AS = wordSet(
  `such as so well same soon long far much many known described seen regarded serve serves served act acts acted work works worked act dressed treated named appointed elected viewed just exactly`,
);
export const PRONOUN = wordSet(`he she it they we i you`);
/** Subordinators whose clause stays inside the claim, with whatever is coordinated inside it. */
const KEEPS = wordSet(
  `because after before if when until unless since that whether once so how why where who which whose whom what`,
);
/** Those of them that open a clause even where its verb is yet to come: "which clerks and owners signed". */
const OPENING = wordSet(`whether who which whose whom`);

/**
 * Cuts a stretch into clauses where each side has a subject of its own: at "and", "but", "so", "while", "as", "though", semicolons, dashes
 * and comma splices. What shares a subject, and clauses of reason, time and condition, stay together. In order; none is empty.
 */
export function splitClauses(words: Words, stretch: Stretch): Stretch[] {
  const { lower } = words;
  const { to } = stretch;
  const clauses: Stretch[] = [];
  let start = unframed(words, { from: announced(words, stretch), to }).from;
  while (start < to && MARKS.has(lower[start]!)) start++;
  const opening = openingClause(words, start, to);
  if (opening > 0) {
    clauses.push({ from: lower[start] === 'even' ? start + 2 : start + 1, to: opening });
    start = opening + 1;
  }
  let depth = 0;
  for (let i = start + 1; i < to - 1; i++) {
    const word = lower[i]!;
    if (word === '(' || word === '[') depth++;
    else if (word === ')' || word === ']') depth--;
    if (depth > 0) continue;
    if (!JOINTS.has(word) && !word.startsWith('--')) continue;
    // "six- and eight-quart pots"
    if (lower[i - 1] === '-' && word === 'and') continue;
    const right = rightStart(words, i, start, to);
    if (right < 0) continue;
    clauses.push({ from: start, to: i });
    start = right;
    i = right;
  }
  clauses.push({ from: start, to });
  return clauses.map((clause) => unframed(words, trimmed(words, clause))).filter(({ from, to }) => to > from);
}

const OPINING = wordSet('think believe guess suspect suppose reckon');

/** "I think | the dam leaks", "We believe that | …": without the speaker's own words of reporting. */
function unframed(words: Words, { from, to }: Stretch): Stretch {
  const { lower, tags } = words;
  if (lower[from] !== 'i' && lower[from] !== 'we') return { from, to };
  let verb = from + 1;
  while (verb < to && (tags[verb] === 'ADV' || lower[verb] === 'do') && verb - from < 3) verb++;
  // of "I know the man" nothing is cut
  const knows = lower[verb] === 'know' && lower[verb + 1] === 'that';
  if (!OPINING.has(lower[verb] ?? '') && !knows) return { from, to };
  const next = lower[verb + 1] === 'that' && !/^(?:AUX|VERB)$/.test(tags[verb + 2] ?? '') ? verb + 2 : verb + 1;
  return startsClause(words, next, to, false) ? { from: next, to } : { from, to };
}

/** Where the clause to the right of a joint at `i` begins; -1 where there is no joint. */
function rightStart(words: Words, i: number, start: number, to: number): number {
  const { lower, tags } = words;
  const word = lower[i]!;
  if (word === ';') return complete(words, start, i) && complete(words, i + 1, to) ? i + 1 : -1;
  if (isDash(words, i)) {
    const next = COORDINATING.has(lower[i + 1] ?? '') ? i + 2 : i + 1;
    // a second dash closes an aside, and makes this one no joint
    if (trails(words, next, to) || nextOf(words, word, i + 1, Math.min(to, i + FAR)) >= 0) return -1;
    if (nextOf(words, word, start, i) >= 0) return -1;
    return complete(words, start, i) && startsClause(words, next, to, false) ? next : -1;
  }
  if (word === ':') return complete(words, start, i) && startsClause(words, i + 1, to, false) ? i + 1 : -1;
  if (word === ',' && !COORDINATING.has(lower[i + 1] ?? '') && !SPLITTING.has(lower[i + 1] ?? '')) {
    return spliced(words, start, i, to) ? i + 1 : -1;
  }
  if (COORDINATING.has(word) && (tags[i] === 'CCONJ' || word === 'so' || word === 'yet')) {
    if (word === 'so' && (lower[i + 1] === 'that' || !(lower[i - 1] === ','))) return -1;
    // "than either Drumm or Lund were": without a comma "or" mostly joins two subjects
    if ((word === 'yet' || word === 'or') && lower[i - 1] !== ',') return -1;
    if (word === 'nor' && lower.slice(start, i).includes('neither')) return -1;
    let next = i + 1;
    while (
      next < to &&
      (/^(?:then|now|also|still|so|yet|instead|therefore|thus)$/.test(lower[next]!) || lower[next] === ',')
    )
      next++;
    if (SPLITTING.has(lower[next] ?? '') && startsClause(words, next + 1, to, false)) next++;
    if (!complete(words, start, i) || inKept(words, start, i)) return -1;
    // "why she | and her brother left"
    if (KEEPS.has(lower[i - 2] ?? '') && PRONOUN.has(lower[i - 1]!)) return -1;
    if (trails(words, next, to)) return -1;
    // "said that costs had risen and that the bridge would close"
    if (lower[next] === 'that' && startsClause(words, next + 1, to, false)) return next + 1;
    return startsClause(words, next, to, false) || inverted(words, next, to) ? next : -1;
  }
  if (SPLITTING.has(word) && !(word === 'as' && BEFORE_AS.has(lower[i - 1] ?? '')) && complete(words, start, i)) {
    const next = i + 1;
    // "not as good | as the guild had hoped"
    if (word === 'as' && lower.slice(Math.max(start, i - 4), i).includes('as')) return -1;
    if (word === 'as' && /^(?:if|though|well|many|much|of|to|for|a|an)$/.test(lower[next] ?? '')) return -1;
    // "Putin has been plagued by setbacks as he struggles": the same subject goes on
    if (PRONOUN.has(lower[next] ?? '') && word !== 'though' && word !== 'although' && word !== 'whereas') return -1;
    return startsClause(words, next, to, false) ? next : -1;
  }
  return -1;
}

const NEWS = wordSet(
  'development developments news report reports claim claims revelation revelations announcement update admission allegation allegations incident move decision warning comments remarks twist bombshell reveal',
);

const POINTING = wordSet('this these the that');
const SPREAD = /^(?:emerged|spread|surfaced|broke|leaked|swirled|circulated)$/;
const TIDINGS = wordSet('news word reports rumors rumours details it');

/** "The startling news comes just days after he fled", "word has spread that he fled": where what is announced begins; else where the stretch does. */
function announced(words: Words, { from, to }: Stretch): number {
  const { lower } = words;
  const that = nextOf(words, 'that', from + 2, Math.min(to, from + 6));
  if (that > 0 && SPREAD.test(lower[that - 1]!) && lower.slice(from, that).some((word) => TIDINGS.has(word)))
    return that + 1;
  if (!POINTING.has(lower[from] ?? '')) return from;
  const verb = mainVerb(words, { from, to: Math.min(to, from + 10) });
  if (verb < 0 || !/^(?:come|comes|came)$/.test(lower[verb]!) || !NEWS.has(lower[verb - 1]!)) return from;
  for (let i = verb + 1; i < Math.min(to, verb + 7); i++)
    if (/^(?:after|as|when|while)$/.test(lower[i]!) && opensClause(words, i, to)) return i + 1;
  return from;
}

/** "While sales rose, profit fell": the end of an opening clause that is an assertion of its own, or 0. */
function openingClause(words: Words, from: number, to: number): number {
  const { lower } = words;
  const at = lower[from] === 'even' ? from + 1 : from;
  const first = lower[at] ?? '';
  if (!SPLITTING.has(first)) return 0;
  const comma = nextOf(words, ',', at, Math.min(to - 2, at + FAR));
  if (comma < 0 || !startsClause(words, at + 1, comma, false)) return 0;
  // "While it is not yet known who did it, the man …"
  const expletive = lower[at + 1] === 'it' && lower[comma + 1] !== 'it';
  if (PRONOUN.has(lower[at + 1]!) && !expletive && first !== 'though' && first !== 'although') return 0;
  return mainVerb(words, { from: comma + 1, to }) >= 0 ? comma : 0;
}

/** A clause without a comma before it that says nothing by itself: "and that was all", "and so on". */
function trails({ lower, wordy }: Words, from: number, to: number): boolean {
  const rest: string[] = [];
  for (let i = from; i < Math.min(to, from + 12) && rest.length < 5; i++) if (wordy[i]) rest.push(lower[i]!);
  return (
    rest.length <= 4 &&
    /^(?:that|this|it|so)$/.test(rest[0] ?? '') &&
    /^(?:'s|is|was)$/.test(rest[1] ?? '') &&
    /^(?:all|it|that|enough|over|about)$/.test(rest[2] ?? '')
  );
}

/** Whether a main clause stands complete between two tokens. */
function complete(words: Words, from: number, to: number): boolean {
  return mainVerb(words, { from, to }) >= 0;
}

/** Whether the words before `i` are still inside a clause that stays in its claim ("because A and B"). */
function inKept(words: Words, start: number, i: number): boolean {
  const { lower } = words;
  if (lower[i - 1] === ',') return false;
  const verb = mainVerb(words, { from: start, to: i });
  for (let k = i - 1; k > Math.max(verb, i - FAR); k--) {
    if (lower[k] === ',') return false;
    if (KEEPS.has(lower[k]!) && (OPENING.has(lower[k]!) || opensClause(words, k, i))) return true;
  }
  return false;
}

/** Two clauses with a comma alone between them. */
function spliced(words: Words, start: number, comma: number, to: number): boolean {
  const { lower, tags } = words;
  const next = comma + 1;
  if (!complete(words, start, comma) || KEEPS.has(lower[next] ?? '') || SPLITTING.has(lower[start] ?? '')) return false;
  // "On the same day he won, the mayor sold the mill": what leads ends here
  if (leads(words, start, comma)) return false;
  if (!startsClause(words, next, to, true)) return false;
  // "…, most of them unpaid", "it is, you know, a lock"
  const them = tags[next] === 'NUM' ? -1 : nextOf(words, 'them', next, Math.min(to - 1, next + 5));
  if (them > 0 && lower[them - 1] === 'of' && lower[them + 1]!.endsWith('ed')) return false;
  if (
    /^(?:know|mean|think|guess|believe|suppose)$/.test(lower[next + 1]!) &&
    (lower[next + 2] === ',' || next + 2 === to)
  )
    return false;
  // An aside ("the house, the neighbours said, was …") and a list of clauses' objects are no splice.
  const verbEnd = nextOf(words, ',', next, Math.min(to - 1, next + 5));
  if (verbEnd > 0 && /^(?:VERB|AUX)$/.test(tags[verbEnd + 1] ?? '')) return false;
  if (openRelative(words, start, comma) || openTime(words, start, comma)) return false;
  return (
    LONE_SUBJECT.has(lower[next]!) ||
    tags[next] === 'DET' ||
    tags[next] === 'PROPN' ||
    tags[next] === 'NOUN' ||
    tags[next] === 'PRON' ||
    tags[next] === 'ADJ' ||
    tags[next] === 'NUM'
  );
}

/** Whether a preposition or a subordinator opens what stands before the first comma or, with an apposition in it, the third. */
function leads({ lower, tags }: Words, start: number, comma: number): boolean {
  const at = lower[start] === 'even' ? start + 1 : start;
  if (tags[at] !== 'ADP' && tags[at] !== 'SCONJ') return false;
  // "For several days they hid": only of a certain day, time or way can a clause without a word of its own tell which
  const certain = tags[at + 1] === 'PRON' || /^(?:the|every|each|all)$/.test(lower[at + 1]!);
  if (tags[at] === 'ADP' && !certain && !lower.slice(at, comma).some((word) => KEEPS.has(word))) return false;
  let commas = 0;
  for (let i = start; i < comma; i++) if (lower[i] === ',') commas++;
  return commas === 0 || commas === 2;
}

/** Whether a relative clause set off by a comma is still open at the comma: its end, not a splice. */
function openRelative({ lower }: Words, start: number, comma: number): boolean {
  for (let i = comma - 1; i > start; i--) {
    if (lower[i] !== ',') continue;
    return /^(?:who|which|whose|where|whom)$/.test(lower[i + 1] ?? '');
  }
  return false;
}

/** Whether what ends at the comma is a clause of time or condition between commas: "In Ostrem, when it rains, | boats stay". */
function openTime(words: Words, start: number, comma: number): boolean {
  const { lower } = words;
  for (let i = comma - 1; i > start; i--)
    if (lower[i] === ',')
      return (
        /^(?:when|if|after|before|once|until|because|since)$/.test(lower[i + 1]!) && opensClause(words, i + 1, comma)
      );
  return false;
}
