/** Running counts of one kind of token: how many stand between two places is known without walking there. */
export class Tally {
  private readonly sums: Int32Array;

  constructor(n: number, holds: (i: number) => boolean) {
    this.sums = new Int32Array(n + 1);
    for (let i = 0; i < n; i++) this.sums[i + 1] = this.sums[i]! + (holds(i) ? 1 : 0);
  }

  /** How many from `first` to `last`, both included; none where `last` comes before `first`. */
  count(first: number, last: number): number {
    return last < first ? 0 : this.sums[last + 1]! - this.sums[first]!;
  }
}

/** What stands between two places of a story, kind by kind. */
export interface Tallies {
  words: Tally;
  /** What is neither a word nor a mark at the edge of a stretch: commas, dashes, stops. */
  stops: Tally;
  /** Marks at the edge of a stretch. */
  edges: Tally;
  verbs: Tally;
  /** Verbs and auxiliaries. */
  predicates: Tally;
  /** Nouns, names and pronouns. */
  nominals: Tally;
  /** Names and pronouns. */
  names: Tally;
  determiners: Tally;
  numbers: Tally;
  adpositions: Tally;
  conjunctions: Tally;
  capitals: Tally;
}
