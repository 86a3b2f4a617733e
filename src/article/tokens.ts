import { type Tag, tag } from '../text/tag.ts';
import { type Token, tokenize } from '../text/token.ts';
import type { Article } from './article.ts';

/** The words of a story with their part-of-speech tags, one a token. */
export interface Tagged {
  tokens: readonly Token[];
  tags: readonly Tag[];
}

const words = new WeakMap<Article, readonly Token[]>();
const known = new WeakMap<Article, Tagged>();

/** Tokens and tags of the whole text, made once an article: names, quotes and claims all read the same ones. */
export function tokensOf(article: Article): Tagged {
  let tagged = known.get(article);
  if (!tagged) {
    const tokens = wordsOf(article);
    tagged = { tokens, tags: tag(article.text, tokens) };
    known.set(article, tagged);
  }
  return tagged;
}

/** The tokens of each sentence; where one reaches over its edge, those of the sentence by itself. */
export function tokensBySentence(article: Article): (readonly Token[])[] {
  const tokens = wordsOf(article);
  let at = 0;
  return article.sentences.map((sentence) => {
    const { start, end } = sentence;
    while (at < tokens.length && tokens[at]!.start < start) at++;
    const from = at;
    while (at < tokens.length && tokens[at]!.end <= end) at++;
    const before = tokens[from - 1];
    const after = tokens[at];
    const cut = (before && before.end > start) || (after && after.start < end);
    return cut ? tokenize(article.text, sentence) : tokens.slice(from, at);
  });
}

function wordsOf(article: Article): readonly Token[] {
  let tokens = words.get(article);
  if (!tokens) {
    tokens = tokenize(article.text);
    words.set(article, tokens);
  }
  return tokens;
}
