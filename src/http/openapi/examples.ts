import { createRequire } from 'node:module';
import type { OpenAPIV3_1 } from 'openapi-types';
import { PROBLEM_KINDS, PROBLEM_MEDIA_TYPE, PROBLEMS, Problem } from '../problem.ts';

/** Made by `npm run openapi` from the seed story; none while that makes them. */
function examplesOf(): Examples {
  try {
    return createRequire(import.meta.url)('#examples');
  } catch {
    return {};
  }
}

type Examples = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * Gives every response of every operation an example: what is answered about the seed story, and the problem that it is;
 * and every parameter that must be given the value that was asked with, so that Swagger UI can ask at once.
 */
export function exemplify(document: OpenAPIV3_1.Document): void {
  const examples = examplesOf();
  for (const [path, item] of Object.entries(document.paths ?? {}))
    for (const operation of Object.values(item ?? {}) as OpenAPIV3_1.OperationObject[]) {
      const asked = examples[operation.operationId ?? '']?.parameters as Record<string, string> | undefined;
      for (const parameter of (operation.parameters ?? []) as OpenAPIV3_1.ParameterObject[])
        if (asked?.[parameter.name] !== undefined) parameter.example = asked[parameter.name];
        else withoutDefault(parameter);
      for (const [status, response] of Object.entries(operation.responses ?? {}))
        for (const [type, body] of Object.entries((response as OpenAPIV3_1.ResponseObject).content ?? {})) {
          const example =
            type === PROBLEM_MEDIA_TYPE ? problem(status, path) : examples[operation.operationId ?? '']?.[type];
          if (example !== undefined) body.example = example;
        }
    }
}

/** Leaves the examples of a parameter to its schema: of those beside it Swagger UI takes the first for what is asked, a filter that nobody chose. */
function withoutDefault(parameter: OpenAPIV3_1.ParameterObject): void {
  const { examples, schema } = parameter;
  if (!examples) return;
  delete parameter.examples;
  const values = Object.values(examples).map((example) => (example as OpenAPIV3_1.ExampleObject).value);
  Object.assign(parameter, { schema: { ...schema, examples: values } });
}

function problem(status: string, path: string): unknown {
  const kind = PROBLEM_KINDS.find((one) => String(PROBLEMS[one].status) === status) ?? 'internal-error';
  return new Problem(kind, PROBLEMS[kind].description).document(path, '7d9c7a1e-5a1f-4f0e-9b1c-0c3f5f0a2b11');
}
