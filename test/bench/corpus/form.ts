import type { BenchStory } from './story.ts';
import { THINGS } from './words.ts';

/** How a story stands in a file. */
export type Form = 'text' | 'ndjson' | 'html';

/** As printed: headline, byline with outlet and day, body. The address has no place on paper. */
export function asText({ title, outlet, byline, publishedAt, text }: BenchStory): string {
  const day = new Date(publishedAt).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
  return `${title}\nBy ${byline} | ${outlet} | ${day}\n\n${text}\n`;
}

export function asLine(story: BenchStory): string {
  return `${JSON.stringify(story)}\n`;
}

/** A page of a web site, with the menus and lists that stand around stories there. */
export function asPage({ title, outlet, byline, publishedAt, url, text }: BenchStory): string {
  const links = THINGS.map((thing, i) => `<li><a href="/s/${i}">News of the ${thing}</a></li>`).join('');
  const ld = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: publishedAt,
    author: { '@type': 'Person', name: byline },
    publisher: { '@type': 'Organization', name: outlet },
    url,
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | ${outlet}</title>
<link rel="canonical" href="${url}"><meta property="og:title" content="${title}">
<script type="application/ld+json">${JSON.stringify(ld)}</script></head>
<body><header><nav><ul>${links}</ul></nav></header>
<main><article><h1>${title}</h1><p class="byline">By ${byline}</p>
${text.replace(/.+/g, '<p>$&</p>')}
</article></main>
<aside><h2>Most read</h2><ul>${links}</ul></aside><footer><ul>${links}</ul></footer></body></html>
`;
}
