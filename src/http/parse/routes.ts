import { Readable } from 'node:stream';
import type { FastifyError, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ArticleSchema, DocumentSchema, type Format } from '../../article/article.ts';
import { ClaimSchema } from '../../claims/claim.ts';
import { LIMITS, megabytes } from '../../corpus/files/limits.ts';
import { SpeakerSchema } from '../../names/speaker.ts';
import { QuoteSchema } from '../../quotes/quote.ts';
import { type Api, problems, sendJson } from '../api.ts';
import { CONTENT_TYPES, MEDIA_TYPES } from '../formats/format.ts';
import { NoQuery } from '../parameters.ts';
import { cut, Problem } from '../problem.ts';
import { batch } from './batch.ts';
import { inUtf8 } from './charset.ts';
import type { Parser } from './parser.ts';

const ParsedSchema = z
  .object({
    article: ArticleSchema,
    quotes: z.array(QuoteSchema),
    claims: z.array(ClaimSchema),
    speakers: z.array(SpeakerSchema),
  })
  .meta({ id: 'Parsed', description: 'Everything found in one document.' });

/** What bodies there are: the reader for each, and how many bytes it takes. */
const BODIES: Readonly<Record<string, { format: Format; limit: number }>> = {
  'application/json': { format: 'json', limit: LIMITS.text },
  'text/plain': { format: 'text', limit: LIMITS.text },
  'text/html': { format: 'html', limit: LIMITS.html },
};
const TAKEN = [...Object.keys(BODIES), MEDIA_TYPES.ndjson];
const WANTED = `send one, with its Content-Type: ${TAKEN.join(', ')}`;

/** `POST /parse`; `api` is a scope of its own, since it reads bodies as no other route does. */
export function parseRoutes(api: Api, parser: Parser): void {
  api.removeAllContentTypeParsers();
  for (const [type, { limit }] of Object.entries(BODIES))
    api.addContentTypeParser(type, { parseAs: 'buffer', bodyLimit: limit }, (_request, body, done) => done(null, body));
  api.addContentTypeParser(MEDIA_TYPES.ndjson, (_request, stream, done) => done(null, stream));
  api.setErrorHandler<FastifyError>((error, request) => {
    throw explained(error, mediaType(request));
  });
  api.addHook('onRequest', async ({ headers }) => {
    if ((headers['content-encoding'] ?? 'identity') === 'identity') return;
    // RFC 9110, 15.5.16: "If the problem was caused by an unsupported content coding, the Accept-Encoding response header
    // field … ought to be used to indicate which … content codings would have been accepted".
    throw new Problem('unsupported-media-type', 'The body is compressed; send it as it is.', {
      headers: { 'accept-encoding': 'identity' },
    });
  });

  api.post(
    '/parse',
    {
      schema: {
        operationId: 'parse',
        tags: ['Parse'],
        summary: 'Parse an article of your own',
        description:
          'Reads the article in the body and answers with what is in it: quotes, claims, speakers. Nothing is stored. As `application/json` it is `{"text", …}` with what is known of it, schema.org, ninjs or what else the corpus takes; or it is plain text or a web page, in UTF-8 or the `charset` that its Content-Type tells. As `application/x-ndjson` it is a batch: a document a line, each answered by a line as soon as it is done, in their order; one that cannot be read by `{"line", "problem"}`.',
        consumes: TAKEN,
        body: DocumentSchema,
        querystring: NoQuery,
        response: {
          200: {
            description: 'What was found.',
            content: {
              'application/json': { schema: ParsedSchema },
              [MEDIA_TYPES.ndjson]: { schema: z.string().describe('A `Parsed` a line, or a problem.') },
            },
          },
          ...problems(
            'invalid-parameter',
            'bad-request',
            'request-timeout',
            'payload-too-large',
            'unsupported-media-type',
            'unreadable-document',
            'too-many-requests',
            'overloaded',
          ),
        },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const type = mediaType(request);
      if (type === MEDIA_TYPES.ndjson) {
        const answers = batch(request.body as unknown as Readable, parser, request);
        reply.header('content-type', CONTENT_TYPES.ndjson);
        return reply.send(Readable.from(answers, { objectMode: false }));
      }
      if (!request.body) throw new Problem('bad-request', `There is no body; ${WANTED}.`);
      const body = inUtf8(request.body as unknown as Buffer, request.headers['content-type']!);
      const found = await parser.parse(BODIES[type]!.format, body);
      return sendJson(reply, Buffer.from(JSON.stringify(found)));
    },
  );
}

/** What Fastify finds wrong with a body, told with what would be right; for all else the error itself. */
function explained(error: FastifyError, type: string): Error {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new Problem('payload-too-large', `A body of ${type} may have ${megabytes(BODIES[type]!.limit)} at most.`);
  if (error.code !== 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return error;
  // RFC 9110, 15.5.16: "If the problem was caused by an unsupported media type, the Accept response header field … can be
  // used to indicate which media types would have been accepted".
  const given = type === '' ? 'has no Content-Type' : `is ${JSON.stringify(cut(type))}`;
  return new Problem('unsupported-media-type', `The body ${given}; there can be: ${TAKEN.join(', ')}.`, {
    headers: { accept: TAKEN.join(', ') },
  });
}

function mediaType({ headers }: FastifyRequest): string {
  const [type = ''] = (headers['content-type'] ?? '').split(';', 1);
  return type.trim().toLowerCase();
}
