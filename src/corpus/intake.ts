import type { Annotated } from '../annotate.ts';
import type { Article, Warning } from '../article/article.ts';
import { canonicalUrl } from '../article/identity.ts';
import { shortHash } from '../text/id.ts';
import type { Refusal } from './report.ts';
import { type Sketch, similar } from './sketch.ts';
import type { Source } from './source.ts';
import type { Finding } from './work.ts';

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

/** A text of a story, with what is known of it from outside. */
interface Found {
  annotated: Annotated;
  sketch: Sketch | null;
  place: Pick<Source, 'path' | 'line'>;
  modified: Date;
}

export interface Settled {
  stories: Annotated[];
  /** Ids of articles whose texts are nearly the same. */
  similar: string[][];
}

/** How many articles a warning names. */
const NAMED = 5;

/** Takes in what was found, source by source, and settles which stories there are: what is the same, what is newer, what is alike. */
export class Intake {
  readonly refused: Refusal[] = [];
  /** The texts of each story, the newest last. */
  readonly #stories = new Map<string, Found[]>();
  readonly #editions: Editions;

  /** `editions` is brought up to date by `settle`. */
  constructor(editions: Editions) {
    this.#editions = editions;
  }

  /** Ids that stories in these findings have had and do not have now, by canonical address; null when there are none. */
  formerIds(findings: readonly Finding[]): Record<string, string> | null {
    const former = findings.flatMap((finding) => {
      if ('reason' in finding) return [];
      const { article } = finding.annotated;
      const address = addressOf(article);
      if (address === null) return [];
      const id =
        this.#editions.get(address)?.id ?? this.#stories.get(address)?.at(0)?.annotated.article.id ?? article.id;
      return id === article.id ? [] : [[address, id] as const];
    });
    return former.length > 0 ? Object.fromEntries(former) : null;
  }

  add(source: Source, findings: readonly Finding[]): void {
    const { path, line, format, hash, modified } = source;
    for (const finding of findings) {
      if ('reason' in finding) this.refuse({ path, line, reason: finding.reason });
      else {
        const { annotated, reader, sketch } = finding;
        const article: Article = { ...annotated.article, origin: { path, line, format, reader, hash } };
        this.#take({ annotated: { ...annotated, article }, sketch, place: { path, line }, modified });
      }
    }
  }

  #take(found: Found): void {
    const { article } = found.annotated;
    const key = addressOf(article) ?? article.id;
    const texts = this.#stories.get(key);
    if (!texts) this.#stories.set(key, [found]);
    else {
      const twin = texts.find(({ annotated }) => annotated.article.text === article.text);
      if (twin) this.refuse({ ...found.place, reason: `the same article as ${told(twin.place)}` });
      else texts.push(found);
    }
  }

  refuse(refusal: Refusal): void {
    this.refused.push(refusal);
  }

  settle(): Settled {
    const newest = [...this.#stories].map(([key, texts]) => {
      const last = texts.at(-1)!;
      for (const { place } of texts.slice(0, -1))
        this.refuse({ ...place, reason: `an earlier text of the story in ${told(last.place)}` });
      return this.#revise(key, last, texts.length);
    });
    const groups = similar(newest.map(({ annotated, sketch }) => ({ id: annotated.article.id, sketch })));
    const alike = new Map(groups.flatMap((ids) => ids.map((id) => [id, warningOf(id, ids)] as const)));
    const stories = newest.map(({ annotated }) => {
      const warning = alike.get(annotated.article.id);
      if (!warning) return annotated;
      const { article } = annotated;
      return { ...annotated, article: { ...article, warnings: [...article.warnings, warning] } };
    });
    return { stories, similar: groups };
  }

  /** Counts the text as a revision of its story when it is another than was served before, and remembers it. */
  #revise(key: string, found: Found, texts: number): Found {
    const { article } = found.annotated;
    if (addressOf(article) === null) return found;
    const text = shortHash([article.text], 16);
    const before = this.#editions.get(key);
    const unchanged = before?.text === text;
    const revision = unchanged ? before.revision : Math.max(texts, (before?.revision ?? 0) + 1);
    const written = revision > 1 ? found.modified.toISOString() : null;
    const updatedAt = unchanged ? before.updatedAt : written;
    this.#editions.set(key, { id: article.id, text, revision, updatedAt });
    return { ...found, annotated: { ...found.annotated, article: { ...article, revision, updatedAt } } };
  }
}

function addressOf({ url }: Article): string | null {
  return url === null ? null : canonicalUrl(url);
}

function told({ path, line }: Found['place']): string {
  return line === null ? path : `${path}, line ${line}`;
}

function warningOf(id: string, group: readonly string[]): Warning {
  const others = group.filter((other) => other !== id);
  const more = others.length > NAMED ? ` and ${others.length - NAMED} more` : '';
  const message = `Nearly the same text as ${others.slice(0, NAMED).join(', ')}${more}.`;
  return { code: 'near-duplicate', message, span: null };
}
