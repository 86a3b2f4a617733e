/** The value that so large a part (0 to 1) of the values stays below; NaN of none. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** How far the values of the rounds lie apart: "3.1–3.6". */
export function spread(values: readonly number[]): string {
  const digits = (value: number) => Number(value.toPrecision(3));
  return `${digits(Math.min(...values))}–${digits(Math.max(...values))}`;
}
