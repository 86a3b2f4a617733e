import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { codePoints } from '../../src/http/formats/annotations.ts';
import { row } from '../../src/http/formats/csv.ts';
import { story } from '../corpus/stories.ts';
import { expectProblem, serve } from './app.ts';
import { STORIES } from './stories.ts';

const [bridge, yard] = STORIES;
const emoji = story({
  title: '=SUM(A1) 🚢 <b>&',
  outlet: '@Gull',
  publishedAt: '2024-05-01',
  said: [{ speaker: { name: 'Ada Quill', kind: 'person' }, words: '🚢🚢 sails, "maybe"\nsoon' }],
});
const ALL = [...STORIES, emoji];
const ARTICLE = `/v1/articles/${emoji.article.id}`;
let app: FastifyInstance;
beforeAll(async () => {
  app = await serve(ALL);
  return () => app.close();
});

async function get(url: string, accept?: string) {
  const response = await app.inject({ url, headers: { host: 'api.test', ...(accept && { accept }) } });
  expect(response.statusCode, response.body).toBe(200);
  return response;
}

/** What RFC 4180 says that the rows of a text are. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  for (const line of text.match(/(?:"(?:[^"]|"")*"|[^"\r\n])*\r\n/g) ?? []) {
    const cells = line.slice(0, -2).match(/(?<=^|,)(?:"(?:[^"]|"")*"|[^",]*)(?=,|$)/g) ?? [];
    rows.push(cells.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)));
  }
  expect(rows.map((cells) => cells.length)).toEqual(rows.map(() => rows[0]!.length));
  return rows;
}

describe('the form of an answer', () => {
  // RFC 9110, 12.5.1: "The Accept header field can be used by user agents to specify their preferences regarding response
  // media types." "Media ranges can be overridden by more specific media ranges or specific media types."
  test.each([
    [undefined, 'application/json; charset=utf-8'],
    ['*/*', 'application/json; charset=utf-8'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'application/json; charset=utf-8'],
    ['application/*', 'application/json; charset=utf-8'],
    ['text/csv', 'text/csv; charset=utf-8; header=present'],
    ['application/json; charset=utf-8', 'application/json; charset=utf-8'],
    ['text/csv;charset="UTF-8" ; header=present', 'text/csv; charset=utf-8; header=present'],
    ['application/x-ndjson; charset=utf-8; q=0.9, application/json;charset=utf-8;q=0.1', 'application/x-ndjson'],
    ['text/csv;q=0.5, application/x-ndjson', 'application/x-ndjson'],
    ['application/json;q=0, application/*', 'application/ld+json'],
    ['application/ld+json', 'application/ld+json'],
    ['application/atom+xml', 'application/atom+xml; charset=utf-8'],
    ['application/feed+json', 'application/feed+json'],
  ])('for %s is %s', async (accept, type) => {
    expect((await get('/v1/articles', accept)).headers['content-type']).toBe(type);
  });

  test('is what `format` says, whatever is accepted', async () => {
    expect((await get('/v1/quotes?format=csv', 'application/json')).headers['content-type']).toMatch(/^text\/csv/);
    const { errors } = expectProblem(await app.inject('/v1/quotes?format=atom'), 'invalid-parameter');
    expect(errors).toMatchObject([{ name: 'format', allowed: 'one of json, jsonld, ndjson, csv' }]);
  });

  // RFC 9110, 15.5.7: "The server SHOULD generate content containing a list of available representation characteristics and
  // corresponding resource identifiers from which the user or user agent can choose the one most appropriate."
  test('that is not there is answered with those that are', async () => {
    const headers = { accept: 'image/png, application/xml' };
    expect(expectProblem(await app.inject({ url: ARTICLE, headers }), 'not-acceptable').detail).toMatch(
      /application\/json \(`format=json`\).*format=annotations.*text\/plain/,
    );
    expectProblem(await app.inject({ url: '/v1/quotes', headers }), 'not-acceptable');
    // An error is told in its own form. RFC 9110, 12.4.1: "the origin server can either honor the header field by sending a 406 (Not
    // Acceptable) response or disregard the header field by treating the response as if it is not subject to content negotiation".
    expectProblem(await app.inject({ url: '/v1/quotes/none', headers: { accept: 'text/csv' } }), 'unknown-record');
  });

  // RFC 9110, 8.8.3: "An entity tag is an opaque validator for differentiating between multiple representations of the same resource,
  // regardless of whether those multiple representations are due to resource state changes over time, content negotiation …, or both."
  test('has a tag of its own', async () => {
    const tags = await Promise.all(
      ['application/json', 'application/ld+json', 'text/plain'].map(
        async (type) => (await get(ARTICLE, type)).headers.etag,
      ),
    );
    expect(new Set(tags).size).toBe(3);
    const headers = { accept: 'text/plain', 'if-none-match': tags[2] as string };
    expect((await app.inject({ url: ARTICLE, headers })).statusCode).toBe(304);
    expect((await app.inject({ url: ARTICLE, headers: { ...headers, accept: '*/*' } })).statusCode).toBe(200);
  });
});

