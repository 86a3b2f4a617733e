import type { Anchor } from './calendar.ts';
import type { Sign } from './sign.ts';

/** Which way the words around an expression point: "on Monday" is the last one in a report, the next one in a plan. */
export type Direction = 'past' | 'future' | null;

/** What the year of an expression without one is told by. */
export interface Pointed {
  anchor: Anchor | null;
  direction: Direction;
}

/** What a rule may look at beside its own words. */
export interface Around extends Pointed {
  /** The expression as printed, and the text around it. */
  words: string;
  before: string;
  after: string;
}

/** What the named groups of a pattern hold. */
export type Groups = Record<string, string | undefined>;

/** One way of naming a time. `read` gives ISO 8601 / EDTF, null when the words name a time that cannot be placed, undefined when they name none. */
export interface TimexRule {
  id: string;
  /** What words of a sentence must hold, each somewhere. */
  needs: readonly Sign[];
  /** Signs of which its own words hold one; without, the last that it needs is one. */
  near?: readonly Sign[];
  /** What must stand in the sentence too. */
  hint?: RegExp;
  pattern: RegExp;
  read: (groups: Groups, around: Around) => string | null | undefined;
}
