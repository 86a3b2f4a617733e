import { SpeakerSchema } from '../../corpus/speaker.ts';
import { SpeakerKindSchema } from '../../names/speaker.ts';
import { listOf } from '../list.ts';
import { Name, several } from '../parameters.ts';

export const SpeakerListSchema = listOf('Speaker', SpeakerSchema);

export const speakerFilters = {
  kind: several(SpeakerKindSchema, 'Speakers of this kind.'),
  article: several(Name, 'Speakers whom this article quotes or rests a claim on, by its id.'),
};
