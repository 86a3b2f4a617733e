import { wordSet } from '../text/word-set.ts';

const EPISTEMIC = `may might could possibly perhaps maybe probably potentially presumably conceivably likely unlikely probable possible plausible apparent seemingly
  appear appears appeared seem seems seemed suggest suggests suggested indicate indicates indicated uncertain unclear doubtful expected feared suspected presumed assumed supposed estimated poised tipped`;
const EVIDENTIAL = `reportedly allegedly alleged purportedly purported supposedly apparently rumored rumoured reputedly ostensibly evidently unconfirmed unverified
  said reported believed thought understood claimed`;

/** Words that may weaken a claim, and how: `epistemic` doubts the fact, `evidential` points to hearsay. */
export const HEDGE_TYPES: ReadonlyMap<string, 'epistemic' | 'evidential'> = new Map([
  ...EPISTEMIC.split(/\s+/).map((w) => [w, 'epistemic'] as const),
  ...EVIDENTIAL.split(/\s+/).map((w) => [w, 'evidential'] as const),
]);

/** Nouns of hearsay that nobody owns: what they report is attributed to no one, and they are its hedges. */
export const HEARSAY = wordSet(
  `rumours rumors rumour rumor reports report speculation allegations allegation suggestions suggestion gossip whispers estimates estimate claims accusations accusation theories suspicions suspicion`,
);
