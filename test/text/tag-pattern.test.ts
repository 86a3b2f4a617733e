import fc from 'fast-check';
import { expect, test } from 'vitest';
import english from 'wink-eng-lite-web-model';
import automaton, { type Match } from 'wink-nlp/src/automaton.js';
import cacheOf, { type Core } from 'wink-nlp/src/cache.js';
import { symbolOf, TagPattern } from '../../src/text/tag-pattern.ts';

const model = english as unknown as { core(): Core; featureFn: unknown; pos(): { machines: string[] } };
const cache = cacheOf(model.core(), model.featureFn);
const TAGS = 19;
const HINTS = Array.from({ length: 34 }, (_, i) => (i === 0 ? 0 : 1_080_000 + i));

/** What wink-nlp's own automaton, and its way to use the matches, make of the same words. */
function corrected(json: string, words: readonly { tag: number; hint: number; may: ReadonlySet<number> }[]): number[] {
  const pattern = automaton(cache, cache.value(0));
  pattern.importJSON(json);
  const tags = words.map(({ tag }) => tag);
  const matches: Match[] = pattern.recognize(tags, (tag, _, around, i) => around[i]!.hint || tag, words);
  for (const [first, , name] of matches) {
    const tag = Number(name);
    if (tag < 0) tags[first] = -tag;
    else if (words[first]!.may.has(tag)) tags[first] = tag;
  }
  return tags;
}

test.each(model.pos().machines.map((json, i) => [i, json] as const))(
  'machine %i corrects tags as that of wink-nlp does',
  (_, json) => {
    const pattern = new TagPattern(json);
    const word = fc.record({
      tag: fc.nat(TAGS - 1),
      hint: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.constantFrom(...HINTS)),
      may: fc.uniqueArray(fc.nat(TAGS - 1)).map((tags) => new Set(tags)),
    });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const tags = Uint8Array.from(words, ({ tag }) => tag);
        const own = words.map((each) => ({ ...each, start: 0, end: 0, contracted: false, hint: symbolOf(each.hint) }));
        pattern.correct(own, tags);
        expect([...tags]).toEqual(corrected(json, words));
      }),
      { numRuns: 1000 },
    );
  },
);
