import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { FastifyInstance, FastifyReply, FastifyRequest, onSendHookHandler, RouteOptions } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { CorpusStore } from '../corpus/store.ts';
import { CONTENT_TYPES } from './formats/format.ts';
import { CACHE_CONTROL } from './freshness.ts';
import { type KeptReply, keptReply, sendKept } from './kept-reply.ts';

type Replies = LRUCache<string, KeptReply>;

declare module 'fastify' {
  interface FastifyRequest {
    /** Where the reply goes if it can be kept; null when it cannot. */
    place: { replies: Replies; key: string } | null;
  }
}

/** Larger replies are rare, and dear to keep. */
const MAX_BODY = 2 ** 17;
/** What a reply takes beside its body and its key, about. */
const OVERHEAD = 1000;
/**
 * Keeps the JSON replies that were asked for last, up to so many megabytes, so that the same question costs no second answer. They
 * are thrown away with the store that they were made from. Hooks that count, log or refuse requests come before.
 */
export class ReplyCache {
  readonly #store: () => CorpusStore | null;
  readonly #megabytes: number;
  #of: CorpusStore | null = null;
  #replies: Replies | null = null;

  constructor(store: () => CorpusStore | null, megabytes: number) {
    this.#store = store;
    this.#megabytes = megabytes;
  }

  /** Watches the routes of a scope that are added from now on. */
  watch(scope: FastifyInstance): void {
    scope.decorateRequest('place', null);
    scope.addHook('onRoute', (route) => {
      if (![route.method].flat().every((method) => method === 'GET' || method === 'HEAD')) return;
      append(route, 'onRequest', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
        if (!this.#answer(request, reply)) done();
      });
      append(route, 'onSend', keep);
    });
  }

  /** The reply that is kept for such a request. */
  find(request: IncomingMessage): KeptReply | undefined {
    const { method } = request;
    return method === 'GET' || method === 'HEAD' ? this.#current()?.get(keyOf(request)) : undefined;
  }

  #answer(request: FastifyRequest, reply: FastifyReply): boolean {
    const replies = this.#current();
    if (!replies || request.server.isClosing()) return false;
    const key = keyOf(request.raw);
    const kept = replies.get(key);
    if (kept) send(kept, request, reply);
    else request.place = { replies, key };
    return kept !== undefined;
  }

  /** What is kept of the store of the moment. A reply that was begun before a reload goes where nobody looks any more. */
  #current(): Replies | null {
    const store = this.#store();
    if (store !== this.#of && this.#megabytes > 0) {
      this.#of = store;
      this.#replies = store && new LRUCache({ maxSize: this.#megabytes * 2 ** 20, sizeCalculation: sizeOf });
    }
    return this.#replies;
  }
}

/** Adds a hook to a route that comes after those that it has. */
function append(route: RouteOptions, at: 'onRequest' | 'onSend', hook: unknown): void {
  Object.assign(route, { [at]: [...[route[at] ?? []].flat(), hook] });
}

/** All that a JSON reply of one corpus depends on: the URL, what `Vary` names, and what the compressor asks besides. */
function keyOf({ url, headers }: IncomingMessage): string {
  return `${url}\n${headers.accept ?? ''}\n${headers['accept-encoding'] ?? ''}\n${headers['x-no-compression'] ?? ''}`;
}

function sizeOf({ body }: KeptReply, key: string): number {
  return body.length + 2 * key.length + OVERHEAD;
}

/** Past Fastify's own sending, which would prepare the headers anew; its `onResponse` hooks are run all the same. */
function send(kept: KeptReply, request: FastifyRequest, reply: FastifyReply): void {
  const own = Object.entries(reply.getHeaders()).flatMap(([name, value]) => [name, String(value)]);
  reply.hijack();
  sendKept(kept, request.id, request.raw, reply.raw, own);
}

/** JSON is short enough to be sent whole, compressed or not: then its length is known, and it can be kept. */
const keep: onSendHookHandler = async ({ place, method }, reply, payload) => {
  if (method !== 'GET' || payload === undefined || !canBeKept(reply)) return payload;
  const isWhole = typeof payload === 'string' || Buffer.isBuffer(payload);
  const body = isWhole ? Buffer.from(payload) : await buffer(payload as Readable);
  if (place && body.length <= MAX_BODY) place.replies.set(place.key, keptReply(reply, body));
  return body;
};

function canBeKept(reply: FastifyReply): boolean {
  const { 'cache-control': cacheControl, 'content-type': type } = reply.getHeaders();
  return reply.statusCode === 200 && cacheControl === CACHE_CONTROL && type === CONTENT_TYPES.json;
}
