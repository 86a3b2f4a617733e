import { CHUNK, type Sections, sharedBytes } from './sections.ts';

/** An address is the number of a chunk, times this, and where in the chunk something starts. */
const ADDRESSES = 2 ** 40;

/**
 * Puts down things of any length. Those that stand in shared memory, as they do when another image has them, stay where they are, if
 * they take up half of it; all others are copied, one behind the other.
 */
export function putBlobs(sections: Sections, blobs: readonly Uint8Array[]): void {
  const used = new Map<ArrayBufferLike, number>();
  for (const { buffer, length } of blobs)
    if (buffer instanceof SharedArrayBuffer) used.set(buffer, (used.get(buffer) ?? 0) + length);
  const kept = [...used].filter(([{ byteLength }, bytes]) => 2 * bytes >= Math.max(byteLength, CHUNK));
  const chunks = kept.map(([buffer]) => new Uint8Array(buffer));
  const numbers = new Map(kept.map(([buffer], number) => [buffer, number]));
  const addresses = new Float64Array(blobs.length);
  const lengths = new Uint32Array(blobs.length);
  const copied: number[] = [];
  for (const [place, { buffer, byteOffset, length }] of blobs.entries()) {
    lengths[place] = length;
    const number = numbers.get(buffer);
    if (number === undefined) copied.push(place);
    else addresses[place] = number * ADDRESSES + byteOffset;
  }
  for (let i = 0; i < copied.length; ) {
    const first = i;
    let size = 0;
    do size += lengths[copied[i++]!]!;
    while (i < copied.length && size + lengths[copied[i]!]! <= CHUNK);
    const chunk = sharedBytes(size);
    let end = 0;
    for (const place of copied.slice(first, i)) {
      chunk.set(blobs[place]!, end);
      addresses[place] = chunks.length * ADDRESSES + end;
      end += lengths[place]!;
    }
    chunks.push(chunk);
  }
  sections.in('chunks').clear();
  for (const [number, chunk] of chunks.entries()) sections.in('chunks').put(String(number), chunk);
  sections.put('addresses', addresses);
  sections.put('lengths', lengths);
}

/** Things of any length as `putBlobs` has put them down. */
export class Blobs {
  readonly #chunks: Uint8Array[];
  readonly #addresses: Float64Array;
  readonly #lengths: Uint32Array;

  constructor(sections: Sections) {
    const chunks = sections.in('chunks');
    this.#chunks = chunks.folders().map((_, number) => chunks.get(String(number)));
    this.#addresses = sections.get('addresses');
    this.#lengths = sections.get('lengths');
  }

  get size(): number {
    return this.#lengths.length;
  }

  at(place: number): Uint8Array {
    const address = this.#addresses[place]!;
    const chunk = Math.floor(address / ADDRESSES);
    const start = address - chunk * ADDRESSES;
    return this.#chunks[chunk]!.subarray(start, start + this.#lengths[place]!);
  }
}
