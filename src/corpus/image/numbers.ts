/** A list of integers below 2^32 that grows, four bytes each. */
export class Numbers {
  #values = new Uint32Array(256);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) this.#grow(2 * this.length);
    this.#values[this.length++] = value;
  }

  append(values: Uint32Array): void {
    const length = this.length + values.length;
    if (length > this.#values.length) this.#grow(2 * length);
    this.#values.set(values, this.length);
    this.length = length;
  }

  #grow(room: number): void {
    const larger = new Uint32Array(room);
    larger.set(this.#values);
    this.#values = larger;
  }

  at(i: number): number {
    return this.#values[i]!;
  }

  set(i: number, value: number): void {
    this.#values[i] = value;
  }

  /** What there is, valid until more is pushed. */
  view(): Uint32Array {
    return this.#values.subarray(0, this.length);
  }
}

/** The same numbers, none above `most`, in as few bytes as hold them. */
export function narrow(numbers: Uint16Array | Uint32Array, most: number): Uint8Array | Uint16Array | Uint32Array {
  if (most < 2 ** 8) return new Uint8Array(numbers);
  return most < 2 ** 16 ? new Uint16Array(numbers) : numbers;
}

/** Items that fall into groups, by counting: those of group `g` stand in `members` from `starts[g]` to `starts[g + 1]`, in their order. */
export interface Groups {
  starts: Uint32Array;
  members: Uint32Array;
}

/** `groupOf[i]` is the group, below `count`, of item `i`; `members[i]`, or else `i`, is what stands for it. */
export function grouped(groupOf: Uint32Array, count: number, members: Uint32Array | null = null): Groups {
  const starts = new Uint32Array(count + 1);
  for (let i = 0; i < groupOf.length; i++) starts[groupOf[i]! + 1]!++;
  for (let group = 0; group < count; group++) starts[group + 1]! += starts[group]!;
  const next = starts.slice();
  const placed = new Uint32Array(groupOf.length);
  for (let i = 0; i < groupOf.length; i++) placed[next[groupOf[i]!]!++] = members ? members[i]! : i;
  return { starts, members: placed };
}
