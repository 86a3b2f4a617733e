import type { Span } from '../text/span.ts';
import { type Token, tokenize } from '../text/token.ts';
import type { Cast } from './cast.ts';
import type { Mention } from './entity.ts';
import { isLettersAfterName } from './name-words.ts';
import { isDocumentNoun, isPlainPerson } from './nouns.ts';

/** A noun phrase that refers to somebody, taken apart. */
export interface Phrase extends Span {
  /** Without leading prepositions and trailing punctuation. */
  exact: string;
  tokens: Token[];
  /** The lower-case pronoun when it is nothing else. */
  pronoun: string | null;
  /** "the", "that", a possessor: somebody already known; "a", "one", "some": somebody new; else bare. */
  article: 'definite' | 'indefinite' | 'bare';
  /** "one", "two", "some", as printed; null for "a" and for none. */
  count: string | null;
  /** The noun that the phrase is about, lower case; empty where a name is the head. */
  head: string;
  /** The words between article and head, lower case. */
  modifiers: string[];
  /** The name that the phrase is about, when it is a name. */
  name: Mention | null;
  /** Names within the phrase that it is not about: "a spokesperson for HMRC". */
  others: Mention[];
  /** "Putin’s" of "Putin’s spokesman", without the clitic. */
  possessor: Span | null;
  /** What follows the head: "close to one Russian soldier", "for HMRC". */
  after: Span | null;
  /** What follows the first comma. */
  apposition: Span | null;
  /** The phrases joined by "and", when there are several. */
  joined: Span[];
}

const PRONOUN =
  /^(?:i|we|you|he|she|it|they|me|us|him|her|them|who|whom|which|that|this|those|these|one|himself|herself|themselves|itself|myself|ourselves|his|my|our|their|its)$/;
const PREPOSITION =
  /^(?:of|for|in|from|with|at|on|by|within|inside|near|to|close|familiar|about|against|among|behind|between|under|over|who|whom|whose|which|that|where|when|after|before|during|as|speaking|briefed|involved|based|working|living|running|representing|opposed|calling|including|like|such|present|quoted|using|led|named|known|called|citing|not|without|across|outside|around|aligned|interviewed|attending|knowledgeable|present|via|through|is|are|was|were|has|have|had)$/;
const DEFINITE = /^(?:the|this|that|these|those|his|her|its|their|my|our|your)$/;
const COUNT =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|some|several|many|few|most|both|all|multiple|numerous|various|other|others|more|another|any|no|every|each|certain|half|\d+)$/;
const LEADING =
  /^(?:by|from|in|to|for|of|on|with|at|through|via|and|but|that|while|as|per|than|when|after|if|because|although)$/;

/** A word that takes "by" after a noun. */
const PARTICIPLE = /(?:ed|[^mr]en|wn|ught)$|^(?:done|held|led|made|put|read|sent|told)$/;

/** What only stresses: "Doe himself", "Doe and Roe both". */
const STRESS = /^(?:both|alike|himself|herself|itself|themselves)$/;

