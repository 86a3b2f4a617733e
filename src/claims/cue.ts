import type { Quote } from '../quotes/quote.ts';
import { Memo } from '../text/memo.ts';
import type { Span } from '../text/span.ts';
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
const WISHING = /^(?:hop(?:e|es|ed|ing)|wish(?:es|ed)?|want(?:s|ed)?|pray(?:s|ed)?|dream(?:s|ed|t)?)$/;

/** Of several the first holds. */
const STRENGTH = ['denying', 'doubting', 'admitting', 'affirming', 'neutral'] as const;

/** What the words that report a quote tell of the claims in it. */
export interface Reporting {
  /** How they stand to it; null where a quote has none. */
  neutrality: CueNeutrality | null;
  /** The doubting word among them, as offsets into the text. */
  doubt: Span | null;
  /** Whether they report a wish, which asserts nothing: "we hope", "she wants". */
  wish: boolean;
}

/** Reads the cue of a quote, once for all of its claims. */
export function reportingOf({ cue }: Quote): Reporting {
  const told: Reporting = { neutrality: null, doubt: null, wish: false };
  for (const { exact, start } of cue) {
    const { neutrality, doubt, wish } = cues.of(exact);
    if (told.neutrality === null || STRENGTH.indexOf(neutrality) < STRENGTH.indexOf(told.neutrality))
      told.neutrality = neutrality;
    told.doubt ??= doubt && { start: start + doubt.start, end: start + doubt.end };
    told.wish ||= wish;
  }
  return told;
}

/** What some words of a cue tell, whatever text they stand in; the doubting word as offsets into them. */
const cues = new Memo((exact) => {
  const words = Array.from(exact.matchAll(/[\p{L}’'-]+/gu), ({ 0: word, index }) => ({
    word: word.toLowerCase(),
    index,
  }));
  const any = (pattern: RegExp) => words.find(({ word }) => pattern.test(word));
  const doubt = any(HEDGING);
  const neutrality: CueNeutrality = STRENGTH.find((kind) => kind === 'neutral' || any(KINDS[kind])) ?? 'neutral';
  return {
    neutrality,
    doubt: doubt ? { start: doubt.index, end: doubt.index + doubt.word.length } : null,
    wish: any(WISHING) !== undefined,
  };
});
