import type { Format } from '../../article/article.ts';

const EXTENSIONS: Readonly<Record<string, Format>> = {
  txt: 'text',
  html: 'html',
  htm: 'html',
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
};

/** What a file's name says of it. */
export interface FileKind {
  format: Format;
  /** Whether it is packed by gzip. */
  packed: boolean;
}

/** How a name ends that is none of a story's: ".pdf"; "other" where that tells nothing, so that there are few. */
export function endOf(name: string): string {
  return /\.[a-z][a-z\d]{0,7}$/i.exec(name)?.[0].toLowerCase() ?? 'other';
}

/** Null for a file whose name is none of a story's: it is no part of the corpus. */
export function kindOf(name: string): FileKind | null {
  const [, extension, gz] = /\.([a-z]+)(\.gz)?$/i.exec(name) ?? [];
  const format = EXTENSIONS[extension?.toLowerCase() ?? ''];
  return format ? { format, packed: gz !== undefined } : null;
}
