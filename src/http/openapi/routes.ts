import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { OpenAPIV3_1 } from 'openapi-types';
import { sendJson } from '../api.ts';
import { declare } from './declare.ts';
import { OPENAPI } from './document.ts';
import { tidy } from './tidy.ts';

/** Collects the routes that are added after it into the OpenAPI document. */
export function describeRoutes(app: FastifyInstance): void {
  app.register(swagger, {
    openapi: OPENAPI,
    transform: jsonSchemaTransform,
    transformObject: (generated) => {
      const document = tidy(jsonSchemaTransformObject(generated) as OpenAPIV3_1.Document);
      declare(document);
      return document;
    },
  });
}

/** Serves the document at `/openapi.json` and Swagger UI at `/docs`, where `/` leads. */
export function docsRoutes(app: FastifyInstance): void {
  let document: Buffer | null = null;
  app.get('/openapi.json', { schema: { hide: true } }, (_request, reply) => {
    document ??= Buffer.from(JSON.stringify(app.swagger()));
    return sendJson(reply, document);
  });
  app.get('/', { schema: { hide: true } }, (_request, reply) => reply.redirect('/docs'));
  app.register(swaggerUi, { routePrefix: '/docs', uiConfig: { docExpansion: 'list', tryItOutEnabled: true } });
}
