import { isFiniteVerb, mainVerb, opensClause } from './verb.ts';
import { isWord, type Stretch, type Words } from './words.ts';

const SPLITTING = /^(?:while|as|though|although|whereas)$/;
const COORDINATING = /^(?:and|but|so|yet|or|nor)$/;
/** Words before "as" that make it one of another kind: "as well as", "such as", "the same as". */
const BEFORE_AS =
  /^(?:such|as|so|well|same|soon|long|far|much|many|known|described|seen|regarded|serve|serves|served|act|acts|acted|work|works|worked|act|dressed|treated|named|appointed|elected|viewed)$/;
const PRONOUN = /^(?:he|she|it|they|we|i|you)$/;
const LONE_SUBJECT =
  /^(?:i|he|she|it|they|we|you|this|that|these|those|there|some|others|many|most|all|none|nothing|nobody|everyone|everybody|everything|someone|somebody|something|both|each|neither|few|another|one)$/;
/** Subordinators whose clause stays inside the claim, with whatever is coordinated inside it. */
const KEEPS =
  /^(?:because|after|before|if|when|until|unless|since|that|whether|once|so|how|why|where|who|which|whose|whom|what)$/;

/**
 * Cuts a stretch into clauses where each side has a subject of its own: at "and", "but", "so", "while", "as", "though", semicolons, dashes
 * and comma splices. What shares a subject, and clauses of reason, time and condition, stay together. In order; none is empty.
 */
export function splitClauses(words: Words, stretch: Stretch): Stretch[] {
  const { lower, tags } = words;
  const { to } = stretch;
  const clauses: Stretch[] = [];
  let start = stretch.from;
  const opening = openingClause(words, start, to);
  if (opening > 0) {
    clauses.push({ from: start, to: opening });
    start = opening + 1;
  }
  let depth = 0;
  for (let i = start + 1; i < to - 1; i++) {
    const word = lower[i]!;
    if (word === '(' || word === '[') depth++;
    else if (word === ')' || word === ']') depth--;
    if (depth > 0) continue;
    const right = rightStart(words, i, start, to);
    if (right < 0) continue;
    clauses.push({ from: start, to: i });
    start = right;
    i = right;
  }
  clauses.push({ from: start, to });
  return clauses.map((clause) => trimmed(words, clause)).filter(({ from, to }) => to > from);

  /** Where the clause to the right of a joint at `i` begins; -1 where there is no joint. */
  function rightStart(words: Words, i: number, start: number, to: number): number {
    const word = lower[i]!;
    if (word === ';') return hasClause(words, start, i) && hasClause(words, i + 1, to) ? i + 1 : -1;
    if (/^[—–]$|^--+$/.test(word) || (word === '-' && words.tokens[i - 1]!.end < words.tokens[i]!.start)) {
      const next = COORDINATING.test(lower[i + 1] ?? '') ? i + 2 : i + 1;
      // a second dash closes an aside, and makes this one no joint
      if (trails(words, next, to) || lower.slice(i + 1, to).includes(word)) return -1;
      return complete(words, start, i) && startsClause(words, next, to, false) ? next : -1;
    }
    if (word === ':') return complete(words, start, i) && startsClause(words, i + 1, to, false) ? i + 1 : -1;
    if (word === ',' && !COORDINATING.test(lower[i + 1] ?? '') && !SPLITTING.test(lower[i + 1] ?? '')) {
      return spliced(words, start, i, to) ? i + 1 : -1;
    }
    if (COORDINATING.test(word) && (tags[i] === 'CCONJ' || word === 'so' || word === 'yet')) {
      if (word === 'so' && (lower[i + 1] === 'that' || !(lower[i - 1] === ','))) return -1;
      if (word === 'yet' && lower[i - 1] !== ',') return -1;
      let next = i + 1;
      while (
        next < to &&
        (/^(?:then|now|also|still|so|yet|instead|therefore|thus)$/.test(lower[next]!) || lower[next] === ',')
      )
        next++;
      if (SPLITTING.test(lower[next] ?? '') && startsClause(words, next + 1, to, false)) next++;
      if (!complete(words, start, i) || inKept(words, start, i)) return -1;
      if (trails(words, next, to)) return -1;
      return startsClause(words, next, to, false) || inverted(words, next, to) ? next : -1;
    }
    if (SPLITTING.test(word) && !(word === 'as' && BEFORE_AS.test(lower[i - 1] ?? '')) && complete(words, start, i)) {
      const next = i + 1;
      if (word === 'as' && /^(?:if|though|well|many|much|of|to|for|a|an)$/.test(lower[next] ?? '')) return -1;
      // "Putin has been plagued by setbacks as he struggles": the same subject goes on
      if (PRONOUN.test(lower[next] ?? '') && word !== 'though' && word !== 'although' && word !== 'whereas') return -1;
      return startsClause(words, next, to, false) ? next : -1;
    }
    return -1;
  }
}

