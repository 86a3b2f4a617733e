import { wordHash, wordHashes } from '../../text/feature.ts';
import { phraseBefore } from '../grammar/noun-phrase.ts';
import type { Reading } from '../grammar/reading.ts';
import { isSaying } from '../grammar/saying.ts';
import { standsAlone } from './floating.ts';
import { claimed, type Found } from './settle.ts';

const THAT = wordHash('that');
const ALL = wordHashes('all how what');
/** How sure a sentence that points back to marked words is of them. */
const POINTED = 0.6;
/** Who says it stands no further from what points back, in tokens. */
const NEAR = 10;

/** “Nobody told us.” That was all he said: marked sentences that the next one points back to and tells who said. */
export function pointedQuotes(r: Reading, frames: readonly Found[]): Found[] {
  return r.marked.flatMap((m): Found[] => {
    const next = r.lines[r.line[m.last]! + 1];
    if (!next || !m.outermost || !standsAlone(r, m) || claimed(frames, m)) return [];
    if (r.word[next.first] !== THAT || r.tags[next.first + 1] !== 'AUX') return [];
    const from = ALL.has(r.word[next.first + 2]!) ? next.first + 3 : next.first + 2;
    for (let cue = from + 1; cue <= Math.min(next.last, next.first + NEAR); cue++) {
      if (!isSaying(r.word[cue]!) || r.tags[cue] !== 'VERB') continue;
      const source = phraseBefore(r, cue, from);
      return source && !frames.some((frame) => frame.cue === cue)
        ? [{ cue, source, content: [{ first: m.first, last: m.last }], probability: POINTED }]
        : [];
    }
    return [];
  });
}