describe('NDJSON', () => {
  test('is the whole filtered list, a record a line', async () => {
    const { body } = await get('/v1/quotes?format=ndjson&type=direct&sort=-publishedAt');
    const { items } = (await get('/v1/quotes?type=direct&sort=-publishedAt&limit=100')).json();
    expect(body.endsWith('\n')).toBe(true);
    expect(
      body
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(items);
    const fields = await get('/v1/claims?format=ndjson&fields=id');
    expect(fields.body.trim().split('\n')).toHaveLength(7);
  });

  test('has no pages', async () => {
    for (const query of ['limit=5', 'cursor=x'])
      expectProblem(
        await app.inject(`/v1/quotes?format=ndjson&${query}`),
        query === 'cursor=x' ? 'invalid-cursor' : 'invalid-parameter',
      );
    expect((await get('/v1/quotes?format=csv')).headers).not.toHaveProperty('link');
  });
});

describe('a form', () => {
  const article = emoji.article.id;
  test.each([
    ['/v1/quotes?format=csv', ['fields=id', 'include=article', 'facets=type']],
    ['/v1/quotes?format=ndjson', ['facets=type']],
    ['/v1/articles?format=atom', ['fields=id', 'include=quotes', 'facets=outlet']],
    ['/v1/articles?format=jsonfeed', ['fields=id', 'include=quotes', 'facets=outlet']],
    ['/v1/claims?format=jsonld', ['fields=id', 'include=article', 'facets=voice']],
    [`/v1/articles/${article}?format=text`, ['fields=id', 'include=quotes']],
    [`/v1/articles/${article}?format=annotations`, ['fields=id', 'include=quotes']],
  ])('refuses what it has no use for: %s', async (url, parameters) => {
    for (const parameter of parameters) {
      const response = await app.inject(`${url}&${parameter}`);
      expectProblem(response, 'invalid-parameter');
      const [name, given] = parameter.split('=');
      expect(response.json().errors).toMatchObject([{ name, given, reason: 'invalid' }]);
    }
  });
});

describe('CSV', () => {
  test('is a table that reads back', async () => {
    const [head, ...rows] = parseCsv((await get('/v1/quotes?format=csv&raw=true')).body);
    expect(rows).toHaveLength(7);
    const quote = rows.find((cells) => cells[head!.indexOf('articleId')] === emoji.article.id)!;
    const cell = (name: string) => quote[head!.indexOf(name)];
    expect(cell('content')).toBe(emoji.quotes[0]!.content[0]!.exact);
    expect(cell('title')).toBe(emoji.article.title);
    expect(cell('chain')).toBe('@Gull > Ada Quill');
    for (const list of ['articles', 'claims', 'speakers']) parseCsv((await get(`/v1/${list}?format=csv`)).body);
  });

  test('runs nothing in a spreadsheet unless it is asked for as it is', async () => {
    const cells = parseCsv((await get('/v1/articles?format=csv')).body).flat();
    expect(cells).toContain(`'${emoji.article.title}`);
    expect(cells).toContain("'@Gull");
    expect(parseCsv((await get('/v1/articles?format=csv&raw=true')).body).flat()).toContain('@Gull');
  });

  test('whatever stands in it', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('=1+1', '"', ',', '\r\n', '+', '-1', '@x', '\t'),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
        expect(parseCsv(row(cells, true))).toEqual([cells]);
        for (const [tame] of parseCsv(row(cells, false))) expect(tame).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
    expect(row([-1, '-1', null, true], false)).toBe("-1,'-1,,true\r\n");
  });
});

