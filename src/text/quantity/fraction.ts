/** Parts of one, by name. */
export const FRACTIONS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    half: 1 / 2,
    halves: 1 / 2,
    third: 1 / 3,
    thirds: 1 / 3,
    quarter: 1 / 4,
    quarters: 1 / 4,
    fourths: 1 / 4,
    fifth: 1 / 5,
    fifths: 1 / 5,
    sixth: 1 / 6,
    sixths: 1 / 6,
    seventh: 1 / 7,
    sevenths: 1 / 7,
    eighth: 1 / 8,
    eighths: 1 / 8,
    ninth: 1 / 9,
    ninths: 1 / 9,
    tenth: 1 / 10,
    tenths: 1 / 10,
    hundredth: 1 / 100,
    hundredths: 1 / 100,
  }),
);

/** Parts of one, in a single character. */
export const GLYPHS: ReadonlyMap<string, number> = new Map(
  Object.entries({ '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 }),
);

/** The fraction that "3/4" or a single character names; null for other tokens, "9/11" among them. */
export function writtenFraction(word: string): number | null {
  const glyph = GLYPHS.get(word);
  if (glyph !== undefined) return glyph;
  const slash = /^(\d{1,2})\/(\d{1,2})$/.exec(word);
  return slash && Number(slash[1]) < Number(slash[2]) && Number(slash[2]) <= 10
    ? Number(slash[1]) / Number(slash[2])
    : null;
}
