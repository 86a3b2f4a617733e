import { type Excerpt, excerpt, type Passage, passage, type Span } from '../../text/span.ts';
import { derived, type MembersOf, record, string, uint } from './layout.ts';

export const SPAN = record<Span>({ start: uint, end: uint });

const exact = derived<string, Span>((span, { text }) => excerpt(text, span).exact, string());

/** Members of an excerpt, for records that have more. */
export const EXCERPT = { start: uint, end: uint, exact };

export const excerptLayout = record<Excerpt>(EXCERPT);

export const PASSAGE: MembersOf<Passage> = {
  ...EXCERPT,
  prefix: derived<string, Span>((span, { text }) => passage(text, span).prefix, string()),
  suffix: derived<string, Span>((span, { text }) => passage(text, span).suffix, string()),
};

export const passageLayout = record(PASSAGE);
