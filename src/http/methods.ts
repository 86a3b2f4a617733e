import type { FastifyInstance } from 'fastify';
import FindMyWay, { type HTTPMethod } from 'find-my-way';
import { cut, Problem } from './problem.ts';

/**
 * Tells a wrong method on a known path (405 with `Allow`, 204 for OPTIONS) from an unknown path (404). Both are answered
 * before a body is read. Called before any route is added, since it watches them being added.
 */
export function answerMethods(app: FastifyInstance): void {
  const methods = new Map<string, Set<string>>();
  const paths = FindMyWay({ maxParamLength: Number.MAX_SAFE_INTEGER });
  app.addHook('onRoute', ({ url, method }) => {
    let known = methods.get(url);
    if (!known) {
      known = new Set();
      methods.set(url, known);
      paths.on('GET', url as `/${string}`, () => {}, known);
    }
    for (const one of [method].flat()) known.add(one);
  });

  app.addHook('onRequest', (request, reply, done) => {
    if (!request.is404 && (request.method as HTTPMethod) !== 'OPTIONS') return done();
    const { method, url } = request;
    // RFC 9110, 9.3.7: "An OPTIONS request with an asterisk ("*") as the request target … applies to the server in general".
    const known = url === '*' ? new Set(['GET', 'HEAD']) : (paths.find('GET', url)?.store as Set<string> | undefined);
    if (!known) return done(unknownRoute(url));
    // RFC 9110, 15.5.6: "The origin server MUST generate an Allow header field in a 405 response".
    const allow = [...new Set([...known, 'OPTIONS'])].sort().join(', ');
    if ((method as HTTPMethod) === 'OPTIONS') reply.code(204).header('allow', allow).send();
    else done(notAllowed(method, allow));
  });
  // Reached only from a route that turns out to have nothing to serve, such as a missing file of the documentation.
  app.setNotFoundHandler(({ url }) => {
    throw unknownRoute(url);
  });
}

function notAllowed(method: string, allow: string): Problem {
  return new Problem('method-not-allowed', `${method} is not allowed here; allowed are: ${allow}.`, {
    headers: { allow },
  });
}

function unknownRoute(url: string): Problem {
  return new Problem(
    'unknown-route',
    `Nothing is served at ${JSON.stringify(cut(url))}; /openapi.json lists every path.`,
  );
}
