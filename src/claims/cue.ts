import type { Quote } from '../quotes/quote.ts';
import type { CueNeutrality } from './claim.ts';

const KINDS: Record<Exclude<CueNeutrality, 'neutral'>, RegExp> = {
  doubting:
    /^(?:claim|alleg|purport|contend|insinuat|boast|maintain|profess|suppos|pretend|accus|imply|implie|suggest)/,
  affirming:
    /^(?:confirm|reveal|discover|prove|prov|show|demonstrat|establish|verif|learn|found|find|point|note|stress|underlin|emphasi|remind|warn)/,
  admitting: /^(?:admit|acknowledg|conced|confess|recogni)/,
  denying: /^(?:deny|denie|denial|reject|dismiss|refut|rebut|disput|disavow|contradict)/,
};
/** Of the doubting cues those whose doubt is the reporter's own, and so a hedge. */
const HEDGING = /^(?:claim|alleg|purport|suppos)/;

/** How the words that report a quote stand to it; null where a quote has none. */
export function cueNeutrality(quote: Quote): CueNeutrality | null {
  if (quote.cue.length === 0) return null;
  const words = wordsIn(quote);
  for (const kind of ['denying', 'doubting', 'admitting', 'affirming'] as const) {
    if (words.some(({ word }) => KINDS[kind].test(word))) return kind;
  }
  return 'neutral';
}

/** The doubting word of a cue, as offsets into the text; null where the cue does not doubt. */
export function doubtIn(quote: Quote): { start: number; end: number } | null {
  const found = wordsIn(quote).find(({ word }) => HEDGING.test(word));
  return found ? { start: found.start, end: found.start + found.word.length } : null;
}

/** Whether a quote reports a wish, which asserts nothing: "we hope", "she wants". */
export function isWish(quote: Quote): boolean {
  return wordsIn(quote).some(({ word }) =>
    /^(?:hop(?:e|es|ed|ing)|wish(?:es|ed)?|want(?:s|ed)?|pray(?:s|ed)?|dream(?:s|ed|t)?)$/.test(word),
  );
}

function wordsIn({ cue }: Quote): { word: string; start: number }[] {
  return cue.flatMap(({ exact, start }) =>
    [...exact.matchAll(/[\p{L}’'-]+/gu)].map((m) => ({ word: m[0].toLowerCase(), start: start + m.index })),
  );
}
