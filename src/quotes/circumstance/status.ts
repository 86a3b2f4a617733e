import type { Attribution } from '../attribution.ts';
import type { QuoteStatus } from '../quote.ts';
import type { Setting } from '../setting.ts';

const NEGATED =
  /(?:(?<!\p{L})(?:not|never|no (?:evidence|proof|indication|sign)|cannot|nor|neither|without|hardly|refus(?:e|es|ed|ing) to|declin(?:e|es|ed|ing) to|fail(?:s|ed|ing)? to|stop(?:s|ped)? short of|avoid(?:s|ed)?)|n['’]t)(?!\p{L})(?! only)/iu;
const HYPOTHETICAL =
  /(?<!\p{L})(?:would|could|might|may|should|will|shall|can|if|unless|whether|were to|['’]ll|(?:expected|likely|set|due|scheduled|poised|about|ready|prepared|plan(?:s|ned|ning)?|going|want(?:s|ed)?|asked|supposed|urged|told|invited) to)(?!\p{L})/iu;
/** What is left of "declined to say" where the cue ends before "to". */
const TO_SAY =
  /^\s+to (?:say|speak|tell|comment|discuss|answer|respond|disclose|reveal|confirm|deny|explain|elaborate|specify|name|give|talk)(?!\p{L})/u;
const DECLINING = /(?:refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|fail(?:s|ed|ing)?)$/i;
/** As far before the cue as a verb group reaches: "would probably not have". */
const REACH = 40;

/** Whether the words were reported as said, as not said, or as possibly said: from the verb group that the cue ends and an "if" before it. */
export function statusOf(text: string, { cue, source }: Attribution, setting: Setting): QuoteStatus {
  const last = cue.at(-1);
  const first = cue[0];
  if (!first || !last) return 'reported';
  const from = source && source.end <= first.start && first.start - source.end <= REACH ? source.end : first.start;
  const group = verbGroup(text, from, first.start, last.end);
  if (NEGATED.test(group)) return 'negated';
  if (DECLINING.test(group) && TO_SAY.test(text.slice(last.end, last.end + REACH))) return 'negated';
  if (HYPOTHETICAL.test(group)) return 'hypothetical';
  // "If she says …": the conjunction opens the clause, before the source.
  const clause = setting.words.slice(0, Math.max(0, (source ?? first).start - setting.start));
  return /(?:^|[,;:—–-]\s*|\b(?:and|but|even|only)\s)(?:if|unless|whether)\s*$/i.test(clause)
    ? 'hypothetical'
    : 'reported';
}

/** The words from a source to the end of a cue; without a clause of its own that stands between them: "would not discuss it, telling reporters that …". */
function verbGroup(text: string, from: number, cue: number, end: number): string {
  const between = text.slice(from, cue);
  const participle = /^\p{L}+ing(?!\p{L})/u.test(text.slice(cue, end));
  // "a neighbour, who asked not to be named, told": an aside about whoever speaks
  const aside = /^,\s(?:who|whose|which)\s.*,\s*(?=\P{L}*$|\p{L}+\s*$)/su.exec(between);
  if (aside) return text.slice(from + aside[0].length, end);
  const parted = participle ? Math.max(...[...',;”"'].map((mark) => between.lastIndexOf(mark))) : -1;
  return text.slice(from + parted + 1, end);
}
