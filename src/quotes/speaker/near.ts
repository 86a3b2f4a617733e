import { parsePhrase } from '../../names/phrase.ts';
import { indexAt } from '../../text/span.ts';
import type { Known, Resolved, Scene } from './resolve.ts';

/** Nobody, and why. */
export const none = (reason: string): Resolved => ({ referent: null, rule: null, reason });

/** The last whom a story has quoted within the five sentences before, of those that fit. */
export function near(scene: Scene, at: number, here: number, fits: (known: Known) => boolean): Known | null {
  for (const known of scene.before(at)) {
    if (here - known.sentence > 5) return null;
    if (fits(known)) return known;
  }
  return null;
}

const VERB =
  /\s(?:is|are|was|were|has|have|had|will|would|can|could|do|did|does|may|might|must|should|said|say|says|told|[\p{Ll}]{3,}ed|began|went|made|took|found|held|saw|came|left|won|lost|met|met|got|want|plan|hope|put|gave|spoke|set)\s/u;

/** So many sentences before an attribution tell who its pronoun is. */
const FURTHEST = 12;

/** What the sentence before is about: its words before the first verb; where those are a pronoun, what the one before that is about, and so on. */
export function subjectBefore(scene: Scene, here: number, at: number): Resolved | null {
  const { text, sentences } = scene.article;
  const sentence = sentences[here - 1];
  const own = scene.attributions[at]!.source;
  if (!sentence || (own && indexAt(sentences, own.start) - here > FURTHEST)) return null;
  const words = text.slice(sentence.start, sentence.end);
  const verb = VERB.exec(words);
  if (!verb) return null;
  // "The study, led by the university, followed …": what stands before its aside
  const comma = /^(?:The|An?|This)\s/.test(words) ? words.slice(0, verb.index).indexOf(',') : -1;
  const length = comma < 0 ? verb.index : comma;
  if (length > 80 || /[“”",]/.test(words.slice(0, length))) return null;
  return scene.resolvePhrase(
    parsePhrase(text, { start: sentence.start, end: sentence.start + length }, scene.cast),
    at,
  );
}
