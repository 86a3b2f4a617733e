import type { Token } from '../text/token.ts';
import { isGivenName } from './given.ts';
import { BEFORE_OF, FUNCTION, MONTH, NEVER, ORGANISATION, PARTICLES, PLATFORMS } from './name-words.ts';
import { singularOf } from './nouns.ts';
import { isOutletName, isOutletWord, oddOutletAt } from './outlets.ts';
import { isDemonym, isDemonymPlural } from './places.ts';
import { isHumanNoun } from './role.ts';
import { addRun, isSurname } from './titled.ts';
import { isTitle, takesDot } from './titles.ts';

/** A run of capitalised words that may name somebody; `from` and `to` are token indices, half-open, of the name without its titles. */
export interface Run {
  from: number;
  to: number;
  /** First token of the titles before the name; equal to `from` where there are none. */
  title: number;
  /** Whether a form of address or office stands before the name in capitals. */
  titled: boolean;
  /** Whether it opens its sentence, where a capital tells nothing. */
  opens: boolean;
}

const CAPITAL = /^(?:\p{Lu}|[a-z]{1,2}\p{Lu}|al-\p{Lu}|\p{N}+\p{Lu})/u;
const SITE = /\.(?:com|org|net|info|uk|tv|news|io)$/;

/** "A9", "M25", "J12": roads and their junctions. */
const ROAD = /^[ABEJMN]\d{1,4}$/;

/** Whether a token may be part of a name; asked once a word. */
function nameable(token: Token | undefined): boolean {
  if (!token) return false;
  const { word } = token;
  if (word.nameable < 0) word.nameable = isNameable(word.text) ? 1 : 0;
  return word.nameable === 1;
}

function isNameable(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < 128 && (code < 65 || (code > 90 && code < 97) || code > 122) && !(code >= 48 && code <= 57)) return false;
  return (CAPITAL.test(text) || SITE.test(text)) && !NEVER.has(text) && !ROAD.test(text);
}

/** The runs of one sentence, given its tokens. */
export function findRuns(tokens: readonly Token[], lowered: ReadonlySet<string>): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at]!;
    // Most words are small: look no further at them. FUNCTION words start with a capital, too.
    const code = token.text.charCodeAt(0);
    const odd = code > 64 && code < 91 ? oddOutletAt(tokens, at) : 0;
    if (odd === 0 && !nameable(token)) {
      at++;
      continue;
    }
    const opens = at === 0 || /^["“”‘'`(:•*–—-]+$/.test(tokens[at - 1]!.text);
    if (odd > 0) {
      runs.push({ from: at, to: at + odd, title: at, titled: false, opens });
      at += odd;
      continue;
    }
    const article =
      token.text === 'The' &&
      !opens &&
      nameable(tokens[at + 1]) &&
      !FUNCTION.has(tokens[at + 1]!.text) &&
      !isTitle(tokens[at + 1]!.text) &&
      !isDemonym(tokens[at + 1]!.text);
    const common =
      (FUNCTION.has(token.text) && !article && !isMagazine(tokens, at)) ||
      (opens && lowered.has(token.text.toLowerCase()) && !nameable(tokens[at + 1]));
    const seat = /^[DRI]-/.test(token.text) && tokens[at - 1]?.text === '(';
    if (common || seat || isMonth(tokens, at)) {
      at++;
      continue;
    }
    const end = endOfRun(tokens, at);
    addRun(tokens, at, end, opens, runs);
    at = end;
  }
  return runs;
}

/** "People magazine", whose name is a small word. */
function isMagazine(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!;
  const next = tokens[at + 1]?.text ?? '';
  // "People Weekly"
  if (/^(?:New|Our|People)$/.test(text) && at > 0 && isOutletWord(next)) return true;
  return /^(?:magazine|newspaper)$/.test(next) && isOutletName(text);
}

/** Whether the word at `at` is a month: by the number or the preposition beside it. */
function isMonth(tokens: readonly Token[], at: number): boolean {
  if (!MONTH.test(tokens[at]!.text)) return false;
  const before = tokens[at - 1]?.text ?? '';
  return (
    /^\p{N}/u.test(tokens[at + 1]?.text ?? '') ||
    (tokens[at + 1]?.text === '.' && /^\p{N}/u.test(tokens[at + 2]?.text ?? '')) ||
    /^(?:in|on|of|since|until|by|last|next|late|early|this|mid|from|to|through|during|between|and|In|On|Since|Last|By|\p{N}.*)$/u.test(
      before,
    )
  );
}

const NUMBER = /^(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|\d{1,2})$/;

