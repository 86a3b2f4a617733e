/**
 * Writes `openapi/examples.json`, from which every operation of the document has its examples: what the API answers about the seed
 * story. Part of `npm run openapi`. Only the length of lists and texts is cut, so that the document stays readable.
 */
import { writeFileSync } from 'node:fs';
import type { OpenAPIV3_1 } from 'openapi-types';
import { buildApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { Corpus } from '../../src/corpus/corpus.ts';
import { loadCorpus } from '../../src/corpus/load/load.ts';
import { readModel } from '../../src/model-folder.ts';

const file = (path: string) => new URL(`../../${path}`, import.meta.url);
const SEED = file('data/corpus/putins-troops-call-for-mutiny.txt').pathname;

const config = readConfig({ LOG_LEVEL: 'silent' });
const model = readModel();
// What differs from run to run is fixed, so that the examples change only when the answers do.
const corpus = new Corpus(async () => {
  const loaded = await loadCorpus(SEED, model);
  return { ...loaded, report: { ...loaded.report, seconds: 0.5 } };
});
const app = buildApp({ corpus, config, model });
const { store } = await corpus.load();
Reflect.set(store, 'since', new Date('2026-01-01T00:00:00Z'));
await app.ready();

/** What a record is that each path names. */
const first = async (list: string) => (await app.inject(`/v1/${list}?limit=1`)).json().items[0].id as string;
const ids: Record<string, string> = {
  '/v1/articles/': await first('articles'),
  '/v1/quotes/': await first('quotes'),
  '/v1/claims/': await first('claims'),
  '/v1/speakers/': await first('speakers'),
  '/problems/': 'invalid-parameter',
};
const { text }: { text: string } = JSON.parse(store.articles.at(0).toString());
/** What has to be asked beside the path. */
const queries: Record<string, Record<string, string>> = { suggest: { q: 'pu' } };

/** The values that an operation is asked with, by the names of its parameters. */
function askedWith(path: string, id: string): Record<string, string> {
  const prefix = Object.keys(ids).find((one) => path.startsWith(one));
  const inPath = /\{(\w+)\}/.exec(path)?.[1];
  return { ...(inPath ? { [inPath]: ids[prefix ?? ''] ?? '' } : {}), ...queries[id] };
}

function urlOf(path: string, id: string): string {
  const asked = askedWith(path, id);
  const query = new URLSearchParams(queries[id]).toString();
  return `${path.replace(/\{(\w+)\}/, (_, name: string) => asked[name] ?? '')}${query ? `?${query}` : ''}`;
}

const examples: Record<string, Record<string, unknown>> = {};
const document = app.swagger() as OpenAPIV3_1.Document;
for (const [path, item] of Object.entries(document.paths ?? {}))
  for (const [method, operation] of Object.entries(item ?? {}) as [string, OpenAPIV3_1.OperationObject][]) {
    const id = operation.operationId!;
    const { content = {} } = operation.responses!['200'] as OpenAPIV3_1.ResponseObject;
    const asked = askedWith(path, id);
    examples[id] = Object.keys(asked).length ? { parameters: asked } : {};
    for (const type of path === '/metrics' ? [] : Object.keys(content)) {
      const headers = { accept: type, host: 'localhost:3000' };
      const body = JSON.stringify({ text: text.slice(0, 2000) });
      const line = type.endsWith('ndjson');
      const response = await app.inject(
        method === 'post'
          ? {
              method: 'POST',
              url: path,
              headers: { ...headers, 'content-type': line ? type : 'application/json' },
              payload: body,
            }
          : { url: urlOf(path, id), headers },
      );
      if (response.statusCode !== 200) throw new Error(`${id}: ${response.body}`);
      examples[id][type] = /[/+]json/.test(type) ? shortened(response.json()) : response.body.slice(0, 500);
    }
  }
await app.close();
writeFileSync(file('openapi/examples.json'), `${JSON.stringify(examples, null, 2)}\n`);

/** The same with at most two members in each list, and long texts cut. */
function shortened(value: unknown): unknown {
  if (typeof value === 'string') return value.length > 300 ? value.slice(0, 300) : value;
  if (Array.isArray(value)) return value.slice(0, 2).map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shortened(member)]));
}
