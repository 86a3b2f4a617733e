import { gzipSync } from 'node:zlib';

/** A file that has been damaged in a known way. */
export interface Damaged {
  name: string;
  bytes: Buffer;
}

/** A generator of numbers from 0 up to 1 that is the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a file was before it was damaged: number `i` of a format. */
const WHOLE: Readonly<Record<string, (i: number) => string>> = {
  txt: (i) => `Gate ${i} opens\nBy Una Brandt\nNov. ${1 + (i % 28)}, 2022\n\n${body(i)}\n`,
  html: (i) =>
    `<html><head><title>Gate ${i}</title><meta charset="utf-8"></head><body><nav><a href="/">Home</a></nav>` +
    `<article><h1>Gate ${i} opens</h1><p>${body(i)}</p><blockquote>It was late.</blockquote></article></body></html>`,
  json: (i) =>
    JSON.stringify(
      i % 2
        ? { '@type': 'NewsArticle', headline: `Gate ${i}`, articleBody: body(i), url: `https://a.example/${i}` }
        : { status: 'ok', articles: [{ title: `Gate ${i}`, text: body(i) }, { text: body(i + 0.5) }] },
    ),
  ndjson: (i) => [0, 1, 2].map((j) => JSON.stringify({ text: body(i + j / 4), timestamp: '2022-11-04' })).join('\n'),
};

function body(i: number): string {
  return `“Gate ${i} will open at noon,” said Ada Lund, the mayor of Orrin. The café’s owner said that ${i * 3} boats wait.`;
}

/** Ways to damage a file; `at` is a number from 0 up to 1 that says where. */
const DAMAGES: Readonly<Record<string, (bytes: Buffer, at: number) => Buffer>> = {
  truncated: (bytes, at) => bytes.subarray(0, at * bytes.length),
  beheaded: (bytes, at) => bytes.subarray(at * bytes.length),
  'bit-flipped': (bytes, at) => {
    const flipped = Buffer.from(bytes);
    for (let i = 0; i < 5; i++) flipped[Math.floor(((at + i / 5) % 1) * bytes.length)]! ^= 1 << (i + 1);
    return flipped;
  },
  zeroed: (bytes, at) => Buffer.from(bytes).fill(0, Math.floor(at * bytes.length)),
  latin: (bytes) => Buffer.from(bytes.toString(), 'latin1'),
  'utf-16': (bytes) => Buffer.from(bytes.toString(), 'utf16le'),
  'utf-16-marked': (bytes) => Buffer.from(`\uFEFF${bytes}`, 'utf16le'),
  mojibake: (bytes) => Buffer.from(bytes.toString('latin1')),
  doubled: (bytes) => Buffer.concat([bytes, bytes]),
  spliced: (bytes, at) => Buffer.concat([bytes.subarray(at * bytes.length), bytes.subarray(0, at * bytes.length)]),
  controlled: (bytes, at) => Buffer.from(bytes.toString().replaceAll(' ', at < 0.5 ? '\u0007' : ' \u200b')),
  deep: (bytes, at) => Buffer.concat([Buffer.from((at < 0.5 ? '<div>' : '[').repeat(20_000 * at)), bytes]),
  unclosed: (bytes, at) => Buffer.concat([bytes, Buffer.from('<p>x'.repeat(30_000 * at))]),
  wide: (bytes, at) => Buffer.concat([bytes, Buffer.alloc(at < 0.05 ? 6_000_000 : 100_000 * at, 0x61)]),
  noise: (bytes, at) => Buffer.from(bytes.map((_, i) => Math.imul(i + 1, 2654435761 * (1 + at)) >>> 24)),
  empty: () => Buffer.alloc(0),
  bomb: () => BOMB,
};

/** A gigabyte would be refused no sooner. */
const BOMB = gzipSync(Buffer.alloc(32 * 1024 * 1024, 0x61), { level: 1 });

/** Damaged files, the same for the same seed; every third is packed, half of these before the damage, half after. */
export function* damagedFiles(seed: number, count: number): Generator<Damaged> {
  const next = random(seed);
  const formats = Object.keys(WHOLE);
  const damages = Object.keys(DAMAGES);
  for (let i = 0; i < count; i++) {
    const format = formats[Math.floor(next() * formats.length)]!;
    const damage = damages[Math.floor(next() * damages.length)]!;
    const at = next();
    const packed = damage === 'bomb' || next() < 1 / 3;
    const damaged = (bytes: Buffer) => DAMAGES[damage]!(bytes, at);
    const whole = Buffer.from(WHOLE[format]!(i));
    const before = next() < 0.5 || damage === 'bomb';
    const bytes = !packed ? damaged(whole) : before ? damaged(gzipSync(whole)) : gzipSync(damaged(whole));
    yield { name: `${String(i).padStart(5, '0')}-${damage}.${format}${packed ? '.gz' : ''}`, bytes };
  }
}
