import { isOutletName } from './outlet-name.ts';

/** A formula by which a newsroom speaks of itself, or, with a negative weight, of others. The name stands before or after it. */
interface Formula {
  weight: number;
  name: 'before' | 'after';
  pattern: RegExp;
}

const FORMULAS: readonly Formula[] = [
  { weight: 3, name: 'before', pattern: / ha(?:s|ve) (?:exclusively )?(?:learned|learnt|been told)\b/g },
  { weight: 3, name: 'before', pattern: / can (?:now |exclusively )?(?:reveal|report|confirm|disclose)\b/g },
  { weight: 3, name: 'after', pattern: /(?:©|\b[Cc]opyright)(?: ©)?(?: \d{4})? /g },
  // Only after "As": "CNN previously reported" is how others are cited.
  {
    weight: 2,
    name: 'after',
    pattern:
      /\b[Aa]s (?=(?:[\p{L}\p{N}.&-]+ ){1,6}(?:has )?(?:previously|exclusively|already) (?:reported|revealed|disclosed)\b)/gu,
  },
  {
    weight: 2,
    name: 'before',
    pattern:
      /['’]s? (?:[a-z]+ )?(?:requests?|emails?|e-mails?|calls?|inquir(?:y|ies)|questions) (?:for comment|to discuss|seeking|about)\b/g,
  },
  {
    weight: 2,
    name: 'after',
    pattern: /\b(?:request|inquiry|enquiry|call|email|message|question)s? (?:for comment )?from /g,
  },
  { weight: 2, name: 'before', pattern: / (?:has |have )?(?:reached out to|contacted|approached) /g },
  {
    weight: 2,
    name: 'after',
    pattern: /\bexclusive(?:ly)? (?:told|tells|interview with|interview to|statement to|chat with) /g,
  },
  { weight: 2, name: 'before', pattern: / exclusively[.,]/g },
  {
    weight: 2,
    name: 'after',
    pattern:
      /\bis (?:an? |the )?(?:[\p{L}-]+ ){0,4}(?:[Rr]eporter|[Ee]ditor|[Ee]ditor-at-[Ll]arge|[Cc]orrespondent|[Cc]olumnist|[Ww]riter) (?:for|at|with) /gu,
  },
  {
    weight: 1,
    name: 'after',
    pattern: /\b(?:told|tells|email to|statement to|interview with|spoke to|spoke with|speaking to|speaking with) /g,
  },
  { weight: 1, name: 'after', pattern: /\b(?:seen|reviewed|viewed|polled|obtained) by /g },
  { weight: -2, name: 'after', pattern: /\b(?:[Aa]ccording to|reported by|reported in|citing|cited) /g },
  { weight: -2, name: 'before', pattern: / (?:first )?(?:reports|reported|said|wrote)\b/g },
];
const ENOUGH = 3;
/** For a name that does not look like a publisher's. */
const ENOUGH_UNSHAPED = 5;

const WORD = String.raw`(?:[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{Ll}{2,7}|\p{Lu}[\p{L}\p{N}&-]*)`;
const RUN = `(?:[Tt]he )?${WORD}(?: (?:(?:of|and|&) )?${WORD}){0,5}`;
const AFTER = new RegExp(RUN, 'uy');
const BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])${RUN}$`, 'u');
const LONGEST_NAME = 60;

/**
 * The publisher, where only the text names it and does so in the newsroom's own formulas ("RadarOnline.com has learned"). Null when no name has
 * enough of them, or when two have as much: the outlet that is cited ("According to …") is not the one that publishes.
 */
export function outletInText(text: string): string | null {
  const scores = new Map<string, { name: string; score: number }>();
  for (const formula of FORMULAS) {
    // those that speak against a name come last, and most texts have none that they could take it from
    if (formula.weight < 0 && ![...scores.values()].some(({ score }) => score >= ENOUGH)) return null;
    const named = new Map<string, string>();
    for (const { 0: words, index } of text.matchAll(formula.pattern)) {
      const name = formula.name === 'after' ? nameAfter(text, index + words.length) : nameBefore(text, index);
      if (name) named.set(name.replace(/^The /, '').toLowerCase(), name);
    }
    // Each formula counts once: a story that quotes an interview with another outlet says "told X" in every paragraph.
    for (const [key, name] of named) {
      const entry = scores.get(key) ?? { name, score: 0 };
      scores.set(key, { name: entry.name, score: entry.score + formula.weight });
    }
  }
  const [best, second] = [...scores.values()].sort((a, b) => b.score - a.score);
  if (!best || best.score <= (second?.score ?? 0)) return null;
  return best.score >= (isOutletName(best.name) ? ENOUGH : ENOUGH_UNSHAPED) ? best.name : null;
}

/** The words of a name at `at`: a publisher's name that they begin with, or else all of them. */
function nameAfter(text: string, at: number): string | null {
  AFTER.lastIndex = at;
  const words = wordsOf(AFTER.exec(text));
  return longest(words.map((_, n) => words.slice(0, words.length - n).join(' ')));
}

/** The words of a name that ends at `at`: a publisher's name that they end with, or else all of them. */
function nameBefore(text: string, at: number): string | null {
  const before = text.slice(Math.max(0, at - LONGEST_NAME), at);
  // Most often a small word stands there, which ends no name.
  if (!/[\p{Lu}.]/u.test(before.slice(before.lastIndexOf(' ') + 1))) return null;
  const words = wordsOf(BEFORE.exec(before));
  return longest(words.map((_, n) => words.slice(n).join(' ')));
}

function wordsOf(found: RegExpExecArray | null): string[] {
  return found ? found[0].replace(/^the /, '').split(' ') : [];
}

function longest(names: readonly string[]): string | null {
  return names.find(isOutletName) ?? names[0] ?? null;
}
