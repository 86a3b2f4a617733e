/** Ascending places in a shelf's order. */
export type Places = Uint32Array;

/** Which records stand under which term of which field. */
export class Postings {
  readonly #places = new Map<string, number[] | Places>();

  /** Terms of a field are added in ascending order of `place`. */
  add(field: string, term: string, place: number): void {
    const key = `${field}\n${term}`;
    const places = this.#places.get(key) as number[] | undefined;
    if (!places) this.#places.set(key, [place]);
    else if (places.at(-1) !== place) places.push(place);
  }

  /** Packs the lists; nothing is added afterwards. */
  seal(): void {
    for (const [key, places] of this.#places) this.#places.set(key, Uint32Array.from(places));
  }

  /** The records under any of `terms`. */
  any(field: string, terms: readonly string[]): Places {
    const lists = terms.flatMap((term) => (this.#places.get(`${field}\n${term}`) as Places | undefined) ?? []);
    if (lists.length === 1) return lists[0]!;
    return union(lists);
  }
}

function union(lists: readonly Places[]): Places {
  const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let end = 0;
  for (const list of lists) {
    all.set(list, end);
    end += list.length;
  }
  return all.sort().filter((place, i) => i === 0 || place !== all[i - 1]);
}

/** The places that stand in all of `lists`, of which there is at least one. */
export function intersect(lists: readonly Places[]): Places {
  const [shortest, ...others] = [...lists].sort((a, b) => a.length - b.length);
  return others.reduce((kept, other) => kept.filter((place) => includes(other, place)), shortest!);
}

function includes(places: Places, place: number): boolean {
  const at = firstNotBefore(places.length, (i) => places[i]! >= place);
  return places[at] === place;
}

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
