import type { Appearance, Speaker } from '../speaker.ts';
import { list, nullable, record, string, uint } from './layout.ts';

/** A speaker of the corpus, which belongs to no one story. */
export const speakerLayout = record<Speaker>({
  id: string(),
  name: string(),
  kind: string(),
  aliases: list(string()),
  roles: list(string()),
  anonymity: nullable(
    record<NonNullable<Speaker['anonymity']>>({
      count: nullable(string()),
      role: nullable(string()),
      affiliation: nullable(string()),
    }),
  ),
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
