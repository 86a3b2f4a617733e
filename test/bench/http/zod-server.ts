/**
 * The built application (`npm run build`) as it would be, had nobody prepared its bytes: of a record the store gives the object, which the zod
 * serializer checks and writes for each answer. All else is as shipped: the handler, hooks, headers, log, metrics. What the object and its
 * tag take to be made is left out: they are there, as a developer would have them.
 */
import type { FastifySerializerCompiler } from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import type { Article } from '../../../src/article/article.ts';
import type { Shelf } from '../../../src/corpus/shelf/shelf.ts';

const [{ buildApp }, { readConfig }, { Corpus }, { loadCorpus }, { keepTicksQuick }, { Log }, { readModel }] =
  await Promise.all([
    built<typeof import('../../../src/app.ts')>('app'),
    built<typeof import('../../../src/config.ts')>('config'),
    built<typeof import('../../../src/corpus/corpus.ts')>('corpus/corpus'),
    built<typeof import('../../../src/corpus/load/load.ts')>('corpus/load/load'),
    built<typeof import('../../../src/http/tick.ts')>('http/tick'),
    built<typeof import('../../../src/log.ts')>('log'),
    built<typeof import('../../../src/model-folder.ts')>('model-folder'),
  ]);
keepTicksQuick();
const config = readConfig({ ...process.env, CACHE: '0' });
const model = readModel();
const corpus = new Corpus(async () => {
  const { store, ...loaded } = await loadCorpus(config.data, model);
  return { ...loaded, store: { ...store, articles: objects(store.articles) } };
});
await corpus.load();
const app = buildApp({ corpus, config, model, log: new Log() });
app.addHook('onRoute', (route) => {
  if (route.url === '/v1/articles/:id') {
    route.serializerCompiler = serializerCompiler as FastifySerializerCompiler<unknown>;
  }
});
await app.listen({ host: config.host, port: config.port });

/** What of the shelf a single article is served from; it gives objects for bytes. */
function objects(articles: Shelf<Article>): Shelf<Article> {
  const known = new Map<string, { article: Article; tag: string }>();
  for (let place = 0; place < articles.size; place++) {
    const article: Article = JSON.parse(articles.at(place).toString());
    known.set(article.id, { article, tag: articles.tag(article.id)! });
  }
  const { size } = articles;
  const shelf = {
    size,
    get: (id: string) => known.get(id)?.article ?? null,
    tag: (id: string) => known.get(id)?.tag ?? null,
  };
  return shelf as unknown as Shelf<Article>;
}

/** A built module: what is shipped is what is measured, and no loader is in its way. */
function built<Module>(path: string): Promise<Module> {
  return import(String(new URL(`../../../dist/${path}.js`, import.meta.url)));
}
