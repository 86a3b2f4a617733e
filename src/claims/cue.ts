import type { Quote } from '../quotes/quote.ts';
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

/** What the words that report a quote tell of the claims in it. */
export interface Reporting {
  /** How they stand to it; null where a quote has none. */
  neutrality: CueNeutrality | null;
  /** The doubting word among them, as offsets into the text. */
  doubt: Span | null;
  /** Whether they report a wish, which asserts nothing: "we hope", "she wants". */
  wish: boolean;
}

export function reportingOf(quote: Quote): Reporting {
  const words = wordsIn(quote);
  const doubt = words.find(({ word }) => HEDGING.test(word));
  return {
    neutrality: quote.cue.length === 0 ? null : neutralityOf(words),
    doubt: doubt ? { start: doubt.start, end: doubt.start + doubt.word.length } : null,
    wish: words.some(({ word }) => WISHING.test(word)),
  };
}

function neutralityOf(words: readonly Word[]): CueNeutrality {
  for (const kind of ['denying', 'doubting', 'admitting', 'affirming'] as const) {
    if (words.some(({ word }) => KINDS[kind].test(word))) return kind;
  }
  return 'neutral';
}

interface Word {
  word: string;
  start: number;
}

function wordsIn({ cue }: Quote): Word[] {
  return cue.flatMap(({ exact, start }) =>
    [...exact.matchAll(/[\p{L}’'-]+/gu)].map((m) => ({ word: m[0].toLowerCase(), start: start + m.index })),
  );
}
