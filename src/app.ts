import fastify, { type FastifyInstance, type FastifyPluginCallback } from 'fastify';
import type { DestinationStream } from 'pino';
import type { Config } from './config.ts';
import type { Corpus } from './corpus/corpus.ts';
import type { CorpusStore } from './corpus/store.ts';
import { AccessLog } from './http/access-log.ts';
import type { Api } from './http/api.ts';
import { articleRoutes } from './http/articles/routes.ts';
import { claimRoutes } from './http/claims/routes.ts';
import { addressBy } from './http/client-address.ts';
import { answerConnections, answerParseError } from './http/connection.ts';
import { corpusRoutes } from './http/corpus/routes.ts';
import { drainOnClose } from './http/drain.ts';
import { answerErrors, answerFrameworkError } from './http/errors.ts';
import { tells } from './http/freshness.ts';
import { Front, type ServerOptions } from './http/front.ts';
import { commonHeaders } from './http/headers.ts';
import { healthRoutes } from './http/health/routes.ts';
import { answerMethods } from './http/methods.ts';
import { Metrics } from './http/metrics/metrics.ts';
import { metricsRoutes } from './http/metrics/routes.ts';
import { describeRoutes, docsRoutes } from './http/openapi/routes.ts';
import { MAX_ID } from './http/parameters.ts';
import { Parser } from './http/parse/parser.ts';
import { parseRoutes } from './http/parse/routes.ts';
import { shedLoad } from './http/pressure.ts';
import { Problem } from './http/problem.ts';
import { problemRoutes } from './http/problems/routes.ts';
import { quoteRoutes } from './http/quotes/routes.ts';
import { limitRate } from './http/rate-limit.ts';
import { ReplyCache } from './http/reply-cache.ts';
import { requestIdOf } from './http/request-id.ts';
import { RequestLog } from './http/request-log.ts';
import { speakerRoutes } from './http/speakers/routes.ts';
import { statsRoutes } from './http/stats/routes.ts';
import { suggestRoutes } from './http/suggest/routes.ts';
import { validatorCompiler } from './http/validation.ts';
import type { Model } from './model.ts';
import { EXTRACTOR } from './text/version.ts';

/** What the application is made of; the process decides where each part comes from. */
export interface Parts {
  corpus: Corpus;
  config: Config;
  model: Model;
  /** Where the log goes, line by line; by default to the standard output. */
  log?: DestinationStream;
  /** What is to see every request; by default nothing. */
  tracing?: FastifyPluginCallback;
}

const SECOND = 1000;
const SERVER: ServerOptions = {
  requestTimeout: 120 * SECOND, // for all of a batch to arrive
  keepAliveTimeout: 72 * SECOND, // longer than the minute after which load balancers drop an idle connection
  http: { headersTimeout: 10 * SECOND, connectionsCheckingInterval: 2 * SECOND, requireHostHeader: false },
};

/** The application, its routes registered and nothing listening yet: `await app.ready()` before injecting requests. */
export function buildApp({ corpus, config, model, log = process.stdout, tracing }: Parts): FastifyInstance {
  const accessLog = new AccessLog(log);
  const front = new Front();
  const app = fastify({
    logger: { level: config.logLevel, stream: log },
    logController: accessLog,
    childLoggerFactory: (parent, bindings, options) => new RequestLog(parent, bindings, options),
    genReqId: requestIdOf,
    trustProxy: config.trustProxy,
    serverFactory: (listener) => front.serverFor(listener, SERVER),
    routerOptions: { maxParamLength: MAX_ID },
    return503OnClosing: false, // what still comes in while the server closes is answered: see drainOnClose
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: answerParseError,
  });
  if (tracing) app.register(tracing);
  const waitFor = drainOnClose(app);
  answerErrors(app);
  commonHeaders(app);
  // After the plugins of `commonHeaders`, so that what is refused from here on has their headers too.
  app.after(() => {
    answerConnections(app);
    answerMethods(app);
    describeRoutes(app);
  });

  const parser = new Parser(model, config.workers);
  app.addHook('onClose', () => parser.close());
  const metrics = new Metrics(app, () => corpus.store);
  const store = (): CorpusStore => corpus.store ?? loading();
  const replies = new ReplyCache(() => corpus.store, config.cache);
  const ipOf = addressBy(config.trustProxy);
  if (!tracing && config.rateLimit === 0) front.open(app, { replies, metrics, ipOf, log: accessLog, waitFor });
  // In scopes of their own: plugins that bring JSON Schema keep Fastify's compilers.
  app.register(
    async (scope: Api) => {
      useZod(scope);
      await shedLoad(scope, config.maxDelay);
      await limitRate(scope, config.rateLimit);
      replies.watch(scope);
      scope.addHook('onSend', (_request, reply, _payload, done) => {
        if (tells(reply.statusCode, 'hearsay-extractor')) reply.header('hearsay-extractor', EXTRACTOR);
        done();
      });
      articleRoutes(scope, store);
      quoteRoutes(scope, store);
      claimRoutes(scope, store);
      speakerRoutes(scope, store);
      corpusRoutes(scope, () => corpus.report ?? loading());
      suggestRoutes(scope, store);
      statsRoutes(scope, store);
      scope.register(async (own: Api) => parseRoutes(own, parser));
    },
    { prefix: '/v1' },
  );
  app.register(async (scope: Api) => {
    useZod(scope);
    problemRoutes(scope);
    healthRoutes(scope, store);
    metricsRoutes(scope, metrics);
  });
  app.register(async (scope) => docsRoutes(scope));
  return app;
}

/** Requests are checked by their zod schemas; responses are records of ours, and tests check them. */
function useZod(scope: Api): void {
  scope.setValidatorCompiler(validatorCompiler);
  scope.setSerializerCompiler(() => JSON.stringify);
}

function loading(): never {
  throw new Problem('corpus-loading', 'The articles are still being read.', { headers: { 'retry-after': '1' } });
}
