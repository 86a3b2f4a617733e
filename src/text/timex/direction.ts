import type { Direction } from './rule.ts';

const AHEAD =
  /(?<![\p{L}])(?:will|won['’]t|['’]ll|would|shall|may|might|could|is to|are to|to be|is due|are due|is set|are set|going to|plans? to|planned for|planning to|expected|expects? to|due|forecast|(?<!(?:originally|initially|first|previously) )scheduled|(?:adjourned|postponed|put off|delayed|deferred|pushed back|rescheduled|remanded) (?:\p{L}+ ){0,3}(?:until|till|to)|(?:runs?|lasts?|stays?|remains?) (?:until|till|through)|intends? to|hopes? to|upcoming|looming|ahead of|next|deadline|begins|starts|opens|closes|ends|resumes|expires|go to the polls|goes|meets|hosts|(?<=\p{L}s )(?:open|close|begin|start|end|resume|expire)|(?:when|once|until|if) (?:\p{L}+ ){1,3}(?:is|are)|vows? to|slated|must|needs? to|ha(?:s|ve) to|ha(?:s|ve) until|(?:is|are)(?= $))(?![\p{L}])/gu;
/** Past forms that do not end in -ed and are no other form of their verb. */
const PAST =
  'was|were|had|did|said|told|wrote|took|came|went|made|began|won|lost|fell|rose|left|held|found|ran|met|saw|got|gave|brought|bought|sold|spent|sent|struck|broke|spoke|drew|grew|flew|fought|caught|stood|sat|sank|shot|led|kept|paid|slid|swept|threw|withdrew|drove|chose|became|built|felt|fled|heard|knew|lent|meant|overtook|sought|shook|stole|swore|tore|thought|understood|overcame|dealt|froze|arose|blew|hid|underwent|upheld';
const BEHIND = new RegExp(
  `(?<![\\p{L}])(?<!(?:be|been|being|to|is|are) )(?:${PAST}|since|has been|have been|\\p{L}{3,}ed)(?![\\p{L}])`,
  'gu',
);

/** How many characters before an expression are read: first those near by, and where they say nothing those farther off. */
const NEAR = 60;
const FAR = 600;

/** Which way an expression at `at` points. The clause around the expression decides, its own words first: the nearer sign before it, else the first after it. */
export function directionAt(sentence: string, at: number): Direction {
  const before = sentence.slice(Math.max(0, at - FAR), at);
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('”'), before.lastIndexOf('"')) + 1);
  const near = clause.lastIndexOf(' ', clause.length - NEAR) + 1;
  for (const from of near > 0 ? [near, 0] : [0]) {
    const ahead = lastIndex(clause, AHEAD, from);
    const behind = lastIndex(clause, BEHIND, from);
    if (ahead >= 0 || behind >= 0) return ahead >= behind ? 'future' : 'past';
  }
  // A word behind the expression speaks of it within its clause; of a time that opens the sentence, behind the comma too.
  const opens = at < 9 && /^\p{L}*\s*$/u.test(before);
  const rest = sentence.slice(at, at + 120);
  const after = opens ? rest : (/^[^,;:—]*/.exec(rest)?.[0] ?? '');
  const aheadAfter = firstIndex(after, AHEAD);
  const behindAfter = firstIndex(after, BEHIND);
  return aheadAfter === behindAfter ? null : aheadAfter < behindAfter ? 'future' : 'past';
}

function lastIndex(text: string, pattern: RegExp, from: number): number {
  let last = -1;
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) last = match.index;
  return last;
}

function firstIndex(text: string, pattern: RegExp): number {
  const at = text.search(pattern);
  return at < 0 ? Infinity : at;
}
