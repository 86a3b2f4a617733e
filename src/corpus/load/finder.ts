import type { Source, SourceHead } from '../files/source.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Annotator } from '../threads/annotator.ts';
import { type Finding, unpackFindings } from './findings.ts';
import type { KnownSource } from './known.ts';
import type { Refusal } from './report.ts';

/** What is in a source. */
export interface Found {
  source: SourceHead;
  findings: readonly Finding[];
}

/** Finds what is in sources: what an earlier load has found in the same bytes, else by annotating them. */
export class Finder {
  readonly #annotator: Annotator;
  readonly #snapshot: Snapshot | null;
  readonly #known = new Map<string, readonly Finding[]>();
  annotated = 0;
  remembered = 0;

  constructor(annotator: Annotator, snapshot: Snapshot | null, known: readonly KnownSource[]) {
    this.#annotator = annotator;
    this.#snapshot = snapshot;
    for (const { key, findings } of known) if (key !== null) this.#known.set(key, findings);
  }

  async find(source: Source): Promise<Found | Refusal> {
    const findings = this.#find(keyOf(source));
    if (!findings) return this.annotate(source);
    this.remembered += 1;
    return { source, findings };
  }

  /** Annotates a source whether it is known or not; `ids` as in `Task`. That it fails is not remembered: it may succeed next time. */
  async annotate(source: Source, ids: Readonly<Record<string, string>> | null = null): Promise<Found | Refusal> {
    const { path, line, format, bytes } = source;
    this.annotated += 1;
    try {
      const packed = await this.#annotator.run({ format, bytes, ids });
      this.#snapshot?.note(keyOf(source), packed);
      return { source, findings: unpackFindings(packed) };
    } catch (error) {
      return { path, line, reason: (error as Error).message };
    }
  }

  #find(key: string): readonly Finding[] | null {
    const [recovered] = this.#snapshot?.recovered(key) ?? [];
    return recovered ? unpackFindings(recovered) : (this.#known.get(key) ?? null);
  }
}

/** The same bytes in the same format hold the same. */
export function keyOf({ format, hash }: SourceHead): string {
  return `${format}:${hash}`;
}
