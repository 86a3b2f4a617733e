import { annotate } from '../../src/annotate.ts';
import { readModel } from '../../src/model-folder.ts';

export const model = readModel();
/** The claims of a story of everyday news, those of its headline left out. */
export const found = (text: string) =>
  annotate({ text, publishedAt: '2024-05-14T10:00:00+01:00', outlet: 'The Quillport Dial' }, model).claims.filter(
    ({ inHeadline }) => !inHeadline,
  );
export const spans = (text: string) => found(text).map(({ span }) => span.exact);
/** Of each claim who stands between the publisher and its words, then those. */
export const chains = (text: string) =>
  found(text).map(({ chain, span }) => [...chain.slice(1).map(({ name }) => name), span.exact]);
