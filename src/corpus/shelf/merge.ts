import { IdsBuilder } from '../image/ids.ts';
import type { Part, Runs } from '../image/runs.ts';
import type { Sections } from '../image/sections.ts';
import { mergeTexts } from '../search/text-merge.ts';
import { mergeColumns } from './column.ts';
import { mergePeriods } from './periods.ts';
import { mergePostings } from './postings.ts';

/**
 * Puts the indexes of several parts together to what a `ShelfBuilder` would have made of all records, but sooner: no record is opened, only
 * terms are read and numbers moved. `fields` is how many fields of a record are searched.
 */
export function mergeShelves(sections: Sections, parts: readonly Sections[], runs: Runs, fields: number): void {
  const moved = (folder: string) => parts.map((part, i) => ({ sections: part.in(folder), moves: runs.moves(i) }));
  mergeIds(sections.in('ids'), moved('ids'));
  if (fields > 0)
    mergeTexts(
      sections.in('text'),
      parts.map((part) => part.in('text')),
      runs,
      fields,
    );
  if (runs.size === 0) return;
  for (const folder of foldersIn(parts, 'terms'))
    mergePostings(
      sections.in(folder),
      moved(folder).filter((part) => part.sections.has('starts')),
    );
  for (const [kind, merge] of [['columns', mergeColumns] as const, ['periods', mergePeriods] as const])
    for (const folder of foldersIn(parts, kind))
      merge(
        sections.in(folder),
        parts.map((part) => part.in(folder)),
        runs,
      );
}

export function mergeIds(sections: Sections, parts: readonly Part[]): void {
  const ids = new IdsBuilder(parts.reduce((sum, part) => sum + part.sections.get('places').length, 0));
  for (const part of parts) ids.take(part.sections, part.moves);
  ids.put(sections);
}

/** Those that any part has. */
function foldersIn(parts: readonly Sections[], kind: string): Set<string> {
  return new Set(
    parts.flatMap((part) =>
      part
        .in(kind)
        .folders()
        .map((name) => `${kind}/${name}`),
    ),
  );
}
