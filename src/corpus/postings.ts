/** Ascending places in a shelf's order. */
export type Places = Uint32Array;

/** Which records stand under which term of which field. */
export class Postings {
  readonly #fields = new Map<string, Map<string, number[] | Places>>();

  /** Terms of a field are added in ascending order of `place`. */
  add(field: string, term: string, place: number): void {
    let terms = this.#fields.get(field);
    if (!terms) {
      terms = new Map();
      this.#fields.set(field, terms);
    }
    const places = terms.get(term) as number[] | undefined;
    if (!places) terms.set(term, [place]);
    else if (places.at(-1) !== place) places.push(place);
  }

  /** Packs the lists; nothing is added afterwards. */
  seal(): void {
    for (const terms of this.#fields.values())
      for (const [term, places] of terms) terms.set(term, Uint32Array.from(places));
  }

  /** The records under any of `terms`. */
  any(field: string, terms: readonly string[]): Places {
    const known = this.#fields.get(field);
    const lists = terms.flatMap((term) => (known?.get(term) as Places | undefined) ?? []);
    if (lists.length === 1) return lists[0]!;
    return union(lists);
  }

  /** How many of `places` (null: of all records) stand under each term of a field, the most frequent first. */
  counts(field: string, places: Places | null, size: number): { term: string; count: number }[] {
    const chosen = places && new Uint8Array(size);
    for (const place of places ?? []) chosen![place] = 1;
    const counted: { term: string; count: number }[] = [];
    for (const [term, list] of this.#fields.get(field) ?? []) {
      let count = list.length;
      if (chosen) {
        count = 0;
        for (const place of list) count += chosen[place]!;
      }
      if (count > 0) counted.push({ term, count });
    }
    return counted.sort((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1));
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

export function includes(places: Places, place: number): boolean {
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
