import type { Article } from '../article/article.ts';
import type { Quote } from '../quotes/quote.ts';
import { hull, overlaps, type Span } from '../text/span.ts';
import { wordSet } from '../text/word-set.ts';
import { isFiniteVerb } from './finite-verb.ts';
import { staysInside } from './inner-report.ts';
import { isNarrated } from './narrated.ts';
import { mainVerb } from './verb.ts';
import { FAR, isWord, type Stretch, stretchOf, type Words } from './words.ts';

/** A stretch of one sentence in one voice: what a quote reports, or (with no quote) what the article says itself. */
export interface Part extends Stretch {
  quote: Quote | null;
  /** The frame of a quote that interrupts the words, or null. */
  hole: Stretch | null;
}

/** Quotes by the sentences that they touch: what a sentence's parts are cut from. */
export function quotesBySentence(article: Article, quotes: readonly Quote[]): Quote[][] {
  const { sentences } = article;
  const by: Quote[][] = sentences.map(() => []);
  for (const quote of quotes) {
    const spans: Span[] = [...quote.content, ...quote.cue, ...(quote.source ? [quote.source] : [])];
    const { start, end } = hull(spans);
    let [low, high] = [0, sentences.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sentences[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < sentences.length && sentences[i]!.start < end; i++) {
      if (spans.some((s) => overlaps(s, sentences[i]!))) by[i]!.push(quote);
    }
  }
  return by;
}

/** So many words between a frame and what it reports belong to it: "her claim | is that | the dam leaked". */
const LEADING = 3;

/**
 * Cuts a sentence at the frames of its quotes. Words that report are nobody's assertion and are left out, with two exceptions: a report without
 * a finite assertion in it ("criticised the plan", "urged them to leave") is an act that the article narrates, and so is one that did not happen.
 */
export function partsOf(words: Words, sentence: Span, quotes: readonly Quote[]): Part[] {
  const whole = stretchOf(words, sentence);
  if (quotes.length === 0) return whole.to > whole.from ? [partOf(whole, null)] : [];
  const size = whole.to - whole.from;
  const owner = new Array<number>(size).fill(-1);
  const frame = new Array<boolean>(size).fill(false);
  for (const index of outerFirst(quotes)) {
    const quote = quotes[index]!;
    // "four have reportedly quit, Weil said": what nobody owns inside a report stays with whoever reports it
    if (quote.parent !== null && quote.speaker === null) continue;
    // "the bureau said the maker knew that …": what somebody is said to know or want is told by whoever says so
    if (quote.parent !== null && quote.kind === 'thought') continue;
    if (staysInside(words, quote, whole, quotes)) continue;
    const runs: Stretch[] = [];
    for (const span of quote.content)
      if (overlaps(span, sentence)) runs.push(withoutAddressee(words, quote, clip(stretchOf(words, span), whole)));
    if (runs.length > 0 && isNarrated(words, quote, runs)) continue;
    for (const { from, to } of runs) owner.fill(index, from - whole.from, to - whole.from);
    const framing = (span: Span) => {
      if (!overlaps(span, sentence) || runs.some((run) => holds(words, run, span))) return;
      const { from, to } = clip(stretchOf(words, span), whole);
      frame.fill(true, from - whole.from, to - whole.from);
    };
    quote.cue.forEach(framing);
    if (quote.source && !isSubject(words, quote)) framing(quote.source);
    if (quote.addressee) framing(quote.addressee);
  }
  const parts: Part[] = [];
  const last = new Map<Quote, number>();
  for (let i = 0; i < size; ) {
    if (frame[i]) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < size && !frame[end] && owner[end] === owner[i]) end++;
    const stretch = { from: whole.from + i, to: whole.from + end };
    const quote = owner[i]! < 0 ? null : quotes[owner[i]!]!;
    if (quote) joinTo(words, parts, last, partOf(last.has(quote) ? pastTime(words, stretch) : stretch, quote));
    else if (end === size && goesOn(words, parts.at(-1), stretch)) parts.at(-1)!.to = stretch.to;
    else {
      const leads = i > 0 && end < size && frame[i - 1] && owner[end]! >= 0 && end - i <= LEADING;
      const own = leads ? null : ownWords(words, stretch, whole.from, frame);
      if (own) parts.push(partOf(own, null));
    }
    i = end;
  }
  return parts;
}

