import { Blobs, putBlobs } from './image/blobs.ts';
import { Ids } from './image/ids.ts';
import { Runs } from './image/runs.ts';
import { Sections } from './image/sections.ts';
import { packed, unpacked } from './pack/settled.ts';
import { speakerLayout } from './pack/speaker.ts';
import { speakerIndexing, speakerPlan } from './plans/speaker.ts';
import { ShelfBuilder } from './shelf/builder.ts';
import { compareKeys, type Key } from './shelf/key.ts';
import { mergeShelves } from './shelf/merge.ts';
import { firstNotBefore } from './shelf/places.ts';
import type { Records } from './shelf/plan.ts';
import type { Speaking } from './speakers/merge.ts';
import type { Speaker } from './speakers/speaker.ts';

/** Speakers as `putSpeakers` has put them down: packed, as there are hundreds of thousands. */
export function speakersIn(sections: Sections): Records<Speaker> {
  const speakers = new Blobs(sections.in('records'));
  return { size: speakers.size, at: (place) => unpacked(speakerLayout, speakers.at(place)) };
}

/** Puts down speakers, which come in the order of their shelf, together with those of a former image who are not gone. */
export function putSpeakers(
  sections: Sections,
  speakers: Iterable<Speaking>,
  former: { sections: Sections; gone: ReadonlySet<string> } | null,
): void {
  const target = former ? new Sections() : sections;
  const keys: Key[] = [];
  const bytes: Uint8Array[] = [];
  let articles: readonly string[] = [];
  const shelf = new ShelfBuilder(speakerIndexing(() => articles));
  for (const { speaker, key, articles: own } of speakers) {
    articles = own;
    shelf.add(speaker);
    keys.push(key);
    bytes.push(packed(speakerLayout, speaker));
  }
  shelf.put(target);
  if (!former) {
    putBlobs(sections.in('records'), bytes);
    return;
  }
  const runs = among(keys, former);
  mergeShelves(sections, [former.sections, target], runs, Object.keys(speakerPlan.search!.boosts).length);
  const before = new Blobs(former.sections.in('records'));
  const records: Uint8Array[] = [];
  runs.each((part, from, to) => {
    for (let i = from; i < to; i++) records.push(part === 0 ? before.at(i) : bytes[i]!);
  });
  putBlobs(sections.in('records'), records);
}

/** How speakers of these keys and those of the former image who are not gone make the whole. */
function among(keys: readonly Key[], former: { sections: Sections; gone: ReadonlySet<string> }): Runs {
  const before = speakersIn(former.sections);
  const ids = new Ids(former.sections.in('ids'));
  const gone = new Set([...former.gone].map((id) => ids.find(id, (place) => before.at(place).id === id)));
  const runs = new Runs();
  let next = 0;
  const upTo = (end: number) => {
    for (; next < end; next++) if (!gone.has(next)) runs.add(0, next);
  };
  for (const [i, key] of keys.entries()) {
    upTo(next + firstNotBefore(before.size - next, (k) => compareKeys(speakerPlan.key(before.at(next + k)), key) >= 0));
    runs.add(1, i);
  }
  upTo(before.size);
  return runs;
}
