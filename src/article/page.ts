import { Readability } from '@mozilla/readability';
import { type Element, type Page, parseHTML } from 'linkedom';

/** Deeper than any page of news; Readability takes seconds at twice the depth, minutes far beyond. */
const DEEPEST = 256;
/** More than any page of news has (some thousands); Readability takes five seconds over 50,000 of them. */
const MOST = 20_000;
/** Elements whose end may be left out, or that have none: they do not nest. */
const FLAT =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|html|head|body)$/i;

/** The DOM of a page, or of a piece of one. Throws an `Error` when it is nested too deep, or has too many elements, to be read. */
export function parsePage(html: string): Page {
  let depth = 0;
  let elements = 0;
  for (const [, end, name, rest] of html.matchAll(/<(\/?)([a-z][\w-]*)([^<>]*)/gi)) {
    if (!end && ++elements > MOST) throw new Error(`more than ${MOST} elements`);
    if (FLAT.test(name!) || rest!.endsWith('/')) continue;
    depth = Math.max(0, depth + (end ? -1 : 1));
    if (depth > DEEPEST) throw new Error('nested too deep to be read');
  }
  // Without <html> linkedom makes a document that has no body.
  return parseHTML(/<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`).document;
}

/** The element that holds the story, by Mozilla's Readability; null when no part of the page reads like one. Changes the page. */
export function storyOf(page: Page): Element | null {
  try {
    return new Readability(page, { serializer: (node) => node as Element, keepClasses: true }).parse()?.content ?? null;
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return null; // it trips over pages whose <html> stands inside other elements
  }
}
