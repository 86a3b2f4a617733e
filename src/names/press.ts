import type { Token } from '../text/token.ts';
import { isOutletWord } from './outlets.ts';
import type { Run } from './run.ts';

/** Whether a name is called a paper's or a broadcaster's where it stands, or is done with there what is done with the press alone. */
export function isPress(tokens: readonly Token[], run: Run): boolean {
  const text = (at: number): string => tokens[at]?.text ?? '';
  return (
    PAPER.test(text(run.title - 1)) ||
    isAgency(tokens, run) ||
    hearsSources(tokens, run) ||
    isPaper(text(run.to), text(run.to + 1)) ||
    isCited(tokens, run) ||
    (text(run.from) === 'The' && !run.opens && isSpokenTo(text(run.title - 1), text(run.title - 2))) ||
    isCalledPaper(tokens, run.to) ||
    (isOutletWord(text(run.to - 1)) && isTelling(tokens, run))
  );
}

/** "news agency Kana", "the Ruritanian daily Zaman". */
function isAgency(tokens: readonly Token[], run: Run): boolean {
  const [last, first] = [tokens[run.title - 1]?.text ?? '', tokens[run.title - 2]?.text ?? ''];
  return (
    (last === 'agency' && /^(?:news|press)$/.test(first)) || (last === 'daily' && /^(?:[Tt]he|\p{Lu}.*)$/u.test(first))
  );
}

/** "the Lusa news agency", "the Argus newspaper": what stands behind the name of a paper or a broadcaster. */
function isPaper(after: string, second: string): boolean {
  return (
    /^(?:newspaper|magazine|mag|tabloid|broadsheet)$/.test(after) ||
    (/^(?:news|press|radio|television|TV)$/.test(after) &&
      /^(?:agency|website|site|channel|station|network|outlet)$/.test(second))
  );
}

/** So far before "told" what was told closes at most, in tokens. */
const MARKS = 5;

/** “…,” she told Acme; she told Acme: “…”. */
export function isBesideMarks(tokens: readonly Token[], run: Run): boolean {
  if (tokens[run.to]?.text === ':') return true;
  for (let at = run.title - 2; at >= Math.max(0, run.title - MARKS); at--)
    if (/^[”"’']$/.test(tokens[at]!.text)) return true;
  return false;
}

/** "told The Lantern", "spoke to The Lantern": what is said to a name that keeps its article, is said to a paper. */
function isSpokenTo(before: string, prior: string): boolean {
  if (/^(?:told|tells|telling)$/.test(before)) return true;
  return (
    /^(?:to|with)$/.test(before) && /^(?:spoke|speaking|talked|talking|interview|statement|comments?)$/.test(prior)
  );
}

/** An apposition that calls a name a paper's is no longer, in tokens. */
const APPOSITION = 8;

/** "Acme, a far more careful magazine, said …" */
function isCalledPaper(tokens: readonly Token[], after: number): boolean {
  if (tokens[after]?.text !== ',' || !/^(?:an?|the)$/.test(tokens[after + 1]?.text ?? '')) return false;
  for (let at = after + 2; at < after + APPOSITION && /^\p{L}/u.test(tokens[at]?.text ?? ''); at++)
    if (PAPER.test(tokens[at]!.text) && tokens[at + 1]?.text === ',') return true;
  return false;
}

const PASSES_ON = /^(?:reported|reports|revealed|reveals|claimed|claims|wrote|writes)$/;
/** Whom nobody but the press has or cites. */
const INSIDER = /^(?:insider|insiders|source|sources|tipster|tipsters|informant)$/;
/** As far behind its verb a paper's "citing" stands, in tokens. */
const CITES_WITHIN = 6;

/** "as first reported by Acme", "quoted as saying by Acme", "Acme reported on Tuesday, citing …", "Acme’s insider": what is done with the press alone. */
function isCited(tokens: readonly Token[], run: Run): boolean {
  const text = (at: number): string => tokens[at]?.text ?? '';
  if (text(run.title - 1) === 'by') {
    const verb = text(run.title - 2);
    if (verb === 'saying' || verb === 'quoted') return /^(?:as|quoted)$/.test(text(run.title - 3));
    if (verb === 'reported') return /^(?:as|first|originally|previously)$/.test(text(run.title - 3));
  }
  if (/^['’]s$/.test(text(run.to))) return INSIDER.test(text(run.to + 1));
  if (!PASSES_ON.test(text(run.to)) && text(run.to) !== 'first') return false;
  if (text(run.to) === 'first') return PASSES_ON.test(text(run.to + 1));
  for (let at = run.to + 1; at < run.to + CITES_WITHIN; at++)
    if (text(at) === ',' && text(at + 1) === 'citing') return true;
  return false;
}

/** What stands before the name of a paper or a broadcaster, and of nothing else. */
const PAPER = /^(?:newspaper|magazine|broadcaster|website|tabloid|outlet|channel|station|publication)$/;
const TOLD = /^(?:told|tells|telling|via|per|cited|citing)$/;
const REPORTS = /^(?:reported|reports|citing|quoted|quotes)$/;

/** "told the Jericho Post", "the Jericho Post first reported": whoever is told news or reports it, when the name could be a paper's. */
function isTelling(tokens: readonly Token[], run: Run): boolean {
  const article = /^the$/i.test(tokens[run.title - 1]?.text ?? '') ? 1 : 0;
  const next = tokens.slice(run.to, run.to + 3).map(({ text }) => text);
  const verb = next.find((text) => !/^(?:,|first|has|had|also|\p{Ll}+ly)$/u.test(text)) ?? '';
  return TOLD.test(tokens[run.title - 1 - article]?.text ?? '') || REPORTS.test(verb);
}

/** "an insider tells Jericho", "sources told Jericho": whom those talk to who do not want to be named. */
function hearsSources(tokens: readonly Token[], run: Run): boolean {
  const article = /^the$/i.test(tokens[run.title - 1]?.text ?? '') ? 1 : 0;
  return (
    /^(?:told|tells)$/.test(tokens[run.title - 1 - article]?.text ?? '') &&
    /^(?:sources?|insiders?|tipster|pal)$/.test(tokens[run.title - 2 - article]?.text ?? '')
  );
}
