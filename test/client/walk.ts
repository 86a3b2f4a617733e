/**
 * `npm run client` at the top: does a client that a generator made from openapi.json type-check, and does it get from the running server what
 * its types promise? Walks the built server over the stories that ship; throws at the first thing that is not so.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import createClient from 'openapi-fetch';
import type { components, paths } from './api.js';

type Quote = components['schemas']['QuoteItem'];
type Api = ReturnType<typeof clientOf>;

/** JSON of all forms that there are; lists of values are joined by commas, as the document says (`explode: false`). */
function clientOf(baseUrl: string) {
  return createClient<paths, 'application/json' | 'application/problem+json'>({
    baseUrl,
    querySerializer: { array: { style: 'form', explode: false } },
  });
}

async function main(): Promise<void> {
  const entry = fileURLToPath(new URL('../../../dist/server.js', import.meta.url));
  const server = spawn(process.execPath, [entry], {
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', MAX_DELAY: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    for await (const line of createInterface(server.stdout)) {
      const baseUrl = /the docs are at (.*)\/docs/.exec(line)?.[1];
      if (baseUrl) {
        server.stdout.resume();
        console.log(`client: ${await walk(clientOf(baseUrl))} quotes walked`);
        return;
      }
    }
    throw new Error('the server did not start');
  } finally {
    server.kill();
  }
}

/** How many quotes there are, each seen once and its article, speaker and claims fetched by the generated types alone. */
async function walk(api: Api): Promise<number> {
  const seen = new Map<string, Quote>();
  for (let cursor: string | undefined; ; ) {
    const page = must(
      await api.GET('/v1/quotes', {
        params: { query: { limit: 50, type: ['direct', 'mixed'], ...(cursor && { cursor }) } },
      }),
    );
    for (const quote of page.items) seen.set(quote.id, quote);
    if (page.next === null) {
      assert.equal(seen.size, page.total);
      break;
    }
    cursor = new URLSearchParams(page.next.split('?')[1]).get('cursor') ?? undefined;
  }

  const [quote] = seen.values();
  assert(quote);
  const article = must(
    await api.GET('/v1/articles/{id}', { params: { path: { id: quote.articleId }, query: { include: ['quotes'] } } }),
  );
  for (const { start, end, exact } of quote.content) assert.equal(article.text.slice(start, end), exact);
  assert(article.quotes?.some(({ id }) => id === quote.id));
  const named = [...seen.values()].find(({ speaker }) => speaker !== null)?.speaker;
  assert(named);
  const speaker = must(await api.GET('/v1/speakers/{id}', { params: { path: { id: named.id } } }));
  assert.equal(speaker.name, named.name);
  const claims = must(
    await api.GET('/v1/articles/{id}/claims', {
      params: { path: { id: article.id }, query: { sort: ['-checkWorthiness'] } },
    }),
  );
  assert(claims.items.every(({ articleId }) => articleId === article.id));
  const stats = must(await api.GET('/v1/stats'));
  assert(stats.totals.quotes >= seen.size);
  const suggested = must(await api.GET('/v1/suggest', { params: { query: { q: speaker.name.slice(0, 3) } } }));
  assert(suggested.items.length > 0);
  const parsed = must(await api.POST('/v1/parse', { body: { text: '“We are late,” said Ada Lund.' } }));
  assert.equal(parsed.quotes[0]?.speaker?.name, 'Ada Lund');

  const missing = await api.GET('/v1/quotes/{id}', { params: { path: { id: 'none' } } });
  assert.equal(missing.response.status, 404);
  assert.equal(missing.error?.type, '/problems/unknown-record');
  // @ts-expect-error: the types know which values there are
  const refused = await api.GET('/v1/quotes', { params: { query: { type: ['hearsay'] } } });
  assert.equal(refused.error?.errors?.[0]?.name, 'type');
  // @ts-expect-error: and which parameters
  assert.equal((await api.GET('/v1/quotes', { params: { query: { colour: 'red' } } })).response.status, 400);
  return seen.size;
}

/** The body of an answer that is no problem. */
function must<Body>({ data, error }: { data?: Body; error?: unknown }): Body {
  if (data === undefined) throw new Error(JSON.stringify(error));
  return data;
}

await main();
