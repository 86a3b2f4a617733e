// What Hearsay uses of @mozilla/readability, with linkedom's nodes in place of the browser's. tsconfig.json's `paths` point here.
import type { Element, Node, Page } from './linkedom.d.ts';

export class Readability {
  constructor(
    page: Page,
    options: { serializer: (node: Node) => Element; charThreshold?: number; keepClasses?: boolean },
  );
  /** Changes the page; null when nothing in it reads like an article. */
  parse(): { content: Element | null | undefined; byline: string | null | undefined } | null;
}
