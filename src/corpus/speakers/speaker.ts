import { z } from 'zod';
import { ArticleSchema } from '../../article/article.ts';
import { SpeakerSchema as StorySpeakerSchema } from '../../names/speaker.ts';

/** How many of their stories a speaker's record names. */
const APPEARANCES = 20;

/** What one story has of one speaker. */
export const AppearanceSchema = ArticleSchema.pick({ id: true, title: true, outlet: true, publishedAt: true })
  .extend({
    quotes: z.int().min(0).describe('Quotes of them in this article.'),
    claims: z.int().min(0).describe('Claims in this article that rest on their word.'),
  })
  .meta({ id: 'Appearance', description: 'An article that quotes a speaker or rests a claim on their word.' });
export type Appearance = z.infer<typeof AppearanceSchema>;

/** One speaker over all stories of the corpus, made of what each story tells of them. */
export const SpeakerSchema = StorySpeakerSchema.extend({
  aliases: z.array(z.string()).describe('Other forms that the stories use for the same speaker.'),
  roles: z.array(z.string()).describe('Titles and offices that the stories print with the name.'),
  counts: z
    .object({
      articles: z.int().min(0).describe('Articles that quote them or rest a claim on their word.'),
      quotes: z.int().min(0),
      claims: z.int().min(0),
    })
    .meta({ id: 'SpeakerCounts' }),
  appearances: z
    .array(AppearanceSchema)
    .max(APPEARANCES)
    .describe(
      `The newest ${APPEARANCES} of these articles, newest first; all of them at \`/v1/articles?speaker={id}\`.`,
    ),
}).meta({ id: 'Speaker', description: 'Somebody or something that is quoted, over all articles of the corpus.' });
export type Speaker = z.infer<typeof SpeakerSchema>;

type View = z.infer<typeof StorySpeakerSchema>;

/** Makes one record of what the stories tell; `name` is that of the `views`, which are not empty, `appearances` newest first. */
export function speakerOf(
  id: string,
  name: string,
  views: readonly View[],
  appearances: readonly Appearance[],
): Speaker {
  const names = new Set(views.flatMap((view) => [view.name, ...view.aliases]));
  names.delete(name);
  return {
    id,
    name,
    kind: views[0]!.kind,
    aliases: [...names].sort(),
    roles: [...new Set(views.flatMap((view) => view.roles))].sort(),
    anonymity: views[0]!.anonymity,
    counts: {
      articles: appearances.length,
      quotes: appearances.reduce((sum, { quotes }) => sum + quotes, 0),
      claims: appearances.reduce((sum, { claims }) => sum + claims, 0),
    },
    appearances: appearances.slice(0, APPEARANCES),
  };
}

/** Of the names in several stories the one that most of them use; of equals the longest. */
export function nameOf(views: readonly View[]): string {
  if (views.length === 1) return views[0]!.name; // as it mostly is
  const uses = new Map<string, number>();
  for (const { name } of views) uses.set(name, (uses.get(name) ?? 0) + 1);
  const ranked = [...uses].sort(([a, n], [b, m]) => m - n || b.length - a.length || (a < b ? -1 : 1));
  return ranked[0]![0];
}
