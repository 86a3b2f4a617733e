import type { Quote } from '../../quotes/quote.ts';
import type { ArticleHead } from '../head.ts';
import { timeOf } from '../shelf/key.ts';
import type { Indexing } from '../shelf/plan.ts';
import { articleKey, termsOfArticle } from './article.ts';

/** Quotes stand in the order of their articles, within one in that of its text. */
export function quoteIndexing(articleOf: (id: string) => ArticleHead): Indexing<Quote> {
  return {
    key: ({ articleId, content, id }) => [...articleKey(articleOf(articleId)), content[0]!.start, id],
    terms: ({ articleId, speaker, type, kind, status, cue, chain, parent }) => ({
      ...termsOfArticle(articleOf(articleId)),
      speaker: [speaker?.id],
      speakerKind: [speaker?.kind],
      anonymous: [String(speaker?.kind === 'anonymous')],
      resolved: [String(speaker !== null)],
      type: [type],
      kind: [kind],
      status: [status],
      cue: cue.map(({ exact }) => exact.toLowerCase()),
      depth: [String(chain.length - 1)],
      link: chain.map(({ speakerId }) => speakerId),
      parent: [parent],
    }),
    search: {
      boosts: { content: 1, speaker: 2, cue: 1 },
      texts: ({ content, speaker, source, cue }) => ({
        content: content.map(({ exact }) => exact),
        speaker: [speaker?.name ?? source?.exact ?? null],
        cue: cue.map(({ exact }) => exact),
      }),
    },
    values: ({ articleId, speaker, confidence, chain }) => ({
      publishedAt: timeOf(articleOf(articleId).publishedAt),
      speaker: speaker?.name.toLowerCase() ?? null,
      confidence,
      depth: chain.length - 1,
    }),
  };
}
