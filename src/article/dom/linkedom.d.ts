// What Hearsay uses of linkedom. Its own types need the DOM library of TypeScript and do not agree with it.
// tsconfig.json's `paths` point here.

export interface Node {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly childNodes: ArrayLike<Node> & Iterable<Node>;
  readonly parentNode: Element | null;
  textContent: string | null;
}

export interface Element extends Node {
  readonly tagName: string;
  readonly className: string;
  innerHTML: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): ArrayLike<Element> & Iterable<Element>;
  closest(selector: string): Element | null;
  remove(): void;
}

export interface Page extends Node {
  readonly title: string;
  readonly body: Element | null;
  readonly documentElement: Element | null;
  createElement(tag: string): Element;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): ArrayLike<Element> & Iterable<Element>;
}

export function parseHTML(html: string): { document: Page };
