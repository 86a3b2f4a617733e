import { type Bin, calibrationError } from './calibration.ts';
import type { Figures } from './figures.ts';
import { percent } from './tally.ts';

/** What others reach, system by system: per cent by the name of the figure. */
export type References = Record<string, Record<string, number>>;

/** Figures that stand in one row, with what they are of. */
const ROWS: [label: string, ...figures: string[]][] = [
  ['all, F1 exact / ov80', 'all: exact', 'all: ov80'],
  ['speech, F1 exact / ov80', 'speech: exact', 'speech: ov80'],
  ['direct + mixed, F1 exact / ov80', 'direct + mixed: exact', 'direct + mixed: ov80'],
  ['direct, F1 exact / ov80', 'direct: exact', 'direct: ov80'],
  ['all, none inside another, F1 exact / ov80', 'all, outer: exact', 'all, outer: ov80'],
  ['speech, none inside another', 'speech, outer: exact', 'speech, outer: ov80'],
  ['direct + mixed, none inside another', 'direct + mixed, outer: exact', 'direct + mixed, outer: ov80'],
  ['direct, none inside another', 'direct, outer: exact', 'direct, outer: ov80'],
  ['source of matched speech, overlap / exact', 'source: overlap', 'source: exact'],
  ['cue of matched speech, overlap', 'cue: overlap'],
  ['type of matched speech, right', 'type: right'],
  ['speaker of matched quotes, right', 'speaker: right'],
  ['speaker of matched speech, right', 'speaker: right, speech'],
  ['nested quotes, parent right', 'nested: right'],
];

/** The measured figures beside those of others, in per cent; `n` is how many cases a figure is of. */
export function figuresTable(figures: Figures, references: References): string {
  const systems = Object.keys(references);
  const rows = ROWS.filter(([, first]) => first && figures[first]).map(([label, ...names]) => [
    label,
    String(figures[names[0]!]?.of),
    names.map((name) => percent(figures[name]?.value ?? 0)).join(' / '),
    ...systems.map((system) => {
      const cells = names.map((name) => references[system]?.[name]?.toFixed(1));
      return cells.every((cell) => cell === undefined) ? '–' : cells.map((cell) => cell ?? '–').join(' / ');
    }),
  ]);
  return table([['', 'n', 'Hearsay', ...systems], ...rows]);
}

/** How often quotes of a predicted confidence were right. */
export function calibrationTable(bins: readonly Bin[]): string {
  const rows = bins.map(({ from, to, count, confidence, exact, ov80 }) => [
    `confidence ${from.toFixed(1)}–${to.toFixed(1)}`,
    String(count),
    percent(confidence),
    percent(exact),
    percent(ov80),
  ]);
  const error = [
    'expected calibration error',
    '',
    '',
    ...(['exact', 'ov80'] as const).map((rule) => percent(calibrationError(bins, rule))),
  ];
  return table([['', 'n', 'mean', 'exact', 'ov80'], ...rows, error]);
}

/** Columns wide enough for their cells: the first to the left, the others to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
        .join('   ')
        .trimEnd(),
    )
    .join('\n');
}
