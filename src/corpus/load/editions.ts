import type { Snapshot } from '../snapshot/snapshot.ts';

/** What is remembered of a story from load to load, so that it keeps its id when its text and title change. */
export interface Edition {
  id: string;
  /** Hash of the text that was served last. */
  text: string;
  revision: number;
  updatedAt: string | null;
}

/** By canonical address; stories without one are known by their texts. */
export type Editions = Map<string, Edition>;

/** So many stand in one record of a journal: no string is longer than half a gigabyte. */
const ROWS = 10_000;

/** Writes down which revisions there are, before they are served: the image that tells it is written only then. */
export function noteEditions(snapshot: Snapshot, editions: Editions): void {
  const rows = [...editions];
  for (let i = 0; i * ROWS < rows.length; i++)
    snapshot.note(keyOf(i), Buffer.from(JSON.stringify(rows.slice(i * ROWS, (i + 1) * ROWS))));
}

/** What loads have served whose image was never written; of several that served a story, what the last of them did. */
export function servedEditions(snapshot: Snapshot): Editions {
  const served: Editions = new Map();
  for (let i = 0, any = true; any; i++) {
    any = false;
    for (const record of snapshot.recovered(keyOf(i))) {
      any = true;
      for (const [address, edition] of JSON.parse(Buffer.from(record).toString()) as [string, Edition][])
        if (edition.revision > (served.get(address)?.revision ?? 0)) served.set(address, edition);
    }
  }
  return served;
}

function keyOf(record: number): string {
  return `editions:${record}`;
}
