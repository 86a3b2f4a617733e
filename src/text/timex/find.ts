import type { Span } from '../span.ts';
import type { Token } from '../token.ts';
import { type Anchor, anchorOf } from './calendar.ts';
import type { Candidate, Timex } from './candidate.ts';
import { clocked } from './clock.ts';
import { directionAt } from './direction.ts';
import { intervals } from './interval.ts';
import type { Around, Groups, TimexRule } from './rule.ts';
import { TIMEX_RULES } from './rules.ts';
import { type Signs, signBits, signsIn } from './sign.ts';

/**
 * The time expressions of an English text with its tokens, sentence by sentence, in order, none overlapping another. `publishedAt` is RFC 3339;
 * its printed local date is the day that "yesterday" counts from. Durations ("for two days") are quantities and not found here.
 */
export function findTimexes(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Span[],
  publishedAt: string | null,
): Timex[] {
  const anchor = anchorOf(publishedAt);
  return sentences.flatMap((sentence) => {
    const signs = signsIn(tokens, sentence);
    return signs.starts.length === 0 ? [] : inSentence(text, sentence, signs, anchor);
  });
}

function inSentence(
  text: string,
  { start, end }: Span,
  { bits, starts, ahead }: Signs,
  anchor: Anchor | null,
): Timex[] {
  const sentence = text.slice(start, end);
  const found: Match[] = [];
  for (const { needs, near, rule } of RULES) {
    const { id, hint, pattern } = rule;
    if ((needs & bits) !== needs || (hint && !hint.test(sentence))) continue;
    let past = 0;
    for (let i = 0; i < starts.length; i++) {
      const at = starts[i]!;
      if (at < past || (near & ahead[i]!) === 0) continue;
      pattern.lastIndex = at;
      const match = pattern.exec(sentence);
      if (!match) continue;
      past = pattern.lastIndex;
      const from = adverbial(sentence, at + (id === 'months' ? 0 : leadIn(match[0])));
      found.push({ start: from, end: past, rule, words: match[0], groups: match.groups ?? {} });
    }
  }
  if (found.length === 0) return [];
  const read = longest(sentence.length, found, (match) => readMatch(sentence, match, anchor));
  const kept = clocked(sentence, intervals(sentence, read, anchor), anchor);
  return kept.map((it) => ({ start: start + it.start, end: start + it.end, value: it.value, rule: it.rule }));
}

/** Words that fit the pattern of a rule, not yet read. */
interface Match extends Span {
  rule: TimexRule;
  words: string;
  groups: Groups;
}

/** What the words of a match say of time; null where they name none. */
function readMatch(sentence: string, { start, end, rule, words, groups }: Match, anchor: Anchor | null) {
  const value = rule.read(groups, new Place(sentence, start, end, anchor, words));
  return value === undefined ? null : { start, end, value, rule: rule.id, dated: /\d{4}/.test(words) };
}

/** Where an expression stands in its sentence. */
class Place implements Around {
  readonly #sentence: string;
  readonly #start: number;
  readonly #end: number;
  readonly anchor: Anchor | null;

  readonly words: string;

  constructor(sentence: string, start: number, end: number, anchor: Anchor | null, words: string) {
    this.#sentence = sentence;
    this.#start = start;
    this.#end = end;
    this.anchor = anchor;
    this.words = words;
  }

  // most rules never ask
  get direction() {
    return directionAt(this.#sentence, this.#start);
  }

  get before() {
    return this.#sentence.slice(Math.max(0, this.#start - 24), this.#start);
  }

  get after() {
    return this.#sentence.slice(this.#end, this.#end + 24);
  }
}

/** The rules, each with the signs that it needs and those that it is tried near, a bit each. */
const RULES: readonly { needs: number; near: number; rule: TimexRule }[] = TIMEX_RULES.map((rule) => ({
  rule,
  needs: signBits(rule.needs),
  near: signBits(rule.near ?? rule.needs.slice(-1)),
}));

const LEAD_IN =
  /^(?:(?:since|until) at least|since|by|until|from|before|after|between|to|through|of|as of|within|over|at|throughout|for|around|about)\s+(?=\S)/i;

/** How many characters of a match are a word that binds the time to its clause and is no part of it: "since", "by". */
function leadIn(words: string): number {
  return LEAD_IN.exec(words)?.[0].length ?? 0;
}

/** "in" and "on" belong to the expression. */
function adverbial(sentence: string, at: number): number {
  if (at < 3 || sentence[at - 1] !== ' ' || sentence[at - 2] !== 'n') return at;
  const before = /(?:^|[^\p{L}\p{N}])((?:[Oo]n|[Ii]n) )$/u.exec(sentence.slice(Math.max(0, at - 4), at));
  return before ? at - before[1]!.length : at;
}

/** Of overlapping matches that can be read the longest; of equally long ones the first found, which is the earlier rule's. Others are never read. `length`: that of the sentence. */
function longest(length: number, found: Match[], read: (match: Match) => Candidate | null): Candidate[] {
  const kept: Candidate[] = [];
  const taken = new Uint8Array(length);
  if (found.length > 1) found.sort((a, b) => b.end - b.start - (a.end - a.start));
  for (const match of found) {
    const { start, end } = match;
    // what is taken already is no shorter, so it cannot lie between the edges of this one
    if (taken[start] || taken[end - 1]) continue;
    const candidate = read(match);
    if (!candidate) continue;
    kept.push(candidate);
    taken.fill(1, start, end);
  }
  return kept.sort((a, b) => a.start - b.start);
}
