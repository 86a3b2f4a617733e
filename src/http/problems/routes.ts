import { z } from 'zod';
import { type Api, json, problems, unknownRecord } from '../api.ts';
import { MAX_ID, NoQuery } from '../parameters.ts';
import { PROBLEM_KINDS, PROBLEMS, type ProblemKind } from '../problem.ts';

export const ProblemTypeSchema = z
  .object({
    type: z.string().describe('URI reference, as in the `type` of a problem.'),
    status: z.int(),
    title: z.string(),
    description: z.string().describe('What it means and what to do about it.'),
  })
  .meta({ id: 'ProblemType' });

const tags = ['Problems'];

export function problemRoutes(api: Api): void {
  api.get(
    '/problems',
    {
      schema: {
        operationId: 'listProblemTypes',
        tags,
        summary: 'List the types of problems',
        description: 'Every type of error that this API answers with.',
        querystring: NoQuery,
        response: {
          200: json('The catalogue.', z.object({ items: z.array(ProblemTypeSchema) }).meta({ id: 'ProblemTypeList' })),
          ...problems('invalid-parameter'),
        },
      },
    },
    () => ({ items: PROBLEM_KINDS.map(describe) }),
  );

  api.get(
    '/problems/:type',
    {
      schema: {
        operationId: 'getProblemType',
        tags,
        summary: 'Get a type of problem',
        description: 'Where the `type` of every problem document leads.',
        params: z.strictObject({ type: z.string().max(MAX_ID).describe('Last part of the type’s URL.') }),
        querystring: NoQuery,
        response: {
          200: json('The type.', ProblemTypeSchema),
          ...problems('invalid-parameter', 'unknown-record'),
        },
      },
    },
    ({ params: { type } }) => {
      if (!Object.hasOwn(PROBLEMS, type)) throw unknownRecord('problem type', type);
      return describe(type as ProblemKind);
    },
  );
}

function describe(kind: ProblemKind): z.infer<typeof ProblemTypeSchema> {
  return { type: `/problems/${kind}`, ...PROBLEMS[kind] };
}
