import type { FastifySchemaCompiler } from 'fastify';
import { z } from 'zod';
import { cut, type ParameterError, Problem } from './problem.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** One parameter of a query, as it is read, checked and spoken of. */
interface Parameter {
  /** Makes of the text that was given what the schema checks; text that is no such thing stays as it is. */
  read(text: string): unknown;
  accepts(value: unknown): boolean;
  /** What it takes, in words. */
  allowed: string;
}

/** All parameters of a query. */
interface Query {
  parameters: ReadonlyMap<string, Parameter>;
  required: readonly string[];
  defaults: Record<string, unknown>;
}

/**
 * Validates queries against their zod object schemas, whose members are texts, numbers or arrays, the latter given as
 * values separated by commas. What is wrong becomes one problem that names every parameter. A part of a path that is no
 * id is no wrong parameter: there is nothing at that path. Bodies are checked where they are read.
 */
export const validatorCompiler: FastifySchemaCompiler<z.ZodObject> = ({ schema, httpPart }) => {
  if (httpPart !== 'querystring') return (given) => ({ value: given });
  let query: Query | null = null;
  return (given: Record<string, string | string[]>) => {
    query ??= queryOf(schema); // when it is first asked for: to do it for all routes takes a tenth of the start
    const { parameters, required, defaults } = query;
    const errors: ParameterError[] = [];
    const read: Record<string, unknown> = { ...defaults };
    for (const [name, text] of Object.entries(given)) {
      const known = parameters.get(name);
      const value = typeof text === 'string' && known ? known.read(text) : text;
      const reason = fault(known, text, value);
      if (reason === null) read[name] = value;
      else {
        const allowed = known?.allowed ?? ([...parameters.keys()].join(', ') || 'no parameters');
        errors.push({ in: 'query', name: cut(name), reason, given: cut(wrong(known, text, value)), allowed });
      }
    }
    for (const name of required)
      if (!Object.hasOwn(given, name))
        errors.push({ in: 'query', name, reason: 'missing', given: null, allowed: parameters.get(name)!.allowed });
    return errors.length > 0 ? { error: refusal(errors) } : { value: read };
  };
};

function queryOf(schema: z.ZodObject): Query {
  const members = Object.entries(schema.shape) as [string, z.ZodType][];
  return {
    parameters: new Map(members.map(([name, type]) => [name, parameter(type)])),
    required: members.flatMap(([name, type]) => (type.safeParse(undefined).success ? [] : [name])),
    defaults: schema.partial().parse({}),
  };
}

function parameter(type: z.ZodType): Parameter {
  const { $defs, ...schema } = z.toJSONSchema(type, { io: 'input' });
  return {
    read: (text) => {
      if (schema.type === 'array') return text.split(/(?<!\\),/).map((value) => value.replaceAll('\\,', ','));
      if (schema.type === 'integer' && /^-?\d{1,9}$/.test(text)) return Number(text);
      return schema.type === 'number' && /^-?\d{1,9}(?:\.\d{1,9})?$/.test(text) ? Number(text) : text;
    },
    accepts: (value) => type.safeParse(value).success,
    allowed: words(schema, $defs ?? {}),
  };
}

function words(schema: JsonSchema, definitions: Record<string, JsonSchema>): string {
  const { $ref, type, minimum, maximum, minLength, maxLength, maxItems, items, examples } = schema;
  if ($ref) return words(definitions[$ref.slice('#/$defs/'.length)]!, definitions);
  if (schema.enum) return `one of ${schema.enum.join(', ')}`;
  if (type === 'integer') return `a whole number from ${minimum} to ${maximum}`;
  if (type === 'number') return `a number from ${minimum} to ${maximum}`;
  if (type === 'array')
    return `up to ${maxItems} values separated by commas, each ${words(items as JsonSchema, definitions)}`;
  if (schema.pattern) return `a text such as ${(examples as string[]).join(' or ')}`;
  return `${minLength} to ${maxLength} characters`;
}

function fault(known: Parameter | undefined, text: string | string[], value: unknown): ParameterError['reason'] | null {
  if (!known) return 'unknown';
  if (Array.isArray(text)) return 'repeated';
  if (text === '') return 'empty';
  return known.accepts(value) ? null : 'invalid';
}

/** Of several values those that are not accepted; all that was given where they are too many, or one is empty and so names nothing. */
function wrong(known: Parameter | undefined, text: string | string[], value: unknown): string {
  const values = known && typeof text === 'string' && Array.isArray(value) ? value : [];
  return values.filter((one) => !known!.accepts([one])).join(',') || String(text);
}

const MAX_ERRORS = 20;

function refusal(errors: readonly ParameterError[]): Problem {
  const named = errors.slice(0, MAX_ERRORS);
  return new Problem('invalid-parameter', named.map(sentence).join(' '), { errors: named });
}

/** A parameter that passed its schema and is wrong all the same. */
export function invalidParameter(name: string, given: string, allowed: string): Problem {
  return refusal([{ in: 'query', name, reason: 'invalid', given: cut(given), allowed }]);
}

/** A cursor that leads nowhere; `detail` says why. */
export function invalidCursor(given: string, detail: string): Problem {
  const allowed = 'the cursor of a `next` link, with the same filters and the same order';
  return new Problem('invalid-cursor', detail, {
    errors: [{ in: 'query', name: 'cursor', reason: 'invalid', given: cut(given), allowed }],
  });
}

function sentence({ name, reason, given, allowed }: ParameterError): string {
  const which = `Parameter ${JSON.stringify(name)}`;
  if (reason === 'unknown') return `${which} is unknown here; there are: ${allowed}.`;
  if (reason === 'missing') return `${which} is missing; it takes ${allowed}.`;
  if (reason === 'repeated') return `${which} is given more than once; give it once: ${allowed}.`;
  if (reason === 'empty') return `${which} is empty; it takes ${allowed}.`;
  return `${which} takes ${allowed}, not ${JSON.stringify(given)}.`;
}
