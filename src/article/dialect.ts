import { ArticleSchema, type Document, DocumentSchema, type Warning } from './article.ts';
import type { Block } from './block.ts';
import { blocksOfHtml, blocksOfText, layOut } from './layout.ts';
import { fromSchemaOrg, isThing, namesOf, textOf } from './schema-org.ts';
import { readText } from './text.ts';

type Thing = Record<string, unknown>;

const OwnSchema = ArticleSchema.pick({
  text: true,
  url: true,
  title: true,
  publishedAt: true,
  outlet: true,
  byline: true,
  paragraphs: true,
  warnings: true,
  extractor: true,
});

/** One way in which JSON holds a story; `read` gives null when a thing is not of that kind. */
export interface Dialect {
  name: string;
  read: (thing: Thing) => Document | null;
}

/** In this order: the first that fits reads the thing. */
export const DIALECTS: readonly Dialect[] = [
  { name: 'hearsay-article', read: fromOwnExport },
  { name: 'hearsay-document', read: (thing) => DocumentSchema.safeParse(thing).data ?? null },
  { name: 'schema.org', read: fromLinkedData },
  { name: 'ninjs', read: fromNinjs },
  { name: 'guardian', read: fromGuardian },
  { name: 'newsapi.org', read: fromNewsApi },
  { name: 'crawl', read: fromCrawl },
];

/**
 * An article as Hearsay serves it. Of its members only what the text alone does not tell is taken, so that reading it again gives the same
 * article.
 */
function fromOwnExport(thing: Thing): Document | null {
  const read = OwnSchema.safeParse(thing).data;
  if (!read) return null;
  const document: Document = { text: read.text, url: read.url };
  const printed = readText(document);
  for (const member of ['title', 'publishedAt', 'outlet', 'byline'] as const) {
    if (read[member] !== printed[member]) document[member] = read[member];
  }
  document.paragraphs = read.paragraphs.filter(({ kind }, i) => kind !== printed.paragraphs[i]?.kind);
  const again = new Set(readText(document).warnings.map(({ code }) => code));
  document.warnings = read.warnings.filter(({ code }) => !again.has(code));
  return document;
}

function fromLinkedData(thing: Thing): Document | null {
  if (!thing['@type'] && !thing['@graph']) return null;
  const told = fromSchemaOrg(thing);
  if (!told?.body) return null;
  const { body, title, ...rest } = told;
  return { ...rest, title, ...layOut(title, blocksOfBody(body)) };
}

/** IPTC ninjs 3, and 1 and 2, which write the same members in small letters or in the singular. Source: iptc.org/std/ninjs, ninjs-schema_3.0. */
function fromNinjs(thing: Thing): Document | null {
  if (typeof thing.uri !== 'string') return null;
  const body = mainOf(thing.bodies) ?? textOf(thing.body_xhtml) ?? textOf(thing.body_html) ?? textOf(thing.body_text);
  if (body === null) return null;
  const title = mainOf(thing.headlines) ?? textOf(thing.headline);
  const date = ['firstCreated', 'firstcreated', 'versionCreated', 'versioncreated', 'contentCreated', 'contentcreated'];
  return {
    title,
    ...layOut(title, blocksOfBody(body)),
    outlet: textOf(thing.copyrightHolder) ?? textOf(thing.copyrightholder),
    byline: withoutBy(textOf(thing.by) ?? textOf(thing.byline)),
    publishedAt: firstOf(thing, date),
    url: /^https?:/.test(thing.uri) ? thing.uri : null,
    warnings: /^(?:withheld|canceled)$/.test(String(thing.pubStatus ?? thing.pubstatus))
      ? [warning('not-usable', 'The agency has withheld or cancelled this story.')]
      : [],
  };
}

/** An item of the Guardian's Content API, with the fields that were asked for. */
function fromGuardian(thing: Thing): Document | null {
  if (typeof thing.webTitle !== 'string') return null;
  const fields = isThing(thing.fields) ? thing.fields : {};
  const body = textOf(fields.body) ?? textOf(fields.bodyText);
  if (body === null) return null;
  const title = textOf(fields.headline) ?? textOf(thing.webTitle);
  const standfirst = textOf(fields.standfirst) ?? textOf(fields.trailText);
  const above = standfirst ? blocksOfHtml(standfirst).map((block): Block => ({ ...block, kind: 'standfirst' })) : [];
  return {
    title,
    ...layOut(title, [...above, ...blocksOfBody(body)]),
    outlet: textOf(fields.publication),
    byline: withoutBy(textOf(fields.byline)),
    publishedAt: textOf(fields.firstPublicationDate) ?? textOf(thing.webPublicationDate),
    url: textOf(thing.webUrl),
  };
}

