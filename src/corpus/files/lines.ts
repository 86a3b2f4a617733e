/** A line and its number, counted from 1; `bytes` is null for one that is longer than the limit. */
export interface NumberedLine {
  number: number;
  bytes: Buffer | null;
}

/**
 * Cuts a byte stream at its line feeds, holding no more than `limit` bytes of a line. `node:readline` also cuts at U+2028
 * and U+2029, which JSON allows inside a string; a byte 0x0A, in UTF-8, is never anything but a line feed.
 */
export async function* lines(stream: AsyncIterable<Buffer>, limit: number): AsyncGenerator<NumberedLine> {
  let number = 1;
  let parts: Buffer[] = [];
  let length = 0;
  const keep = (part: Buffer) => {
    length += part.length;
    if (length > limit) parts = [];
    else parts.push(part);
  };
  const line = (): NumberedLine => ({ number, bytes: length > limit ? null : Buffer.concat(parts) });
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      keep(chunk.subarray(start, end));
      yield line();
      [number, parts, length] = [number + 1, [], 0];
      start = end + 1;
    }
    keep(chunk.subarray(start));
  }
  if (length > 0) yield line();
}
