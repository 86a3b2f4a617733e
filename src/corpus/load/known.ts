import type { FileState, Folder } from '../files/folder.ts';
import { Blobs, putBlobs } from '../image/blobs.ts';
import { bufferOf, type Sections } from '../image/sections.ts';
import type { Edition, Editions } from './editions.ts';
import type { Finding } from './findings.ts';
import type { Refusal, Report } from './report.ts';

/** A source as a load has left it: where it stands, the key that its bytes are known by, and what was in it. */
export interface KnownSource {
  path: string;
  line: number | null;
  /** Null for what could not be read. */
  key: string | null;
  /** When the file was last written, in milliseconds since 1970. */
  modified: number;
  findings: readonly Finding[];
}

/** As in `KnownSource`; a finding is a reason, or the number of a story: those that are served come first, then the others. */
type Row = [path: string, line: number | null, key: string | null, modified: number, findings: (string | number)[]];

/** What an image remembers of the load that made it, beside what it serves. */
export interface Remembered {
  folder: Folder;
  sources: readonly KnownSource[];
  editions: Editions;
  report: Report;
}

/** Adds to an image what the next load can use; `served` are its stories, in their order. */
export function putRemembered(image: Sections, remembered: Remembered, served: readonly Uint8Array[]): void {
  const { folder, sources, editions, report } = remembered;
  const numbers = new Map(served.map((story, number) => [story, number]));
  const rows = sources.map(
    ({ path, line, key, modified, findings }): Row => [
      path,
      line,
      key,
      modified,
      findings.map((finding) => {
        if ('reason' in finding) return finding.reason;
        const number = numbers.get(finding.story) ?? numbers.size;
        numbers.set(finding.story, number);
        return number;
      }),
    ],
  );
  putRows(image.in('sources'), rows);
  putBlobs(image.in('unserved'), [...numbers.keys()].slice(served.length));
  putRows(image.in('editions'), [...editions]);
  image.putJson('report', report);
  putFolder(image, folder);
}

export function putFolder(image: Sections, folder: Folder): void {
  image.put('folder', Buffer.from(textOf(folder)));
}

/** What an earlier load remembers. */
export class Known {
  readonly image: Sections;
  /** The packed stories that it serves, in their order. */
  readonly served: Uint8Array[];
  readonly sources: KnownSource[];

  /** Throws when too little of the image is left to know anything by. */
  constructor(image: Sections) {
    this.image = image;
    for (const name of ['folder', 'report']) image.get(name);
    all(new Blobs(image.in('editions')));
    this.served = all(new Blobs(image.in('stories').in('found')));
    const unserved = all(new Blobs(image.in('unserved')));
    const stories = [...this.served, ...unserved];
    this.sources = rowsIn<Row>(image.in('sources')).map(([path, line, key, modified, findings]) => ({
      path,
      line,
      key,
      modified,
      findings: findings.map((finding): Finding => {
        if (typeof finding === 'string') return { reason: finding };
        return { story: stories[finding]! };
      }),
    }));
  }

  /** Whether the folder is to all appearances what it was. */
  isOf(folder: Folder): boolean {
    return folder.files.every(({ state }) => state !== null) && this.lists(folder);
  }

  /** Whether the folder is told as it was; of fresh files nothing is told. */
  lists(folder: Folder): boolean {
    return bufferOf(this.image.get('folder')).toString() === textOf(folder);
  }

  /** Whether a load has found nothing but what is known, in the same order. */
  remembers({ sources, report, editions }: Remembered): boolean {
    return (
      sources.length === this.sources.length &&
      sources.every(({ path, line, findings }, i) => {
        const known = this.sources[i]!;
        return path === known.path && line === known.line && sameFindings(findings, known.findings);
      }) &&
      JSON.stringify([report, [...editions]]) === JSON.stringify([this.report(), [...this.editions()]])
    );
  }

  /** The states of the files, by their paths. */
  states(): Map<string, FileState | null> {
    return new Map(this.image.json<Told>('folder').files);
  }

  editions(): Editions {
    return new Map(rowsIn<[string, Edition]>(this.image.in('editions')));
  }

  report(): Report {
    return this.image.json('report');
  }
}

/** So many rows stand in one JSON text: no string is longer than half a gigabyte. */
const ROWS = 10_000;

function putRows(sections: Sections, rows: readonly unknown[]): void {
  const texts: Uint8Array[] = [];
  for (let i = 0; i < rows.length; i += ROWS) texts.push(Buffer.from(JSON.stringify(rows.slice(i, i + ROWS))));
  putBlobs(sections, texts);
}

function rowsIn<Row>(sections: Sections): Row[] {
  return all(new Blobs(sections)).flatMap((text): Row[] => JSON.parse(bufferOf(text).toString()));
}

function all(blobs: Blobs): Uint8Array[] {
  return Array.from({ length: blobs.size }, (_, place) => blobs.at(place));
}

/** Stories that are the same bytes in the same memory are the same; others are not looked at. */
function sameFindings(a: readonly Finding[], b: readonly Finding[]): boolean {
  if (a === b) return true;
  return (
    a.length === b.length && a.every((one, i) => 'reason' in one && 'reason' in b[i]! && one.reason === b[i].reason)
  );
}

interface Told {
  files: [path: string, state: FileState | null][];
  refused: Refusal[];
  ignored: Record<string, number>;
}

/** Two folders of the same text hold the same files in the same states. */
function textOf(folder: Folder): string {
  return JSON.stringify(told(folder));
}

function told({ files, refused, ignored }: Folder): Told {
  return { files: files.map(({ path, state }) => [path, state]), refused, ignored };
}
