import type { Article } from '../../article/article.ts';

/** What a feed says of itself. URLs are absolute, as readers of feeds want them. */
export interface Feed {
  /** Where the API is reached. */
  base: string;
  /** Path and query of this page. */
  url: string;
  next: string | null;
  /** Since when it is as it is. */
  since: Date;
}

const TITLE = 'Hearsay: articles';

/** JSON Feed 1.1. */
export function jsonFeed(articles: readonly Article[], { base, url, next }: Feed) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: TITLE,
    feed_url: base + url,
    ...(next !== null && { next_url: base + next }),
    items: articles.map(({ id, url: page, title, text, publishedAt, byline, language, outlet }) => ({
      id: `${base}/v1/articles/${id}`,
      ...(page !== null && { url: page }),
      ...(title !== null && { title }),
      content_text: text,
      ...(publishedAt !== null && { date_published: atTime(publishedAt) }),
      ...(byline !== null && { authors: [{ name: byline }] }),
      ...(language !== null && { language }),
      ...(outlet !== null && { tags: [outlet] }),
    })),
  };
}

/** Atom, RFC 4287. Its 4.1.1: "atom:feed elements MUST contain exactly one atom:id … title … updated element". */
export function atomFeed(articles: readonly Article[], { base, url, next, since }: Feed): string {
  const [path] = url.split('?', 1);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${xml(base + path)}</id>
<title>${TITLE}</title>
<updated>${since.toISOString()}</updated>
<author><name>Hearsay</name></author>
<link rel="self" type="application/atom+xml" href="${xml(base + url)}"/>
${next === null ? '' : `<link rel="next" type="application/atom+xml" href="${xml(base + next)}"/>\n`}${articles.map((article) => entry(article, base, since)).join('')}</feed>
`;
}

function entry({ id, title, url, text, publishedAt, byline, outlet }: Article, base: string, since: Date): string {
  const own = `${base}/v1/articles/${id}`;
  const time = publishedAt === null ? null : atTime(publishedAt);
  return `<entry>
<id>${xml(own)}</id>
<title>${xml(title ?? id)}</title>
<updated>${time ?? since.toISOString()}</updated>
${time === null ? '' : `<published>${time}</published>\n`}<author><name>${xml(byline ?? outlet ?? 'unknown')}</name></author>
<link rel="alternate" href="${xml(url ?? own)}"/>
<content type="text">${xml(text)}</content>
</entry>
`;
}

/** Feeds know no days without a time. */
function atTime(publishedAt: string): string {
  return publishedAt.includes('T') ? publishedAt : `${publishedAt}T00:00:00Z`;
}

/** Without the characters that XML 1.0 has no way to write. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
