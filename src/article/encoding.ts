/** A decoded file and the encoding that it was read in. */
export interface Decoded {
  text: string;
  encoding: string;
}

const BOMS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** What Windows-1252 has at 0x80 to 0x9f, where Node before 24 decodes it as Latin-1 (nodejs/node#56542). */
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Bytes as text: by their byte order mark, else in the encoding that is told (a label of the WHATWG Encoding Standard), else as UTF-8, else as
 * Windows-1252, which is what text of the web without a label is. Throws an `Error` for a file that is no text.
 */
export function decode(bytes: Uint8Array, told: string | null = null): Decoded {
  for (const [encoding, bom] of BOMS) {
    if (bom.every((byte, i) => bytes[i] === byte)) return { text: new TextDecoder(encoding).decode(bytes), encoding };
  }
  if (isBinary(bytes)) throw new Error('not text but binary data');
  return (told && decodedAs(told, bytes)) || decodedAs('utf-8', bytes) || decodedAs('windows-1252', bytes)!;
}

/** Bytes as text of the encoding that a label names; null when nobody knows the label or the bytes are not of that encoding. */
export function decodedAs(label: string, bytes: Uint8Array): Decoded | null {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    const { encoding } = decoder;
    const text = decoder.decode(bytes);
    return {
      text: encoding === 'windows-1252' ? text.replace(/[\x80-\x9f]/g, (c) => HIGH[c.charCodeAt(0) - 0x80]!) : text,
      encoding,
    };
  } catch {
    return null;
  }
}

/** How much of a text may be control characters: a stray one does no harm, and noise is made of them by an eighth. */
const MOST_CONTROLS = 0.02;

/** Text has no zero bytes and hardly any control characters; pictures and archives have them early. */
function isBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 4096);
  let controls = 0;
  for (const byte of start) {
    if (byte === 0) return true;
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) controls += 1;
  }
  return controls > 1 + start.length * MOST_CONTROLS;
}
