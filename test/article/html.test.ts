import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/article/html.ts';
import { readText } from '../../src/article/text.ts';

const bytes = (html: string) => new TextEncoder().encode(html);
const LONG = 'The dam at Orrin is cracked from the crest to the third gate, two divers said. '.repeat(3);
const page = (body: string, head = '') => bytes(`<html><head>${head}</head><body>${body}</body></html>`);

describe('readHtml', () => {
  it.each([
    '',
    '<html></html>',
    '<p></p>',
    '<script>alert("no story")</script>',
    '<html><head><title>Only a title</title></head></html>',
  ])('refuses a page without a story: %j', (html) =>
    expect(() => readHtml(bytes(html))).toThrow('no story in the page'),
  );

  it('refuses what is no text and what is nested too deep to be read, and says so', () => {
    expect(() => readHtml(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]))).toThrow('binary');
    expect(() => readHtml(page(`${'<div>'.repeat(50_000)}${LONG}`))).toThrow(/too deep|no story/);
  });

  it('reads a page that stands inside other elements', () => {
    const { text } = readHtml(
      bytes(`${'<div>'.repeat(40)}<html><body><article><p>${LONG}</p></article></body></html>`),
    );
    expect(text).toContain('The dam at Orrin');
  });

  it('warns of a page that holds hardly any story', () => {
    const { warnings } = readHtml(page('<article><p>Subscribe to read on about the dam at Orrin.</p></article>'));
    expect(warnings?.map((w) => w.code)).toEqual(['short-body']);
  });

  it('takes the headline as printed before the one that feeds are told', () => {
    const head =
      '<title>Dam | Valley Mail</title><meta property="og:title" content="Dam: you will not believe this crack">';
    expect(readHtml(page(`<h1>Dam at Orrin is cracked</h1><p>${LONG}</p>`, head)).title).toBe(
      'Dam at Orrin is cracked',
    );
    expect(
      readHtml(page(`<h1>Valley Mail</h1><h1>Dam cracked now</h1><h1>Weather is fine</h1><p>${LONG}</p>`, head)).title,
    ).toBe('Dam: you will not believe this crack');
  });

  it('leaves out a pull quote that repeats the story, and keeps a block quote that does not', () => {
    const html = `<article><p>${LONG}</p><blockquote><p>The dam at Orrin is cracked</p></blockquote><p>${LONG}</p><blockquote><p>The resolution says that the water must go, and soon.</p></blockquote><p>${LONG}</p></article>`;
    const { text } = readHtml(page(html));
    expect(text.match(/The dam at Orrin is cracked\n/g)).toBeNull();
    expect(text.match(/The resolution says/g)).toHaveLength(1);
  });

  it('gives a document that can be read, or an Error with a reason, for any bytes', () => {
    const bits = fc.constantFrom(
      '<p>',
      '</p>',
      '<div class="x">',
      '</div>',
      '<h1>',
      '<li>',
      '<br>',
      '<script>',
      '<!--',
      '-->',
      '&amp;',
      '&#x1F600;',
      '<',
      '>',
      '"',
      LONG,
      'By Jane Doe',
      '\u{1F600}',
    );
    const pages = fc.oneof(
      fc.uint8Array(),
      fc.array(bits, { maxLength: 30 }).map((b) => bytes(b.join(''))),
    );
    fc.assert(
      fc.property(pages, (input) => {
        try {
          const document = readHtml(input);
          for (const { start, end } of document.paragraphs ?? [])
            expect(document.text.slice(start, end).trim()).not.toBe('');
          readText(document);
        } catch (error) {
          expect((error as Error).message).toMatch(
            /^(?:no story in the page|not text but binary data|nested too deep)/,
          );
        }
      }),
      { numRuns: 150 },
    );
  });
});