/** "While sales rose, profit fell": the end of an opening clause that is an assertion of its own, or 0. */
function openingClause(words: Words, from: number, to: number): number {
  const { lower } = words;
  const first = lower[from] ?? '';
  if (!SPLITTING.test(first)) return 0;
  const comma = lower.indexOf(',', from);
  if (comma < 0 || comma >= to - 2 || !startsClause(words, from + 1, comma, false)) return 0;
  if (PRONOUN.test(lower[from + 1]!) && first !== 'though' && first !== 'although') return 0;
  return mainVerb(words, { from: comma + 1, to }) >= 0 ? comma : 0;
}

/** A clause without a comma before it that says nothing by itself: "and that was all", "and so on". */
function trails({ lower }: Words, from: number, to: number): boolean {
  const rest = lower.slice(from, to).filter((w) => /[\p{L}\p{N}]/u.test(w));
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

function hasClause(words: Words, from: number, to: number): boolean {
  return mainVerb(words, { from, to }) >= 0;
}

/** Whether the words before `i` are still inside a clause that stays in its claim ("because A and B"). */
function inKept(words: Words, start: number, i: number): boolean {
  const { lower } = words;
  if (lower[i - 1] === ',') return false;
  const verb = mainVerb(words, { from: start, to: i });
  for (let k = i - 1; k > verb; k--) {
    if (lower[k] === ',') return false;
    if (KEEPS.test(lower[k]!) && opensClause(words, k, i)) return true;
  }
  return false;
}

/** Whether a clause with a subject of its own begins at `at`. `strict`: the subject must be short and the verb sure. */
function startsClause(words: Words, at: number, to: number, strict: boolean): boolean {
  const { lower, tags } = words;
  let i = at;
  while (
    i < to &&
    (tags[i] === 'ADV' || lower[i] === ',' || /^["“‘'«]$/.test(lower[i]!)) &&
    i - at < 3 &&
    lower[i] !== 'there' &&
    !LONE_SUBJECT.test(lower[i]!)
  )
    i++;
  if (i >= to) return false;
  if (LONE_SUBJECT.test(lower[i]!)) {
    let v = i + 1;
    while (v < to && tags[v] === 'ADV' && v - i < 3) v++;
    if (v < to && isFiniteVerb(words, v, i)) return true;
    if (!/^(?:this|that|these|those|some|many|most|all|none|both|each|neither|few|another|one)$/.test(lower[i]!))
      return false;
  }
  // A time or place may lead: "and in March the bank closed".
  if (tags[i] === 'ADP' && !strict) {
    const lead = leadEnd(words, i, to);
    return lead > i && startsClause(words, lead, to, true);
  }
  return nounPhraseThenVerb(words, i, to, strict ? 7 : 14);
}

/** Past a short prepositional phrase that opens a clause. */
function leadEnd({ lower, tags }: Words, at: number, to: number): number {
  for (let i = at + 1; i < Math.min(to, at + 7); i++) {
    if (lower[i] === ',') return i + 1;
    if (tags[i] === 'VERB' || tags[i] === 'AUX') return at;
    if (
      (tags[i] === 'PRON' && LONE_SUBJECT.test(lower[i]!)) ||
      (tags[i] === 'DET' && (tags[i - 1] === 'NOUN' || tags[i - 1] === 'PROPN' || tags[i - 1] === 'NUM'))
    )
      return i;
  }
  return at;
}

function nounPhraseThenVerb(words: Words, at: number, to: number, limit: number): boolean {
  const { lower, tags } = words;
  let noun = false;
  let relative = 0;
  for (let i = at; i < Math.min(to, at + limit); i++) {
    const tag = tags[i]!;
    const word = lower[i]!;
    if (noun && isFiniteVerb(words, i, at)) {
      if (relative > 0) {
        relative--;
        continue;
      }
      return !(tag === 'VERB' && i === at);
    }
    switch (tag) {
      case 'NOUN':
      case 'PROPN':
      case 'NUM':
        noun = true;
        break;
      case 'PRON':
        if (/^(?:who|which|that|whose|whom)$/.test(word) && noun) relative++;
        else if (/^(?:my|your|his|her|its|our|their|whose)$/.test(word)) break;
        else if (!/^(?:it|them|him|us|me|others|some|many|all|both|those|these|that|this|each)$/.test(word))
          return false;
        else noun = true;
        break;
      case 'DET':
      case 'ADJ':
      case 'PART':
      case 'SYM':
      case 'X':
        if (word === 'to') return false;
        break;
      case 'ADV':
        break;
      case 'ADP':
        if (!noun || /^(?:because|after|before|until|like|than)$/.test(word)) return false;
        break;
      case 'CCONJ':
        if (!noun || (word !== 'and' && word !== 'or')) return false;
        break;
      case 'SCONJ':
        if (!(noun && /^(?:that|who|which|where)$/.test(word))) return false;
        relative++;
        break;
      case 'VERB':
        // participles inside the phrase: "rising prices", "troops stationed there"
        if (!/(?:ing|ed|en)$/.test(word) && !noun) return false;
        break;
      case 'PUNCT':
        if (!/^["“”‘’'()$%£€-]$/.test(word)) return false;
        break;
      default:
        return false;
    }
  }
  return false;
}

/** "nor did the ministry answer", "so did he": the auxiliary comes first. */
function inverted(words: Words, at: number, to: number): boolean {
  return words.lower[at - 1] === 'nor' && isFiniteVerb(words, at, at) && at + 1 < to;
}

/** Two clauses with a comma alone between them. */
function spliced(words: Words, start: number, comma: number, to: number): boolean {
  const { lower, tags } = words;
  const next = comma + 1;
  if (!complete(words, start, comma) || KEEPS.test(lower[next] ?? '') || SPLITTING.test(lower[start] ?? ''))
    return false;
  if (!startsClause(words, next, to, true)) return false;
  // An aside ("the house, the neighbours said, was …") and a list of clauses' objects are no splice.
  const verbEnd = lower.indexOf(',', next);
  if (verbEnd > 0 && verbEnd < to - 1 && verbEnd - next <= 4 && /^(?:VERB|AUX)$/.test(tags[verbEnd + 1] ?? ''))
    return false;
  if (openRelative(words, start, comma)) return false;
  return (
    LONE_SUBJECT.test(lower[next]!) ||
    tags[next] === 'DET' ||
    tags[next] === 'PROPN' ||
    tags[next] === 'NOUN' ||
    tags[next] === 'PRON' ||
    tags[next] === 'ADJ' ||
    tags[next] === 'NUM'
  );
}

/** Whether a relative clause set off by a comma is still open at the comma: its end, not a splice. */
function openRelative({ lower }: Words, start: number, comma: number): boolean {
  for (let i = comma - 1; i > start; i--) {
    if (lower[i] !== ',') continue;
    return /^(?:who|which|whose|where|whom)$/.test(lower[i + 1] ?? '');
  }
  return false;
}

/** Without a leading conjunction, edge punctuation and marks. */
export function trimmed(words: Words, { from, to }: Stretch): Stretch {
  const { lower } = words;
  while (
    from < to &&
    (edge(words, from, 1) ||
      (/^(?:and|but|so|yet|or|nor|that|while|though|although|whereas)$/.test(lower[from]!) &&
        keepsRest(words, from, to)))
  )
    from++;
  while (to > from && edge(words, to - 1, -1)) to--;
  return { from, to };
}

/** A mark at the edge; brackets, signs of money and percent belong to the words. */
function edge(words: Words, at: number, side: 1 | -1): boolean {
  return !isWord(words, at) && !(side === 1 ? /^[$£€¥#@~]$/ : /^[%°]$/).test(words.tokens[at]!.text);
}

/** "that" and "so" open a clause only before its subject: "That was wrong", "so far" stay whole. */
function keepsRest({ lower, tags }: Words, from: number, to: number): boolean {
  const word = lower[from]!;
  if (word !== 'that' && word !== 'so' && word !== 'yet') return true;
  const next = tags[from + 1];
  if (from + 1 >= to) return false;
  return word === 'that' ? next !== 'AUX' && next !== 'VERB' && next !== 'NOUN' : next !== 'ADV' && next !== 'ADJ';
}
