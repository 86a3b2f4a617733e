import { type Features, wordHash } from '../../text/feature.ts';
import { tagNumber, tagSet } from '../../text/tag.ts';
import { bucket, type Reading, type Run, tagIn, wordIn } from '../grammar/reading.ts';

/** The longest source, in tokens, and how far from its cue it may begin: before the cue, and after it. */
const LONGEST = 40;
const REACH = { left: 32, right: 16 };
/** Words with which a source ends or begins beside its cue, and before or behind which its phrase would go on. */
const ENDS = tagSet('ADJ', 'DET', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'VERB');
const BEGINS = tagSet('ADJ', 'DET', 'NOUN', 'NUM', 'PRON', 'PROPN');
const GOES_ON = tagSet('ADJ', 'NOUN', 'NUM', 'PROPN');
const LEADS_ON = tagSet('ADJ', 'DET', 'NOUN', 'NUM', 'PROPN');
const PRON = tagNumber('PRON');

/** Where a source may touch its cue: the word of it that is nearest to the cue, left or right of it. */
export function nearEdges(r: Reading, c: number): number[] {
  const { first, last } = r.lines[r.line[c]!]!;
  const out: number[] = [];
  for (let i = Math.max(first, c - REACH.left); i < c; i++) {
    // "Trump Tuesday said": right before the cue a name after a name may be a day
    const inPhrase = i + 3 < c && r.isWord[i + 1] && GOES_ON[r.tag[i + 1]!] && r.tag[i] !== PRON;
    if (r.isWord[i] && ENDS[r.tag[i]!] && !inPhrase) out.push(i);
  }
  for (let i = c + 1; i <= Math.min(last, c + REACH.right); i++) {
    const inPhrase = i - 1 > c && r.isWord[i - 1] && LEADS_ON[r.tag[i - 1]!];
    if (r.isWord[i] && BEGINS[r.tag[i]!] && !inPhrase) out.push(i);
  }
  return out;
}

/** The words at which a source that touches its cue at `near` may end on its far side. */
export function farEdges(r: Reading, c: number, near: number): number[] {
  const { first, last } = r.lines[r.line[c]!]!;
  const out: number[] = [];
  const step = near < c ? -1 : 1;
  for (let i = near; i >= first && i <= last && Math.abs(i - near) < LONGEST; i += step)
    if (r.isWord[i] && (step < 0 ? opens(r, i, first) : closes(r, i, last))) out.push(i);
  return out;
}

/** What stands before a noun of the same phrase, and what ties a noun phrase to the one before or after it. */
const INSIDE_PHRASE = tagSet('ADJ', 'NUM', 'PART');
const ARTICLES = wordSet('the a an some his her its their our my');
const TIES = wordSet('of within inside close familiar who');

/** Whether a noun phrase can begin at word `i`: not in its middle. */
function opens(r: Reading, i: number, first: number): boolean {
  if (i === first || r.tags[i] === 'PRON') return true;
  const before = r.tag[i - 1]!;
  if (ARTICLES.has(r.word[i - 1]!) || INSIDE_PHRASE[before] || TIES.has(r.word[i - 1]!)) return false;
  // "a 252nd motorized | regiment": a participle between an article or number and its noun
  const participle = r.tags[i - 1] === 'VERB' && /(?:ed|ing)$/i.test(r.tokens[i - 1]!.text);
  return !(participle && i - 1 > first && (INSIDE_PHRASE[r.tag[i - 2]!] || ARTICLES.has(r.word[i - 2]!)));
}

/** Whether a noun phrase can end at word `i`: not before what identifies it ("one source | close to one soldier | who …"). */
function closes(r: Reading, i: number, last: number): boolean {
  if (i === last) return true;
  const goesOn = r.tags[i + 1] === 'NOUN' || TIES.has(r.word[i + 1]!);
  return !(goesOn || TIES.has(r.word[i]!) || r.tags[i] === 'ADP');
}

function wordSet(list: string): ReadonlySet<number> {
  return new Set(list.split(' ').map(wordHash));
}

/** What speaks for no source at all. */
export function noSourceFeatures(r: Reading, c: number, f: Features): void {
  f.add(200);
  f.add(201, r.word[c]!);
  f.add(202, r.tag[c]!);
  f.add(203, r.word[c - 1] ?? 1, r.word[c + 1] ?? 1);
  f.add(204, r.word[c + 1] ?? 1);
  f.add(205, r.word[c - 1] ?? 1);
  f.add(206, bucket(c - r.lines[r.line[c]!]!.first));
}

