import type { Tag } from '../text/tag.ts';
import { wordSet } from '../text/word-set.ts';
import { isFiniteVerb, PARTICIPLES } from './finite-verb.ts';
import { BARE } from './mistaken-verb.ts';
import { FAR, nextOf, type Stretch, type Words } from './words.ts';

/** Tags of words that a subject is made of. */
const IN_SUBJECT: ReadonlySet<Tag> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'DET', 'ADJ', 'SYM', 'X']);
const RELATIVE = wordSet('who whom which whose where that');
const ASIDE = wordSet('who whom which whose where');
/** So many words stand between two dashes at most. */
const ASIDE_REACH = 40;
const SUBORDINATE = wordSet(
  'after before because if when while although though since until unless as once whether whereas whenever wherever lest',
);

/**
 * The verb of the main clause of a stretch, or -1: not that of a relative clause inside its subject, nor that of a
 * subordinate clause that opens the stretch. A subject must come before it.
 */
export function mainVerb(words: Words, stretch: Stretch): number {
  const { mainVerbs, tokens } = words;
  const to = Math.min(stretch.to, stretch.from + FAR);
  const key = stretch.from * (tokens.length + 1) + to;
  let verb = mainVerbs.get(key);
  if (verb === undefined) {
    verb = findMainVerb(words, stretch.from, to);
    mainVerbs.set(key, verb);
  }
  return verb;
}

function findMainVerb(words: Words, from: number, to: number): number {
  const { lower, tags } = words;
  let at = from;
  while (at < to && (tags[at] === 'CCONJ' || tags[at] === 'PUNCT')) at++;
  // "After Putin ordered it, Russia suffered": past the comma that closes what the subordinator opened.
  const subordinator = measured(words, at, to);
  let opened = subordinator < to && SUBORDINATE.has(lower[subordinator]!) && opensClause(words, subordinator, to);
  let relative = 0;
  let subject = false;
  let commas = 0;
  /** Where the clause goes on behind an aside: there a verb in -ed is one, and describes nothing. */
  let resumed = -1;
  for (let i = at; i < to; i++) {
    const word = lower[i]!;
    if (opened) {
      if (word === ',' && hasFinite(words, at, i)) {
        opened = false;
        subject = false;
      }
      continue;
    }
    if (
      i > at &&
      tags[i] === 'PUNCT' &&
      word === ',' &&
      SUBORDINATE.has(lower[i + 1] ?? '') &&
      opensClause(words, i + 1, to)
    ) {
      // ", after he left, …": an inserted clause
      const close = nextOf(words, ',', i + 1, to);
      if (close < 0) return -1;
      if (hasFinite(words, i + 1, close)) {
        i = close;
        continue;
      }
    }
    if (word === ',' && subject) {
      // "The mayor, who had left, returned", "Lund, 29, resigned"
      const close = ASIDE.has(lower[i + 1] ?? '') ? nextOf(words, ',', i + 2, to) : -1;
      if (close > 0) {
        resumed = close + 1;
        // "Ostrem, who have not lost, | travel to Dresk": a club that is many
        if (isBare(words, resumed) && /^(?:have|are|were)$/.test(lower[i + 2]!)) return resumed;
        i = close;
        continue;
      }
      if (++commas >= 2) resumed = i + 1;
    }
    if (subject && isDash(words, i)) {
      // "Four mills — Astor, Brook and Cole — closed"
      const close = nextOf(words, word, i + 1, Math.min(to, i + ASIDE_REACH));
      if (close > 0) {
        resumed = close + 1;
        i = close;
        continue;
      }
    }
    if (subject && (NOMINATIVE.has(word) || MANNER.has(lower[i - 1]!)) && lacksPronoun(words, i, at)) relative++;
    if ((word === 'than' && NOMINATIVE.has(lower[i + 1] ?? '')) || (i > at && opensShort(words, i, to))) relative++;
    if (RELATIVE.has(word) && i > at && followsNoun(words, i)) {
      // "that day", but "the claim that prices fell"
      if (word !== 'that' || tags[i + 1] !== 'NOUN' || /[^s]s$/.test(lower[i + 1]!)) relative++;
      continue;
    }
    if (i === resumed && tags[i] === 'ADV') resumed++;
    if (isFiniteVerb(words, i, at) || (i === resumed && resumes(words, i)) || acts(words, i, at)) {
      if (relative > 0) {
        relative--;
        continue;
      }
      if (subject) return i;
    }
    if (!subject && (IN_SUBJECT.has(tags[i]!) || word === 'there' || isGerund(words, i, at))) subject = true;
  }
  return -1;
}

