import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { FastifyInstance, FastifyReply, FastifyRequest, onSendHookHandler, RouteOptions } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { CorpusStore } from '../corpus/store.ts';
import { CONTENT_TYPES } from './formats/format.ts';
import { CACHE_CONTROL, clientHas, type State } from './freshness.ts';

/** A reply as it goes out: its body, and the names and values of its headers in turn. */
interface Kept {
  /** A character a byte, as Latin-1 has it: Node sends that in one piece with the head, but a buffer as a second one. */
  body: string;
  head: string[];
  /** What of it a 304 has. */
  freshHead: string[];
  state: State;
}

type Replies = LRUCache<string, Kept>;

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
/** All that a JSON reply of one corpus depends on, beside the URL; the first two as `Vary` tells, the last is the compressor's. */
const VARIES = ['accept', 'accept-encoding', 'x-no-compression'] as const;
/** Headers that belong to one request. */
const OWN = new Set(['x-request-id', 'connection', 'ratelimit', 'ratelimit-policy', 'content-length']);
/** RFC 9110, 15.4.5: "a sender SHOULD NOT generate representation metadata other than the above listed fields". */
const OF_BODY = new Set(['content-type', 'content-encoding', 'link']);

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

  #answer(request: FastifyRequest, reply: FastifyReply): boolean {
    const replies = this.#current();
    if (!replies || request.server.isClosing()) return false;
    const { headers, url } = request.raw;
    const key = VARIES.reduce((known, name) => `${known}\n${headers[name] ?? ''}`, url!);
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

function sizeOf({ body }: Kept, key: string): number {
  return body.length + 2 * key.length + OVERHEAD;
}

/** Past Fastify's own sending, which would prepare the headers anew; its `onResponse` hooks are run all the same. */
function send({ body, head, freshHead, state }: Kept, request: FastifyRequest, reply: FastifyReply): void {
  const has = clientHas(request.headers, state);
  const told = [...(has ? freshHead : head), 'x-request-id', request.id];
  const own = reply.getHeaders();
  for (const name of Object.keys(own)) told.push(name, String(own[name]));
  reply.hijack();
  reply.raw.writeHead(has ? 304 : 200, told);
  if (has || request.method === 'HEAD') reply.raw.end();
  else reply.raw.end(body, 'latin1');
}

/** JSON is short enough to be sent whole, compressed or not: then its length is known, and it can be kept. */
const keep: onSendHookHandler = async ({ place, method }, reply, payload) => {
  if (method !== 'GET' || payload === undefined || !canBeKept(reply)) return payload;
  const isWhole = typeof payload === 'string' || Buffer.isBuffer(payload);
  const body = isWhole ? Buffer.from(payload) : await buffer(payload as Readable);
  if (place && body.length <= MAX_BODY) place.replies.set(place.key, kept(reply, body));
  return body;
};

function canBeKept(reply: FastifyReply): boolean {
  const { 'cache-control': cacheControl, 'content-type': type } = reply.getHeaders();
  return reply.statusCode === 200 && cacheControl === CACHE_CONTROL && type === CONTENT_TYPES.json;
}

function kept(reply: FastifyReply, body: Buffer): Kept {
  const headers = Object.entries(reply.getHeaders()).filter(([name]) => !OWN.has(name)) as [string, string][];
  const { etag, 'last-modified': since } = Object.fromEntries(headers);
  return {
    body: body.toString('latin1'),
    head: [...headers.flat(), 'content-length', String(body.length)],
    freshHead: headers.filter(([name]) => !OF_BODY.has(name)).flat(),
    state: { tag: etag!.slice(3, -1), since: new Date(since!) },
  };
}
