import { wordHash, wordHashes } from '../../text/feature.ts';
import { tagSet } from '../../text/tag.ts';
import { toldClause } from '../grammar/hearer.ts';
import { AROUND_VERB, phraseBefore } from '../grammar/noun-phrase.ts';
import type { Reading, Run } from '../grammar/reading.ts';
import { isSaying } from '../grammar/saying.ts';
import { isSameForm } from '../grammar/verb-form.ts';
import type { Found } from './settle.ts';

const COMMA = wordHash(',');
const TO = wordHash('to');
const BUT = wordHash('but');
const PRONOUN = tagSet('PRON');
const PHRASE = tagSet('NOUN', 'PROPN', 'NUM', 'ADJ', 'DET');
const JOINS = wordHashes('and but');
const SETS_APART = wordHashes('and but while whereas though although');
const RELATIVE = wordHashes('who which that');

/**
 * Frames of which none runs on over the report that stands beside it in its sentence, and none takes the subject of the report
 * that it stands in. `frames` are in order of their cues.
 */
export function apart(r: Reading, frames: readonly Found[]): Found[] {
  const out = [...frames];
  for (let f = 0; f < out.length; f++) {
    for (let a = f + 1; a < out.length && r.line[out[a]!.cue] === r.line[out[f]!.cue]; a++) {
      const after = contentAfter(r, out[f]!);
      if (after) out[a] = withSubjectOf(r, out[f]!, after, out[a]!);
      if (!after || out[a]!.cue > after.last) break;
      if (after.first > out[a]!.cue || r.inMarks[out[a]!.cue]! >= 0) continue;
      [out[f], out[a]] = parted(r, out[f]!, after, out[a]!);
    }
  }
  return out;
}

/** “She conceded that prices had risen, but argued …”: behind a report that has ended, its source goes on, and nobody in it. */
function withSubjectOf(r: Reading, { source, cue }: Found, after: Run, other: Found): Found {
  let front = other.cue;
  while (AROUND_VERB[r.tag[front - 1]!]) front--;
  const within = other.source && after.first <= other.source.first && other.source.last <= after.last;
  const next = after.last < front && front - after.last <= 4 && JOINS.has(r.word[front - 1]!);
  return within && next && isSameForm(r, cue, other.cue) ? { ...other, source } : other;
}

/** The piece of content behind the cue and in its sentence. */
function contentAfter(r: Reading, { cue, content }: Found): Run | null {
  return content.find(({ first }) => first > cue && r.line[first] === r.line[cue]) ?? null;
}

/** From this on a participle behind a comma is taken for a report, and no part of another. */
const SURE = 0.42;

/** Two frames of one sentence, where the `other` cue stands in what is reported `after` that of the first. */
function parted(r: Reading, frame: Found, after: Run, other: Found): [Found, Found] {
  const { source, content, cue } = other;
  let front = cue;
  while (front > after.first && AROUND_VERB[r.tag[front - 1]!] && r.isWord[front - 1]) front--;
  const none: [Found, Found] = [frame, other];
  const cutAt = (end: number, as: Run | null = source): [Found, Found] => {
    const cut = shortened(r, frame, after, end);
    return cut ? [cut, { ...other, source: as }] : none;
  };
  // "the duke was told to leave, a book claims": all of it is what the book claims
  if (content[0]!.first <= frame.cue && content[0]!.last >= after.first && content[0]!.last < cue)
    return cutAt(content[0]!.last + 1);
  // “She thought it should not have happened, | pointing to …”: surely a report of its own, and of the same one
  if (
    r.tokens[cue]!.text.endsWith('ing') &&
    r.word[front - 1] === COMMA &&
    other.probability >= SURE &&
    content[0]!.first > cue
  )
    return cutAt(front - 1, frame.source);
  if (!isSaying(r.word[cue]!)) return none;
  const main = mainSubject(r, frame, front, content);
  if (main) return cutAt(front, main);
  const joined = JOINS.has(r.word[front - 1]!);
  const before = content.some(({ first }) => first < cue);
  // "She acknowledged that it was late but said …": what stands before "but" is no subject of what follows it
  const plain = joined && !before && r.tallies.predicates.count(front, cue - 1) === 0;
  // but "and" may join what another one did: "She noted that Doe had been there and said …"
  const another =
    source !== null && source.first >= after.first && r.word[front - 1] !== BUT && r.edge[front - 2] !== 2;
  if (plain && !another && isSameForm(r, frame.cue, cue) && speaksOn(r, front, content[0]!, cue))
    return cutAt(r.word[front - 2] === COMMA ? front - 2 : front - 1, frame.source);
  if (source && source.first >= after.first) {
    // "A says it is done, while B says it is not"
    const lead = source.first - 1;
    const apart = source.last < cue && SETS_APART.has(r.word[lead]!) && r.word[lead - 1] === COMMA;
    return apart && lead - 1 > after.first ? cutAt(lead - 1) : none;
  }
  if (before) return none;
  const comma = joined ? front - 2 : front - 1;
  // "She said it was late, adding that …", "He confirmed it, but would not say …": the same one goes on
  if (r.word[comma] === COMMA && (joined || r.tokens[cue]!.text.endsWith('ing'))) return cutAt(comma, frame.source);
  if (!source || r.word[cue - 1] === TO) return none;
  const own = phraseBefore(r, front, after.first) ?? (joined ? phraseAt(r, after.first, front) : null);
  return own && !RELATIVE.has(r.word[own.last]!) ? [frame, { ...other, source: own }] : none;
}

