// What Hearsay uses of the insides of wink-nlp 2, which has types for its public face only.

declare module 'wink-nlp/src/cache.js' {
  /** The words of a language, known ones and those that a text has added. */
  export interface Cache {
    value(word: number): string;
    property(word: number, name: string): number;
  }
  /** The words by number; those from `intrinsicSize` on are not the model's own. */
  export interface Words {
    hash: Record<string, number>;
    list: string[];
    index: number;
    intrinsicSize: number;
  }
  export interface Core {
    features: { lexeme: Words; pos: { list: string[] }; posClusters: { list: ReadonlySet<number>[] } };
    /** `efList` names what is found out of a word that is not the model's own. */
    packing: { efList: string[] };
    tcat: { hash: Record<string, number> };
    trex: unknown;
    preserve: unknown;
  }
  export default function cacheOf(core: Core, features: unknown): Cache;
}

declare module 'wink-nlp/src/dd-wrapper.js' {
  /** A text as it is read; four numbers a word: which word, the space before it, tag and lemma where they are settled, flags. */
  export interface Raw {
    cache: import('wink-nlp/src/cache.js').Cache;
    tokens: number[];
    numOfTokens: number;
    nonBreakingSpaces: Record<number, string>;
  }
  export default function wrapped(raw: Raw): { readonly raw: unique symbol };
}

declare module 'wink-nlp/src/compile-trex.js' {
  export default function compiled(patterns: unknown): { readonly compiled: unique symbol };
}

declare module 'wink-nlp/src/tokenizer.js' {
  export default function tokenizer(
    patterns: ReturnType<typeof import('wink-nlp/src/compile-trex.js').default>,
    categories: Record<string, number>,
    preserve: unknown,
  ): (document: ReturnType<typeof import('wink-nlp/src/dd-wrapper.js').default>, text: string) => void;
}

declare module 'wink-nlp/src/tokens-mappers.js' {
  type Mapper = (raw: import('wink-nlp/src/dd-wrapper.js').Raw) => number[];
  const mappers: { mapRawTokens2UIdOfNormal: Mapper; mapRawTokens2UIdOfDefaultPOS: Mapper };
  export default mappers;
}

declare module 'wink-nlp/src/automaton.js' {
  /** First and last word of a match and the tag that it gives the first, negative where nothing need allow it. */
  export type Match = [first: number, last: number, tag: string];
  /** What `TagPattern` is held to by its tests. */
  export interface Automaton {
    importJSON(json: string): void;
    recognize<Extra>(
      tags: readonly number[],
      seen: (tag: number, cache: unknown, extra: Extra, at: number) => number,
      extra: Extra,
    ): Match[];
  }
  export default function automaton(cache: import('wink-nlp/src/cache.js').Cache, ignored: string): Automaton;
}
