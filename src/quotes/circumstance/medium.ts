import type { Attribution } from '../attribution.ts';
import type { Setting } from '../setting.ts';

/** By what means something was told, first rule that fits; each names a medium of `Quote.medium`. */
const MEDIA: readonly [medium: string, pattern: RegExp][] = [
  [
    'tweet',
    /\b(?:re-?tweet(?:s|ed|ing)?|tweet(?:s|ed|ing)?|(?:on|via|to) (?:his |her |their |its )?(?:official )?Twitter)\b|\(@\w+\)/i,
  ],
  [
    'post',
    /\b(?:on|via|to) (?:his |her |their |its )?(?:official )?(?:Facebook|Instagram|Telegram|Truth Social|LinkedIn|social media|Weibo|Mastodon|Bluesky|X)\b|\b(?:Facebook|Instagram|Telegram|social media|online) post\b|\bposted\b/,
  ],
  ['blog post', /\bblog(?:ged| post)?\b/i],
  ['press release', /\b(?:press|news|media) release\b/i],
  ['news conference', /\b(?:press|news|media) (?:conference|briefing)\b|\bpresser\b/i],
  ['interview', /\b(?:interview(?:s|ed)?|speaking (?:to|with|on)|spoke (?:to|with))\b/i],
  ['email', /\be-?mail(?:s|ed)?\b/i],
  ['text message', /\btext(?:ed| messages?)\b/i],
  ['letter', /\b(?:open )?letters?\b/i],
  ['op-ed', /\b(?:op-ed|opinion piece|column|editorial)\b/i],
  ['memo', /\bmemo(?:randum)?\b/i],
  ['statement', /\bstatements?\b/i],
  ['filing', /\b(?:court (?:filing|documents?|papers)|filing|lawsuit|complaint|affidavit|indictment|brief)\b/i],
  ['testimony', /\b(?:testimony|testif\w+|hearing)\b/i],
  ['debate', /\bdebate\b/i],
  ['speech', /\b(?:speech|address(?:ing)?|remarks|sermon|rally|keynote)\b/i],
  ['podcast', /\bpodcast\b/i],
  ['video', /\b(?:video|livestream)\b/i],
  ['phone call', /\b(?:by|over the) (?:tele)?phone\b|\bphone call\b/i],
  [
    'report',
    /\b(?:[Tt]he|an?|in|its|their|his|her|new|annual|th(?:is|at|e)) (?:[\w-]+ ){0,2}(?:report|study|survey|poll|review|audit|paper|analysis)\b/,
  ],
  ['book', /\b(?:book|memoir|autobiography)\b/i],
];

/** Whether any of them may fit: one look instead of twenty, since most frames tell of none. */
const ANY = new RegExp(MEDIA.map(([, { source }]) => source).join('|'), 'i');

/** "Jane Doe, who was not involved in the study, cautioned": told of who says so, not of the telling. */
const ASIDE = /,\s(?:who|whose|which)\s[^,“”"]*,/g;

/** Statement, interview, tweet … when the frame tells it; null when not. */
export function mediumOf(text: string, { cue, source }: Attribution, setting: Setting): string | null {
  const spans = cue.map(({ start, end }) => text.slice(start, end)).join(' ');
  let words = setting.words;
  if (source) {
    // A source's own modifiers tell of the source, not of the telling; a document's own noun tells of both.
    const mention = text
      .slice(source.start, source.end)
      .split(/\s(?:of|for|in|from|with|at|on|by|who|which|that)\s/)[0]!;
    const last = mention.split(/\s+/).at(-1) ?? '';
    const [from, to] = [Math.max(0, source.start - setting.start), Math.max(0, source.end - setting.start)];
    words = `${words.slice(0, from)} ${last} ${words.slice(to)}`;
  }
  const near = `${spans} ${words.replace(ASIDE, ',')}`;
  if (!ANY.test(near)) return null;
  return MEDIA.find(([, pattern]) => pattern.test(near))?.[0] ?? null;
}
