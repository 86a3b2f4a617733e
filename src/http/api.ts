import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import type { Store } from '../corpus/store.ts';
import { cut, PROBLEM_MEDIA_TYPE, PROBLEMS, Problem, type ProblemKind, ProblemSchema } from './problem.ts';

/** A Fastify scope whose routes are typed by their zod schemas. */
export type Api = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** The store of the moment; throws a problem while there is none. Asked once a request, so that a reload cannot split it. */
export type CurrentStore = () => Store;

const JSON_MEDIA_TYPE = 'application/json; charset=utf-8';

/** A response of a route schema: what it is, and the schema of its JSON body. */
export function json<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, content: { 'application/json': { schema } } };
}

/** The responses of a route schema for these problems, by status, with what is common to all routes. */
export function problems(...kinds: ProblemKind[]) {
  const byStatus = new Map<number, string[]>();
  for (const kind of [...kinds, 'internal-error'] as ProblemKind[]) {
    const { status, title } = PROBLEMS[kind];
    byStatus.set(status, [...(byStatus.get(status) ?? []), `${title} (\`${kind}\`).`]);
  }
  const described = [...byStatus].map(([status, titles]) => [status, problemResponse(titles.join(' '))]);
  return {
    ...Object.fromEntries(described),
    default: problemResponse('Any other error, such as a message that is not HTTP.'),
  };
}

function problemResponse(description: string) {
  return { description, content: { [PROBLEM_MEDIA_TYPE]: { schema: ProblemSchema } } };
}

/** Sends JSON that is text already, as the store keeps it: no serializer touches it. */
export function sendJson(reply: FastifyReply, body: Buffer): FastifyReply {
  return reply.header('content-type', JSON_MEDIA_TYPE).send(body);
}

export function unknownRecord(what: string, id: string): Problem {
  return new Problem('unknown-record', `There is no ${what} with the id ${JSON.stringify(cut(id))}.`);
}
