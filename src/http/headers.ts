import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance, onSendHookHandler } from 'fastify';
import { tells } from './freshness.ts';

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
  // Anybody may read what is public: to scripts of all sites it is the same.
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'ETag, Link, Retry-After, X-Request-Id, Hearsay-Extractor, RateLimit, RateLimit-Policy',
};

/** What a browser asks before a script's request that no form could send. Whether a method is allowed is not for CORS to say. */
const PREFLIGHT = {
  'access-control-allow-methods': 'GET, HEAD',
  'access-control-allow-headers': 'Accept, If-None-Match, If-Modified-Since, X-Request-Id',
  'access-control-max-age': '86400',
};

/** Adds what all answers have in common: headers, leave for other sites to read them, compression. */
export function commonHeaders(app: FastifyInstance): void {
  // As late as can be: a reply that is kept has them already, and pages that run scripts may have said otherwise.
  app.addHook('onSend', ({ id, method }, reply, _payload, done) => {
    for (const [name, value] of Object.entries(ALWAYS))
      if (tells(reply.statusCode, name) && !reply.hasHeader(name)) reply.header(name, value);
    if (method === 'OPTIONS') reply.headers(PREFLIGHT);
    reply.header('x-request-id', id);
    done();
  });
  // Lines of NDJSON are to arrive as they are made, so they are not held back to be compressed.
  app.register(compress, {
    encodings: ['zstd', 'br', 'gzip'],
    globalDecompression: false,
    customTypes: /^text\/|[/+](?:json|xml)\b|javascript|svg/,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  // RFC 9110, 8.6: "a server MUST NOT send Content-Length in such a response unless its field value equals the decimal number of octets
  // that would have been sent in the content of a response if the same request had used the GET method". Fastify tells that of the body
  // before it is compressed, and none of a 304.
  app.addHook('onRoute', (route) => {
    if (route.method !== 'HEAD') return;
    const untold: onSendHookHandler = ({ headers }, reply, _payload, done) => {
      if (reply.statusCode === 304 || headers['accept-encoding'] !== undefined) reply.removeHeader('content-length');
      done();
    };
    route.onSend = [...[route.onSend ?? []].flat(), untold] as onSendHookHandler[];
  });
}
