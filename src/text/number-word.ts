const CARDINALS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

const SMALL_NUMBERS = new Map([
  ...CARDINALS.map((w, n) => [w, n] as const),
  ...TENS.map((w, n) => [w, (n + 2) * 10] as const),
]);
const ORDINAL_NUMBERS = new Map([
  ...ORDINALS.map((w, n) => [w, n] as const),
  ...TENS.map((w, n) => [w.replace(/y$/, 'ieth'), (n + 2) * 10] as const),
]);

/** The number that a word below a hundred or a string of digits names ("a" counts one); null when it names none. */
export function smallNumber(word: string): number | null {
  const known = SMALL_NUMBERS.get(word);
  if (known !== undefined) return known;
  const w = word.toLowerCase();
  if (/^\d+(?:,\d{3})*(?:\.\d+)?$/.test(w)) return Number(w.replaceAll(',', ''));
  if (w === 'a' || w === 'an') return 1;
  const hyphen = w.indexOf('-');
  if (hyphen < 0) return SMALL_NUMBERS.get(w) ?? null;
  const ten = SMALL_NUMBERS.get(w.slice(0, hyphen)) ?? 0;
  const one = SMALL_NUMBERS.get(w.slice(hyphen + 1)) ?? 0;
  return ten >= 20 && one >= 1 && one <= 9 ? ten + one : null;
}

/** The number that an ordinal names ("third", "21st", "twenty-first"); null when it names none. */
export function ordinalNumber(word: string): number | null {
  const w = word.toLowerCase();
  const known = ORDINAL_NUMBERS.get(w);
  if (known !== undefined) return known;
  if (w.charCodeAt(0) < 58) {
    const digits = /^(\d[\d,]*)(?:st|nd|rd|th)$/.exec(w);
    return digits ? Number(digits[1]!.replaceAll(',', '')) : null;
  }
  const hyphen = w.indexOf('-');
  if (hyphen < 0) return null;
  const ten = SMALL_NUMBERS.get(w.slice(0, hyphen)) ?? 0;
  const one = ORDINAL_NUMBERS.get(w.slice(hyphen + 1)) ?? 0;
  return ten >= 20 && one >= 1 && one <= 9 ? ten + one : null;
}

/** Every word that is a number or an ordinal by itself. */
export function numberWords(): string[] {
  return [...SMALL_NUMBERS.keys(), ...ORDINAL_NUMBERS.keys()];
}
