import type { Article } from '../../article/article.ts';
import type { Claim } from '../../claims/claim.ts';
import type { ArticleHead } from '../../corpus/head.ts';
import type { SpeakerKind } from '../../names/speaker.ts';
import type { Quote } from '../../quotes/quote.ts';

/** A node of JSON-LD; members that are undefined are not sent. */
export type Node = { '@type': string } & Record<string, unknown>;

const CONTEXT = 'https://schema.org';

/** The type of schema.org that comes nearest to a kind of speaker. */
const TYPES: Readonly<Record<SpeakerKind, string>> = {
  person: 'Person',
  organisation: 'Organization',
  outlet: 'NewsMediaOrganization',
  group: 'Organization',
  document: 'CreativeWork',
  anonymous: 'Person',
};

/** Makes schema.org nodes of records; `base` is where the API is reached, such as "https://example.org". */
export class JsonLd {
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  document(node: Node): unknown {
    return { '@context': CONTEXT, ...node };
  }

  graph(nodes: readonly Node[]): unknown {
    return { '@context': CONTEXT, '@graph': nodes };
  }

  article({ id, title, outlet, byline, publishedAt, url, language, counts }: ArticleHead): Node {
    return {
      '@type': 'NewsArticle',
      '@id': this.#id('articles', id),
      url: url ?? undefined,
      headline: title ?? undefined,
      author: byline === null ? undefined : { '@type': 'Person', name: byline },
      publisher: outlet === null ? undefined : { '@type': TYPES.outlet, name: outlet },
      datePublished: publishedAt ?? undefined,
      inLanguage: language ?? undefined,
      wordCount: counts.words,
    };
  }

  /** The whole article, with what is in it. */
  wholeArticle(article: Article, quotes: readonly Quote[], claims: readonly Claim[]): Node {
    return {
      ...this.article(article),
      articleBody: article.text,
      hasPart: [...quotes.map((quote) => this.quotation(quote)), ...claims.map((claim) => this.claim(claim, article))],
    };
  }

  quotation({ id, articleId, content, speaker, said }: Quote): Node {
    return {
      '@type': 'Quotation',
      '@id': this.#id('quotes', id),
      text: content.map(({ exact }) => exact).join(' […] '),
      spokenByCharacter: speaker ? this.#speaker(speaker) : undefined,
      dateCreated: said ?? undefined,
      isPartOf: { '@id': this.#id('articles', articleId) },
    };
  }

  /** What nobody else vouches for has the publisher for its author. */
  claim({ id, articleId, span, claimant, quoteId }: Claim, { outlet, publishedAt }: ArticleHead): Node {
    const publisher = outlet === null ? undefined : { '@type': TYPES.outlet, name: outlet };
    return {
      '@type': 'Claim',
      '@id': this.#id('claims', id),
      text: span.exact,
      author: claimant ? this.#speaker(claimant) : publisher,
      datePublished: publishedAt ?? undefined,
      appearance: { '@type': 'NewsArticle', '@id': this.#id('articles', articleId) },
      isBasedOn: quoteId === null ? undefined : { '@type': 'Quotation', '@id': this.#id('quotes', quoteId) },
    };
  }

  /** Whoever is not named has no name here either. */
  #speaker({ id, name, kind }: { id: string; name: string; kind: SpeakerKind }): Node {
    return {
      '@type': TYPES[kind],
      '@id': this.#id('speakers', id),
      ...(kind === 'anonymous' ? { description: name } : { name }),
    };
  }

  speaker(speaker: { id: string; name: string; kind: SpeakerKind; aliases: readonly string[] }): Node {
    return { ...this.#speaker(speaker), alternateName: speaker.aliases.length > 0 ? speaker.aliases : undefined };
  }

  #id(list: string, id: string): string {
    return `${this.#base}/v1/${list}/${id}`;
  }
}
