import type { Document } from './article.ts';
import { decode } from './encoding.ts';

/** Reads a file of plain text, printed as newsrooms print it. Pure. Throws an `Error` when it is no text. */
export function readPlain(bytes: Uint8Array): Document {
  const { text, encoding } = decode(bytes);
  const warnings = encoding === 'utf-8' ? [] : [{ code: 'encoding', message: `Read as ${encoding}.`, span: null }];
  return { text, warnings, reader: 'plain' };
}
