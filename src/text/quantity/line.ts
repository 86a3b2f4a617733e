import type { Tag } from '../tag.ts';
import type { Token } from '../token.ts';

/** A text with its tokens and their tags, as quantities are read from it. */
export class Line {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly tags: readonly Tag[];

  constructor(text: string, tokens: readonly Token[], tags: readonly Tag[]) {
    this.text = text;
    this.tokens = tokens;
    this.tags = tags;
  }

  /** A token's words in lower case; nothing past either end. */
  word(at: number): string {
    return this.tokens[at]?.text.toLowerCase() ?? '';
  }

  /** Whether nothing stands between a token and the one before it. */
  adjacent(at: number): boolean {
    return this.tokens[at - 1]?.end === this.tokens[at]?.start;
  }
}
