import { wordSet } from '../text/word-set.ts';
import { isFiniteVerb } from './finite-verb.ts';
import { FAR, isWord, type Stretch, trimEnd, type Words } from './words.ts';

const PRONOUN = wordSet(`who which whose where whom`);
const BE = wordSet(`is are was were 's 're`);
/** Verbs in the present that say what somebody or something is, and assert no event. */
const STANDING = wordSet(
  `lives live leads lead heads head runs run represents represent chairs chair works work serves serve owns own covers cover includes include lies sits stands stand plays play teaches oversees specializes specialises wants want hopes hope supports support opposes oppose knows led headed know likes like`,
);

/**
 * The relative clauses of a clause, set off by a comma, that assert something of their own: an event, a number, an effect. Those that only tell
 * who or what is meant ("who is the mayor", "which lies in the north") are none.
 */
export function relativeClaims(words: Words, clause: Stretch, counted: (stretch: Stretch) => boolean): Stretch[] {
  const { lower, tags } = words;
  const found: Stretch[] = [];
  for (let i = clause.from + 1; i < clause.to - 2; i++) {
    if (!PRONOUN.has(lower[i]!)) continue;
    const from = opening(i);
    // "a sequel to “Crown,” which …": the comma may stand inside the marks
    const edge = /^[”"’»]$/.test(lower[from - 1] ?? '') ? from - 2 : from - 1;
    if (edge < clause.from || !/^[,—–(]$/.test(lower[edge]!)) continue;
    const to = endOf(i);
    const verb = verbIn(i, to);
    if (verb < 0) continue;
    const stretch = { from, to };
    if (asserts(verb, stretch)) found.push(stretch);
    i = to;
  }
  return found;

  /** "of which", "most of whom": where the clause of a relative pronoun begins. */
  function opening(at: number): number {
    if (tags[at - 1] !== 'ADP') return at;
    return /^(?:some|most|many|all|both|half|none|one|two|three|few|several)$/.test(lower[at - 2] ?? '')
      ? at - 2
      : at - 1;
  }

  function endOf(from: number): number {
    let verb = false;
    for (let i = from + 1; i < Math.min(clause.to, from + FAR); i++) {
      verb ||= isVerb(i, from) || looksLikeVerb(i, from);
      if (/^[,;—–)]$/.test(lower[i]!)) {
        // a comma inside a list or a number's apposition goes on; one before a verb or a new phrase closes
        if (lower[i] === ',' && (!verb || lower[i + 1] === 'including')) continue;
        let end = i;
        while (end > from && !isWord(words, end - 1)) end--;
        return end;
      }
    }
    return trimEnd(words, { from, to: Math.min(clause.to, from + FAR) }).to;
  }

  function verbIn(from: number, to: number): number {
    for (let i = from + 1; i < to; i++) if (isVerb(i, from)) return i;
    return -1;
  }

  /** Taggers take "married" for an adjective even right behind "who". */
  function isVerb(at: number, from: number): boolean {
    if (isFiniteVerb(words, at, from)) return true;
    if (at === from + 1) return tags[at] === 'ADJ' && lower[at]!.endsWith('ed');
    // "which, despite a bad year, kept its seats"
    return lower[at - 1] === ',' && /^(?:ADP|SCONJ|PUNCT)$/.test(tags[from + 1]!) && isFiniteVerb(words, at, at);
  }

  /** And "touches" for a noun: enough to see where the clause ends. */
  function looksLikeVerb(at: number, from: number): boolean {
    return (
      at === from + 1 &&
      tags[at] === 'NOUN' &&
      /[^s]s$/.test(lower[at]!) &&
      /^(?:DET|NUM|PRON)$/.test(tags[at + 1] ?? '')
    );
  }

  function asserts(verb: number, stretch: Stretch): boolean {
    if (stretch.to - stretch.from < 3) return false;
    const word = lower[verb]!;
    let next = verb + 1;
    while (next < stretch.to && (tags[next] === 'ADV' || lower[next] === 'not' || lower[next] === "n't")) next++;
    if (BE.has(word)) {
      const participle = tags[next] === 'VERB';
      return (
        counted(stretch) ||
        // "which is why we built it"
        lower[verb + 1] === 'why' ||
        (participle && !/^(?:called|named|known|based|located|made|used|said|considered|born|aged)$/.test(lower[next]!))
      );
    }
    if (STANDING.has(word)) return counted(stretch);
    return true;
  }
}
