import type { QuoteOutline } from '../pack/outline.ts';
import { timeOf } from '../shelf/key.ts';
import type { IndexingWithin } from '../shelf/plan.ts';
import { articleKey, type Dated, termsOfArticle } from './article.ts';

/** Quotes stand in the order of their articles, within one in that of its text. */
export function quoteIndexing(articleOf: (id: string) => Dated): IndexingWithin<QuoteOutline> {
  const article = ({ articleId }: QuoteOutline) => articleOf(articleId);
  const keyWithin = ({ content, id }: QuoteOutline) => [content[0]!.start, id];
  return {
    key: (quote) => [...articleKey(article(quote)), ...keyWithin(quote)],
    keyWithin,
    terms: {
      ...termsOfArticle(article),
      speaker: ({ speaker }) => speaker?.id,
      speakerKind: ({ speaker }) => speaker?.kind,
      anonymous: ({ speaker }) => String(speaker?.kind === 'anonymous'),
      resolved: ({ speaker }) => String(speaker !== null),
      type: ({ type }) => type,
      kind: ({ kind }) => kind,
      status: ({ status }) => status,
      cue: ({ cue }) => cue.map(({ exact }) => exact.toLowerCase()),
      depth: ({ chain }) => String(chain.length - 1),
      link: ({ chain }) => chain.map(({ speakerId }) => speakerId),
      parent: ({ parent }) => parent,
    },
    search: {
      boosts: { content: 1, speaker: 2, cue: 1 },
      texts: ({ content, speaker, source, cue }) => ({
        content,
        speaker: [speaker?.name ?? source?.exact ?? null],
        cue,
      }),
    },
    values: {
      publishedAt: (quote) => timeOf(article(quote).publishedAt),
      speaker: ({ speaker }) => speaker?.name.toLowerCase() ?? null,
      confidence: ({ confidence }) => confidence,
      depth: ({ chain }) => chain.length - 1,
    },
  };
}
