import { closeSync, constants, fdatasyncSync, fstatSync, openSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { SECTION_TYPES, type Section, Sections, type SectionType, typeOf, view } from '../image/sections.ts';
import { readAt, writeAll } from './file.ts';

/** What the table of contents, a line of JSON, says of each section, in their order; they follow it right away. */
interface Entry {
  name: string;
  type: SectionType;
  /** Bytes. */
  length: number;
  checksum: number;
}

/** So many bytes are summed up at a time: zlib takes no more than 4 GB. */
const CHUNK = 1 << 28;

/** Writes an image into a file of its own and waits until it is on the disk. Throws when it cannot be written. */
export function writeImage(path: string, title: string, { all }: Sections): void {
  const descriptor = openSync(path, 'w');
  try {
    const entries = [...all].map(([name, section]): Entry => {
      const bytes = bytesOf(section);
      return { name, type: typeOf(section), length: bytes.length, checksum: checksum(bytes) };
    });
    const table = Buffer.from(JSON.stringify(entries));
    writeAll(descriptor, Buffer.from(`${title}${crc32(table)} ${table.length}\n`));
    writeAll(descriptor, table);
    for (const section of all.values()) writeAll(descriptor, bytesOf(section));
    fdatasyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

export interface ReadImage {
  /** Those that are sound; null where the file is no image of this title. */
  sections: Sections | null;
  /** What is wrong with the file, in words; none where there is no file. */
  faults: string[];
  /** Whether something is in its place that must not be written over. */
  isTaken: boolean;
}

/** Reads an image straight into memory that threads share. Never throws. */
export function readImage(path: string, title: string): ReadImage {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    if (!fstatSync(descriptor).isFile()) return { sections: null, faults: ['it is not a plain file'], isTaken: true };
    return { ...readSections(descriptor, title), isTaken: false };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { sections: null, faults: code === 'ENOENT' ? [] : [message], isTaken: false };
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

function readSections(descriptor: number, title: string): Pick<ReadImage, 'sections' | 'faults'> {
  const start = Buffer.alloc(title.length + 32);
  const line = start.toString('latin1', 0, readAt(descriptor, start, 0));
  if (!line.startsWith(title))
    return { sections: null, faults: ['it was made by another version, or with other weights'] };
  const [head, sum, length] = /^(\d+) (\d+)\n/.exec(line.slice(title.length)) ?? [];
  const { size } = fstatSync(descriptor);
  if (head === undefined || Number(length) > size) return { sections: null, faults: ['its start is damaged'] };
  const table = Buffer.alloc(Number(length));
  let at = title.length + head.length;
  readAt(descriptor, table, at);
  if (crc32(table) !== Number(sum)) return { sections: null, faults: ['its table of contents is damaged'] };
  at += table.length;
  const sections = new Sections();
  const faults: string[] = [];
  for (const entry of JSON.parse(table.toString()) as Entry[]) {
    const section = at + entry.length <= size ? readSection(descriptor, at, entry) : null;
    if (section) sections.all.set(entry.name, section);
    else faults.push(`its section ${entry.name} is damaged`);
    at += entry.length;
  }
  return { sections, faults };
}

function readSection(descriptor: number, at: number, { type, length, checksum: known }: Entry): Section | null {
  if (length % SECTION_TYPES[type].BYTES_PER_ELEMENT !== 0) return null;
  const section = view(new SharedArrayBuffer(length), type);
  const bytes = bytesOf(section);
  return readAt(descriptor, bytes, at) === length && checksum(bytes) === known ? section : null;
}

function bytesOf({ buffer, byteOffset, byteLength }: Section): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += CHUNK) sum = crc32(bytes.subarray(at, at + CHUNK), sum);
  return sum;
}
