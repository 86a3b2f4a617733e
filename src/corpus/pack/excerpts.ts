import { type Excerpt, type Passage, prefixOf, type Span, suffixOf } from '../../text/span.ts';
import { derived, type MembersOf, record, string, uint } from './layout.ts';

export const SPAN = record<Span>({ start: uint, end: uint });

const exact = derived<string, Span>(({ start, end }, { text }) => text.slice(start, end), string());

/** Members of an excerpt, for records that have more. */
export const EXCERPT = { start: uint, end: uint, exact };

export const excerptLayout = record<Excerpt>(EXCERPT);

export const PASSAGE: MembersOf<Passage> = {
  ...EXCERPT,
  prefix: derived<string, Span>(({ start }, { text }) => prefixOf(text, start), string()),
  suffix: derived<string, Span>(({ end }, { text }) => suffixOf(text, end), string()),
};

export const passageLayout = record(PASSAGE);
