import english from 'wink-eng-lite-web-model';
import cacheOf, { type Cache, type Core } from 'wink-nlp/src/cache.js';
import compiled from 'wink-nlp/src/compile-trex.js';
import wrapped, { type Raw } from 'wink-nlp/src/dd-wrapper.js';
import tokenizer from 'wink-nlp/src/tokenizer.js';
import mappers from 'wink-nlp/src/tokens-mappers.js';
import type { Span } from './span.ts';
import { symbolOf, TagPattern } from './tag-pattern.ts';

/** The model's parts that the tagger is made of. */
interface Model {
  core(): Core;
  featureFn: unknown;
  pos(): {
    machines: string[];
    /** What a pattern looks for in a word: its hint if it has one, else its tag. */
    transformers: ((tag: number, cache: Cache, tokens: readonly number[], at: number) => number)[];
  };
}
const model = english as unknown as Model;

/** A word as wink-nlp cuts it out of a run of characters without a space. Offsets are into the run. */
export interface WinkWord extends Span {
  /** Its likeliest tag, as a number; a part of a contraction never gets another. */
  tag: number;
  contracted: boolean;
  /** The tags that it may have. */
  may: ReadonlySet<number>;
  /** The symbol that the patterns look for in it, whatever its tag; 0 for none. */
  hint: number;
}

/**
 * The tagger of wink-nlp, put together from its parts. As a whole it keeps every unknown word that it has ever read, and cuts and
 * tags later texts by them: what it says of a story would hang on the stories before it, and its memory would grow without end.
 * Here each run of characters is read by itself.
 */
export interface Wink {
  wordsOf(run: string): readonly WinkWord[];
  /** The names of the tags of the words of a text. */
  tagsOf(words: readonly WinkWord[]): string[];
}

/** Runs of characters whose words are kept, and as many of before: those of a hundred stories or two, in some megabytes. */
const KEPT = 20_000;

/** Reads the model, which takes a tenth of a second. */
export function wink(): Wink {
  const core = model.core();
  const { lexeme, pos, posClusters } = core.features;
  core.packing.efList = ['pos']; // of a word that the model does not have nothing else is asked
  let cache = cacheOf(core, model.featureFn);
  const tokenize = tokenizer(compiled(core.trex), core.tcat.hash, core.preserve);
  const { machines, transformers } = model.pos();
  const seenIn = transformers[0]!;
  const patterns = machines.map((json) => new TagPattern(json));
  let known = new Map<string, readonly WinkWord[]>();
  let before = known;

  const read = (run: string): WinkWord[] => {
    const from = lexeme.list.length;
    const raw: Raw = { cache, tokens: [], numOfTokens: 0, nonBreakingSpaces: {} };
    tokenize(wrapped(raw), run);
    raw.numOfTokens = raw.tokens.length / 4;
    const normals = mappers.mapRawTokens2UIdOfNormal(raw);
    let at = 0;
    const words = mappers.mapRawTokens2UIdOfDefaultPOS(raw).map((tag, i): WinkWord => {
      const value = cache.value(raw.tokens[4 * i]!);
      // byte-order marks and their like are left out of it
      const start = Math.max(at, run.indexOf(value, at));
      at = start + value.length;
      return {
        start,
        end: at,
        tag,
        contracted: raw.tokens[4 * i + 2] !== 0,
        may: posClusters.list[cache.property(normals[i]!, 'lexemeCID')]!,
        hint: symbolOf(seenIn(0, cache, raw.tokens, i)),
      };
    });
    for (let i = from; i < lexeme.list.length; i++) delete lexeme.hash[lexeme.list[i]!];
    return words;
  };

  const turn = (): void => {
    [known, before] = [new Map(), known];
    lexeme.list.length = lexeme.index = lexeme.intrinsicSize;
    cache = cacheOf(core, model.featureFn);
  };

  return {
    wordsOf(run) {
      const kept = known.get(run);
      if (kept) return kept;
      if (known.size >= KEPT) turn();
      const own = ` ${run}`.slice(1); // a piece of a text would keep all of the text in memory
      const words = before.get(own) ?? read(own);
      known.set(own, words);
      return words;
    },
    tagsOf(words) {
      const tags = new Uint8Array(words.length);
      for (let i = 0; i < words.length; i++) tags[i] = words[i]!.tag;
      for (const pattern of patterns) pattern.correct(words, tags);
      return words.map(({ contracted, tag }, i) => pos.list[contracted ? tag : tags[i]!]!);
    },
  };
}