/** "Catering | made up a third": a verb in -ing that opens a clause with the next right behind it. */
function isGerund(words: Words, at: number, from: number): boolean {
  return (
    at === from && words.tags[at] === 'VERB' && words.lower[at]!.endsWith('ing') && isFiniteVerb(words, at + 1, at)
  );
}

const DASHES = wordSet('— – -');

/** A dash between clauses, not a hyphen within a word. */
export function isDash({ lower, tokens }: Words, at: number): boolean {
  const word = lower[at]!;
  if (!DASHES.has(word)) return word.startsWith('--');
  return word !== '-' || (at > 0 && tokens[at - 1]!.end < tokens[at]!.start);
}

/** Whether what stands before a relative pronoun is a noun: right before it, or before a closing mark or a preposition ("the rules to which"). */
function followsNoun({ lower, tags }: Words, at: number): boolean {
  const before = tags[at - 1]!;
  if (/^(?:NOUN|PROPN|PRON|NUM|SYM)$/.test(before) || lower[at - 1] === ',') return true;
  if (before !== 'ADP' && !/^[”"’]$/.test(lower[at - 1]!)) return false;
  return /^(?:NOUN|PROPN|PRON)$/.test(tags[at - 2] ?? '') && (before !== 'ADP' || /^wh/.test(lower[at]!));
}

/** Nouns that a clause follows without more: "the way the two were treated". */
const MANNER = wordSet('way reason extent degree');
const NOMINATIVE = wordSet('i he she we they you');
const TIME =
  /^(?:days?|nights?|weeks?|weekend|months?|years?|mornings?|evenings?|afternoons?|summer|winter|spring|autumn|fall|season|times?|moment|today|yesterday|tomorrow|ago|later)$/;

/** "the papers we printed were sound", but not "that week we printed them": a relative clause without its pronoun. */
function lacksPronoun({ lower, tags }: Words, at: number, from: number): boolean {
  if (MANNER.has(lower[at - 1]!) && !/^(?:DET|PRON|PROPN)$/.test(tags[at]!)) return false;
  return tags[at - 1] === 'NOUN' && !TIME.test(lower[at - 1]!) && /^(?:DET|PRON|NOUN|ADJ|NUM)$/.test(tags[from]!);
}

const MEASURING = wordSet(
  'just only even soon shortly long not exactly barely right almost nearly about some more than less hours minutes moments ever',
);

/** "Two days | after the dam broke, …", "Even | as he spoke, …": past what measures a subordinate clause that a comma closes; `at` where nothing does. */
function measured(words: Words, at: number, to: number): number {
  const { lower, tags } = words;
  let i = at;
  while (
    i < to &&
    i - at < 6 &&
    (MEASURING.has(lower[i]!) || tags[i] === 'NUM' || tags[i] === 'DET' || tags[i] === 'ADJ' || TIME.test(lower[i]!))
  )
    i++;
  if (i === at || i >= to || !SUBORDINATE.has(lower[i]!)) return at;
  if (!MEASURING.has(lower[i - 1]!) && !TIME.test(lower[i - 1]!)) return at;
  // without a comma behind it the clause that it opens is the last one: "two months before the vote Lund left"
  return (lower[to] === ',' || nextOf(words, ',', i, to) > 0) && opensClause(words, i, to) ? i : at;
}

/** "…, | hours after shots were heard": whether a stretch behind a comma is nothing but a measured clause of time. */
export function isMeasured(words: Words, { from, to }: Stretch): boolean {
  const { lower, tags } = words;
  if (lower[from - 1] !== ',') return false;
  if (tags[from] !== 'NOUN' && tags[from] !== 'NUM' && tags[from] !== 'ADV') return false;
  let i = from;
  while (i < to && i - from < 4 && (MEASURING.has(lower[i]!) || tags[i] === 'NUM' || TIME.test(lower[i]!))) i++;
  return i > from && /^(?:after|before)$/.test(lower[i] ?? '') && nextOf(words, ',', i, to) < 0;
}

const SHORTLY = wordSet('after before since until because');
const CALENDAR =
  /^(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|\p{L}+day$|christmas|easter|ramadan|thanksgiving)/u;

/** "four months after Okell left": whether a subordinator opens a clause of a name or a pronoun and its verb here. */
function opensShort(words: Words, at: number, to: number): boolean {
  const { lower, tags } = words;
  if (!SHORTLY.has(lower[at]!)) return false;
  let verb = at + 1;
  while (verb < to && /^(?:PROPN|PRON|ADV)$/.test(tags[verb]!) && !CALENDAR.test(lower[verb]!)) verb++;
  return verb > at + 1 && verb < to && isFiniteVerb(words, verb, at + 1);
}

/** Whether the word right behind an aside is the verb of the clause: "The dam, which was built in 1968, supplies water". */
function resumes(words: Words, at: number): boolean {
  const { lower, tags } = words;
  if (isFiniteVerb(words, at, at)) return true;
  // "Drumm and Lund, among others, reject the plan"
  if (tags[at] === 'VERB' && !/(?:ing|ed|en)$/.test(lower[at]!) && /^(?:DET|PRON|PROPN)$/.test(tags[at + 1] ?? ''))
    return !PARTICIPLES.has(lower[at]!);
  return (
    tags[at] === 'NOUN' && /[^s]s$/.test(lower[at]!) && /^(?:DET|NUM|PRON|NOUN|PROPN|ADJ|ADP)$/.test(tags[at + 1] ?? '')
  );
}

/** Whether a word taken for a noun may be the present of a verb with its own words behind it. */
function isBare({ lower, tags }: Words, at: number): boolean {
  return BARE.has(lower[at] ?? '') && /^(?:ADP|DET|PART)$/.test(tags[at + 1] ?? '');
}

/** A verb that taggers take for a noun between those who act and what they act on: "people visit the cave". */
function acts({ lower, tags }: Words, at: number, from: number): boolean {
  return (
    at > from &&
    tags[at] === 'NOUN' &&
    tags[at - 1] === 'NOUN' &&
    /^(?:the|their|its|his|her)$/.test(lower[at + 1] ?? '') &&
    ACTING.test(lower[at - 1]!) &&
    !/s$/.test(lower[at]!)
  );
}
const ACTING = /(?:people|children|women|men|[^aeiou]ers|ists|ents)$/;

/** Whether "after", "as", "since" … open a clause here rather than a noun phrase. */
export function opensClause(words: Words, at: number, to: number): boolean {
  const { lower, tags } = words;
  const comma = nextOf(words, ',', at, to);
  const end = comma < 0 ? to : comma;
  for (let i = at + 1; i < end; i++) {
    if (isFiniteVerb(words, i, at + 1)) return true;
    // "after the storm | the mayor left": the subject of the verb begins behind the noun
    if (
      NOMINAL.has(lower[at]!) &&
      tags[i] === 'NOUN' &&
      (tags[i + 1] === 'DET' || NOMINATIVE.has(lower[i + 1] ?? '') || lower[i + 1] === '…')
    )
      return false;
  }
  return false;
}

const NOMINAL = wordSet('after before since until');

function hasFinite(words: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isFiniteVerb(words, i, from)) return true;
  return false;
}
