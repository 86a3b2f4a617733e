import { type Report, ReportSchema } from '../../corpus/load/report.ts';
import { type Api, json, problems } from '../api.ts';
import { NoQuery } from '../parameters.ts';

export function corpusRoutes(api: Api, report: () => Report): void {
  api.get(
    '/corpus',
    {
      schema: {
        operationId: 'getCorpus',
        tags: ['Corpus'],
        summary: 'Get the report of the last load',
        description:
          'What became of every file of the corpus: how many stories were read, in which formats, and each file or line that is not served, with its reason.',
        querystring: NoQuery,
        response: { 200: json('The report.', ReportSchema), ...problems('invalid-parameter', 'corpus-loading') },
      },
    },
    (_request, reply) => {
      reply.header('cache-control', 'no-store');
      return report();
    },
  );
}
