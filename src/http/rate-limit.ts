import type { FastifyInstance, FastifyReply } from 'fastify';
import { Problem } from './problem.ts';

const MINUTE = 60;

/**
 * Lets each client, by its address, ask so many requests a minute of a scope; 0 means as many as it likes. The fields are those of
 * draft-ietf-httpapi-ratelimit-headers-10: `RateLimit-Policy` tells the quota and its window, `RateLimit` what is left.
 */
export async function limitRate(scope: FastifyInstance, perMinute: number): Promise<void> {
  if (perMinute === 0) return;
  const { default: rateLimit } = await import('@fastify/rate-limit');
  // Awaited: it watches routes being added.
  await scope.register(rateLimit, {
    max: perMinute,
    timeWindow: MINUTE * 1000,
    enableDraftSpec: true,
    errorResponseBuilder: (_request, { ttl }) => {
      const seconds = String(Math.ceil(ttl / 1000));
      return new Problem(
        'too-many-requests',
        `${perMinute} requests a minute are allowed; ask again in ${seconds} s.`,
        {
          headers: { 'retry-after': seconds },
        },
      );
    },
  });
  // After the package's own hook, which comes last of a route's; a request that it refuses goes no farther.
  scope.addHook('onRoute', (route) => {
    route.onRequest = [...[route.onRequest ?? []].flat(), async (_request, reply) => tell(reply, perMinute)];
  });
  scope.addHook('onSend', async (_request, reply) => tell(reply, perMinute));
}

/** The package speaks an earlier draft, with a header for each figure. */
function tell(reply: FastifyReply, perMinute: number): void {
  const left = reply.getHeader('ratelimit-remaining');
  if (left === undefined) return;
  reply.header('ratelimit-policy', `"client";q=${perMinute};w=${MINUTE}`);
  reply.header('ratelimit', `"client";r=${left};t=${reply.getHeader('ratelimit-reset')}`);
  for (const name of ['limit', 'remaining', 'reset']) reply.removeHeader(`ratelimit-${name}`);
}
