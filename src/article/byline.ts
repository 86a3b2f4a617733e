import { readDateLine } from '../text/date-line.ts';
import { type DateProblem, publication } from '../text/date-stamp.ts';
import { type Span, trim } from '../text/span.ts';
import { isOutletName } from './outlet-name.ts';
import { isCaption } from './paragraph.ts';

/** A line that tells when, by whom or where a story was published, and nothing of the story. Offsets are into the line. */
export interface MetaLine {
  date: (Span & { at: string | null; problem: DateProblem | null }) | null;
  /** The names and roles, without "By". */
  byline: Span | null;
  outlet: string | null;
}

const SEPARATOR = /\s+[|•·/–—-]\s+|\s*[|•·]\s*/g;
const BY = /^(?:by|byline|written by|words by|story by|posted by)\b:?\s+/i;
/** Words of a byline that take no capital. */
const SMALL = /^(?:and|&|de|da|di|del|der|den|du|la|le|van|von|al|bin|ibn|el|y|e|of|for|in|at|on|the|with|to|special)$/;
const ROLE =
  /\b(?:writer|reporter|correspondent|editor|columnist|staff|contributor|contributing|analyst|critic|bureau|chief|producer|fellow|journalist|special to)\b/i;
/** What newsrooms print above a headline or beside a byline to say where a story is filed. */
const SECTION =
  /^(?:breaking(?: news)?|exclusive|opinion|analysis|news|world(?: news)?|politics|sports?|business|science|health|tech(?:nology)?|culture|arts|entertainment|life(?:style)?|local(?: news)?|national|international|editorial|comment(?:ary)?|feature|live(?: updates)?|watch|video|us news|uk news|europe|asia|africa|middle east|crime|education|environment|climate|travel|food|share|print|e-?mail|comments?|\d+ comments?)$/i;

function isSection(line: string): boolean {
  return SECTION.test(line.replace(/[.:]$/, ''));
}

/**
 * Reads a line of the head of a story; null when anything in it is neither date, byline, publisher nor section. A name alone ("Jane Doe") is
 * a byline only when `lone` says that the lines around it make it one.
 */
export function readMetaLine(line: string, lone = false): MetaLine | null {
  if (line.length > 200 || isCaption(line)) return null;
  const meta: MetaLine = { date: null, byline: null, outlet: null };
  const read = readDateLine(line);
  if (read) {
    const { at, problem } = publication(read.stamps);
    meta.date = { start: read.start, end: read.end, at, problem: read.relative && !at ? 'relative-date' : problem };
  }
  const pieces = (read ? read.rest : [{ start: 0, end: line.length }]).flatMap((rest) => piecesOf(line, rest));
  let sections = 0;
  const unknown: string[] = [];
  for (const piece of pieces) {
    const text = line.slice(piece.start, piece.end);
    const names = bylineOf(text, lone || pieces.length > 1 || read !== null);
    if (isSection(text)) sections++;
    else if (names !== null && !meta.byline && !(isOutletName(text) && !BY.test(text))) {
      meta.byline = { start: piece.start + names, end: piece.end };
      const employer = /(?:,|\bfor\b)\s*([^,]+)$/i.exec(text)?.[1];
      if (employer && isOutletName(employer)) meta.outlet ??= employer;
    } else if (isOutletName(text)) meta.outlet = text;
    else unknown.push(text);
  }
  // Beside a byline or a date, one more name is the publisher's: "Sportsline | By Jane Doe".
  if (unknown.length === 1 && !meta.outlet && (meta.byline || meta.date) && isCapitalised(unknown[0]!))
    meta.outlet = unknown[0]!;
  else if (unknown.length > 0) return null;
  return meta.date || meta.byline || meta.outlet || sections > 0 ? meta : null;
}

function piecesOf(line: string, rest: Span): Span[] {
  const pieces: Span[] = [];
  let at = rest.start;
  for (const separator of [...line.slice(rest.start, rest.end).matchAll(SEPARATOR)]) {
    pieces.push({ start: at, end: rest.start + separator.index });
    at = rest.start + separator.index + separator[0].length;
  }
  pieces.push({ start: at, end: rest.end });
  return pieces.map((piece) => trimMarks(line, piece)).filter((piece) => piece.end > piece.start);
}

/** Where the names begin in a piece that is a byline; null when it is none. */
function bylineOf(piece: string, lone: boolean): number | null {
  const by = BY.exec(piece)?.[0].length ?? 0;
  const words = piece
    .slice(by)
    .split(/[\s,;]+/)
    .filter(Boolean);
  if (words.length === 0 || words.length > 20 || /[.!?]$/.test(piece.replace(/\b(?:[JS]r|[A-Z])\.$/, ''))) return null;
  // "By court reporter Jane Doe", "By Jane Doe, local democracy reporter"
  if (by > 0 && words.length <= 8 && ROLE.test(piece) && /(?:^|\s)\p{Lu}\S+ \p{Lu}/u.test(piece.slice(by))) return by;
  if (!words.every((w) => /^[\p{Lu}(@]/u.test(w) || SMALL.test(w) || ROLE.test(w)) || !/^\p{Lu}/u.test(words[0]!))
    return null;
  if (by > 0) return by;
  const [name = '', ...roles] = piece.split(',');
  const count = name.split(/\s+/).length;
  if (count < 2 || count > 8 || ROLE.test(name)) return null;
  if (roles.length > 0) return ROLE.test(roles.join(',')) ? 0 : null;
  return lone && count <= 4 ? 0 : null;
}

function isCapitalised(text: string): boolean {
  const words = text.split(/\s+/);
  return words.length <= 5 && words.every((w) => /^(?:\p{Lu}|of$|and$|&$)/u.test(w));
}

function trimMarks(line: string, span: Span): Span {
  let { start, end } = trim(line, span);
  while (start < end && /[,;:|•·/–—\-()\s]/.test(line[start]!)) start++;
  while (end > start && /[,;:|•·/–—\-(\s]/.test(line[end - 1]!)) end--;
  return { start, end };
}
