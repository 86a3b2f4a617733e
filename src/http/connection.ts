import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { badUrl } from './errors.ts';
import { PROBLEM_MEDIA_TYPE, Problem } from './problem.ts';
import { newRequestId } from './request-id.ts';

/** What node's HTTP parser says of a message that never becomes a request. */
const BY_CODE: Readonly<Record<string, () => Problem>> = {
  HPE_HEADER_OVERFLOW: () => new Problem('headers-too-large', 'The request line and the headers are too long.'),
  HPE_CHUNK_EXTENSIONS_OVERFLOW: () => new Problem('payload-too-large', 'The chunk extensions are too long.'),
  ERR_HTTP_REQUEST_TIMEOUT: () => new Problem('request-timeout', 'The request did not arrive whole in time.'),
};

/** Answers what the parser refuses; Fastify's `clientErrorHandler`. */
export function answerParseError(this: FastifyInstance, error: Error & { code?: string }, socket: Socket): void {
  const problem = BY_CODE[error.code ?? '']?.() ?? new Problem('malformed-request', `Not HTTP/1.1: ${error.message}.`);
  this.log.info({ ip: socket.remoteAddress, code: error.code, status: problem.status }, 'refused');
  if (error.code === 'ECONNRESET' || !socket.writable || answering(socket)) socket.destroy(error);
  else socket.end(rawResponse(problem));
}

/** Answers what node would answer itself, without a body: no Host, other expectations, CONNECT. */
export function answerConnections(app: FastifyInstance): void {
  app.server.on('checkExpectation', (request, response) => {
    const problem = new Problem('expectation-failed', 'Only "Expect: 100-continue" can be met.');
    const { head, body } = parts(problem, request.url ?? '');
    response.writeHead(problem.status, head).end(body);
  });
  app.server.on('connect', (_request, socket: Socket) => {
    socket.on('error', () => socket.destroy());
    socket.end(
      rawResponse(new Problem('method-not-allowed', 'This is no proxy.', { headers: { allow: 'GET, HEAD' } })),
    );
  });
  app.addHook('onRequest', (request, _reply, done) => {
    done(hostProblem(request.raw) ?? encodingProblem(request) ?? undefined);
  });
}

/**
 * RFC 9112, 3.2: "A server MUST respond with a 400 (Bad Request) status code to any HTTP/1.1 request message that lacks
 * a Host header field and to any request message that contains more than one Host header field line".
 */
export function hostProblem(raw: IncomingMessage): Problem | null {
  let hosts = 0;
  for (let i = 0; i < raw.rawHeaders.length; i += 2) {
    const name = raw.rawHeaders[i]!;
    if (name.length === 4 && name.toLowerCase() === 'host') hosts++;
  }
  if (hosts === 1 || (hosts === 0 && raw.httpVersion === '1.0')) return null;
  return new Problem('malformed-request', `The request has ${hosts || 'no'} Host headers; it must have one.`);
}

/** The router checks the path; a query is otherwise read leniently, "%zz" as it stands. */
function encodingProblem({ url }: FastifyRequest): Problem | null {
  if (!url.includes('%')) return null;
  try {
    decodeURIComponent(url);
    return null;
  } catch {
    return badUrl(url);
  }
}

/** Whether an earlier request on this connection is being answered: a second answer would be taken for the first. */
function answering(socket: Socket): boolean {
  const { _httpMessage: message } = socket as Socket & { _httpMessage?: { headersSent: boolean } };
  return message?.headersSent ?? false;
}

function parts(problem: Problem, path: string): { head: Record<string, string | number>; body: string } {
  const requestId = newRequestId();
  const body = JSON.stringify(problem.document(path, requestId));
  return {
    head: {
      'content-type': PROBLEM_MEDIA_TYPE,
      'content-length': Buffer.byteLength(body),
      'x-request-id': requestId,
      'cache-control': 'no-store',
      connection: 'close',
      ...problem.headers,
    },
    body,
  };
}

function rawResponse(problem: Problem): string {
  const { head, body } = parts(problem, '');
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n${lines.join('')}\r\n${body}`;
}
