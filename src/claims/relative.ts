import { isFiniteVerb } from './verb.ts';
import { isWord, type Stretch, type Words } from './words.ts';

const PRONOUN = /^(?:who|which|whose|where)$/;
const BE = /^(?:is|are|was|were|'s|'re)$/;
/** Verbs in the present that say what somebody or something is, and assert no event. */
const STANDING =
  /^(?:lives?|leads?|heads?|runs?|represents?|chairs?|works?|serves?|owns?|covers?|includes?|lies|sits|stands?|plays?|teaches|oversees|specializes|specialises|wants?|hopes?|supports?|opposes?|knows?|likes?)$/;

/**
 * The relative clauses of a clause, set off by a comma, that assert something of their own: an event, a number, an effect. Those that only tell
 * who or what is meant ("who is the mayor", "which lies in the north") are none.
 */
export function relativeClaims(words: Words, clause: Stretch, counted: (stretch: Stretch) => boolean): Stretch[] {
  const { lower, tags } = words;
  const found: Stretch[] = [];
  for (let i = clause.from + 1; i < clause.to - 2; i++) {
    if (!PRONOUN.test(lower[i]!) || !/^[,—–(]$/.test(lower[i - 1]!)) continue;
    const to = endOf(i);
    const verb = verbIn(i, to);
    if (verb < 0) continue;
    const stretch = { from: i, to };
    if (asserts(verb, stretch)) found.push(stretch);
    i = to;
  }
  return found;

  function endOf(from: number): number {
    for (let i = from + 1; i < clause.to; i++) {
      if (/^[,;—–)]$/.test(lower[i]!)) {
        // a comma inside a list or a number's apposition goes on; one before a verb or a new phrase closes
        if (lower[i] === ',' && verbIn(from, i) < 0) continue;
        let end = i;
        while (end > from && !isWord(words, end - 1)) end--;
        return end;
      }
    }
    return clause.to;
  }

  function verbIn(from: number, to: number): number {
    for (let i = from + 1; i < to; i++) if (isFiniteVerb(words, i, from)) return i;
    return -1;
  }

  function asserts(verb: number, stretch: Stretch): boolean {
    if (stretch.to - stretch.from < 3) return false;
    const word = lower[verb]!;
    let next = verb + 1;
    while (next < stretch.to && (tags[next] === 'ADV' || lower[next] === 'not' || lower[next] === "n't")) next++;
    if (BE.test(word)) {
      const participle = tags[next] === 'VERB';
      return (
        counted(stretch) ||
        (participle && !/^(?:called|named|known|based|located|made|used|said|considered|born|aged)$/.test(lower[next]!))
      );
    }
    if (STANDING.test(word)) return counted(stretch);
    return true;
  }
}