/** Whether a second verb has a clause of its own, or marks have just closed before it: no part of what the first one reports. */
function speaksOn(r: Reading, front: number, { first }: Run, cue: number): boolean {
  return r.edge[front - 2] === 2 || first > cue + 1 || toldClause(r, r.lines[r.line[cue]!]!, cue) === first;
}

/** “A man who says he was there told the paper …”: whom a clause about him stands behind, where the other verb is the sentence's own. */
function mainSubject(r: Reading, { source, cue }: Found, front: number, content: readonly Run[]): Run | null {
  const line = r.lines[r.line[cue]!]!;
  if (!source || source.first !== source.last || !RELATIVE.has(r.word[source.first]!)) return null;
  const reaches = content.some(({ first, last }) => first > front && r.tallies.words.count(last + 1, line.last) === 0);
  const whose = phraseBefore(r, source.first, line.first);
  return reaches && whose && r.tallies.words.count(line.first, whose.first - 1) === 0
    ? { first: whose.first, last: front - 1 }
    : null;
}

/** The noun phrase that begins at `first`. */
function phraseAt(r: Reading, first: number, end: number): Run | null {
  let at = first;
  while (at < end && (PHRASE[r.tag[at]!] || (at === first && PRONOUN[r.tag[at]!]))) at++;
  return at > first ? { first, last: at - 1 } : null;
}

/** The frame with one piece of its content ending before `end`, or null where nothing would be left. */
function shortened(r: Reading, frame: Found, piece: Run, end: number): Found | null {
  let last = end - 1;
  while (last > piece.first && !r.isWord[last]) last--;
  if (last < piece.first) return null;
  return { ...frame, content: frame.content.map((run) => (run === piece ? { first: run.first, last } : run)) };
}

const NOUN = tagSet('NOUN', 'PROPN', 'PRON');
const PREDICATE = tagSet('VERB', 'AUX');

/** “The union backed her, | calling her a friend”: who calls is whom the sentence's own verb has, without that verb. */
export function withSubject(r: Reading, frame: Found): Found {
  const { source, cue } = frame;
  if (!source || source.last > cue || source.last - source.first < 2 || !r.tokens[cue]!.text.endsWith('ing'))
    return frame;
  if (r.word[source.last + 1] !== COMMA) return frame;
  let verb = source.first + 1;
  while (verb <= source.last && !(PREDICATE[r.tag[verb]!] && !r.capital[verb])) verb++;
  if (verb > source.last) return frame;
  let last = verb - 1;
  while (last > source.first && AROUND_VERB[r.tag[last]!]) last--;
  const plain =
    NOUN[r.tag[last]!] &&
    !RELATIVE.has(r.word[last]!) &&
    !r.word.subarray(source.first, last).some((word) => RELATIVE.has(word));
  return plain ? { ...frame, source: { first: source.first, last } } : frame;
}