/** Takes a mention apart. Never throws; a span of no words yields an empty head. */
export function parsePhrase(text: string, span: Span, cast: Cast): Phrase {
  let tokens = tokenize(text, span);
  const edge = (token: Token | undefined): boolean =>
    token !== undefined && /^[^\p{L}\p{N}]+$/u.test(token.text) && !/^[)’'”"]$/.test(token.text);
  while (
    tokens.length > 1 &&
    (edge(tokens[0]) || (LEADING.test(tokens[0]!.text.toLowerCase()) && !/^(?:least|most)$/.test(tokens[1]!.text)))
  )
    tokens = tokens.slice(1);
  while (tokens.length > 1 && (edge(tokens.at(-1)) || /^['’]s?$/.test(tokens.at(-1)!.text)))
    tokens = tokens.slice(0, -1);
  const simple = !tokens.some(({ text: word }) => PREPOSITION.test(word));
  if (simple && tokens.length > 1 && STRESS.test(tokens.at(-1)!.text)) tokens = tokens.slice(0, -1);
  const start = tokens[0]?.start ?? span.start;
  const end = tokens.at(-1)?.end ?? span.end;
  const phrase: Phrase = {
    start,
    end,
    exact: text.slice(start, end),
    tokens,
    pronoun: null,
    article: 'bare',
    count: null,
    head: '',
    modifiers: [],
    name: null,
    others: [],
    possessor: null,
    after: null,
    apposition: null,
    joined: [],
  };
  const mentions = mentionsIn(cast, { start, end });
  const first = tokens[0]?.text.toLowerCase() ?? '';
  const isPronoun = PRONOUN.test(first) && !LETTERS.test(tokens[0]!.text);
  if (tokens.length === 1 && isPronoun && mentions.length === 0) return { ...phrase, pronoun: first };
  if (tokens.length === 2 && PRONOUN.test(first) && /^['’](?:s|ve|re|d|ll|m)$/.test(tokens[1]!.text))
    return { ...phrase, pronoun: first };
  walk(phrase, mentions);
  return phrase;
}

/** Names by letters that are pronouns in small ones. */
const LETTERS = /^(?:US|WHO)$/;

/** Whether "Ohio-based", "New York-based", "Calif.-based" stands at `at`. */
function isSeat(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 3 && i < tokens.length; i++) {
    if (!/^(?:\p{Lu}|\.|-based)/u.test(tokens[i]!.text)) return false;
    if (tokens[i]!.text.endsWith('-based')) return true;
  }
  return false;
}

function walk(phrase: Phrase, mentions: readonly Mention[]): void {
  const { tokens, end } = phrase;
  let at = 0;
  let base: number[] = [];
  let heads: (Mention | null)[] = [];
  let left = 0;
  let partitive = false;
  for (; at < tokens.length; at++) {
    const token = tokens[at]!;
    const word = token.text.toLowerCase();
    const mention = mentions.find((m) => m.title <= token.start && token.start < m.end);
    if (mention) {
      while (at + 1 < tokens.length && tokens[at + 1]!.start < mention.end) at++;
      base.push(at);
      heads.push(mention);
      continue;
    }
    if (/^['’]s$/.test(word) || (/^['’]$/.test(word) && at > 0 && /s$/i.test(tokens[at - 1]!.text))) {
      phrase.possessor = { start: tokens[left]!.start, end: tokens[at - 1]?.end ?? token.end };
      // "one of Doe's sons" is one; "one man's brother" is not counted
      if (!partitive) {
        phrase.article = 'definite';
        phrase.count = null;
      }
      phrase.others.push(...heads.filter((m) => m !== null));
      phrase.modifiers = [];
      base = [];
      heads = [];
      left = at + 1;
      continue;
    }
    if (heads.at(-1) && isLettersAfterName(token.text)) continue;
    if (word === ',' && /^\d{4}$/.test(tokens[at + 1]?.text ?? '')) continue;
    // "The Springfield, Ohio-based maker"
    if (word === ',' && isSeat(tokens, at + 1)) {
      while (!/-based$/.test(tokens[at]!.text)) at++;
      base = [];
      heads = [];
      continue;
    }
    if (word === ',' && base.length > 0) {
      // "a tall, old man": a comma between adjectives is no end; a comma after a name or noun is.
      phrase.apposition = at + 1 < tokens.length ? { start: tokens[at + 1]!.start, end } : null;
      break;
    }
    if (word === '(') {
      while (at + 1 < tokens.length && tokens[at]!.text !== ')') at++;
      continue;
    }
    if (/^[^\p{L}\p{N}]+$/u.test(word)) {
      if (base.length > 0 && /^(?:[—–:;]|--)$/.test(word)) break;
      continue;
    }
    if (word === 'and' && base.length > 0) {
      phrase.joined.push(
        { start: phrase.start, end: tokens[at - 1]!.end },
        { start: tokens[at + 1]?.start ?? end, end },
      );
      break;
    }
    if (base.length === 0 && heads.length === 0 && at === left) {
      if (DEFINITE.test(word) && at + 1 < tokens.length) {
        phrase.article = 'definite';
        if (/^(?:his|her|its|their|my|our)$/.test(word)) phrase.possessor = { start: token.start, end: token.end };
        continue;
      }
      if (word === 'a' || word === 'an') {
        phrase.article = 'indefinite';
        continue;
      }
    }
    if (base.length === 0 && COUNT.test(word) && at + 1 < tokens.length) {
      phrase.count ??= token.text.toLowerCase();
      if (phrase.article === 'bare') phrase.article = 'indefinite';
      if (tokens[at + 1]!.text === 'of') {
        partitive = true;
        at++;
      }
      if (DEFINITE.test(tokens[at + 1]?.text.toLowerCase() ?? '')) at++;
      continue;
    }
    // "court records | seen by …", "a study | published on Monday", "a woman | selling …"
    const before = base.length > 0 ? tokens[base.at(-1)!]!.text : '';
    const modifies =
      (PARTICIPLE.test(word) && (tokens[at + 1]?.text === 'by' || isDocumentNoun(before.toLowerCase()))) ||
      (word.endsWith('ing') && isPlainPerson(before));
    if ((PREPOSITION.test(word) || modifies) && base.length > 0) {
      phrase.after = { start: token.start, end };
      break;
    }
    base.push(at);
    heads.push(null);
  }
  if (phrase.after) {
    // An apposition may follow the modifier: "a spokesman for the mayor, John Doe".
    const comma = tokens.findIndex((t) => t.text === ',' && t.start > phrase.after!.start);
    if (comma > 0 && comma + 1 < tokens.length) phrase.apposition = { start: tokens[comma + 1]!.start, end };
    if (comma > 0) phrase.after = { start: phrase.after.start, end: tokens[comma - 1]!.end };
  }
  const last = base.at(-1);
  if (last === undefined) return;
  phrase.name = heads.at(-1) ?? null;
  phrase.head = phrase.name ? '' : tokens[last]!.text.toLowerCase();
  phrase.modifiers = base.slice(0, -1).map((i) => tokens[i]!.text.toLowerCase());
  phrase.others.push(...heads.slice(0, -1).filter((m) => m !== null));
  const { after } = phrase;
  if (after) phrase.others.push(...mentions.filter((m) => m.start >= after.start && m.end <= after.end));
}

/** The mentions that lie wholly within a span, found by bisection. */
export function mentionsIn(cast: Cast, { start, end }: Span): Mention[] {
  const { mentions } = cast;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (mentions[mid]!.start < start) low = mid + 1;
    else high = mid;
  }
  const found: Mention[] = [];
  for (let i = low; i < mentions.length && mentions[i]!.end <= end; i++) found.push(mentions[i]!);
  return found;
}
