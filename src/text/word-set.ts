/** A set of words that is written as one line of them: looking a word up takes less time than trying a pattern of alternatives. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter(Boolean));
}
