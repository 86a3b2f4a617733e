import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cut, PROBLEM_MEDIA_TYPE, Problem, type ProblemKind } from './problem.ts';

/** Fastify's own errors that have a problem type of their own, by their codes. */
const BY_CODE: Readonly<Record<string, ProblemKind>> = {
  FST_ERR_BAD_URL: 'malformed-url',
  FST_ERR_MAX_PARAM_LENGTH: 'uri-too-long',
  FST_ERR_CTP_BODY_TOO_LARGE: 'payload-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
};

/** Answers every error of a hook, a handler or a body with a problem document. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>(sendFailure);
}

/** Fastify's `frameworkErrors`: a URL for which no route can be looked up meets no hook, and no log but this. */
export function answerFrameworkError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  sendFailure(error, request, reply);
  const { method, url, ip } = request;
  request.log.info({ method, url, ip, status: reply.statusCode }, 'answered');
}

function sendFailure(error: FastifyError | Problem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemOf(error, request);
  if (problem.status >= 500 && problem !== error) request.log.error({ err: error }, 'request failed');
  return reply
    .code(problem.status)
    .removeHeader('etag')
    .removeHeader('last-modified')
    .headers({ 'x-request-id': request.id, 'cache-control': 'no-store', ...problem.headers })
    .type(PROBLEM_MEDIA_TYPE)
    .send(Buffer.from(JSON.stringify(problem.document(request.url, request.id))));
}

function problemOf(error: FastifyError | Problem, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error;
  const kind = BY_CODE[error.code];
  if (kind === 'malformed-url') return badUrl(request.url);
  if (kind === 'uri-too-long') return new Problem(kind, 'A part of the path is longer than any id is.');
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) return new Problem(kind ?? 'bad-request', error.message);
  return new Problem('internal-error', 'The server failed at this request; the log has it under the request id.');
}

export function badUrl(url: string): Problem {
  return new Problem('malformed-url', `${JSON.stringify(cut(url))} is not percent-encoded UTF-8.`);
}
