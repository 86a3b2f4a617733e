/** Strings or numbers that ascend, each another. */
export interface Ascending<Value> {
  readonly length: number;
  at(i: number): Value | undefined;
}

/**
 * Calls `visit` for each value that stands in any of several lists, ascending, with where it stands in each of them, -1 where it does not; the
 * array is the same each time. Of stretches that stand in one list alone, which may be millions long, hardly a value is read.
 */
export function union<Value extends string | number>(
  lists: readonly Ascending<Value>[],
  visit: (entries: readonly number[]) => void,
): void {
  const next = lists.map(() => 0);
  const headOf = (i: number) => (next[i]! < lists[i]!.length ? lists[i]!.at(next[i]!)! : null);
  const heads = lists.map((_, i) => headOf(i));
  const entries = lists.map(() => -1);
  for (let least = lowest(heads); least !== null; least = lowest(heads)) {
    const others = heads.filter((head) => head !== least);
    for (const [i, head] of heads.entries()) entries[i] = head === least ? next[i]! : -1;
    visit(entries);
    for (const [i, list] of lists.entries()) {
      if (entries[i] === -1) continue;
      next[i]! += 1;
      if (others.length === lists.length - 1) {
        const end = reach(list, next[i]!, lowest(others));
        while (next[i]! < end) {
          entries[i] = next[i]!++;
          visit(entries);
        }
      }
      heads[i] = headOf(i);
    }
  }
}

function lowest<Value extends string | number>(values: readonly (Value | null)[]): Value | null {
  let least: Value | null = null;
  for (const value of values) if (value !== null && (least === null || value < least)) least = value;
  return least;
}

/** The first place of a list from `from` on whose value is not below `value`; near ones are found soon. Nothing is null above. */
function reach<Value extends string | number>(list: Ascending<Value>, from: number, value: Value | null): number {
  if (value === null) return list.length;
  let [low, step] = [from, 1];
  while (low + step <= list.length && list.at(low + step - 1)! < value) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step - 1, list.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list.at(middle)! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
