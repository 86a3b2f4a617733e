import type { MarkedRun, Reading } from '../grammar/reading.ts';
import { isSaying } from '../grammar/saying.ts';
import { hosts } from './continuation.ts';
import { claimed, type Found } from './settle.ts';

/** See `MarkedRun.shape`: a capital in front, a stop or comma before the closing mark. */
const SENTENCE = 1 + 2;
/** Fewer words are a title or an interjection as often as a sentence; those that make a paragraph of their own must be more, or they are one of a list. */
const FEWEST = { sentence: 3, paragraph: 10 };

/**
 * Gives marked sentences that stand alone, with no word around them, to whoever was reported last, in the same paragraph
 * or, in marks as well, at the end of the one before: a reader takes them so, however unlike the quotes are.
 */
export function giveFloating(r: Reading, frames: Found[]): void {
  for (const m of r.marked) {
    if (!m.outermost || (m.shape & SENTENCE) !== SENTENCE || !standsAlone(r, m) || claimed(frames, m)) continue;
    const [last] = hosts(frames, m);
    // “…,” she said. She pointed at the shelf. “…”: whoever was quoted in the paragraph, sooner than what else is told of him
    const among = last && !speaksAnew(r, last) ? frames.filter((frame) => quotedBefore(r, frame, m)) : [];
    const host = hosts(among, m)[0] ?? (last ? (quoteOf(r, last, frames) ?? last) : null);
    if (host && adjoins(r, host, m))
      host.content = [...host.content, { first: m.first, last: m.last }].sort((a, b) => a.first - b.first);
    else if (last && follows(r, last, m))
      frames.push({
        cue: m.open,
        source: null,
        content: [{ first: m.first, last: m.last }],
        probability: FOLLOWS,
        cueless: true,
      });
  }
}

/** A cue as likely as this has what stands in its sentence. */
const RIVAL = 0.3;

/** “…,” she said. | For the crew, on the other hand, “it is a gift.””: a sentence that nobody else tells and that ends in marks goes on with the quote before it. True where it was given. */
export function giveLed(r: Reading, cueness: Float32Array, m: MarkedRun, frames: Found[]): boolean {
  const at = r.line[m.first]!;
  const [before, line] = [r.lines[at - 1], r.lines[at]!];
  if (!before || before.paragraph !== line.paragraph || r.line[m.last] !== at || m.close < line.last) return false;
  for (let i = line.first; i < m.open; i++) if (cueness[i]! > RIVAL) return false;
  const host = frames.find((frame) => isMarked(r, frame) && r.line[frame.content.at(-1)!.last] === at - 1);
  if (!host || m.first === line.first) return false;
  host.content = [...host.content, { first: line.first, last: m.last }];
  return true;
}

/** “…,” she told them, | saying it was over: the quote from which the same one goes on to say something; null where there is none. */
function quoteOf(r: Reading, { cue, source }: Found, frames: readonly Found[]): Found | null {
  if (!r.tokens[cue]?.text.endsWith('ing') || !source) return null;
  const same = frames.find((frame) => frame.cue < cue && r.line[frame.cue] === r.line[cue] && isMarked(r, frame));
  return same?.source?.first === source.first ? same : null;
}

/** How sure a paragraph in marks is of who spoke in the one before, where that was no quote alone. */
const FOLLOWS = 0.5;

/** “She told them to “shut up.” | “For eleven years …””: a paragraph of its own, right behind a report that it is no piece of. */
function follows(r: Reading, frame: Found, m: MarkedRun): boolean {
  const at = frame.content.at(-1)!.last;
  const before = r.lines[r.line[Math.max(frame.cue, at)]!]!;
  const line = r.lines[r.line[m.first]!]!;
  return (
    frame.source !== null &&
    r.lines[r.line[m.first]! - 1] === before &&
    line.paragraph - before.paragraph === 1 &&
    (isSaying(r.word[frame.cue]!) || r.inMarks[at]! >= 0) &&
    r.tallies.words.count(m.first, m.last) >= FEWEST.paragraph
  );
}

/** Whether it names who says it, so that it is no more of what is told of whoever was quoted. */
function speaksAnew(r: Reading, { cue, source }: Found): boolean {
  return isSaying(r.word[cue]!) && source !== null && r.tags[source.first] !== 'PRON';
}

/** Whether its sentences have no word outside the marks, and enough inside. */
export function standsAlone(r: Reading, { first, last }: MarkedRun): boolean {
  const { words } = r.tallies;
  const [opens, closes] = [r.lines[r.line[first]!]!, r.lines[r.line[last]!]!];
  const inside = words.count(first, last);
  return opens.paragraph >= 0 && inside >= FEWEST.sentence && words.count(opens.first, closes.last) === inside;
}

const isMarked = (r: Reading, { content }: Found): boolean => content.some(({ first }) => r.inMarks[first]! >= 0);

function quotedBefore(r: Reading, frame: Found, { first }: MarkedRun): boolean {
  const at = frame.content.at(-1)!.last;
  return at < first && isMarked(r, frame) && r.lines[r.line[at]!]!.paragraph === r.lines[r.line[first]!]!.paragraph;
}

/** Whether the marked words stand in the paragraph of what was said last, or are the next after the sentence of a marked quote. */
function adjoins(r: Reading, frame: Found, m: MarkedRun): boolean {
  const last = r.line[Math.max(frame.cue, frame.content.at(-1)!.last)]!;
  const here = r.line[m.first]!;
  const far = r.lines[here]!.paragraph - r.lines[last]!.paragraph;
  if (far === 0) return true;
  return (
    far === 1 && last === here - 1 && isMarked(r, frame) && r.tallies.words.count(m.first, m.last) >= FEWEST.paragraph
  );
}
