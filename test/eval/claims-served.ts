import { readText } from '../../src/article/text.ts';
import type { WorthPart } from '../../src/claims/claim.ts';
import { describe } from '../../src/claims/describe.ts';
import type { ClaimModel } from '../../src/claims/model.ts';
import { storyOf } from '../../src/claims/story.ts';
import { weighed } from '../../src/claims/worth.ts';
import { castOf } from '../../src/names/cast.ts';

/**
 * Check-worthiness as it is served for a sentence that stands alone: the weighted mean of its named parts, `resemblance` among them as a
 * model of the caller's scores it. `hedging` finds the hedges, which no figure here is trained on.
 */
export function servedScores(
  texts: readonly string[],
  resemblance: readonly number[],
  hedging: ClaimModel | null,
): number[] {
  return texts.map((text, i) =>
    weighed(
      partsOf(text, hedging).map((part) => (part.name === 'resemblance' ? { ...part, value: resemblance[i]! } : part)),
    ),
  );
}

const known = new Map<string, WorthPart[]>();

function partsOf(text: string, model: ClaimModel | null): WorthPart[] {
  let parts = known.get(text);
  if (!parts) {
    const article = readText({ text });
    const story = storyOf(article, [], castOf(article), model);
    const whole = { from: 0, to: story.words.tokens.length, sentence: null, quote: null, rule: 'alone', inner: [] };
    parts = describe(story, whole).checkWorthinessParts;
    known.set(text, parts);
  }
  return parts;
}
