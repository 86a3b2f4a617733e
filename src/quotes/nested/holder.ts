import { wordHash, wordHashes } from '../../text/feature.ts';
import { tagSet } from '../../text/tag.ts';
import { AROUND_VERB, phraseBefore } from '../grammar/noun-phrase.ts';
import type { Line, Reading, Run } from '../grammar/reading.ts';
import type { Holding } from './holding.ts';

const TO = wordHash('to');
const USED = wordHash('used');
const IT = wordHash('it');
const OF = wordHash('of');
const KEEPS = wordHashes('keep keeps kept');
const FEELING = wordHashes('feel feels felt');
const COMMA = wordHash(',');
const ARTICLE = wordHashes('a an the');
/** An aside about a subject is no longer, in tokens. */
const ASIDE = 16;
const PREDICATE = tagSet('AUX', 'VERB');
const NOUN = tagSet('NOUN', 'PROPN');
const PRONOUNS = wordHashes('i he she we they you');
/** Nobody holds anything by these names, nor by a name that ends in one of the second kind. */
const NOBODY = wordHashes(
  "it that this which what there these those 's ’s the a an my his her its our your their year-old",
);
/** "It is one thing to say …": who says it is not told. */
const NO_END = tagSet('ADP', 'PART');
/** A phrase before a cue reaches back over no word that begins a clause: “weeks before | the pair announced …”. */
const OPENS = wordHashes(
  'before after when while since as because if until than whether that who which though although',
);
/** In news a second verb stands no further from the subject of the first, in tokens. */
const FARTHEST = 16;

/** The words before a cue and its auxiliaries that name who holds or says something: "they", "the owners", “She looked up and said …”; null where nobody is. */
export function holderOf(r: Reading, line: Line, cue: number, holding: Holding): Run | null {
  let front = cue;
  while (front > line.first && r.isWord[front - 1] && AROUND_VERB[r.tag[front - 1]!] && r.word[front - 1] !== TO)
    front--;
  // "People keep telling me …"
  if (KEEPS.has(r.word[front - 1]!) && front === cue) front--;
  // "My mother used to say that …"
  if (r.word[front - 1] === TO && r.word[front - 2] === USED) front -= 2;
  if (holding === 'attitude' && r.tallies.predicates.count(front, cue - 1) === 0) return null;
  const holder = subjectBefore(r, line, front) ?? sharedSubject(r, line, front);
  // a firm "believes", but "it feels" as it does to anybody
  const firm = r.word[holder?.last ?? cue] === IT && holding === 'belief' && !FEELING.has(r.word[cue]!);
  return holder && ((NOBODY.has(r.word[holder.last]!) && !firm) || NO_END[r.tag[holder.last]!]) ? null : holder;
}

function subjectBefore(r: Reading, line: Line, front: number): Run | null {
  if (r.tags[front - 1] === 'PRON' && front > line.first && r.word[front - 2] !== OF)
    return { first: front - 1, last: front - 1 };
  const phrase = phraseBefore(r, beforeAside(r, line, front), line.first);
  if (!phrase) return null;
  let { first } = phrase;
  for (let i = first; i < phrase.last; i++) if (OPENS.has(r.word[i]!)) first = i + 1;
  return { first, last: phrase.last };
}

/** “One of them, a man of 30, | said …”: where the aside about a subject begins; `front` where none stands before it. */
function beforeAside(r: Reading, line: Line, front: number): number {
  if (r.word[front - 1] !== COMMA) return front;
  let at = front - 2;
  while (at > line.first && front - at < ASIDE && r.word[at] !== COMMA && !PREDICATE[r.tag[at]!]) at--;
  return r.word[at] === COMMA && ARTICLE.has(r.word[at + 1]!) ? at : front;
}

/** “She looked at me and | said …”: the subject of the verb before. */
function sharedSubject(r: Reading, line: Line, front: number): Run | null {
  if (r.tags[front - 1] !== 'CCONJ') return null;
  for (let i = front - 3; i >= Math.max(line.first, front - FARTHEST); i--) {
    if (!PREDICATE[r.tag[i + 1]!]) continue;
    if (PRONOUNS.has(r.word[i]!)) return { first: i, last: i };
    if (NOUN[r.tag[i]!]) return subjectBefore(r, line, i + 1);
  }
  return null;
}