describe('JSON-LD', () => {
  test('of an article is a NewsArticle with its quotations and claims', async () => {
    const node = (await get(ARTICLE, 'application/ld+json')).json();
    expect(node).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': `http://api.test${ARTICLE}`,
      headline: emoji.article.title,
      articleBody: emoji.article.text,
      datePublished: '2024-05-01',
      publisher: { name: '@Gull' },
      hasPart: [
        { '@type': 'Quotation', spokenByCharacter: { '@type': 'Person', name: 'Ada Quill' } },
        { '@type': 'Claim' },
      ],
    });
  });

  test('of a claim says who makes it, where and when; an unnamed source has no name', async () => {
    const [, claim] = yard.claims;
    const node = (await get(`/v1/claims/${claim!.id}?format=jsonld`)).json();
    expect(node).toMatchObject({
      '@type': 'Claim',
      text: claim!.span.exact,
      author: { '@type': 'Person', description: 'one source close to the yard' },
      appearance: { '@type': 'NewsArticle', '@id': `http://api.test/v1/articles/${yard.article.id}` },
      datePublished: yard.article.publishedAt,
      isBasedOn: { '@type': 'Quotation' },
    });
    expect(node.author).not.toHaveProperty('name');
    for (const list of ['articles', 'quotes', 'claims', 'speakers'])
      expect((await get(`/v1/${list}?format=jsonld&limit=2`)).json()['@graph']).toHaveLength(2);
  });
});

describe('Web Annotation', () => {
  // Web Annotation Data Model, 4.2.5: "The selection of the text MUST be in terms of unicode code points (the "character
  // number"), not in terms of code units".
  test('counts in code points of the text that it points into', async () => {
    const accept = 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"';
    const response = await get(ARTICLE, accept);
    expect(response.headers['content-type']).toBe('application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"');
    const page = response.json();
    expect(page).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage' });
    expect(page.items).toHaveLength(2);
    for (const { id, type, target } of page.items) {
      expect([id, type]).toEqual([expect.stringMatching(/^http:\/\/api\.test\/v1\//), 'Annotation']);
      for (const { source, selector } of target) {
        const [quote, position] = selector;
        const characters = Array.from((await get(source.replace('http://api.test', ''))).body);
        expect(characters.slice(position.start, position.end).join('')).toBe(quote.exact);
      }
    }
  });

  test('counts right everywhere', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '🚢', 'é', '\ud800', '\udc00')), (parts) => {
        const text = parts.join('');
        const count = codePoints(text);
        let offset = 0;
        for (const [i, character] of Array.from(text).entries()) {
          expect(count(offset)).toBe(i);
          offset += character.length;
        }
      }),
    );
  });
});

describe('a feed', () => {
  test('of JSON has what JSON Feed 1.1 wants', async () => {
    const feed = (await get('/v1/articles?format=jsonfeed&limit=2')).json();
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: expect.any(String),
      feed_url: 'http://api.test/v1/articles?format=jsonfeed&limit=2',
      next_url: expect.stringMatching(/^http:\/\/api\.test\/v1\/articles\?.*cursor=/),
    });
    expect(feed.items[0]).toMatchObject({
      id: `http://api.test${ARTICLE}`,
      title: emoji.article.title,
      content_text: emoji.article.text,
      date_published: '2024-05-01T00:00:00Z',
    });
  });

  // RFC 4287, 4.1.2: "atom:entry elements MUST contain exactly one atom:id … atom:title … atom:updated element."
  test('of Atom is XML with what every feed and entry must have', async () => {
    const { body } = await get('/v1/articles?format=atom');
    expect(body.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">')).toBe(
      true,
    );
    const open: string[] = [];
    for (const [tag, close, name, empty] of body.matchAll(/<(\/)?(\w+)[^>]*?(\/)?>/g))
      if (close) expect(open.pop(), tag).toBe(name);
      else if (!empty) open.push(name!);
    expect(open).toEqual([]);
    const [feed, ...entries] = body.split('<entry>');
    expect(entries).toHaveLength(4);
    for (const node of [feed!, ...entries])
      for (const name of ['id', 'title', 'updated', 'author']) expect(node.split(`<${name}>`)).toHaveLength(2);
    expect(entries[0]).toContain('<title>=SUM(A1) 🚢 &#60;b&#62;&#38;</title>');
    expect(entries[0]).toContain('<published>2024-05-01T00:00:00Z</published>');
    expect(entries.at(-1)).not.toContain('<published>');
  });
});

test('plain text of an article is its text, to which all offsets refer', async () => {
  const response = await get(`/v1/articles/${bridge.article.id}`, 'text/plain');
  expect(response.body).toBe(bridge.article.text);
});

test('HEAD of a stream makes none', async () => {
  const response = await app.inject({ method: 'HEAD', url: '/v1/quotes?format=ndjson' });
  expect([response.statusCode, response.body]).toEqual([200, '']);
  expect(response.headers['content-type']).toBe('application/x-ndjson');
});
