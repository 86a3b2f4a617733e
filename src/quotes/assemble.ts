import type { Article } from '../article/article.ts';
import { shortHash } from '../text/id.ts';
import { excerpt, hull, indexAt, passage } from '../text/span.ts';
import type { Attribution } from './attribution.ts';
import type { Told } from './circumstance/addressee.ts';
import { kindOf } from './circumstance/kind.ts';
import { mediumOf } from './circumstance/medium.ts';
import { statusOf } from './circumstance/status.ts';
import { saidAt } from './circumstance/utterance-date.ts';
import type { Link, Quote } from './quote.ts';
import type { Setting } from './setting.ts';
import type { Referent } from './speaker/referent.ts';
import type { Resolved } from './speaker/resolve.ts';

/** What is known of one attribution once everybody is resolved. */
export interface Parts {
  attribution: Attribution;
  setting: Setting;
  resolved: Resolved;
  addressee: Told | null;
  chain: Link[];
}

/** An id made of where the words stand and what they are: the same document gives the same id on every machine. */
export function quoteId(article: Article, { content, cue, source }: Attribution): string {
  const spans = (list: Attribution['content']): string => list.map(({ start, end }) => `${start}-${end}`).join(',');
  return `q-${shortHash([article.id, spans(content), spans(cue), spans(source ? [source] : []), article.text.slice(content[0]!.start, content[0]!.end)])}`;
}

/** The served record of one attribution, but for its parent. */
export function assemble(article: Article, parts: Parts): Quote {
  const { attribution, setting, resolved, addressee, chain } = parts;
  const { text, paragraphs, sentences } = article;
  const { content, cue, source } = attribution;
  const { start } = content[0]!;
  const paragraph = indexAt(paragraphs, start);
  const sentence = indexAt(sentences, start);
  const speaker = resolved.referent?.speaker ?? null;
  const told = cue.length > 0 ? text.slice(hull(cue).start, hull(cue).end) : '';
  const medium = mediumOf(text, attribution, setting);
  return {
    id: quoteId(article, attribution),
    articleId: article.id,
    paragraph: paragraph >= 0 && start < paragraphs[paragraph]!.end ? paragraph : null,
    sentence: sentence >= 0 && start < sentences[sentence]!.end ? sentence : null,
    type: attribution.type,
    kind: medium === 'tweet' && !/\p{L}/u.test(told) ? 'writing' : kindOf(told, speaker?.kind ?? null),
    status: statusOf(text, attribution, setting),
    content: content.map((span) => passage(text, span)),
    cue: cue.map((span) => excerpt(text, span)),
    source: source && excerpt(text, source),
    speaker: speaker && refOf(resolved.referent!),
    speakerReason: speaker ? null : resolved.reason,
    speakerRule: resolved.rule,
    addressee: addressee && { ...excerpt(text, addressee), speaker: addressee.referent && refOf(addressee.referent) },
    chain,
    parent: null,
    said: saidAt(article.publishedAt, attribution, setting),
    medium,
    rule: attribution.rule,
    confidence: attribution.confidence,
  };
}

function refOf({ speaker: { id, name, kind } }: Referent): NonNullable<Quote['speaker']> {
  return { id, name, kind };
}
