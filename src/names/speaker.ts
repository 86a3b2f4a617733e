import { z } from 'zod';

const SPEAKER_KINDS = ['person', 'organisation', 'outlet', 'group', 'document', 'anonymous'] as const;
export const SpeakerKindSchema = z.enum(SPEAKER_KINDS).meta({ id: 'SpeakerKind' });
export type SpeakerKind = z.infer<typeof SpeakerKindSchema>;

/** Who stands behind a source mention, as quotes, claims and chains refer to it. */
export const SpeakerRefSchema = z
  .object({
    id: z.string().describe('Id of the speaker at `/v1/speakers/{id}`.'),
    name: z.string().describe('Canonical full name, or the full description of an unnamed source.'),
    kind: SpeakerKindSchema,
  })
  .meta({ id: 'SpeakerRef' });
export type SpeakerRef = z.infer<typeof SpeakerRefSchema>;

/** What a story tells of a source that it does not name. Every member is null when it is not told. */
export const AnonymitySchema = z
  .object({
    count: z.string().nullable().describe('How many, as printed: "one", "two", "some".'),
    role: z.string().nullable().describe('"source", "official", "soldier".'),
    affiliation: z.string().nullable().describe('Whom they belong or are close to.'),
  })
  .meta({ id: 'Anonymity' });

/** One story's view of one speaker; the corpus merges these by `id`. */
export const SpeakerSchema = SpeakerRefSchema.extend({
  aliases: z.array(z.string()).describe('Other forms that the story uses for the same speaker.'),
  roles: z.array(z.string()).describe('Titles and offices printed with the name.'),
  anonymity: AnonymitySchema.nullable().describe('For unnamed sources, what is known of them; else null.'),
}).meta({ id: 'StorySpeaker' });
export type Speaker = z.infer<typeof SpeakerSchema>;
