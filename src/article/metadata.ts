import type { Element, Page } from 'linkedom';
import { fromSchemaOrg, type Told } from './schema-org.ts';

/** What the head of a page and its markup tell of the story: JSON-LD first, then OpenGraph and other `meta`, then microdata and `<time>`. */
export function readMetadata(page: Page): Told {
  const ld = fromJsonLd(page);
  const meta = metaOf(page);
  const outlet = ld?.outlet ?? meta('og:site_name', 'application-name', 'publisher', 'dc.publisher');
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
  return {
    title: ld?.title ?? meta('og:title', 'twitter:title', 'parsely-title', 'dc.title') ?? plain(page.title),
    outlet,
    byline:
      ld?.byline ??
      withoutBy(
        meta('author', 'article:author', 'parsely-author', 'dc.creator', 'byl') ??
          printed(page, '[rel="author"], [itemprop="author"], .byline'),
      ),
    publishedAt:
      ld?.publishedAt ??
      meta(
        'article:published_time',
        'og:published_time',
        'parsely-pub-date',
        'datepublished',
        'pubdate',
        'date',
        'dc.date',
        'dc.date.issued',
        'sailthru.date',
      ) ??
      marked(page, '[itemprop="datePublished"]') ??
      marked(page, 'article time[datetime], header time[datetime], time[pubdate]'),
    url: absolute(canonical) ?? absolute(meta('og:url')) ?? absolute(ld?.url ?? null),
    body: ld?.body ?? null,
  };
}

function fromJsonLd(page: Page): Told | null {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const told = fromSchemaOrg(parsed(script.textContent ?? ''));
    if (told) return mapTold(told, (value) => decoded(page, value));
  }
  return null;
}

/** Broken JSON-LD is common and no reason to refuse the page: the other metadata are read instead. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function mapTold(told: Told, change: (value: string) => string): Told {
  return Object.fromEntries(
    Object.entries(told).map(([key, value]) => [key, value === null ? null : change(value)]),
  ) as unknown as Told;
}

/** JSON-LD often holds character references that JSON does not resolve: "Orrin&#039;s". */
function decoded(page: Page, value: string): string {
  if (!/&(?:#\d+|#x[\da-f]+|\w+);/i.test(value)) return value;
  const holder = page.createElement('textarea');
  holder.innerHTML = value.replaceAll('<', '&lt;');
  return holder.textContent ?? value;
}

function metaOf(page: Page): (...names: string[]) => string | null {
  const values = new Map<string, string>();
  for (const element of page.querySelectorAll('meta')) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop')
    )?.toLowerCase();
    const content = plain(element.getAttribute('content'));
    if (name && content && !values.has(name)) values.set(name, content);
  }
  return (...names) => {
    for (const name of names) {
      const value = values.get(name);
      // `article:author` and `article:publisher` are often addresses of profiles.
      if (value && (name === 'og:url' || !/^https?:/.test(value))) return value;
    }
    return null;
  };
}

function marked(page: Page, selector: string): string | null {
  const element: Element | null = page.querySelector(selector);
  return element && plain(element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.textContent);
}

function printed(page: Page, selector: string): string | null {
  const text = plain(page.querySelector(selector)?.textContent);
  return text && text.length < 120 ? text : null;
}

function withoutBy(byline: string | null): string | null {
  return byline && plain(byline.replace(/^(?:by|written by)\b:?\s*/i, ''));
}

function absolute(url: string | null): string | null {
  return url && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}

function plain(value: string | null | undefined): string | null {
  return value?.replace(/\s+/g, ' ').trim() || null;
}
