import type { Document, Format } from '../../article/article.ts';
import { decode } from '../../article/encoding.ts';
import { readHtml } from '../../article/html.ts';
import { readJson, readJsonLine } from '../../article/json.ts';
import { readPlain } from '../../article/plain.ts';
import { LIMITS } from './limits.ts';

const READERS: Readonly<Record<Format, (bytes: Uint8Array) => (Document | Error)[]>> = {
  text: (bytes) => [readPlain(bytes)],
  html: (bytes) => [readHtml(bytes)],
  json: readJson,
  ndjson: (bytes) => [readJsonLine(decode(bytes).text)],
};

/**
 * The documents in the bytes of one file, or of one line of NDJSON; an `Error` stands for each that cannot be read. Throws
 * an `Error` whose message says what is wrong with the whole.
 */
export function readDocuments(format: Format, bytes: Uint8Array): (Document | Error)[] {
  const read = whole(format, bytes);
  if (read.length === 0) throw new Error('no story in it');
  const checked = read.map((document) => (document instanceof Error ? document : (fault(document) ?? document)));
  if (checked.length === 1 && checked[0] instanceof Error) throw checked[0];
  return checked;
}

function whole(format: Format, bytes: Uint8Array): (Document | Error)[] {
  try {
    return READERS[format](bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new Error('nested too deep to be read', { cause: error });
    throw error;
  }
}

function fault({ text }: Document): Error | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return new Error('no words in it');
  if (text.length > LIMITS.story) return new Error(`a story of more than ${LIMITS.story} characters`);
  return null;
}
