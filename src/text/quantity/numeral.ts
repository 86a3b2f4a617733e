/** A number as printed over tokens `from` up to `to`; `value` is null for an amount that is told vaguely ("dozens"). */
export interface Numeral {
  from: number;
  to: number;
  value: number | null;
  form: 'digits' | 'words' | 'vague' | 'fraction' | 'ordinal';
  /** A unit that is written into the same token ("five-year", "10km"). */
  unit: string | null;
}

/** A numeral whose value is rid of what binary fractions leave behind. */
export function numeral(
  from: number,
  to: number,
  value: number | null,
  form: Numeral['form'],
  unit: string | null = null,
): Numeral {
  const exact = value === null || (Number.isInteger(value) && value < 1e12);
  return { from, to, value: exact ? value : Number(value.toPrecision(12)), form, unit };
}
