/** Ascending places in a shelf's order. */
export type Places = Uint32Array;

/** The first index in 0..length for which `reached` holds, given that it holds for all after it; `length` if none. */
export function firstNotBefore(length: number, reached: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (reached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first index from `from` on at which `list` is not below `value`: near ones are found soon, far ones in few steps. */
export function seek(list: Uint32Array, value: number, from = 0): number {
  let low = from;
  for (let step = 1; low < list.length && list[low]! < value; step *= 2) {
    const next = low + step;
    if (next < list.length && list[next]! < value) {
      low = next;
      continue;
    }
    let high = Math.min(next, list.length);
    low += 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (list[middle]! < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  return low;
}

/** So many times as long must a list be that it is sought through, and not walked through. */
const MUCH_LONGER = 16;

/** The numbers that stand in both lists; those of `b` counted less by `shift`. */
export function meet(a: Uint32Array, b: Uint32Array, shift = 0): Uint32Array {
  const shared = new Uint32Array(Math.min(a.length, b.length));
  const [sparseA, sparseB] = [a.length * MUCH_LONGER < b.length, b.length * MUCH_LONGER < a.length];
  let length = 0;
  for (let i = 0, at = 0; i < a.length && at < b.length; ) {
    const [x, y] = [a[i]! + shift, b[at]!];
    if (x === y) {
      shared[length++] = x - shift;
      i++;
      at++;
    } else if (x < y) i = sparseB ? seek(a, y - shift, i + 1) : i + 1;
    else at = sparseA ? seek(b, x, at + 1) : at + 1;
  }
  return shared.subarray(0, length);
}

/** The places that stand in all of `lists`, of which there is at least one. */
export function intersect(lists: readonly Places[]): Places {
  const [shortest, ...others] = [...lists].sort((a, b) => a.length - b.length);
  return others.reduce((kept, other) => meet(kept, other), shortest!);
}

/** Those of `places` that do not stand in `others`. */
export function without(places: Places, others: Places): Places {
  // `filter` of typed arrays takes twenty times as long.
  const kept = new Uint32Array(places.length);
  let length = 0;
  for (let i = 0, at = 0; i < places.length; i++) {
    const place = places[i]!;
    while (at < others.length && others[at]! < place) at++;
    if (others[at] !== place) kept[length++] = place;
  }
  return kept.subarray(0, length);
}

/** So many numbers are sorted sooner than marked and counted off. */
const FEW = 1 << 15;

/** All numbers below `size` that stand in any of `lists`, ascending. */
export function union(lists: readonly Uint32Array[], size: number): Uint32Array {
  if (lists.length === 1) return lists[0]!;
  const total = lists.reduce((sum, { length }) => sum + length, 0);
  return total < FEW ? sorted(lists, total) : marked(lists, size);
}

function sorted(lists: readonly Uint32Array[], total: number): Uint32Array {
  const all = new Uint32Array(total);
  let end = 0;
  for (const list of lists) {
    all.set(list, end);
    end += list.length;
  }
  return all.sort().filter((number, i) => i === 0 || number !== all[i - 1]);
}

function marked(lists: readonly Uint32Array[], size: number): Uint32Array {
  const marks = new Uint32Array((size >>> 5) + 1);
  for (const list of lists) for (let i = 0; i < list.length; i++) marks[list[i]! >>> 5]! |= 1 << (list[i]! & 31);
  let count = 0;
  for (let word = 0; word < marks.length; word++) count += bits(marks[word]!);
  const all = new Uint32Array(count);
  let end = 0;
  for (let word = 0; word < marks.length; word++)
    for (let rest = marks[word]!; rest !== 0; rest &= rest - 1) all[end++] = word * 32 + 31 - Math.clz32(rest & -rest);
  return all;
}

/** How many bits of 32 are set. */
function bits(word: number): number {
  let count = word - ((word >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** All places of a shelf. */
export function every(size: number): Places {
  const all = new Uint32Array(size);
  for (let place = 0; place < size; place++) all[place] = place;
  return all;
}
