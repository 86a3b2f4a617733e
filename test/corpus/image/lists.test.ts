import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lists, ListsBuilder, mergeLists } from '../../../src/corpus/image/lists.ts';
import { Runs } from '../../../src/corpus/image/runs.ts';
import { Sections } from '../../../src/corpus/image/sections.ts';

const PIECE = 8;
/** For each record of each part the lists in which it stands, with what stands beside it there. */
const parts = fc.array(fc.array(fc.dictionary(fc.constantFrom('0', '1', '2'), fc.nat({ max: 300 }))), {
  minLength: 1,
  maxLength: 3,
});

function listsOf(records: readonly Record<string, number>[]): Lists {
  const builder = new ListsBuilder(3 * records.length, 'u16', PIECE);
  for (const list of ['0', '1', '2']) {
    const places = records.flatMap((record, place) => (list in record ? [place] : []));
    builder.begin(places.length);
    builder.add(
      Uint32Array.from(places),
      Uint16Array.from(places, (place) => records[place]![list]!),
    );
  }
  return read(builder);
}

function read(builder: ListsBuilder): Lists {
  const sections = new Sections();
  builder.put(sections);
  return new Lists(sections);
}

function plain(lists: Lists, count: number) {
  return Array.from({ length: count }, (_, list) => [[...lists.at(list)], [...(lists.beside(list) ?? [])]]);
}

test('lists of parts that are put together are those of the whole, in however many pieces', () => {
  fc.assert(
    fc.property(parts, fc.infiniteStream(fc.nat({ max: 3 })), (records, draws) => {
      const runs = new Runs();
      const whole: Record<string, number>[] = [];
      const next = records.map(() => 0);
      for (;;) {
        const left = records.flatMap((part, i) => (next[i]! < part.length ? [i] : []));
        if (left.length === 0) break;
        const part = left[draws.next().value % left.length]!;
        const place = next[part]!++;
        if (draws.next().value === 0) continue;
        runs.add(part, place);
        whole.push(records[part]![place]!);
      }
      const lists = records.map(listsOf);
      const moved = records.map((_, part) => ({ sections: new Sections(), moves: runs.moves(part) }));
      const builder = new ListsBuilder(3 * records.flat().length, 'u16', PIECE);
      const kept = [0, 1, 2].filter((list) =>
        mergeLists(
          builder,
          lists,
          moved,
          records.map(() => list),
        ),
      );
      const expected = plain(listsOf(whole), 3).filter(([numbers]) => numbers!.length > 0);
      expect(plain(read(builder), kept.length)).toEqual(expected);
    }),
  );
});
