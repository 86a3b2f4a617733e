import { findQuantities } from '../../src/text/quantity/find.ts';
import { tag } from '../../src/text/tag.ts';
import { findTimexes } from '../../src/text/timex/find.ts';
import { tokenize } from '../../src/text/token.ts';

/** One line of `expressions/*.jsonl`. */
export interface ExpressionRow {
  id: string;
  text: string;
  publishedAt: string;
  quantities: {
    text: string;
    value: number | null;
    max?: number;
    unit: string | null;
    bound: string | null;
    currency?: string;
  }[];
  dates: { text: string; value: string }[];
}

export interface ExpressionScore {
  /** Expected expressions, those found with every member right, and those found beyond. */
  gold: number;
  right: number;
  extra: number;
  /** Of the right ones, those whose words are the very same. */
  exact: number;
  sentences: number;
  sentencesRight: number;
  /** Id, and what was expected and found, of each sentence that is not right. */
  wrong: { id: string; text: string; missed: string[]; extra: string[] }[];
}

/** Holds quantities and time expressions of single sentences against their annotation. Ordinals are found but not annotated, and take no part. */
export function scoreExpressions(rows: readonly ExpressionRow[]): ExpressionScore {
  const score: ExpressionScore = {
    gold: 0,
    right: 0,
    extra: 0,
    exact: 0,
    sentences: rows.length,
    sentencesRight: 0,
    wrong: [],
  };
  for (const row of rows) {
    const { text } = row;
    const tokens = tokenize(text);
    const times = findTimexes(text, tokens, [{ start: 0, end: text.length }], row.publishedAt);
    const found = [
      ...findQuantities(text, tokens, tag(text, tokens), times)
        .filter(({ kind }) => kind !== 'ordinal')
        .map((q) => ({
          key: quantityKey(q),
          words: text.slice(q.start, q.end),
        })),
      ...times
        .filter(({ value }) => value !== null)
        .map((t) => ({ key: `date ${t.value}`, words: text.slice(t.start, t.end) })),
    ];
    const gold = [
      ...row.quantities.map((q) => ({ key: quantityKey(q), words: q.text })),
      ...row.dates.map((d) => ({ key: `date ${d.value}`, words: d.text })),
    ];
    const missed: string[] = [];
    for (const { key, words } of gold) {
      const at = found.findIndex((f) => f.key === key);
      if (at < 0) {
        missed.push(`${words} = ${key}`);
        continue;
      }
      score.right++;
      if (found[at]!.words === words) score.exact++;
      found.splice(at, 1);
    }
    score.gold += gold.length;
    score.extra += found.length;
    if (missed.length + found.length === 0) score.sentencesRight++;
    else score.wrong.push({ id: row.id, text, missed, extra: found.map(({ words, key }) => `${words} = ${key}`) });
  }
  return score;
}

function quantityKey({
  value,
  max,
  unit,
  bound,
  currency,
}: {
  value: number | null;
  max?: number | null;
  unit: string | null;
  bound: string | null;
  currency?: string | null;
}): string {
  const round = (n: number | null | undefined) => (n == null ? null : Number(n.toPrecision(6)));
  return JSON.stringify([round(value), round(max), unit, bound, currency ?? null]);
}
