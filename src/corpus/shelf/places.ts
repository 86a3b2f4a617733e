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

/** The first index from `from` on, and before `to`, at which `list` is not below `value`, else `to`: near ones are found soon, far ones in few steps. */
export function seek(list: Uint32Array, value: number, from = 0, to = list.length): number {
  let low = from;
  for (let step = 1; low < to && list[low]! < value; step *= 2) {
    const next = low + step;
    if (next < to && list[next]! < value) {
      low = next;
      continue;
    }
    let high = Math.min(next, to);
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
  return others.reduce(
    (kept, other) => (kept.length * MUCH_LONGER < other.length ? meet(kept, other) : sift(kept, other, 1)),
    shortest!,
  );
}

/** Those of `places` that do not stand in `others`. */
export function without(places: Places, others: Places): Places {
  return sift(places, others, 0);
}

/** Those of `places` of which as many stand in `others` as `count` says, one or none. `filter` of typed arrays takes twenty times as long. */
function sift(places: Places, others: Places, count: 0 | 1): Places {
  const from = places[0] ?? 0;
  const last = places.at(-1) ?? 0;
  const marks = new Uint32Array(((last - from) >>> 5) + 1);
  const end = seek(others, last + 1);
  for (let i = seek(others, from); i < end; i++) marks[(others[i]! - from) >>> 5]! |= 1 << ((others[i]! - from) & 31);
  const kept = new Uint32Array(places.length);
  let length = 0;
  for (let i = 0; i < places.length; i++) {
    const place = places[i]!;
    kept[length] = place;
    // Without a branch, which no processor could foresee.
    length += 1 ^ count ^ ((marks[(place - from) >>> 5]! >>> ((place - from) & 31)) & 1);
  }
  return kept.subarray(0, length);
}

/** Of fewer than one number in so many it is sooner to sort them than to mark each and look through all marks. */
const SCATTERED = 1 << 10;

/** All numbers that stand in any of `lists`, ascending; none of them is below `from` or, with `to`, not below that. */
export function union(lists: readonly Uint32Array[], to: number, from = 0): Uint32Array {
  if (lists.length === 1) return lists[0]!;
  const total = lists.reduce((sum, { length }) => sum + length, 0);
  return total * SCATTERED < to - from ? sorted(lists, total) : marked(lists, to, from);
}

function sorted(lists: readonly Uint32Array[], total: number): Uint32Array {
  const all = new Uint32Array(total);
  let end = 0;
  for (const list of lists) {
    all.set(list, end);
    end += list.length;
  }
  all.sort();
  let length = 0;
  for (let i = 0; i < total; i++) if (i === 0 || all[i] !== all[i - 1]) all[length++] = all[i]!;
  return all.subarray(0, length);
}

function marked(lists: readonly Uint32Array[], to: number, from: number): Uint32Array {
  const marks = new Uint32Array(((to - from) >>> 5) + 1);
  for (const list of lists)
    for (let i = 0; i < list.length; i++) marks[(list[i]! - from) >>> 5]! |= 1 << ((list[i]! - from) & 31);
  let count = 0;
  for (let word = 0; word < marks.length; word++) count += bits(marks[word]!);
  const all = new Uint32Array(count);
  let end = 0;
  for (let word = 0; word < marks.length; word++)
    for (let rest = marks[word]!; rest !== 0; rest &= rest - 1)
      all[end++] = from + word * 32 + 31 - Math.clz32(rest & -rest);
  return all;
}

/** How many bits of 32 are set. */
function bits(word: number): number {
  let count = word - ((word >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

let first: Places = new Uint32Array(0);

/** All places of a shelf, in memory that all who ask share: not to be changed. */
export function every(size: number): Places {
  if (first.length < size) {
    // With room for what the next loads bring: it takes milliseconds, and more the first time.
    first = new Uint32Array(size + (size >> 2));
    for (let place = 0; place < first.length; place++) first[place] = place;
  }
  return first.subarray(0, size);
}