/** What speaks for word `i` as the near edge of the source of cue `c`. */
export function nearFeatures(r: Reading, c: number, i: number, f: Features): void {
  const line = r.lines[r.line[c]!]!;
  const { first, last } = line;
  const right = i > c ? 1 : 0;
  const a = Math.min(i, c) + 1;
  const b = Math.max(i, c);
  const { stops, edges, verbs, nominals } = r.tallies;
  const d = b - a;
  const side = (right << 3) | bucket(d);
  const marks = (r.inMarks[c]! >= 0 ? 2 : 0) | (r.inMarks[i]! >= 0 ? 1 : 0);
  const crossing =
    (Math.min(stops.count(a, b - 1), 3) << 8) |
    (Math.min(verbs.count(a, b - 1), 3) << 6) |
    (Math.min(nominals.count(a, b - 1), 3) << 4) |
    (Math.min(edges.count(a, b - 1), 3) << 2) |
    marks;
  let between = 0;
  if (d <= 6) for (let k = a; k < b; k++) between = Math.imul(between ^ r.tag[k]!, 31) + 7;
  const s = r.stem[c]!;
  const t = (r.tag[i]! << 5) | r.tag[c]!;
  const nextOut = i + (right ? -1 : 1);
  const nextIn = i + (right ? 1 : -1);
  f.add(211, side, r.tag[i]!);
  f.add(212, side, s);
  f.add(213, crossing, right);
  f.add(215, (crossing << 4) | side, r.tag[i]!);
  f.add(216, r.word[i]!, right);
  f.add(219, wordIn(r, line, nextOut), t);
  f.add(221, (tagIn(r, line, nextOut) << 10) | t, right);
  f.add(222, (tagIn(r, line, nextIn) << 10) | t, right);
  f.add(223, wordIn(r, line, nextOut), (right << 5) | r.tag[i]!);
  f.add(226, wordIn(r, line, c - 1), side);
  f.add(227, wordIn(r, line, c + 1), side);
  f.add(228, (r.tag[c]! << 10) | (tagIn(r, line, c - 1) << 5) | tagIn(r, line, c + 1), side);
  f.add(229, wordIn(r, line, nextOut), side);
  f.add(230, (bucket(i - first) << 4) | side, r.tag[i]!);
  f.add(231, (bucket(last - c) << 4) | side, s);
  f.add(232, r.tail[i]!, side);
  f.add(233, marks, (r.tag[i]! << 1) | right);
}

/** What speaks for word `j` as the far edge of a source that touches cue `c` at `near`. */
export function farFeatures(r: Reading, c: number, near: number, j: number, f: Features): void {
  const line = r.lines[r.line[c]!]!;
  const { first, last } = line;
  const right = near > c ? 1 : 0;
  const out = right ? 1 : -1;
  const a = Math.min(near, j);
  const b = Math.max(near, j);
  // the word at the far edge itself is looked at for what the phrase would begin with, not for what it has crossed
  const from = right ? a : a + 1;
  const to = right ? b - 1 : b;
  const { stops, edges, predicates, adpositions, determiners, names, numbers } = r.tallies;
  // what the phrase would begin with: without any of these it mostly goes on
  const begins = (determiners.count(a, b) ? 1 : 0) | (names.count(a, b) ? 2 : 0) | (numbers.count(a, b) ? 4 : 0);
  const length = bucket(Math.abs(j - near));
  const shape =
    (right << 8) |
    (Math.min(stops.count(from, to), 3) << 6) |
    (Math.min(predicates.count(from, to), 3) << 4) |
    (Math.min(adpositions.count(from, to), 3) << 2) |
    Math.min(edges.count(from, to), 3);
  const inner = wordIn(r, line, j - out);
  const next = wordIn(r, line, j + out);
  const side = (r.tag[j]! << 1) | right;
  f.add(272, (begins << 6) | side, tagIn(r, line, j + out));
  f.add(275, (begins << 6) | side, (Math.min(r.tallies.capitals.count(a, b), 3) << 3) | length);
  f.add(251, shape);
  f.add(253, side, r.word[j]!);
  f.add(255, side, tagIn(r, line, j + out));
  f.add(256, (tagIn(r, line, j + out) << 10) | (tagIn(r, line, j + 2 * out) << 5) | tagIn(r, line, j - out), side);
  f.add(258, next, (right << 3) | length);
  f.add(259, r.tag[near]! * 2 + right, length);
  f.add(260, r.word[near]!, length * 2 + right);
  f.add(261, next, wordIn(r, line, j + 2 * out));
  f.add(262, inner, side);
  f.add(263, tagIn(r, line, j + out), shape);
  f.add(265, (r.tag[near]! << 10) | (r.tag[j]! << 5) | tagIn(r, line, j + out), length * 2 + right);
  f.add(266, wordIn(r, line, j + 2 * out), (tagIn(r, line, j + out) << 6) | side);
  f.add(267, r.edge[j + out] ?? 3, side);
  f.add(269, j === first || j === last ? 1 : 0, shape);
  f.add(
    270,
    (r.capital[j] ?? 0) | ((r.capital[j + out] ?? 0) << 1) | ((r.capital[j - out] ?? 0) << 2),
    (tagIn(r, line, j + out) << 6) | side,
  );
}

/** The tokens between the two edges of a source. */
export function sourceRun(near: number, far: number): Run {
  return { first: Math.min(near, far), last: Math.max(near, far) };
}
