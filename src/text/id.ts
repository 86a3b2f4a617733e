import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const UTF8 = new TextEncoder();
// One for all hashes: to make and to collect what each is made with takes as long as to hash what an id is made of.
const empty = sha256.create();
const hasher = sha256.create();
const digest = new Uint8Array(sha256.outputLen);
const room = new Uint8Array(1024);

/** The first `length` hex digits of the SHA-256 of `parts`: the same input gives the same id on every machine. */
export function shortHash(parts: readonly (string | number | null)[], length = 10): string {
  const bytes = utf8(JSON.stringify(parts));
  empty._cloneInto(hasher).update(bytes).digestInto(digest);
  return bytesToHex(digest.subarray(0, Math.ceil(length / 2))).slice(0, length);
}

/** Valid until it is asked for the next. */
function utf8(text: string): Uint8Array {
  if (3 * text.length > room.length) return UTF8.encode(text);
  return room.subarray(0, UTF8.encodeInto(text, room).written);
}

/** Lower-case ASCII words joined by hyphens, cut at a word near `max` characters; may be empty. */
export function slug(title: string, max = 60): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}|['’ʼ]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let out = '';
  for (const word of words) {
    const next = out ? `${out}-${word}` : word;
    if (next.length > max) return out || word.slice(0, max);
    out = next;
  }
  return out;
}
