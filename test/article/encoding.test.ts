import { describe, expect, it } from 'vitest';
import { decode } from '../../src/article/encoding.ts';

describe('decode', () => {
  it.each([
    ['UTF-8', [0xe2, 0x80, 0x9c, 0x61], null, '“a', 'utf-8'],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x61], null, 'a', 'utf-8'],
    ['UTF-16 with a mark', [0xff, 0xfe, 0x1c, 0x20, 0x61, 0x00], null, '“a', 'utf-16le'],
    ['big-endian UTF-16 with a mark', [0xfe, 0xff, 0x20, 0x1c], null, '“', 'utf-16be'],
    ['Windows-1252, sniffed', [0x93, 0x61, 0x94, 0x80, 0xe9], null, '“a”€é', 'windows-1252'],
    ['Windows-1252, told as Latin-1', [0x93, 0x61, 0x94], 'iso-8859-1', '“a”', 'windows-1252'],
    ['another encoding, told', [0xcf, 0xf0, 0xe8], 'windows-1251', 'При', 'windows-1251'],
    ['a wrong label', [0x93, 0x61], 'utf-8', '“a', 'windows-1252'],
    ['an unknown label', [0x61], 'nonsense', 'a', 'utf-8'],
    ['nothing', [], null, '', 'utf-8'],
  ])('reads %s', (_, bytes, told, text, encoding) => {
    expect(decode(new Uint8Array(bytes), told)).toEqual({ text, encoding });
  });

  it('refuses binary data', () => {
    expect(() => decode(new Uint8Array([0x1f, 0x8b, 0x08, 0x00]))).toThrow('not text but binary data');
    const noise = Uint8Array.from({ length: 2000 }, (_, i) => ((i * 7919) % 255) + 1);
    expect(() => decode(noise)).toThrow('not text but binary data');
  });

  it('lets a stray control character pass', () => {
    expect(decode(new TextEncoder().encode(`One\x02 word\x1b`)).text).toBe('One\x02 word\x1b');
  });
});
