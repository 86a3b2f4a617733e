import { Lists, ListsBuilder, mergeLists, sizeOf } from '../image/lists.ts';
import { Runs } from '../image/runs.ts';
import { type Sections, sharedNumbers } from '../image/sections.ts';
import { mergeStrings, Strings } from '../image/strings.ts';
import { union } from '../image/union.ts';

/** Puts down the text indexes of several parts, whose records `runs` put together, as that of the whole; a record has so many fields. */
export function mergeTexts(sections: Sections, parts: readonly Sections[], runs: Runs, fields: number): void {
  const ends = parts.map((part) => part.get<Uint32Array>('ends'));
  const words = runs.within((part, record) => (record === 0 ? 0 : ends[part]![record * fields - 1]!));
  const moved = sharedNumbers(runs.size * fields);
  runs.each((part, from, to, at, run) => {
    const by = words.at.at(run) - words.from.at(run);
    for (let i = 0; i < (to - from) * fields; i++) moved[at * fields + i] = ends[part]![from * fields + i]! + by;
  });
  sections.put('ends', moved);

  const positionsOf = parts.map((part, i) => ({ sections: part.in('positions'), moves: words.moves(i) }));
  const recordsOf = parts.map((part, i) => ({ sections: part.in('records'), moves: runs.moves(i) }));
  const positions = positionsOf.map((part) => new Lists(part.sections));
  const records = recordsOf.map((part) => new Lists(part.sections));
  const placed = new ListsBuilder(sizeOf(positions));
  const recorded = new ListsBuilder(sizeOf(records), records.some(({ isWide }) => isWide) ? 'u16' : 'u8');
  const vocabularies = parts.map((part) => new Strings(part.in('words')));
  const kept = new Runs();
  union(vocabularies, (entries) => {
    if (!mergeLists(placed, positions, positionsOf, entries)) return;
    mergeLists(recorded, records, recordsOf, entries);
    kept.addOne(entries);
  });
  mergeStrings(sections.in('words'), vocabularies, kept);
  placed.put(sections.in('positions'));
  recorded.put(sections.in('records'));
}
