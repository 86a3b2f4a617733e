import { wordBounds } from '../search/word.ts';

/** The least hash of a text's shingles under each of `SIZE` hash functions: a share of equal members is a share of equal shingles. */
export type Sketch = readonly number[];

const SIZE = 64;
/** Words in a shingle: long enough that two stories share hardly any by chance. */
const WORDS = 5;
/** How alike two texts must be to count as nearly the same: a reprint with another headline, a paragraph added. */
const ALIKE = 0.7;
/** Sketches that agree in all members of any band are compared; with bands of four, hardly a pair above `ALIKE` is missed. */
const BAND = 4;

/** A key of so many, with a place below so many behind it, makes a number of 53 bits. */
const KEYS = 2 ** 28;
const PLACES = 2 ** 25;

/** No hash is larger. */
const MOST = 0x7fffffff;
/** The hash functions: a shingle that is well mixed, times an odd number, plus another, modulo 2³² (Dietzfelbinger 1996). */
const FACTORS = Int32Array.from({ length: SIZE }, (_, i) => mix(2 * i + 1) | 1);
const SUMMANDS = Int32Array.from({ length: SIZE }, (_, i) => mix(2 * i + 2));

/** The MinHash of a text (Broder 1997), by words without case and punctuation; null for fewer than twice `WORDS` of them. */
export function sketchOf(text: string): Sketch | null {
  const hashes = wordHashes(text.toLowerCase());
  if (hashes.length < 2 * WORDS) return null;
  const shingles = new Int32Array(hashes.length - WORDS + 1);
  for (let at = 0; at < shingles.length; at++) {
    let shingle = 0;
    for (let i = 0; i < WORDS; i++) shingle = mix(shingle ^ hashes[at + i]!);
    shingles[at] = shingle;
  }
  const least = new Int32Array(SIZE);
  for (let i = 0; i < SIZE; i += 2) leastOf(shingles, i, least);
  return Array.from(least, (hash) => hash >>> 0);
}

/** The least hashes under two of the functions at a time: both stay in the processor's registers, and signed in its integers. */
function leastOf(shingles: Int32Array, i: number, least: Int32Array): void {
  const [factor, other] = [FACTORS[i]!, FACTORS[i + 1]!];
  const [summand, another] = [SUMMANDS[i]!, SUMMANDS[i + 1]!];
  let first = MOST;
  let second = MOST;
  for (let at = 0; at < shingles.length; at++) {
    const shingle = shingles[at]!;
    const hash = (Math.imul(shingle, factor) + summand) | 0;
    if (hash < first) first = hash;
    const next = (Math.imul(shingle, other) + another) | 0;
    if (next < second) second = next;
  }
  least[i] = first;
  least[i + 1] = second;
}

/** FNV-1a over the UTF-16 code units of each word. */
function wordHashes(text: string): Int32Array {
  const bounds = wordBounds(text);
  const hashes = new Int32Array(bounds.length / 2);
  for (let i = 0; i < hashes.length; i++) {
    let hash = 0x811c9dc5;
    for (let at = bounds[2 * i]!; at < bounds[2 * i + 1]!; at++)
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hashes[i] = hash;
  }
  return hashes;
}

/** Groups of two or more whose texts are nearly the same, in the order in which they are given. */
export function similar(texts: readonly { id: string; sketch: Sketch | null }[]): string[][] {
  const group = texts.map((_, place) => place); // each points at an earlier member of its group, the first at itself
  const first = (place: number): number => {
    let at = place;
    while (group[at] !== at) at = group[at] = group[group[at]!]!;
    return at;
  };
  for (let band = 0; band < SIZE; band += BAND)
    for (const [place, other] of agreeing(texts, band)) {
      if (first(other) === first(place) || likeness(texts[other]!.sketch!, texts[place]!.sketch!) < ALIKE) continue;
      const [earlier, later] = [first(other), first(place)].sort((a, b) => a - b);
      group[later!] = earlier!;
    }
  const groups = new Map<number, string[]>();
  for (const [place, { id }] of texts.entries()) {
    const members = groups.get(first(place));
    if (members) members.push(id);
    else groups.set(place, [id]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** Each text whose sketch has the same band as an earlier one's, or so it seems, with the first such. */
function* agreeing(
  texts: readonly { sketch: Sketch | null }[],
  band: number,
): Generator<[place: number, other: number]> {
  // Sorted, and not looked up in a map, which of a hundred thousand would take as many megabytes for each band as all texts do.
  const keys = new Float64Array(texts.length);
  let count = 0;
  for (const [place, { sketch }] of texts.entries()) {
    if (!sketch) continue;
    let key = 0;
    for (let i = band; i < band + BAND; i++) key = mix(key ^ sketch[i]!);
    keys[count++] = (key & (KEYS - 1)) * PLACES + place;
  }
  const sorted = keys.subarray(0, count).sort();
  for (let i = 1, first = 0; i < count; i++)
    if (Math.floor(sorted[i]! / PLACES) !== Math.floor(sorted[first]! / PLACES)) first = i;
    else yield [sorted[i]! % PLACES, sorted[first]! % PLACES];
}

function likeness(a: Sketch, b: Sketch): number {
  return a.filter((least, i) => least === b[i]).length / SIZE;
}

/** The finalizer of MurmurHash3: every bit of the input moves every bit of the output. */
function mix(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