function endOfRun(tokens: readonly Token[], from: number): number {
  let to = from + 1;
  let organisation = ORGANISATION.has(tokens[from]!.text);
  for (;;) {
    const last = tokens[to - 1]!;
    const next = tokens[to];
    if (!next) return to;
    if (isDemonymPlural(last.text)) return to;
    // "Sen. Doe", "J. Doe": the stop is the title's own.
    if (
      next.text === '.' &&
      next.start === last.end &&
      takesDot(last.text) &&
      nameable(tokens[to + 1]) &&
      !FUNCTION.has(tokens[to + 1]!.text)
    ) {
      to += 2;
      continue;
    }
    if (isPlatform(tokens, from, to)) return to;
    // "Channel Six"
    if (to === from + 1 && /^(?:Channel|Page|Radio)$/.test(last.text) && NUMBER.test(next.text)) {
      to++;
      continue;
    }
    if (
      nameable(next) &&
      (!FUNCTION.has(next.text) || next.text === 'Police' || isInitial(tokens, to)) &&
      !(MONTH.test(next.text) && !isGivenName(last.text))
    ) {
      organisation ||= ORGANISATION.has(next.text);
      to++;
      continue;
    }
    const after = tokens[to + 1];
    const third = tokens[to + 2];
    if (PARTICLES.has(next.text)) {
      if (nameable(after)) {
        to += 2;
        continue;
      }
      if (after && PARTICLES.has(after.text) && nameable(third)) {
        to += 3;
        continue;
      }
    }
    if (isHouse(tokens, from, to)) {
      to += 2;
      organisation = true;
      continue;
    }
    if (next.text === 'of' && BEFORE_OF.has(last.text) && !isSurname(tokens, to - 1, from)) {
      if (nameable(after) && !FUNCTION.has(after!.text)) {
        to += 2;
        continue;
      }
      if (after?.text === 'the' && nameable(third)) {
        to += 3;
        continue;
      }
    }
    if (organisation && (next.text === 'for' || next.text === 'on') && nameable(after) && !FUNCTION.has(after!.text)) {
      to += 2;
      continue;
    }
    if (
      organisation &&
      next.text === 'and' &&
      nameable(after) &&
      tokens.slice(from, to).some((t) => /^(?:of|for|on)$/.test(t.text))
    ) {
      if (!isGivenName(after!.text) && !isTitle(after!.text) && !isDemonymPlural(after!.text)) {
        to += 2;
        continue;
      }
    }
    // "Doctors Without Borders"
    if (next.text === 'Without' && nameable(after)) {
      to += 2;
      continue;
    }
    const papers = next.text === 'and' && after !== undefined && isOutletWord(last.text) && isOutletWord(after.text);
    if ((next.text === '&' && nameable(after)) || papers) {
      to += 2;
      continue;
    }
    // Robert “Bob” Doe
    if (
      /^["“‘']$/.test(next.text) &&
      nameable(after) &&
      third &&
      /^["”’']$/.test(third.text) &&
      nameable(tokens[to + 3])
    ) {
      to += 4;
      continue;
    }
    return to;
  }
}

/** Whose schools, hospitals and churches are named: "King’s College", "St Bride’s Hospital". */
const PATRON = /^(?:King|Queen|Lord|Guy|Children|Women|Men|People|Workers|Farmers|Teachers|Writers|Veterans)$/;

/** What people of one trade found together: “the Harbour Workers’ Federation”. */
const FOUNDED =
  /^(?:Alliance|Association|Club|Confederation|Congress|Co-operative|Cooperative|Council|Federation|Fund|Guild|Institute|League|Party|Society|Syndicate|Trust|Union)$/;

function isFounded(tokens: readonly Token[], to: number): boolean {
  const [trade, mark, after] = [tokens[to - 1]!, tokens[to]!, tokens[to + 1]];
  const possessive = /^['’]$/.test(mark.text) && mark.start === trade.end && trade.text.endsWith('s');
  return possessive && after !== undefined && FOUNDED.test(after.text) && isHumanNoun(singularOf(trade.text));
}

/** Whose offices are named: "the Carrow County Sheriff’s Office", "the State Attorney’s Office". */
const OFFICER =
  /^(?:Attorney|Auditor|Clerk|Coroner|Defender|Examiner|General|Governor|Marshal|Mayor|Ombudsman|Prosecutor|Sheriff|Treasurer)$/;

/** Whether the possessive at `at` stands between an officer and an office. */
export function isOfficerOf(tokens: readonly Token[], at: number): boolean {
  return (
    /^['’]s$/.test(tokens[at]?.text ?? '') &&
    OFFICER.test(tokens[at - 1]!.text) &&
    /^(?:Office|Department|Bureau)$/.test(tokens[at + 1]?.text ?? '')
  );
}

/** Whether a possessive goes on with the name of a house: behind a saint anything does. */
function isHouse(tokens: readonly Token[], from: number, to: number): boolean {
  const after = tokens[to + 1];
  if (isFounded(tokens, to) || isOfficerOf(tokens, to)) return true;
  if (!/^['’]s$/.test(tokens[to]!.text) || !nameable(after)) return false;
  if (tokens[from]!.text === 'St' && to > from + 1) return ORGANISATION.has(after!.text) || HOUSE.test(after!.text);
  return (
    to === from + 1 && PATRON.test(tokens[from]!.text) && (ORGANISATION.has(after!.text) || HOUSE.test(after!.text))
  );
}

const HOUSE = /^(?:Cathedral|Church|College|Hall|Hospital|Hospice|Infirmary|Palace|Park|Party|School|Square)$/;

/** The "A." of "Jane A. Doe": a word that is one elsewhere is none before its own full stop. */
function isInitial(tokens: readonly Token[], at: number): boolean {
  const [letter, stop, after] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  return /^\p{Lu}$/u.test(letter.text) && stop?.text === '.' && stop.start === letter.end && nameable(after);
}

/** "On Twitter | Doe wrote": where something stands is no part of who wrote it. */
function isPlatform(tokens: readonly Token[], from: number, to: number): boolean {
  return (
    to === from + 1 &&
    PLATFORMS.has(tokens[from]!.text) &&
    /^(?:on|via|over|in|to)$/i.test(tokens[from - 1]?.text ?? '')
  );
}
