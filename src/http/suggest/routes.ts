import { z } from 'zod';
import { foldedWordsOf } from '../../corpus/search/word.ts';
import type { CorpusStore } from '../../corpus/store.ts';
import { SpeakerKindSchema } from '../../names/speaker.ts';
import { type Api, type CurrentStore, json, problems, sendJson } from '../api.ts';
import { isFresh } from '../freshness.ts';
import { tagOf } from '../list.ts';

const SuggestionSchema = z
  .object({
    type: z.enum(['speaker', 'outlet']),
    value: z.string().describe('What the filter of this type takes: the id of a speaker, the name of an outlet.'),
    name: z.string(),
    kind: SpeakerKindSchema.describe('What kind of speaker; `outlet` for an outlet that publishes.'),
    count: z.int().min(0).describe('How many articles they speak in, or have published.'),
  })
  .meta({ id: 'Suggestion' });
type Suggestion = z.infer<typeof SuggestionSchema>;

const SuggestionsSchema = z.object({ items: z.array(SuggestionSchema) }).meta({ id: 'SuggestionList' });

export function suggestRoutes(api: Api, store: CurrentStore): void {
  api.get(
    '/suggest',
    {
      schema: {
        operationId: 'suggest',
        tags: ['Speakers'],
        summary: 'Complete a name',
        description: 'Speakers and outlets with a name that has a word that starts so, those in most articles first.',
        querystring: z.strictObject({
          q: z.string().min(1).max(100).describe('What has been typed: whole words, and the start of the last.'),
          limit: z.int().min(1).max(20).default(10).describe('How many suggestions at most.'),
        }),
        response: {
          200: json('The suggestions.', SuggestionsSchema),
          ...problems('invalid-parameter', 'corpus-loading'),
        },
      },
    },
    async (request, reply) => {
      const current = store();
      const { q, limit } = request.query;
      if (isFresh(request, reply, { tag: tagOf(request.url, current), since: current.since })) return reply.send();
      return sendJson(reply, Buffer.from(JSON.stringify({ items: await suggest(q, limit, current) })));
    },
  );
}

async function suggest(q: string, limit: number, store: CorpusStore): Promise<Suggestion[]> {
  const words = foldedWordsOf(q);
  if (words.length === 0) return [];
  return [...(await speakersOf(words, limit, store)), ...(await outletsOf(words, store))]
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, limit);
}

async function speakersOf(words: readonly string[], limit: number, { speakers }: CorpusStore): Promise<Suggestion[]> {
  const clauses = words.map((word, i) => ({
    words: [word],
    prefix: i === words.length - 1,
    field: 'name',
    negated: false,
  }));
  const most = speakers.by('articles', true);
  const { places } = await speakers.search(clauses);
  const cut = await speakers.order(most ? [most] : []).cut(places, limit, null);
  return cut.places.map((place) => {
    const { id, name, kind, counts } = speakers.item(place);
    return { type: 'speaker', value: id, name, kind, count: counts.articles };
  });
}

async function outletsOf(words: readonly string[], { heads }: CorpusStore): Promise<Suggestion[]> {
  return (await heads.counts('outlet', null)).flatMap(({ term, count }) => {
    const known = foldedWordsOf(term);
    const starts = words.every((word, i) =>
      known.some((one) => (i === words.length - 1 ? one.startsWith(word) : one === word)),
    );
    return starts ? [{ type: 'outlet' as const, value: term, name: term, kind: 'outlet' as const, count }] : [];
  });
}