/** An item of newsapi.org, whose `content` breaks off after 200 characters. */
function fromNewsApi(thing: Thing): Document | null {
  if (!isThing(thing.source) || !('publishedAt' in thing) || !('content' in thing)) return null;
  const cut = /\s*(?:…|\.\.\.)?\s*\[\+\d+ chars\]\s*$/;
  const content = textOf(thing.content);
  const body = content?.replace(cut, '') ?? textOf(thing.description);
  if (!body) return null;
  const title = textOf(thing.title);
  return {
    title,
    ...layOut(title, blocksOfBody(body)),
    outlet: namesOf(thing.source),
    byline: withoutBy(textOf(thing.author)),
    publishedAt: textOf(thing.publishedAt),
    url: textOf(thing.url),
    warnings:
      content === null || cut.test(content)
        ? [warning('truncated', 'The source gives the beginning of the story only.')]
        : [],
  };
}

/** Lines of web-crawl corpora: `text` under one of its names, with an address. Their `timestamp` is when the page was fetched, not when it was published. */
function fromCrawl(thing: Thing): Document | null {
  const text = firstOf(thing, ['text', 'maintext', 'raw_content', 'content', 'body', 'article']);
  if (text === null) return null;
  const fetched = textOf(thing.timestamp);
  const publishedAt = firstOf(thing, CRAWLED.publishedAt);
  const outlet = firstOf(thing, CRAWLED.outlet) ?? namesOf(thing.publisher ?? thing.source);
  const { outlet: naming, ...others } = CRAWLED;
  const unread = [...Object.values(others), ...(outlet ? [] : [naming])].flatMap((members) => unreadOf(thing, members));
  return {
    text,
    title: firstOf(thing, CRAWLED.title),
    outlet,
    byline: withoutBy(namesOf(thing.byline ?? thing.author ?? thing.authors)),
    publishedAt,
    url: firstOf(thing, CRAWLED.url),
    warnings:
      fetched && !publishedAt && unread.length === 0
        ? [warning('crawl-date', `The page was fetched at ${fetched}; when it was published is not told.`)]
        : unread,
  };
}

/** By which names lines of crawls have what, the surest first. */
const CRAWLED = {
  title: ['title', 'headline'],
  outlet: ['outlet', 'publisher', 'site_name', 'source', 'source_domain', 'domain'],
  publishedAt: ['publishedAt', 'published_at', 'date_publish', 'publish_date', 'published', 'pubDate', 'date'],
  url: ['url', 'link', 'canonical_url'],
} as const;

/** A warning for the first of these members that holds something other than text, when none holds text. */
function unreadOf(thing: Thing, members: readonly string[]): Warning[] {
  const member = firstOf(thing, members) === null && members.find((name) => typeof (thing[name] ?? '') !== 'string');
  if (!member) return [];
  return [
    warning(
      'unread-member',
      `\`${member}\` is no text, so it was not read: ${JSON.stringify(thing[member]).slice(0, 40)}.`,
    ),
  ];
}

function blocksOfBody(body: string): Block[] {
  return /<\/?(?:p|div|br|h[1-6]|section|article|ul|blockquote)\b[^>]*>/i.test(body)
    ? blocksOfHtml(body)
    : blocksOfText(body);
}

/** The value of the entry that is markup, whose paragraphs are told, else of the main one, else of the first. */
function mainOf(entries: unknown): string | null {
  if (!Array.isArray(entries)) return null;
  const things = entries.filter(isThing);
  const chosen =
    things.find((e) => /html/i.test(String(e.contentType ?? e.contenttype))) ??
    things.find((e) => e.role === 'main') ??
    things[0];
  return chosen ? textOf(chosen.value) : null;
}

function firstOf(thing: Thing, members: readonly string[]): string | null {
  for (const member of members) {
    const value = textOf(thing[member]);
    if (value !== null) return value;
  }
  return null;
}

function withoutBy(byline: string | null): string | null {
  return byline?.replace(/^by\b:?\s+/i, '') || null;
}

function warning(code: string, message: string): Warning {
  return { code, message, span: null };
}
