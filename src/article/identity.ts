import { shortHash, slug } from '../text/id.ts';

const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|ref|cmp|ocid|igshid)$/i;

/** What was last asked: to read, annotate and pack an article asks four times for the same. */
let known: { url: string; canonical: string | null } = { url: '', canonical: null };

/** The address without what does not name the page (fragment, tracking); null when it is no address of the web. */
export function canonicalUrl(url: string): string | null {
  if (known.url !== url) known = { url, canonical: canonical(url) };
  return known.canonical;
}

function canonical(url: string): string | null {
  const read = parsed(url);
  if (!read || !/^https?:$/.test(read.protocol)) return null;
  read.hash = '';
  for (const key of [...read.searchParams.keys()]) if (TRACKING.test(key)) read.searchParams.delete(key);
  return read.href;
}

/** Not asked of `URL.canParse` first: that parses it as well. */
function parsed(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

/** A slug of the title and a short hash of the canonical address, or of the text where there is none; never of a path. */
export function articleId(title: string | null, url: string | null, text: string): string {
  return `${slug(title ?? '') || 'untitled'}-${shortHash([(url && canonicalUrl(url)) || text])}`;
}
