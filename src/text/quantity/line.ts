import type { Tag } from '../tag.ts';
import type { Token } from '../token.ts';

/** In tokens. Rows of numbers without end take time by their length, not by its square. */
const LONGEST_LIST = 60;

/** A text with its tokens and their tags, as quantities are read from it. */
export class Line {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly tags: readonly Tag[];
  readonly #words: (string | undefined)[];

  constructor(text: string, tokens: readonly Token[], tags: readonly Tag[]) {
    this.text = text;
    this.tokens = tokens;
    this.tags = tags;
    this.#words = new Array(tokens.length).fill(undefined);
  }

  /** A token's words in lower case; nothing past either end. */
  word(at: number): string {
    const known = this.#words[at];
    if (known !== undefined) return known;
    const token = this.tokens[at];
    if (!token) return '';
    const word = token.text.toLowerCase();
    this.#words[at] = word;
    return word;
  }

  /** The place of the last word before `at` that is no member of a list, as `member` knows them; of a longer list than prose has, of one of its members. */
  behindList(at: number, member: RegExp): number {
    let i = at - 1;
    while (at - i <= LONGEST_LIST && member.test(this.word(i))) i--;
    return i;
  }

  /** Whether nothing stands between a token and the one before it. */
  adjacent(at: number): boolean {
    return this.tokens[at - 1]?.end === this.tokens[at]?.start;
  }
}
