import { isDeepStrictEqual } from 'node:util';
import type { OpenAPIV3_1 } from 'openapi-types';

type Schemas = Record<string, unknown>;

const REF = '#/components/schemas/';

/**
 * Makes the generated document one that people can read and clients can be generated from: a schema that is the same
 * going in and coming out is there once, one that nothing uses is not there, and what zod adds to say nothing is gone.
 */
export function tidy(document: OpenAPIV3_1.Document): OpenAPIV3_1.Document {
  const { components, ...rest } = simplify(document) as OpenAPIV3_1.Document;
  const all = (components?.schemas ?? {}) as Schemas;
  const renamed = twins(all);
  const paths = rename(rest.paths, renamed);
  const schemas = used(paths, rename(all, renamed) as Schemas);
  return { ...rest, paths: paths as OpenAPIV3_1.PathsObject, components: { ...components, schemas: schemas as never } };
}

/** Without the bounds of JavaScript's safe integers, and open to members that a later version may add. */
function simplify(value: unknown): unknown {
  return mapObjects(value, (object) =>
    Object.fromEntries(
      Object.entries(object).filter(
        ([key, member]) =>
          !(key === 'minimum' && member === Number.MIN_SAFE_INTEGER) &&
          !(key === 'maximum' && member === Number.MAX_SAFE_INTEGER) &&
          !(key === 'additionalProperties' && member === false),
      ),
    ),
  );
}

/** Each `FooInput` that says what `Foo` says, by the reference to use instead. */
function twins(schemas: Schemas): Map<string, string> {
  const renamed = new Map<string, string>();
  for (const name of Object.keys(schemas)) if (schemas[`${name}Input`]) renamed.set(`${REF}${name}Input`, REF + name);
  for (const [input, output] of renamed) {
    const same = isDeepStrictEqual(
      rename(schemas[input.slice(REF.length)], renamed),
      rename(schemas[output.slice(REF.length)], renamed),
    );
    if (!same) renamed.delete(input);
  }
  return renamed;
}

function rename(value: unknown, renamed: ReadonlyMap<string, string>): unknown {
  return mapObjects(value, (object) =>
    typeof object.$ref === 'string' ? { ...object, $ref: renamed.get(object.$ref) ?? object.$ref } : object,
  );
}

/** The schemas that `paths` reach, by name in alphabetical order. */
function used(paths: unknown, schemas: Schemas): Schemas {
  const reached = new Set<string>();
  const visit = (value: unknown) => {
    mapObjects(value, (object) => {
      const name = typeof object.$ref === 'string' ? object.$ref.slice(REF.length) : null;
      if (name !== null && !reached.has(name)) {
        reached.add(name);
        visit(schemas[name]);
      }
      return object;
    });
  };
  visit(paths);
  return Object.fromEntries([...reached].sort().map((name) => [name, schemas[name]]));
}

/** A copy of a JSON value in which every object, the innermost first, is what `change` makes of it. */
function mapObjects(value: unknown, change: (object: Record<string, unknown>) => Record<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((member) => mapObjects(member, change));
  if (typeof value !== 'object' || value === null) return value;
  return change(Object.fromEntries(Object.entries(value).map(([key, member]) => [key, mapObjects(member, change)])));
}
