import { type Tag, tag } from '../text/tag.ts';
import { type Token, tokenize } from '../text/token.ts';
import type { Article } from './article.ts';

/** The words of a story with their part-of-speech tags, one a token. */
export interface Tagged {
  tokens: readonly Token[];
  tags: readonly Tag[];
}

const known = new WeakMap<Article, Tagged>();

/** Tokens and tags of the whole text, made once an article: names, quotes and claims all read the same ones. */
export function tokensOf(article: Article): Tagged {
  let tagged = known.get(article);
  if (!tagged) {
    const tokens = tokenize(article.text);
    tagged = { tokens, tags: tag(article.text, tokens) };
    known.set(article, tagged);
  }
  return tagged;
}
