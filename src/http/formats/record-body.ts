import type { Article } from '../../article/article.ts';
import type { Claim } from '../../claims/claim.ts';
import type { ArticleHead } from '../../corpus/head.ts';
import type { CorpusStore } from '../../corpus/store.ts';
import type { Quote } from '../../quotes/quote.ts';
import { everyOne } from '../include.ts';
import type { Listing } from '../listing.ts';
import { annotationPage } from './annotations.ts';
import type { Format } from './format.ts';
import { JsonLd } from './json-ld.ts';

/** One record in any form but JSON; `base` is where the API is reached. */
export function recordBody(
  format: Exclude<Format, 'json'>,
  record: Buffer,
  node: Listing['node'],
  store: CorpusStore,
  base: string,
): Buffer {
  const item = JSON.parse(record.toString());
  if (format === 'text') return Buffer.from((item as Article).text);
  if (format === 'annotations') {
    const { quotes, claims } = contents(item.id, store);
    return Buffer.from(JSON.stringify(annotationPage(item, quotes, claims, base)));
  }
  const ld = new JsonLd(base);
  const headOf = (id: string): ArticleHead => JSON.parse(store.heads.get(id)!.toString());
  return Buffer.from(JSON.stringify(ld.document(node(item as never, ld, headOf, () => contents(item.id, store)))));
}

/** The quotes and claims of an article. */
function contents(id: string, { quotes, claims }: CorpusStore): { quotes: Quote[]; claims: Claim[] } {
  return {
    quotes: JSON.parse(everyOne(quotes, 'article', id).toString()),
    claims: JSON.parse(everyOne(claims, 'article', id).toString()),
  };
}
