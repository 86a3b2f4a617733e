/** What the words for many multiply by. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 100,
    thousand: 1000,
    million: 1e6,
    mn: 1e6,
    mln: 1e6,
    m: 1e6,
    billion: 1e9,
    bn: 1e9,
    trillion: 1e12,
    tn: 1e12,
    k: 1000,
    lakh: 1e5,
    crore: 1e7,
    dozen: 12,
  }),
);

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
    eighth: 1 / 8,
    eighths: 1 / 8,
    tenth: 1 / 10,
    tenths: 1 / 10,
  }),
);

/** Parts of one, in a single character. */
export const GLYPHS: ReadonlyMap<string, number> = new Map(
  Object.entries({ '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 }),
);
