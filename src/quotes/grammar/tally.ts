/** Running counts of one kind of token: how many stand between two places is known without walking there. */
export class Tally {
  private readonly sums: Int32Array;

  /** Counts the places whose value has a 1 in `counted`. */
  constructor(values: Uint8Array, counted: Uint8Array) {
    const sums = new Int32Array(values.length + 1);
    let sum = 0;
    for (let i = 0; i < values.length; i++) {
      sum += counted[values[i]!]!;
      sums[i + 1] = sum;
    }
    this.sums = sums;
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
