import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/**
 * On every answer: what it depends on, and that a browser takes it for nothing but what it says it is. RFC 9110, 12.5.5:
 * "An origin server SHOULD generate a Vary header field on a cacheable response when it wishes that response to be
 * selectively reused". Pages that run scripts bring a policy of their own.
 */
const ALWAYS = {
  vary: 'accept, accept-encoding',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'cross-origin',
};

/** What a script of another site may read of an answer, beside what it always may. */
const EXPOSED = ['ETag', 'Link', 'Retry-After', 'X-Request-Id', 'Hearsay-Extractor', 'RateLimit', 'RateLimit-Policy'];

/** Adds what all answers have in common: headers, leave for other sites to read them, compression. */
export function commonHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', ({ id }, reply, done) => {
    reply.headers(ALWAYS).header('x-request-id', id);
    done();
  });
  // Anybody may read what is public; whether a method is allowed is not for CORS to say.
  app.register(cors, {
    origin: '*',
    methods: 'GET, HEAD',
    allowedHeaders: 'Accept, If-None-Match, If-Modified-Since, X-Request-Id',
    exposedHeaders: EXPOSED.join(', '),
    maxAge: 86_400,
    preflightContinue: true,
    strictPreflight: false,
  });
  // Lines of NDJSON are to arrive as they are made, so they are not held back to be compressed.
  app.register(compress, {
    encodings: ['zstd', 'br', 'gzip'],
    globalDecompression: false,
    customTypes: /^text\/|[/+](?:json|xml)\b|javascript|svg/,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
}
