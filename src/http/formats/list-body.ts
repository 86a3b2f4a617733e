import type { Readable } from 'node:stream';
import type { Article } from '../../article/article.ts';
import type { ArticleHead } from '../../corpus/head.ts';
import type { CorpusStore } from '../../corpus/store.ts';
import type { Listing } from '../listing.ts';
import { row } from './csv.ts';
import { atomFeed, type Feed, jsonFeed } from './feeds.ts';
import type { Format } from './format.ts';
import { JsonLd } from './json-ld.ts';
import { streamOf } from './stream.ts';

/** A list that is to be written: what there is of it, and how its records read in JSON. */
export interface ListText {
  listing: Listing;
  store: CorpusStore;
  /** The records of the page, and those of the whole list, which is asked for only when it is written. */
  page: readonly Buffer[];
  whole(): Iterable<Buffer>;
  /** A record of the whole list as JSON gives it to the client. */
  shaped(): Iterable<Buffer>;
  feed: Feed;
  raw: boolean;
}

/** A list in any form but JSON. */
export function listBody(format: Exclude<Format, 'json'>, list: ListText): Buffer | Readable {
  switch (format) {
    case 'ndjson':
      return streamOf(lines(list));
    case 'csv':
      return streamOf(rows(list));
    case 'jsonfeed':
      return Buffer.from(JSON.stringify(jsonFeed(fullArticles(list), list.feed)));
    case 'atom':
      return Buffer.from(atomFeed(fullArticles(list), list.feed));
    default:
      return Buffer.from(JSON.stringify(graph(list)));
  }
}

const NEWLINE = Buffer.from('\n');

function* lines({ shaped }: ListText): Generator<Buffer> {
  for (const record of shaped()) {
    yield record;
    yield NEWLINE;
  }
}

function* rows({ listing: { columns }, store, whole, raw }: ListText): Generator<Buffer> {
  yield Buffer.from(
    row(
      columns.map(([name]) => name),
      true,
    ),
  );
  let article: ArticleHead | null = null;
  for (const text of whole()) {
    const record = JSON.parse(text.toString());
    // Quotes and claims of one article mostly follow each other.
    if (record.articleId && article?.id !== record.articleId) article = headOf(record.articleId, store);
    const item = { ...record, article } as never;
    yield Buffer.from(
      row(
        columns.map(([, cell]) => cell(item)),
        raw,
      ),
    );
  }
}

function headOf(id: string, { heads }: CorpusStore): ArticleHead {
  return JSON.parse(heads.get(id)!.toString());
}

function fullArticles({ page, store: { articles } }: ListText): Article[] {
  return page.map((head) => JSON.parse(articles.get(JSON.parse(head.toString()).id)!.toString()));
}

function graph({ listing, page, store, feed }: ListText): unknown {
  const ld = new JsonLd(feed.base);
  const nodes = page.map((text) => {
    const record = JSON.parse(text.toString());
    return listing.node(record as never, ld, (id) => headOf(id, store));
  });
  return ld.graph(nodes);
}
