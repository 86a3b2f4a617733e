import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { type AccessLog, rounded, tellsAnswers } from './access-log.ts';
import { hostProblem } from './connection.ts';
import { sendKept } from './kept-reply.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { ReplyCache } from './reply-cache.ts';
import { requestIdOf } from './request-id.ts';

/** Limits of `node:http` in milliseconds, and what else its server takes. */
export interface ServerOptions {
  requestTimeout: number;
  keepAliveTimeout: number;
  http: { headersTimeout: number; connectionsCheckingInterval: number; requireHostHeader: boolean };
}

/** What has to know of every answer. */
interface Witnesses {
  replies: ReplyCache;
  metrics: Metrics;
  log: AccessLog;
  /** The address that a request comes from. */
  ipOf(request: IncomingMessage): string | undefined;
  /** See `drainOnClose`. */
  waitFor(response: ServerResponse): void;
}

/**
 * Answers what is kept in memory before Fastify sees the request, since its routing and its hooks cost more than such an answer; all else is
 * Fastify's. An answer from here is counted, logged and waited for as any other. It costs so little that it is given under
 * pressure too.
 */
export class Front {
  #answers: ((request: IncomingMessage, response: ServerResponse) => boolean) | null = null;

  /** The server that Fastify would make, with this before its listener. */
  serverFor(listener: RequestListener, { http, requestTimeout, keepAliveTimeout }: ServerOptions): Server {
    return createServer({ ...http, requestTimeout, keepAliveTimeout }, (request, response) => {
      if (!this.#answers?.(request, response)) listener(request, response);
    });
  }

  /** Begins to answer. Not called where hooks of Fastify have to see each request: limits by client, traces. */
  open(app: FastifyInstance, { replies, metrics, log, ipOf, waitFor }: Witnesses): void {
    this.#answers = (request, response) => {
      const kept = app.isClosing() ? undefined : replies.find(request);
      if (!kept || hostProblem(request)) return false;
      const start = performance.now();
      const id = requestIdOf(request);
      const ip = ipOf(request); // while there is still a connection
      const status = sendKept(kept, id, request, response);
      const end = () => {
        const ms = performance.now() - start;
        const method = request.method!;
        metrics.answered(method, kept.route, status, ms);
        if (!whole)
          app.log.error({ requestId: id, method, url: request.url, ip, status, ms: rounded(ms) }, 'broken off');
        else if (tellsAnswers(app.log.level)) log.answered({ method, url: kept.url, ip, id, status, ms });
      };
      // Most often the system takes all of it at once. (`writableFinished` would tell so on Node 20, but from 24 on only after this tick.)
      let whole = response.writableLength === 0 && (response.socket?.writable ?? false);
      if (whole) end();
      else {
        waitFor(response);
        response.once('finish', () => {
          whole = true;
        });
        response.once('close', end);
      }
      return true;
    };
  }
}
