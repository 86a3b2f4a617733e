import type { Line } from './line.ts';

const MOST_LINES = 3;
const DEEPEST = 5;
const LONGEST = 220;
const MOST_WORDS = 32;
/** Words of four letters and more that headlines in capitals write small. */
const SMALL =
  /^(?:about|after|amid|among|around|before|between|during|from|into|like|near|over|than|that|through|toward|under|until|upon|when|while|with|without|will|your|their|this|have|does|been|were|they)$/i;

/** Where a title that is told by metadata is printed. */
export interface PrintedTitle {
  /** Indexes of the first and the last of its lines. */
  from: number;
  to: number;
  /** The title as told, without the publisher's name that feeds append: "Mayor quits | Tarn Herald". */
  title: string;
  appended: string | null;
}

/** Finds a title that is told by metadata, over one line or several; null when it is not among the first lines. */
export function findTitle(lines: readonly Line[], told: string): PrintedTitle | null {
  const [, title, appended] = /^(.*\S)\s+[|–—-]\s+([^|–—]{2,40})$/su.exec(told) ?? [];
  const [whole, bare] = [letters(told), title && letters(title)];
  const printed = lines
    .slice(0, DEEPEST + MOST_LINES - 1)
    .map(({ text }) => (text.length > 2 * LONGEST ? null : letters(text)));
  for (let from = 0; from < Math.min(DEEPEST, lines.length); from++) {
    let read = '';
    for (let to = from; to < Math.min(from + MOST_LINES, lines.length); to++) {
      const line = printed[to]!;
      if (line === null) break;
      read += line;
      if (!whole.startsWith(read)) break;
      if (read && read === whole) return { from, to, title: told, appended: null };
      if (read && read === bare) return { from, to, title: title!, appended: appended! };
    }
  }
  return null;
}

/** Whether a line that nothing else shows to be a title reads as one: no sentence, with sentences after it. */
export function looksLikeTitle(lines: readonly Line[], at: number): boolean {
  const text = lines[at]!.text;
  const after = lines.slice(at + 1);
  const words = text.split(/\s+/);
  if (text.length > LONGEST || words.length > MOST_WORDS || !/\p{L}/u.test(text)) return false;
  if (/^(?:[•‣▪●*–—-]|\d{1,2}[.)]\s)/.test(text) || /[,;:(—–-]$/.test(text)) return false;
  if (!after.some((line) => line.text.length > text.length / 2 && /[.!?][”’"')\]]*$/u.test(line.text))) return false;
  if (/\.[”’"')\]]*$/u.test(text) || /^[“"‘'].*[”"’']$/u.test(text)) return isTitleCase(words);
  return words.length > 1 || after.length > 1;
}

function isTitleCase(words: readonly string[]): boolean {
  const long = words.slice(1).filter((word) => /^\P{L}*\p{L}{4}/u.test(word) && !SMALL.test(word));
  return long.length >= 3 && long.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length >= long.length * 0.85;
}

function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
