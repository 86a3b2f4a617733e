import type { IncomingMessage } from 'node:http';
import proxyAddr from '@fastify/proxy-addr';

/** How to tell the address that a request comes from, by these trusted proxies (addresses or CIDR ranges), as Fastify's `request.ip`. */
export function addressBy(trusted: readonly string[] | false): (request: IncomingMessage) => string | undefined {
  if (!trusted) return ({ socket }) => socket.remoteAddress;
  const trusts = proxyAddr.compile([...trusted]);
  return (request) => proxyAddr(request, trusts);
}
