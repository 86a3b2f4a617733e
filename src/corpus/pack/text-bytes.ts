/** A string as bytes; `wide` where UTF-8 cannot say it, because it holds half of a surrogate pair: then in UTF-16. */
export interface TextBytes {
  bytes: Buffer;
  wide: boolean;
}

export function textBytes(text: string): TextBytes {
  const bytes = Buffer.from(text, 'utf8');
  return bytes.includes(REPLACEMENT) && bytes.toString('utf8') !== text
    ? { bytes: Buffer.from(text, 'utf16le'), wide: true }
    : { bytes, wide: false };
}

/** What every half of a pair is written as. */
const REPLACEMENT = Buffer.from('\ufffd');

export function textOf(bytes: Buffer, start: number, end: number, wide: boolean): string {
  return bytes.toString(wide ? 'utf16le' : 'utf8', start, end);
}
