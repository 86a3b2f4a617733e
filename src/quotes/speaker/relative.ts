import { type Phrase, parsePhrase } from '../../names/phrase.ts';
import { indexAt, type Span } from '../../text/span.ts';
import { none } from './near.ts';
import type { Referent } from './referent.ts';
import type { Resolved, Scene } from './resolve.ts';
import { isSomebody } from './somebody.ts';

/** "…, who": whom the words before the pronoun name; who know or believe are many. */
export function relative(scene: Scene, phrase: Phrase, at: number): Resolved {
  const { mentions } = scene.cast;
  const { text, sentences } = scene.article;
  const person = /^who/.test(phrase.pronoun!);
  const plural = person && areMany(text, phrase, scene.attributions[at]!.cue);
  const fits = ({ plural: isMany, speaker: { kind }, noun }: Referent): boolean =>
    (!plural || isMany || kind === 'group') &&
    !(person && (kind === 'document' || (kind === 'anonymous' && !isSomebody(noun))));
  for (let i = indexAt(mentions, phrase.start - 1); i >= 0; i--) {
    const mention = mentions[i]!;
    if (mention.end > phrase.start) continue;
    if (
      /^[\s,(]*(?:\([^()]*\)|,[^,.]*)?[\s,]*(?:and|but)?\s*$/.test(text.slice(mention.end, phrase.start)) &&
      phrase.start - mention.end < 60
    ) {
      const referent = scene.referents.named(mention.entity);
      const whose = person ? SPEAKS_FOR.exec(text.slice(Math.max(0, mention.title - 60), mention.title)) : null;
      if (whose) {
        const span: Span = { start: mention.title - whose[0].length, end: mention.end };
        const spoken = scene.resolvePhrase(parsePhrase(text, span, scene.cast), at).referent;
        if (spoken && fits(spoken)) return { referent: spoken, rule: 'relative-pronoun', reason: null };
      }
      // "a suit filed in Dresk, which alleges": not where it is
      const place = scene.cast.entities[mention.entity]!.kind === 'place';
      const where =
        place &&
        (person || /\s(?:in|at|near|from|outside)\s$/.test(text.slice(Math.max(0, mention.start - 9), mention.start)));
      if (!where && fits(referent)) return { referent, rule: 'relative-pronoun', reason: null };
    }
    break;
  }
  const start = Math.max(sentences[indexAt(sentences, phrase.start)]?.start ?? 0, phrase.start - FAR);
  let before = text.slice(start, phrase.start);
  for (;;) {
    before = before.replace(/[\s,]+$/, '');
    // "a reserved answer about the man who": of several the longest that names somebody
    for (let noun = ANTECEDENT.exec(before)?.[1]; noun; noun = ANTECEDENT.exec(noun.slice(1))?.[1]) {
      const span: Span = { start: start + before.length - noun.length, end: start + before.length };
      const { referent } = scene.resolvePhrase(parsePhrase(text, span, scene.cast), at);
      if (referent && fits(referent)) return { referent, rule: 'relative-pronoun', reason: null };
    }
    // "people who are tired of the mayor, who say": the words before an earlier one
    const earlier = before.search(/\bwho\b(?!.*\bwho\b)/s);
    if (earlier < 0 || !plural) return none(`nobody is found before “${phrase.exact}”`);
    before = before.slice(0, earlier);
  }
}

/** "a rep for | Doe, who": not Doe, but whoever speaks for him. */
const SPEAKS_FOR =
  /(?<!\p{L})(?:an?|the|his|her|their|one) (?:\p{Ll}+ ){0,2}(?:agent|aide|attorney|friend|lawyer|manager|publicist|rep|representative|source|spokesman|spokesperson|spokeswoman) (?:close to|for|of) $/u;

/** No further before "who", in UTF-16 code units, stands whom it takes up. */
const FAR = 300;

/** What a relative clause may be about, at the end of what stands before it. */
const ANTECEDENT =
  /(?:^|[^\p{L}])((?:(?:the|an?|some|one|two|three|several|many|most|all|any|other|those|these|his|her|its|their|my|our|(?:dozens|hundreds|thousands|millions|lots|plenty|scores) of)\s(?:[\p{L}\p{N}’'-]+\s){0,6}[\p{L}’'-]+)|\p{L}{3,}s(?:\s(?:of|in|from|for|at|with|on)\s(?:[\p{L}\p{N}’'-]+\s){0,5}[\p{L}’'-]+)?|those|people)$/iu;

/** Whether the verb behind "who" is one of many: "who are", "who believe". */
function areMany(text: string, { end }: Phrase, cue: readonly Span[]): boolean {
  const next = /^\s(?:also|still|now|often|always|really|already)?\s*([\p{L}]+)/u.exec(text.slice(end, end + 30))?.[1];
  if (next === undefined) return false;
  if (/^(?:are|were|have|do)$/.test(next)) return true;
  const [verb] = cue;
  const first = verb && text.slice(verb.start, verb.end);
  return first === next && BASE.test(next);
}

/** Verbs that report, in the form that is of many and of the present alone. */
const BASE =
  /^(?:say|think|believe|know|want|hope|fear|argue|claim|insist|feel|see|expect|agree|understand|suggest|worry|tell|complain|contend|maintain|suspect|assume|warn|deny|call|support|oppose|wonder|doubt|demand|intend|plan|wish|need|like|prefer|describe|view|consider|regard|report|write|note|add|ask)$/;