/** "Okell on Monday sold the mill, saying that …", "Okell sold the mill and told the guild that …": whether a source has a verb of its own before its cue. */
function isSubject(words: Words, { source, cue }: Quote): boolean {
  const first = cue[0];
  if (!source || !first || first.start - source.end < 3) return false;
  const { from, to } = stretchOf(words, { start: source.end, end: first.start });
  const joined = /^\p{L}+ing(?!\p{L})/iu.test(first.exact) ? ',' : 'and';
  if (words.lower[to - 1] !== joined) return false;
  for (let i = from; i < Math.min(to, from + FAR); i++) if (isFiniteVerb(words, i, from)) return true;
  return false;
}

/** Words that open what is told of the saying behind what is said: ", citing two officials", ", in a statement". */
const OF_SAYING = wordSet(
  `citing quoting referring saying adding telling speaking noting calling describing warning urging accusing insisting arguing pointing writing alleging claiming
  according per via in at on during after before since until as when while`,
);

/** "Tellux said it sold 40 boats | , up 9 percent from a year earlier": whether a tail without a verb still belongs to the words that are reported before it. */
function goesOn(words: Words, before: Part | undefined, { from, to }: Stretch): boolean {
  const { lower, tags } = words;
  if (!before?.quote || before.quote.type === 'direct' || before.to !== from) return false;
  // "fears that it could hurt trade | and lead to strikes"
  const shares =
    /^(?:and|or)$/.test(lower[from]!) && tags[from + 1] === 'VERB' && !/(?:ing|ed|[^s]s)$/.test(lower[from + 1]!);
  if (shares && !lower.slice(before.from, before.to).some((word) => MODAL.test(word))) return false;
  if (lower[from] !== ',' && !shares) return false;
  if (/^(?:CCONJ|SCONJ|PUNCT)$/.test(tags[from + 1] ?? 'PUNCT') || OF_SAYING.has(lower[from + 1]!)) return false;
  for (let i = from + 1; i < to; i++) if (/^wh/.test(lower[i]!) || isFiniteVerb(words, i, from + 1)) return false;
  return true;
}

const MODAL = /^(?:will|would|could|can|may|might|should|to)$/;

/** Written out: an object that is spread takes longer to make than all the rest of its part. */
function partOf<Q extends Quote | null>({ from, to }: Stretch, quote: Q, hole: Stretch | null = null) {
  return { from, to, quote, hole };
}

/** Adds a part of a quote whose `last` one is known, or lengthens the one before where neither stands without the other: "“The plan,” she said, “will fail.”" */
function joinTo(words: Words, parts: Part[], last: Map<Quote, number>, part: Part & { quote: Quote }): void {
  const at = last.get(part.quote) ?? -1;
  const before = parts[at];
  // "The mayor was | reportedly | held by guards after shots were heard"
  const cut = before !== undefined && words.tags[before.to - 1] === 'AUX';
  if (before && before.to < part.from && (cut || mainVerb(words, part) < 0 || mainVerb(words, before) < 0)) {
    const { lower } = words;
    // "“…,” he said, adding …": a tail without a verb that is short says nothing of its own
    if (part.to - part.from < 3 && mainVerb(words, before) >= 0) return;
    if (/^[.!?]$/.test(lower[before.to - 1] ?? '') && mainVerb(words, before) >= 0) return;
    const hole = before.hole ?? { from: before.to, to: part.from };
    parts[at] = partOf({ from: before.from, to: part.to }, part.quote, hole);
    return;
  }
  last.set(part.quote, parts.push(part) - 1);
}

const TELLS = /^(?:assur|remind|inform|convinc|persuad|promis|notif|advis|t(?:old|ell))/i;
/** So many words tell to whom at most: "the people of the whole northern coast". */
const TOLD = 9;

