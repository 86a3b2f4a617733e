import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { CorpusStore } from '../corpus/store.ts';
import { CONTENT_TYPES, type Format, MEDIA_TYPES } from './formats/format.ts';
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
export type CurrentStore = () => CorpusStore;

/** A response of a route schema: what it is, and the schema of its JSON body. */
export function json<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, content: { 'application/json': { schema } } };
}

const JsonLdSchema = z
  .looseObject({ '@context': z.string() })
  .meta({ id: 'JsonLd', description: 'A document of JSON-LD 1.1.' });
const JsonFeedSchema = z.looseObject({ version: z.string() }).meta({ id: 'JsonFeed', description: 'JSON Feed 1.1.' });

/** The same for a response in several forms. */
export function served<Schema extends z.ZodType>(description: string, schema: Schema, formats: readonly Format[]) {
  const schemas: Partial<Record<Format, z.ZodType>> = {
    json: schema,
    jsonld: JsonLdSchema,
    annotations: JsonLdSchema,
    jsonfeed: JsonFeedSchema,
  };
  const content = formats.map((format) => [MEDIA_TYPES[format], { schema: schemas[format] ?? z.string() }] as const);
  return { description, content: Object.fromEntries(content) };
}

/** The responses of a route schema for these problems, by status, with what is common to all routes. */
export function problems(...kinds: ProblemKind[]) {
  const byStatus = new Map<number, string[]>();
  const ofCorpus: readonly ProblemKind[] = ['too-many-requests', 'overloaded'];
  const all = kinds.includes('corpus-loading') ? [...kinds, ...ofCorpus] : kinds;
  for (const kind of [...all, 'internal-error'] as ProblemKind[]) {
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
  return reply.header('content-type', CONTENT_TYPES.json).send(body);
}

/** Where the client reaches this server, as far as it is to be believed: "https://example.org". */
export function baseOf({ protocol, host }: FastifyRequest): string {
  return `${protocol}://${host}`;
}

export function unknownRecord(what: string, id: string): Problem {
  return new Problem('unknown-record', `There is no ${what} with the id ${JSON.stringify(cut(id))}.`);
}
