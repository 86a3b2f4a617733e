import type { Annotated } from '../../annotate.ts';
import type { Article } from '../../article/article.ts';
import type { Claim } from '../../claims/claim.ts';
import type { Speaker, SpeakerRef } from '../../names/speaker.ts';
import type { Quote } from '../../quotes/quote.ts';
import type { Sketch } from '../load/sketch.ts';
import { articleLayout, articleStartLayout } from './article.ts';
import { type Card, packCard, readAddress, readCard } from './card.ts';
import { claimLayout } from './claim.ts';
import { ByteCursor } from './cursor.ts';
import { list, type Reader, record, speakerId, string, uint } from './layout.ts';
import {
  type ArticleOutline,
  articleOutline,
  type ClaimOutline,
  claimOutline,
  type QuoteOutline,
  quoteOutline,
} from './outline.ts';
import { Packed, Packer } from './pack.ts';
import { quoteLayout } from './quote.ts';
import { NEW, type Settled } from './settled.ts';
import { anonymityLayout } from './speaker.ts';
import { Writer } from './writer.ts';

/** One story as it was found: its records, what read it, and what its text is compared by. */
export interface Found {
  annotated: Annotated;
  reader: string;
  sketch: Sketch | null;
}

/** Somebody to whom a story refers, and how many of its quotes and claims are theirs. */
export interface CastMember {
  speaker: Speaker;
  quotes: number;
  claims: number;
}

/** What the records of a story are found by. */
export interface Outline {
  article: ArticleOutline;
  quotes: QuoteOutline[];
  claims: ClaimOutline[];
}

const speakerLayout = record<Speaker>({
  id: speakerId,
  name: string(),
  kind: string(),
  aliases: list(string()),
  roles: list(string()),
  anonymity: anonymityLayout,
});
const castLayout = list(record<CastMember>({ speaker: speakerLayout, quotes: uint, claims: uint }));
const speakersLayout = list(speakerLayout);

/** The parts of a packed story; the quotes follow, then the claims. */
const [COUNTS, ARTICLE, SPEAKERS, CAST, RECORDS] = [0, 1, 2, 3, 4] as const;

/** A story behind its card, in a tenth of the bytes of its JSON: what follows from the text, or from other members, is not kept. See `Story`. */
export function packStory({ annotated, reader, sketch }: Found): Uint8Array<ArrayBuffer> {
  const { article, quotes, claims, speakers } = annotated;
  const to = new Packer(article.text);
  const part = (write: () => void) => {
    write();
    to.cut();
  };
  part(() => {
    to.out.uint(quotes.length);
    to.out.uint(claims.length);
    to.string(article.id);
  });
  part(() => articleLayout.write(article, to, null));
  part(() => speakersLayout.write(speakers, to, null));
  part(() => castLayout.write(castOf(annotated), to, null));
  for (const quote of quotes) part(() => quoteLayout.write(quote, to, null));
  for (const claim of claims) part(() => claimLayout.write(claim, to, null));
  const card = packCard(article, reader, sketch);
  const whole = new Writer();
  whole.uint(card.length);
  whole.append(card);
  whole.append(to.take());
  return whole.take();
}

/** What stands in front of a packed story, which is not opened for it. */
export function cardOf(bytes: Uint8Array): Card {
  return readCard(bytes.subarray(...cardIn(bytes)));
}

/** Of its card what a story is known by. */
export function addressOf(bytes: Uint8Array): Pick<Card, 'id' | 'address'> {
  return readAddress(bytes.subarray(...cardIn(bytes)));
}

