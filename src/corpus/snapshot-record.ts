import { crc32 } from 'node:zlib';

/**
 * A record of a snapshot file: lengths of key and payload and a checksum of both, 32 bits each and big-endian, then the key
 * and the payload. Whatever is damaged shows by its own record.
 */
export const HEADER = 12;

/** Longer than any key: a length beyond it is damage. */
const LONGEST_KEY = 128;

export interface Header {
  key: number;
  payload: number;
  checksum: number;
}

export function recordOf(key: string, payload: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(key, 'latin1'), payload]);
  const header = Buffer.alloc(HEADER);
  header.writeUInt32BE(key.length, 0);
  header.writeUInt32BE(payload.length, 4);
  header.writeUInt32BE(crc32(body), 8);
  return Buffer.concat([header, body]);
}

/** Null where no header can stand, `room` bytes before the end of the file. */
export function headerAt(bytes: Buffer, room: number): Header | null {
  const header = { key: bytes.readUInt32BE(0), payload: bytes.readUInt32BE(4), checksum: bytes.readUInt32BE(8) };
  return header.key <= LONGEST_KEY && HEADER + header.key + header.payload <= room ? header : null;
}

/** The payload of a record without its header; null when it is not what was written. */
export function payloadOf(body: Buffer, { key, checksum }: Header): Buffer | null {
  return crc32(body) === checksum ? body.subarray(key) : null;
}
