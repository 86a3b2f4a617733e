import type { Annotator } from './annotator.ts';
import type { Refusal } from './report.ts';
import type { Snapshot } from './snapshot.ts';
import type { Source } from './source.ts';
import { type Finding, unpack } from './work.ts';

/** What is in a source. */
export interface Found {
  source: Source;
  findings: Finding[];
}

/** Finds what is in sources: in the snapshot what is known, else by annotating it, to be known from then on. */
export class Finder {
  readonly #snapshot: Snapshot | null;
  readonly #annotator: Annotator;
  annotated = 0;
  remembered = 0;

  constructor(annotator: Annotator, snapshot: Snapshot | null) {
    this.#annotator = annotator;
    this.#snapshot = snapshot;
  }

  async find(source: Source): Promise<Found | Refusal> {
    const known = this.#snapshot?.get(source);
    if (!known) return this.annotate(source);
    this.remembered += 1;
    return { source, findings: unpack(known) };
  }

  /** Annotates a source whether it is known or not; `ids` as in `Task`. That it fails is not remembered: it may succeed next time. */
  async annotate(source: Source, ids: Readonly<Record<string, string>> = {}): Promise<Found | Refusal> {
    const { path, line, format, bytes } = source;
    this.annotated += 1;
    try {
      const packed = await this.#annotator.run({ format, bytes, ids });
      this.#snapshot?.put(source, packed);
      return { source, findings: unpack(packed) };
    } catch (error) {
      return { path, line, reason: (error as Error).message };
    }
  }
}
