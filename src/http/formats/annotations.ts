import type { Article } from '../../article/article.ts';
import type { Claim } from '../../claims/claim.ts';
import type { Quote } from '../../quotes/quote.ts';
import type { Passage, Span } from '../../text/span.ts';

/**
 * The quotes and claims of an article as a page of the Web Annotation Data Model. Their targets are in the plain text that
 * the API serves of the article. `base` is where the API is reached.
 */
export function annotationPage(article: Article, quotes: readonly Quote[], claims: readonly Claim[], base: string) {
  const whole = `${base}/v1/articles/${article.id}`;
  const source = `${whole}?format=text`;
  const count = codePoints(article.text);
  const annotation = (list: string, id: string, passages: readonly Passage[], tag: string, comment: string) => ({
    id: `${base}/v1/${list}/${id}#annotation`,
    type: 'Annotation',
    motivation: 'describing',
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: tag, format: 'text/plain' },
      { type: 'TextualBody', purpose: 'describing', value: comment, format: 'text/plain' },
      { id: `${base}/v1/${list}/${id}`, format: 'application/json' },
    ],
    target: passages.map((passage) => ({
      source,
      ...(article.url !== null && { scope: article.url }),
      selector: selectors(passage, count),
    })),
  });
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${whole}?format=annotations`,
    type: 'AnnotationPage',
    partOf: { id: `${whole}#annotations`, type: 'AnnotationCollection', label: article.title ?? article.id },
    startIndex: 0,
    items: [
      ...quotes.map(({ id, content, chain }) => annotation('quotes', id, content, 'quote', told(chain))),
      ...claims.map(({ id, span, chain }) => annotation('claims', id, [span], 'claim', told(chain))),
    ],
  };
}

function selectors({ start, end, exact, prefix, suffix }: Passage, count: (offset: number) => number) {
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', ...position({ start, end }, count) },
  ];
}

function position({ start, end }: Span, count: (offset: number) => number): Span {
  return { start: count(start), end: count(end) };
}

/** "RadarOnline.com > Daily Star > one source": by whom the words came. */
function told(chain: Quote['chain']): string {
  return chain.map(({ name }) => name ?? 'the publisher').join(' > ');
}

/**
 * Turns offsets in UTF-16 code units into offsets in characters. Web Annotation Data Model, 4.2.4 and 4.2.5: "The selection of
 * the text MUST be in terms of unicode code points (the "character number"), not in terms of code units".
 */
export function codePoints(text: string): (offset: number) => number {
  const pairs = Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index);
  return (offset) => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! + 1 < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}
