import type { Origin, Warning } from '../../article/article.ts';
import type { Entry } from '../build.ts';
import type { SourceHead } from '../files/source.ts';
import type { Card } from '../pack/card.ts';
import { addressOf, cardOf } from '../pack/story.ts';
import type { Edition, Editions } from './editions.ts';
import type { Finding } from './findings.ts';
import type { Refusal } from './report.ts';
import { similar } from './sketch.ts';

/** A text of a story, with what is known of it from outside. */
interface Found {
  card: Card;
  story: Uint8Array;
  origin: Origin;
  modified: Date;
}

/** A story that is served, and the codes of its warnings. */
export interface Taken extends Entry {
  origin: Origin;
  warnings: string[];
}

export interface Settled {
  stories: Taken[];
  /** Ids of articles whose texts are nearly the same. */
  similar: string[][];
  /** What is new among the editions. */
  revised: Editions;
}

/** How many articles a warning names. */
const NAMED = 5;

/** Takes in what was found, source by source, and settles which stories there are: what is the same, what is newer, what is alike. */
export class Intake {
  readonly refused: Refusal[] = [];
  /** The texts of each story, the newest last; until `settle`, as sketches and all are half of what a load holds. */
  readonly #stories = new Map<string, Found[]>();
  /** Brought up to date by `settle`. */
  readonly editions: Editions;

  constructor(editions: Editions) {
    this.editions = editions;
  }

  /** Ids that stories in these findings have had and do not have now, by canonical address; null when there are none. */
  formerIds(findings: readonly Finding[]): Record<string, string> | null {
    const former = findings.flatMap((finding) => {
      if ('reason' in finding) return [];
      const { id: now, address } = addressOf(finding.story);
      if (address === null) return [];
      const id = this.editions.get(address)?.id ?? this.#stories.get(address)?.at(0)?.card.id ?? now;
      return id === now ? [] : [[address, id] as const];
    });
    return former.length > 0 ? Object.fromEntries(former) : null;
  }

  add(source: SourceHead, findings: readonly Finding[]): void {
    const { path, line, format, hash, modified } = source;
    for (const finding of findings) {
      if ('reason' in finding) {
        this.refuse({ path, line, reason: finding.reason });
        continue;
      }
      const card = cardOf(finding.story);
      const origin = { path, line, format, reader: card.reader, hash };
      this.#take({ card, story: finding.story, origin, modified });
    }
  }

  #take(found: Found): void {
    const key = found.card.address ?? found.card.id;
    const texts = this.#stories.get(key);
    if (!texts) this.#stories.set(key, [found]);
    else {
      const twin = texts.find(({ card }) => card.text === found.card.text);
      if (twin) this.#refuse(found, `the same article as ${told(twin.origin)}`);
      else texts.push(found);
    }
  }

  #refuse({ origin: { path, line } }: Found, reason: string): void {
    this.refuse({ path, line, reason });
  }

  refuse(refusal: Refusal): void {
    this.refused.push(refusal);
  }

  settle(): Settled {
    const revised: Editions = new Map();
    const newest = [...this.#stories].map(([key, texts]) => {
      const last = texts.at(-1)!;
      for (const earlier of texts.slice(0, -1))
        this.#refuse(earlier, `an earlier text of the story in ${told(last.origin)}`);
      return { found: last, edition: this.#revise(key, last, texts.length, revised) };
    });
    const groups = similar(newest.map(({ found }) => found.card));
    const alike = new Map(groups.flatMap((ids) => ids.map((id) => [id, warningOf(id, ids)] as const)));
    const stories = newest.map(({ found: { card, story, origin }, edition }): Taken => {
      const warning = alike.get(card.id) ?? null;
      return {
        card: { id: card.id, publishedAt: card.publishedAt },
        found: story,
        settled: { ...edition, origin, alike: warning },
        origin,
        warnings: warning ? [...card.warnings, warning.code] : card.warnings,
      };
    });
    this.#stories.clear();
    return { stories, similar: groups, revised };
  }

  /** Counts the text as a revision of its story when it is another than was served before, and remembers it, in `revised` as well. */
  #revise(
    key: string,
    { card: { id, address, text }, modified }: Found,
    texts: number,
    revised: Editions,
  ): Pick<Edition, 'revision' | 'updatedAt'> {
    if (address === null) return { revision: 1, updatedAt: null };
    const before = this.editions.get(key);
    if (before?.text === text) return { revision: before.revision, updatedAt: before.updatedAt };
    const revision = Math.max(texts, (before?.revision ?? 0) + 1);
    const updatedAt = revision > 1 ? modified.toISOString() : null;
    const edition = { id, text, revision, updatedAt };
    this.editions.set(key, edition);
    revised.set(key, edition);
    return { revision, updatedAt };
  }
}

function told({ path, line }: Origin): string {
  return line === null ? path : `${path}, line ${line}`;
}

function warningOf(id: string, group: readonly string[]): Warning {
  const others = group.filter((other) => other !== id);
  const more = others.length > NAMED ? ` and ${others.length - NAMED} more` : '';
  const message = `Nearly the same text as ${others.slice(0, NAMED).join(', ')}${more}.`;
  return { code: 'near-duplicate', message, span: null };
}
