import { extname } from 'node:path';
import type { z } from 'zod';
import { type Document, DocumentSchema } from '../article/article.ts';

/** Turns the bytes of one file into the document in it. Throws an `Error` whose message says what is wrong with the file. */
export type Reader = (bytes: Uint8Array) => Document;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** By file extension, lower case. */
const READERS: Readonly<Record<string, Reader>> = {
  '.txt': (bytes) => ({ text: decode(bytes) }),
  '.json': (bytes) => {
    const read = DocumentSchema.safeParse(parse(decode(bytes)));
    if (!read.success) throw new Error(read.error.issues.map(complaint).join('; '));
    return read.data;
  },
};

/** The extensions that hold stories; other files of a folder are no part of the corpus. */
export const EXTENSIONS: readonly string[] = Object.keys(READERS);

/** Whether a file of this name is taken for a story. */
export function isStory(name: string): boolean {
  return extname(name).toLowerCase() in READERS;
}

/** Reads a file that `isStory`; throws as its reader does. */
export function readDocument(name: string, bytes: Uint8Array): Document {
  return READERS[extname(name).toLowerCase()]!(bytes);
}

function complaint({ path, message }: z.core.$ZodIssue): string {
  return `${path.join('.') || 'the document'}: ${message}`;
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Error('not UTF-8');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`not JSON: ${(error as Error).message}`);
  }
}
