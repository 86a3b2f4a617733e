/** Most of what is packed is less; Node cuts so little from a larger piece of memory, of which it has one at hand. */
const ROOM = 256;

/** Bytes that grow as they are written. Numbers take as many bytes as they need, seven bits in each (LEB128). */
export class Writer {
  #bytes = Buffer.allocUnsafe(ROOM);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** An integer from 0 to 2^53 - 1. */
  uint(value: number): void {
    this.#reserve(8);
    let rest = value;
    while (rest > 0x7f) {
      this.#bytes[this.#length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes[this.#length++] = rest;
  }

  double(value: number): void {
    this.#reserve(8);
    this.#length = this.#bytes.writeDoubleLE(value, this.#length);
  }

  append(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** What has been written, valid until more is. */
  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** What has been written, in memory of its own. */
  take(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.written);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
