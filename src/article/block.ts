import type { Element, Node } from 'linkedom';
import type { ParagraphKind } from './article.ts';

/** One paragraph of a page. */
export interface Block {
  text: string;
  kind: ParagraphKind;
}

const SKIPPED =
  /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SVG|IFRAME|OBJECT|VIDEO|AUDIO|CANVAS|FORM|BUTTON|SELECT|TEXTAREA|HEAD)$/i;
const BLOCK =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BODY|CAPTION|CENTER|DD|DETAILS|DIV|DL|DT|FIGCAPTION|FIGURE|FOOTER|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|SUMMARY|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|UL)$/i;
const KINDS: readonly (readonly [ParagraphKind, RegExp])[] = [
  ['subhead', /^H[1-6]$/i],
  ['item', /^(?:LI|DT|DD)$/i],
  ['caption', /^(?:FIGURE|FIGCAPTION|CAPTION)$/i],
];
const STANDFIRST = /(?:^|[\s_-])(?:standfirst|subtitle|subhead(?:line|ing)?|deck|dek)(?:$|[\s_-])/i;
/** A line break inside a block. */
const BREAK = '\u2028';
const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** The paragraphs under an element, in order. */
export function blocksOf(root: Element): Block[] {
  const blocks: Block[] = [];
  let pending = '';
  const flush = (kind: ParagraphKind) => {
    // One break is a new line, two are a new paragraph.
    for (const line of pending.split(/\u2028(?:\s*\u2028)+/)) {
      const text = line.replace(/[ \t\r\n\f\u2028]+/g, ' ').trim();
      if (text) blocks.push({ text, kind });
    }
    pending = '';
  };
  const walk = (node: Node, kind: ParagraphKind) => {
    if (node.nodeType === TEXT_NODE) pending += node.textContent ?? '';
    if (node.nodeType !== ELEMENT_NODE || SKIPPED.test(node.nodeName)) return;
    if (/^BR$/i.test(node.nodeName)) {
      pending += BREAK;
      return;
    }
    const element = node as Element;
    const block = BLOCK.test(element.tagName);
    const own = block ? kindOf(element, kind) : kind;
    if (block) flush(kind);
    for (const child of element.childNodes) walk(child, own);
    if (block) flush(own);
  };
  walk(root, 'body');
  flush('body');
  return blocks;
}

function kindOf(element: Element, outer: ParagraphKind): ParagraphKind {
  const own = KINDS.find(([, tag]) => tag.test(element.tagName))?.[0];
  if (own) return own;
  return outer === 'body' && STANDFIRST.test(element.className ?? '') ? 'standfirst' : outer;
}