/** "assured the people of Ostrem | that the dam is sound": behind whom it is told, where that stands in the content. */
function withoutAddressee(words: Words, { cue, type }: Quote, { from, to }: Stretch): Stretch {
  if (type === 'direct' || !TELLS.test(cue.at(-1)?.exact ?? '')) return { from, to };
  for (let i = from; i < Math.min(to - 1, from + TOLD) && !isFiniteVerb(words, i, from); i++)
    if (words.lower[i] === 'that' && i > from && !/^(?:PUNCT|ADP)$/.test(words.tags[i - 1]!))
      return { from: i + 1, to };
  return { from, to };
}

/** "…, she said | on Sunday, and | her opponent has refused": what tells when was said belongs to the frame. */
function pastTime(words: Words, { from, to }: Stretch): Stretch {
  const { lower } = words;
  for (let i = from; i < Math.min(to, from + 5); i++)
    if (lower[i] === ',' && /^(?:and|but)$/.test(lower[i + 1] ?? '') && mainVerb(words, { from, to: i }) < 0)
      return { from: i + 2, to };
  return { from, to };
}

/**
 * What the article itself says around the frames. A verb right after a source takes the source as its subject ("He resigned and said …");
 * words without a subject and a verb are the frame's ("in a statement on Monday").
 */
function ownWords(words: Words, stretch: Stretch, first: number, frame: readonly boolean[]): Stretch | null {
  let { from } = stretch;
  const { to } = stretch;
  while (from < to && !isWord(words, from)) from++;
  if (from >= to) return null;
  if (frame[stretch.from - 1 - first]) {
    const past = pastTime(words, { from, to });
    if (past.from > from) return past;
  }
  // "The minister was quoted by the agency | as saying that …"
  if (words.lower[to] === 'as' && words.lower[to + 1] === 'saying') return null;
  // "His remarks support the | claim of …": cut off within a phrase
  if (frame[to - first] === true && words.tags[to - 1] === 'DET') return null;
  // "In a letter dated Feb. 12 — a week before the fire — [Okell] …"
  if (
    frame[to - first] === true &&
    words.tags[from] === 'ADP' &&
    words.tags[to] !== 'VERB' &&
    /^(?:[,—–-]|--)$/.test(words.lower[to - 1]!)
  )
    return null;
  const framed = frame[stretch.from - 1 - first] === true;
  // "she said happily on air as results came in"
  if (framed && from === stretch.from && /^(?:ADV|ADP)$/.test(words.tags[from]!)) return null;
  // the comma of an aside may close the source: "Lund, a clerk, called on them to leave and said …"
  const aside = framed && from === stretch.from + 1 && words.lower[stretch.from] === ',';
  if (isFiniteVerb(words, from, from) && (from === stretch.from || (aside && words.tags[from - 2] !== 'VERB'))) {
    if (aside) from--;
    while (from > first && frame[from - 1 - first]) from--;
    if (opens(words, first, from)) from = first;
  }
  return { from, to };
}

/** "Last year, | she | left the guild and said …": whether what stands before a subject only tells when or where. */
function opens(words: Words, from: number, to: number): boolean {
  const { lower, tags } = words;
  if (to - from < 2 || to - from > 12 || lower[to - 1] !== ',' || !/^(?:ADP|ADJ|ADV|DET|NUM)$/.test(tags[from]!))
    return false;
  for (let i = from; i < to; i++) if (/^["“”]$/.test(lower[i]!) || isFiniteVerb(words, i, from)) return false;
  return true;
}

function clip({ from, to }: Stretch, within: Stretch): Stretch {
  return { from: Math.max(from, within.from), to: Math.max(Math.min(to, within.to), Math.max(from, within.from)) };
}

/** Whether a run that is not empty covers a span. */
function holds({ tokens }: Words, { from, to }: Stretch, { start, end }: Span): boolean {
  return to > from && tokens[from]!.start <= start && end <= tokens[to - 1]!.end;
}

/** The places of the quotes, those with the longest words first, so that inner ones take their words from outer ones. */
function outerFirst(quotes: readonly Quote[]): number[] {
  const order = quotes.map((_, index) => index);
  if (order.length < 2) return order;
  const lengths = quotes.map(({ content }) => content.reduce((n, { start, end }) => n + end - start, 0));
  return order.sort((a, b) => lengths[b]! - lengths[a]!);
}