function cardIn(bytes: Uint8Array): [start: number, end: number] {
  const cursor = new ByteCursor(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const length = cursor.uint();
  return [cursor.at, cursor.at + length];
}

/** A packed story, whose records are made as they are asked for. */
export class Story {
  readonly #bytes: Uint8Array;
  readonly #packed: Packed;
  readonly #settled: Settled;
  readonly quoteCount: number;
  readonly claimCount: number;
  readonly id: string;
  #article: Article | null = null;
  #cast: CastMember[] | null = null;

  /** `settled` is what the corpus makes of it; without it, the records are as they were found. */
  constructor(bytes: Uint8Array, settled: Settled = NEW) {
    this.#bytes = bytes;
    const [, start] = cardIn(bytes);
    this.#packed = new Packed(bytes.subarray(start), settled.renamed.length > 0 ? new Map(settled.renamed) : null);
    this.#settled = settled;
    const counts = this.#packed.part(COUNTS);
    this.quoteCount = counts.in.uint();
    this.claimCount = counts.in.uint();
    this.id = counts.string();
  }

  /** Not to be changed: the next who asks gets the same. */
  article(): Article {
    this.#article ??= this.#readArticle();
    return this.#article;
  }

  #readArticle(): Article {
    return this.#settle(articleLayout.read(this.#packed.part(ARTICLE), null));
  }

  #settle<Found extends Pick<Article, 'warnings' | 'revision' | 'updatedAt' | 'origin'>>(article: Found): Found {
    const { revision, updatedAt, origin, alike } = this.#settled;
    if (this.#settled === NEW) return article;
    const warnings = alike ? [...article.warnings, alike] : article.warnings;
    return { ...article, warnings, revision, updatedAt, origin };
  }

  /** What is told of its article where it is named, for which the rest is not read. */
  named(): Pick<Article, 'id' | 'title' | 'outlet' | 'publishedAt'> {
    const { id, title, outlet, publishedAt } = articleStartLayout.read(this.#packed.part(ARTICLE), null);
    return { id, title, outlet, publishedAt };
  }

  quote(number: number): Quote {
    return quoteLayout.read(this.#packed.part(RECORDS + number), null);
  }

  claim(number: number): Claim {
    return claimLayout.read(this.#packed.part(RECORDS + this.quoteCount + number), null);
  }

  /** What its article, quotes and claims are found by, for which the rest is not read. */
  outline(): Outline {
    return {
      article: this.#settle(articleOutline.read(this.#packed.part(ARTICLE), null)),
      quotes: this.#records(0, this.quoteCount, quoteOutline),
      claims: this.#records(this.quoteCount, this.claimCount, claimOutline),
    };
  }

  #records<Value>(first: number, count: number, reader: Reader<Value>): Value[] {
    const records: Value[] = [];
    for (let i = first; i < first + count; i++) records.push(reader.read(this.#packed.part(RECORDS + i), null));
    return records;
  }

  quotes(): Quote[] {
    return Array.from({ length: this.quoteCount }, (_, number) => this.quote(number));
  }

  claims(): Claim[] {
    return Array.from({ length: this.claimCount }, (_, number) => this.claim(number));
  }

  /** Everybody to whom its records refer, those included that are no quote's speaker but a link or an addressee. */
  cast(): readonly CastMember[] {
    this.#cast ??= castLayout.read(this.#packed.part(CAST), null);
    return this.#cast;
  }

  /** It, without what was settled of its speakers. */
  asFound(): Story {
    return this.#settled.renamed.length === 0 ? this : new Story(this.#bytes);
  }

  /** Those of them who say something, or on whose word a claim rests. */
  speaking(): Speaker[] {
    return this.cast().flatMap(({ speaker, quotes, claims }) => (quotes + claims > 0 ? [speaker] : []));
  }

  found(): Found {
    const speakers = speakersLayout.read(this.#packed.part(SPEAKERS), null);
    const annotated = { article: this.article(), quotes: this.quotes(), claims: this.claims(), speakers };
    const { reader, sketch } = cardOf(this.#bytes);
    return { annotated, reader, sketch };
  }

  /** Ids that are others than were found, by those that were. */
  renames(): Map<string, string> {
    const { ids } = this.#packed;
    return new Map(this.#settled.renamed.map(([number, id]) => [ids[number]!, id]));
  }

  /** What to settle so that ids of speakers are others: pairs of a number and the new id. */
  renamed(ids: ReadonlyMap<string, string>): Settled['renamed'] {
    return this.#packed.ids.flatMap((id, number) => {
      const now = ids.get(id);
      return now === undefined ? [] : [[number, now] as const];
    });
  }
}

function castOf({ speakers, quotes, claims }: Annotated): CastMember[] {
  const cast = new Map<string, CastMember>(speakers.map((speaker) => [speaker.id, { speaker, quotes: 0, claims: 0 }]));
  const member = ({ id, name, kind }: SpeakerRef): CastMember => {
    let found = cast.get(id);
    if (!found) {
      found = { speaker: { id, name, kind, aliases: [], roles: [], anonymity: null }, quotes: 0, claims: 0 };
      cast.set(id, found);
    }
    return found;
  };
  for (const { speaker, addressee } of quotes) {
    if (speaker) member(speaker).quotes += 1;
    if (addressee?.speaker) member(addressee.speaker);
  }
  for (const { claimant } of claims) if (claimant) member(claimant).claims += 1;
  for (const records of [quotes, claims])
    for (const { chain } of records)
      for (const { speakerId: id, name, kind } of chain) if (id !== null && name !== null) member({ id, name, kind });
  return [...cast.values()];
}
