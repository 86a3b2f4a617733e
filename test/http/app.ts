import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { DestinationStream } from 'pino';
import { expect } from 'vitest';
import type { z } from 'zod';
import type { Annotated } from '../../src/annotate.ts';
import { buildApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { Corpus } from '../../src/corpus/corpus.ts';
import { PROBLEM_MEDIA_TYPE, PROBLEMS, type ProblemKind, ProblemSchema } from '../../src/http/problem.ts';
import { readModel } from '../../src/model-folder.ts';
import { loaded } from '../corpus/stories.ts';

/** What ships; only what clients send to be parsed is read with it. */
const MODEL = readModel();

/** A corpus handle over stories in memory; `load` puts them in place. */
export function corpusOf(stories: readonly Annotated[]): Corpus {
  return new Corpus(async () => loaded(stories));
}

/** The real application over these stories, loaded; every JSON body that it sends is held against its schema. */
export async function serve(stories: readonly Annotated[]): Promise<FastifyInstance> {
  const corpus = corpusOf(stories);
  await corpus.load();
  return application(corpus);
}

/** The real application over this handle, with what a test adds to it. */
export async function application(
  corpus: Corpus,
  extend?: (app: FastifyInstance) => void,
  settings: Record<string, string> = {},
  log?: DestinationStream,
): Promise<FastifyInstance> {
  // The machine that tests run on may well be behind with its work.
  const config = readConfig({ LOG_LEVEL: 'silent', MAX_DELAY: '0', ...settings });
  const app = buildApp({ corpus, config, model: MODEL, ...(log && { log }) });
  extend?.(app);
  app.addHook('onSend', async ({ routeOptions, query }, reply, payload) => {
    const responses = routeOptions.schema?.response as Responses | undefined;
    const type = String(reply.getHeader('content-type')).split(';')[0]!;
    const declared = (responses?.[reply.statusCode] ?? responses?.default)?.content[type];
    // Records of some members only are no whole records.
    if (!declared || !payload || reply.hasHeader('content-encoding') || Object.hasOwn(query as object, 'fields'))
      return;
    if (!/[/+]json$/.test(type)) return;
    const body: unknown = JSON.parse(String(payload));
    // A schema strips what it does not know, so that a member too many shows as well.
    expect(declared.schema.parse(body)).toEqual(body);
  });
  await app.ready();
  return app;
}

interface Responses extends Record<string, Response> {
  default: Response;
}

interface Response {
  content: Record<string, { schema: z.ZodType }>;
}

/** Checks that a response is the problem document of this kind, whole, and returns it. */
export function expectProblem(response: LightMyRequestResponse, kind: ProblemKind): z.infer<typeof ProblemSchema> {
  const body = response.json();
  expect(body).toEqual(ProblemSchema.parse(body));
  expect(body).toMatchObject({ type: `/problems/${kind}`, title: PROBLEMS[kind].title, status: PROBLEMS[kind].status });
  expect(response.statusCode).toBe(PROBLEMS[kind].status);
  expect(response.headers['content-type']).toBe(PROBLEM_MEDIA_TYPE);
  expect(response.headers['x-request-id']).toBe(body.requestId);
  return body;
}
