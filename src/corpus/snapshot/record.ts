import { crc32 } from 'node:zlib';

/**
 * A record of a snapshot file: four numbers of 32 bits, big-endian, then a key and a payload. The numbers are the lengths of
 * both, a checksum of the payload and one of all before it, so that damage shows in its own record.
 */
export interface Header {
  key: string;
  payload: number;
  checksum: number;
}

const FIXED = 16;
/** Longer than any key: a length beyond it is damage. */
const LONGEST_KEY = 128;
/** As much of a file as to hold any header. */
export const LONGEST_HEADER = FIXED + LONGEST_KEY;

export function recordOf(key: string, payload: Uint8Array): Buffer {
  const header = Buffer.alloc(FIXED);
  header.writeUInt32BE(key.length, 0);
  header.writeUInt32BE(payload.length, 4);
  header.writeUInt32BE(crc32(payload), 8);
  header.writeUInt32BE(headerChecksum(header, Buffer.from(key, 'latin1')), 12);
  return Buffer.concat([header, Buffer.from(key, 'latin1'), payload]);
}

/** The header at the start of some bytes; null where none stands. */
export function headerIn(bytes: Buffer): Header | null {
  if (bytes.length < FIXED) return null;
  const length = bytes.readUInt32BE(0);
  if (length > LONGEST_KEY || bytes.length < FIXED + length) return null;
  const key = bytes.subarray(FIXED, FIXED + length);
  if (headerChecksum(bytes, key) !== bytes.readUInt32BE(12)) return null;
  return { key: key.toString('latin1'), payload: bytes.readUInt32BE(4), checksum: bytes.readUInt32BE(8) };
}

export function headerLength({ key }: Header): number {
  return FIXED + key.length;
}

function headerChecksum(header: Buffer, key: Buffer): number {
  return crc32(key, crc32(header.subarray(0, 12)));
}
