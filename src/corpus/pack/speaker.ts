import type { Appearance, Speaker } from '../speakers/speaker.ts';
import { list, nullable, record, string, uint } from './layout.ts';

/** What is told of a source that has no name, in a story and in the corpus alike. */
export const anonymityLayout = nullable(
  record<NonNullable<Speaker['anonymity']>>({
    count: nullable(string()),
    role: nullable(string()),
    affiliation: nullable(string()),
  }),
);

/** A speaker of the corpus, which belongs to no one story. */
export const speakerLayout = record<Speaker>({
  id: string(),
  name: string(),
  kind: string(),
  aliases: list(string()),
  roles: list(string()),
  anonymity: anonymityLayout,
  counts: record<Speaker['counts']>({ articles: uint, quotes: uint, claims: uint }),
  appearances: list(
    record<Appearance>({
      id: string(),
      title: nullable(string()),
      outlet: nullable(string()),
      publishedAt: nullable(string()),
      quotes: uint,
      claims: uint,
    }),
  ),
});
