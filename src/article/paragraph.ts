import type { ParagraphKind } from './article.ts';
import type { Line } from './line.ts';

const NOTE: readonly RegExp[] = [
  /^\(?(?:additional )?(?:reporting|editing|writing|compiled|translated|edited|written) by\b/i,
  /\b(?:contributed (?:to this|reporting)|reported from \p{Lu}[^.]*)\b.{0,60}$/u,
  /^\(?(?:follow|contact|reach|email|e-mail|tweet) (?:\S+ ){1,12}(?:on|at|@)/i,
  /^(?:read (?:more|also|next|the)|related|see also|more from|more on|sign up|subscribe|click here|story continues|watch (?:the|a|the full)|listen to)\b.{0,90}$/i,
  /^(?:corrections?|clarifications?|editor['’]s note|this (?:story|article|post) (?:has been|was) (?:updated|corrected|amended))\b/i,
  /^(?:abstract|full text|letters|advertisement|correction appended|partial transcript(?: as follows)?|transcript(?: as follows)?|ends?|top stories)[.:]?$/i,
  /^(?:©|\(c\)|copyright\b)|^\(?h\/t\b|^[^\p{L}\p{N}]+$|^-?30-?$/iu,
];
const CAPTION: readonly RegExp[] = [
  /^\(?(?:file )?(?:photo(?:graph)?s?|images?|pictures?|captions?|video|illustration|graphic)(?: credits?| by| courtesy(?: of)?)?(?:\s*:|\s+by\b)/i,
  /(?:\/\s?(?:AP|AFP|Reuters|Getty(?: Images)?|EPA|Bloomberg|Shutterstock|Alamy|PA)|via Getty Images|Getty Images|AP Photo\b[^.]{0,40}|(?:Image|Photo|Picture|Credit): [^.]{2,60})[.)]*$/,
  /\((?:(?:pictured|seen|shown)[ ,]*)?(?:(?:far |top |bottom |second from (?:the )?)?(?:left|right)|cent(?:er|re)|above|pictured)\)/i,
];
const ITEM = /^(?:[•‣▪●◦·]\s?|[*–-]\s|\(?(?:\d{1,2}|[a-z])[.)]\s)/u;
const TIME_HEAD = /^\d{1,2}(?::\d{2})? [ap]\.?m\.?$/i;
const STOP = /[.!?:;,…][”’"')\]]*$/u;

/** What a printed line of the body is; `next` is the line after it. The first line may be a standfirst. */
export function kindOf({ text }: Line, first: boolean, next: Line | undefined): ParagraphKind {
  if (text.length < 300) {
    if (NOTE.some((pattern) => pattern.test(text))) return 'note';
    if (isCaption(text)) return 'caption';
  }
  if (ITEM.test(text)) return 'item';
  if (TIME_HEAD.test(text)) return 'subhead';
  if (isTitle(text)) return 'subhead';
  if (!next) return 'body';
  // “WE WERE TOLD NOTHING”: a subhead may be somebody's words
  if (!/\p{Ll}/u.test(text) && /\p{Lu}{3}/u.test(text) && wordsIn(text) <= 10) return 'subhead';
  if (/[“”"«»]|^\(/.test(text)) return 'body';
  if (STOP.test(text)) return 'body';
  const words = wordsIn(text);
  if (words > 40) return 'body';
  return first && words > 4 ? 'standfirst' : words <= 12 ? 'subhead' : 'body';
}

function wordsIn(text: string): number {
  return text.split(/\s+/).length;
}

/** “Guild Rejects The Offer Of A New Lock”: every long word with a capital, and short ones too, as only titles have them. */
function isTitle(text: string): boolean {
  const small =
    /\s(?:A|An|The|To|Of|For|By|In|On|At|With|And|That|Is|Are|Was|His|Her|Its|From|As|Not|You|We|Has|Have|Over|After)\s/;
  return text.length < 150 && small.test(text) && !/(?<![\p{L}’'])\p{Ll}{4}/u.test(text) && /\s.*\s.*\s/.test(text);
}

/** A picture's caption or credit. */
export function isCaption(line: string): boolean {
  return CAPTION.some((pattern) => pattern.test(line));
}
