import { type Abbreviation, abbreviationAt } from './abbreviation.ts';
import { codeUnits, scan } from './scan.ts';
import { type Span, trim } from './span.ts';

// A run of stops, the marks and brackets that close after it, and note numbers ("[3]"); or a bullet inside a paragraph.
const STOP = /(?:\.(?: ?\.)+|[.!?…‽]+|[。！？]+)[”’"'»›)\]]*(?: [”“»"](?=\s|$))?(?:\[\d{1,3}\])*/uy;
const STOPS = codeUnits('.!?…‽。！？');
const BULLET = /[•‣▪●]/;
const STOP_OR_BULLET = new RegExp(String.raw`${STOP.source}|\s(?=${BULLET.source}\s)`, 'gu');
const OPENING = /[\s“‘„«‹"'`([{—–•‣▪●-]/;
const NEXT_WORD = /[\p{L}\p{M}\p{N}]+(?:[’'][\p{L}]+)?/uy;

/** Words that a capital is only given to at the head of a sentence. After "Inc." or "U.S." they tell that a new one begins. */
const HEAD_WORDS = new Set(
  `A About After Again All Also Although Among An And Another Any Anyone As Asked At Back Because Before Both But By Can Critics Despite Did Do
  Does During Each Earlier Either Even Every Everyone Few Finally First For From Further Had Has Have He Her Here Hers Him His How However I If
  In Indeed Instead Is It Its Just Last Later Like Many Maybe Meanwhile More Moreover Most Much My Neither Nearly Never Next No Nobody None Nor
  Not Nothing Now Of Often On Once One Only Or Other Others Our Over People Perhaps Rather She Should Since So Some Someone Sometimes Soon Still
  Such That The Their Them Then There Therefore These They This Those Though Three Through Thus To Today Together Tomorrow Too Two Under
  Unlike Until Upon Was We Well Were What When Where Whether Which While Who Whose Why Will With Within Without Would Yes Yesterday Yet You Your`.split(
    /\s+/,
  ),
);
/** What may follow a time of day in the same sentence: zones, days, months. */
const AFTER_TIME =
  /^(?:\p{Lu}{2,5}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Eastern|Central|Mountain|Pacific|Greenwich|British|Local)/u;
/** “Why?” Jane Doe asked: the report of a question or cry goes on with a name and a verb of saying. */
const REPORT =
  /(?:(?:\p{Lu}[\p{L}\p{M}.’'-]*|de|von|van|of|the|al|bin)\s+){1,6}(?:then |later |also |further )?(?:said|says|asked|asks|told|tells|wrote|writes|added|adds|tweeted|posted|replied|responded|answered|exclaimed|shouted|yelled|cried|demanded|wondered|quipped|joked|declared|continued|recalled|inquired|insisted|screamed|chanted)\b/uy;
const BRANDS = /(?:^|[^\p{L}])(?:Yahoo|Jeopardy|Yum|Joomla|Wham|OK|E)$/u;

/**
 * The sentences of one paragraph, in order, without the white space between them. Sentences inside quotation marks are split too.
 * Everything but white space falls in exactly one of them. Never throws.
 */
export function splitSentences(text: string, paragraph: Span): Span[] {
  const body = text.slice(paragraph.start, paragraph.end);
  const sentences: Span[] = [];
  let start = 0;
  const cut = (end: number) => {
    const span = trim(body, { start, end });
    if (span.end > span.start) sentences.push({ start: paragraph.start + span.start, end: paragraph.start + span.end });
    start = end;
  };
  let seen = 0;
  let worded = false;
  for (const stop of BULLET.test(body) ? body.matchAll(STOP_OR_BULLET) : scan(body, STOP, STOPS)) {
    const end = stop.index + stop[0].length;
    worded ||= /[\p{L}\p{N}]/u.test(body.slice(seen, stop.index));
    seen = end;
    if (!worded || !endsSentence(body, stop[0], stop.index, end, start)) continue;
    cut(end);
    worded = false;
  }
  cut(body.length);
  return sentences;
}

/** Does the run of stops `stop` (with what closes after it) end the sentence that began at `start`? */
function endsSentence(text: string, stop: string, at: number, end: number, start: number): boolean {
  if (/^[\s。！？]/u.test(stop)) return true;
  // Without white space it is a site ("RadarOnline.com"), a number or an initialism, unless a mark opens right after one that closes.
  if (!/\s/.test(text[end] ?? ' ')) return text[end] === '“';
  let next = end;
  while (next < text.length && OPENING.test(text[next]!)) next++;
  if (next >= text.length) return false;
  NEXT_WORD.lastIndex = next;
  const word = NEXT_WORD.exec(text)?.[0] ?? '';
  const opensMark = /[“‘"„«]/.test(text.slice(end, next));
  // "iPhone"; “… went on. “lol same,” wrote one”, as people post
  if (/^\p{Ll}/u.test(word))
    return stop === '.' && (/^\p{Ll}{1,2}\p{Lu}/u.test(word) || (opensMark && abbreviationAt(text, at) === null));
  if (/^(?:…|\.[ .]*\.)/.test(stop)) return opensMark || fullEllipsis(stop) || isHead(word, ['I']);
  if (stop[0] !== '.') return !reportFollows(text, stop, at, next, word);
  if (stop.length > 1) return true;
  if (/^\s*(?:\d{1,3}|\p{L})$/u.test(text.slice(start, at))) return false; // "1. The first of a list"
  const kind = abbreviationAt(text, at);
  return kind === null || (!/^\s*[—–-]/.test(text.slice(end, next)) && endsAbbreviated(kind, word, opensMark));
}

/** Four dots, or a stop beside an ellipsis sign, are an omission and the end of a sentence. */
function fullEllipsis(stop: string): boolean {
  return stop.replace('…', '...').replace(/[^.]/g, '').length > 3;
}

function endsAbbreviated(kind: Abbreviation, word: string, opensMark: boolean): boolean {
  if (kind === 'before-name') return false;
  if (kind === 'before-number') return !/^\p{N}/u.test(word);
  if (kind === 'time') return !AFTER_TIME.test(word);
  return opensMark || isHead(word, []);
}

/** After “?” or “!”: "she said" is told by its small letter; a name and a verb of saying, or "I asked", must be looked for. */
function reportFollows(text: string, stop: string, at: number, next: number, word: string): boolean {
  if (stop[0] === '!' && BRANDS.test(text.slice(Math.max(0, at - 10), at))) return !HEAD_WORDS.has(word);
  if (!/[”’"'»›]/.test(stop)) return false;
  REPORT.lastIndex = next;
  return REPORT.test(text) && (word === 'I' || !HEAD_WORDS.has(word) || word === 'The');
}

function isHead(word: string, except: readonly string[]): boolean {
  const bare = word.replace(/[’'].*$/u, '');
  return HEAD_WORDS.has(bare) && !except.includes(bare);
}
