import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { OpenAPIV3_1 } from 'openapi-types';
import { shortHash } from '../../text/id.ts';
import { sendJson } from '../api.ts';
import { isFresh } from '../freshness.ts';
import { declare } from './declare.ts';
import { OPENAPI } from './document.ts';
import { exemplify } from './examples.ts';
import { tidy } from './tidy.ts';

/** Collects the routes that are added after it into the OpenAPI document. */
export function describeRoutes(app: FastifyInstance): void {
  app.register(swagger, {
    openapi: OPENAPI,
    transform: jsonSchemaTransform,
    transformObject: (generated) => {
      const document = tidy(jsonSchemaTransformObject(generated) as OpenAPIV3_1.Document);
      declare(document);
      exemplify(document);
      return document;
    },
  });
}

/**
 * What the pages of Swagger UI may load, in place of the nothing of all other answers. Whether there is TLS in front is
 * not ours to know: nothing here makes a browser insist on it.
 */
const UI_POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"], // the page sets styles on its elements
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
};

/** Serves the document at `/openapi.json` and Swagger UI at `/docs`, where `/` leads. */
export function docsRoutes(app: FastifyInstance): void {
  const since = new Date();
  let served: { body: Buffer; tag: string } | null = null;
  app.get('/openapi.json', { schema: { hide: true } }, (request, reply) => {
    if (!served) {
      const text = JSON.stringify(app.swagger());
      served = { body: Buffer.from(text), tag: shortHash([text], 16) };
    }
    return isFresh(request, reply, { tag: served.tag, since }) ? reply.send() : sendJson(reply, served.body);
  });
  app.get('/', { schema: { hide: true } }, (_request, reply) => reply.redirect('/docs'));
  app.register(swaggerUi, {
    routePrefix: '/docs',
    uiConfig: { docExpansion: 'list', tryItOutEnabled: true },
    theme: { title: OPENAPI.info.title },
    staticCSP: UI_POLICY,
  });
}
