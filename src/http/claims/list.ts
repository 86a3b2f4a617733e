import { ClaimSchema, ModalitySchema, PolaritySchema, VoiceSchema } from '../../claims/claim.ts';
import { SpeakerKindSchema } from '../../names/speaker.ts';
import { listOf } from '../list.ts';
import { Name, several } from '../parameters.ts';

export const ClaimListSchema = listOf('Claim', ClaimSchema);

/** Filters that hold wherever claims are listed. */
export const claimFilters = {
  voice: several(VoiceSchema, 'Claims in this voice: the article’s own, or attributed.'),
  claimant: several(Name, 'Claims on the word of this speaker, by id.'),
  claimantKind: several(SpeakerKindSchema, 'Claims whose claimant is of this kind.'),
  polarity: several(PolaritySchema, 'Claims of this polarity.'),
  modality: several(ModalitySchema, 'Claims of this modality.'),
};

export const byArticle = { article: several(Name, 'Claims in this article, by its id.') };
export const byOutlet = { outlet: several(Name, 'Claims in articles of this outlet, by its name as served.') };
