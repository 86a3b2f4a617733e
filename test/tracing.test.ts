import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, expect, test, vi } from 'vitest';
import { buildApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { readModel } from '../src/model-folder.ts';
import { startTracing } from '../src/tracing.ts';
import { corpusOf } from './http/app.ts';

interface Span {
  name: string;
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[];
}
interface Export {
  resourceSpans: { resource: { attributes: Span['attributes'] }; scopeSpans: { spans: Span[] }[] }[];
}

const received: { url: string | undefined; body: Export }[] = [];
const collector = createServer(async (request, response) => {
  received.push({ url: request.url, body: (await json(request)) as Export });
  response.end('{}');
}).listen(0, '127.0.0.1');
await once(collector, 'listening');
afterAll(() => {
  vi.unstubAllEnvs();
  collector.close();
});

test('each request becomes a span at the collector, those that are answered from what is kept as well', async () => {
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', `http://127.0.0.1:${(collector.address() as AddressInfo).port}`);
  vi.stubEnv('OTEL_RESOURCE_ATTRIBUTES', 'deployment.environment=test');
  const tracing = await startTracing();
  const corpus = corpusOf([]);
  await corpus.load();
  const config = readConfig({ LOG_LEVEL: 'silent', MAX_DELAY: '0' });
  const app = buildApp({ corpus, config, model: readModel(), tracing: tracing.plugin });
  for (const url of ['/v1/quotes', '/v1/quotes', '/v1/quotes/none']) await app.inject(url);
  await app.close();
  await tracing.end();

  expect(received.map(({ url }) => url)).toEqual(['/v1/traces']);
  const [{ resource, scopeSpans }] = received[0]!.body.resourceSpans as [Export['resourceSpans'][number]];
  const told = Object.fromEntries(resource.attributes.map(({ key, value }) => [key, value.stringValue]));
  expect(told).toMatchObject({ 'service.name': 'hearsay', 'deployment.environment': 'test' });
  const spans = scopeSpans
    .flatMap((scope) => scope.spans)
    .map(({ attributes }) => {
      const of = Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue]));
      return `${of['http.route']} ${of['http.response.status_code']}`;
    });
  expect(spans).toEqual(['/v1/quotes 200', '/v1/quotes 200', '/v1/quotes/:id 404']);
});
