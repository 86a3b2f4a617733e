import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const UTF8 = new TextEncoder();

/** The first `length` hex digits of the SHA-256 of `parts`: the same input gives the same id on every machine. */
export function shortHash(parts: readonly (string | number | null)[], length = 10): string {
  const digest = sha256(UTF8.encode(JSON.stringify(parts)));
  return bytesToHex(digest.subarray(0, Math.ceil(length / 2))).slice(0, length);
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
