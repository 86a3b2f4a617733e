/** One line of the table that `npm run bench` prints. */
export interface Row {
  figure: string;
  value: number;
  /** "ms", "MB", "×"; empty for what is merely counted. */
  unit: string;
  /** What it should be; absent where the row is there to be compared with. */
  wanted?: { atLeast: number } | { atMost: number };
  /** What the figure rests on: sizes, spread, the baseline of the same run. */
  note?: string;
}

/** A question that a bench answers; the rows are measured when it is asked. */
export type Question = (options: BenchOptions) => Promise<Row[]>;

export interface BenchOptions {
  /** Articles of the largest corpus. */
  size: number;
  /** How long a full load goes on. */
  minutes: number;
  /** How many bad requests are made. */
  requests: number;
  /** How many damaged files are loaded. */
  files: number;
  /** Folder that is kept from run to run: corpora and their snapshots. */
  root: string;
  /** Told what is being done, as it may take minutes. */
  onStep: (step: string) => void;
}

/** The rows as a table in Markdown; those that miss what is wanted say "short". */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [row.figure, wantedOf(row), hereOf(row), row.note ?? '']);
  return [['figure', 'wanted', 'here', 'of which'], ['---', '---', '---', '---'], ...cells]
    .map((line) => `| ${line.join(' | ')} |`)
    .join('\n');
}

export function isShort({ value, wanted }: Row): boolean {
  if (!wanted) return false;
  return 'atLeast' in wanted ? !(value >= wanted.atLeast) : !(value <= wanted.atMost);
}

function hereOf(row: Row): string {
  const value = withUnit(row.value, row);
  return isShort(row) ? `**${value}**, short` : value;
}

function wantedOf(row: Row): string {
  if (!row.wanted) return '–';
  return 'atLeast' in row.wanted ? `≥ ${withUnit(row.wanted.atLeast, row)}` : `≤ ${withUnit(row.wanted.atMost, row)}`;
}

/** Three digits are what a noisy machine can vouch for. */
function withUnit(value: number, { unit }: Row): string {
  const digits = Number(value.toPrecision(3)).toLocaleString('en-US', { maximumFractionDigits: 2 });
  return unit ? `${digits} ${unit}` : digits;
}
