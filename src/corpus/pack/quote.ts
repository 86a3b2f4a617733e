import type { SpeakerRef } from '../../names/speaker.ts';
import type { Link, Quote } from '../../quotes/quote.ts';
import { EXCERPT, excerptLayout, passageLayout } from './excerpts.ts';
import { flag, list, type MembersOf, nullable, number, record, speakerId, string, uint } from './layout.ts';

type Addressee = NonNullable<Quote['addressee']>;

export const refLayout = record<SpeakerRef>({ id: speakerId, name: string(), kind: string() });

export const LINK: MembersOf<Link> = {
  name: nullable(string()),
  kind: string(),
  speakerId: nullable(speakerId),
  anonymous: flag,
  mention: nullable(excerptLayout),
  cue: nullable(excerptLayout),
};

export const linkLayout = record(LINK);

export const QUOTE: MembersOf<Quote> = {
  id: string(),
  articleId: string(),
  paragraph: nullable(uint),
  sentence: nullable(uint),
  type: string(),
  kind: string(),
  status: string(),
  content: list(passageLayout),
  cue: list(excerptLayout),
  source: nullable(excerptLayout),
  speaker: nullable(refLayout),
  speakerReason: nullable(string()),
  speakerRule: nullable(string()),
  addressee: nullable(record<Addressee>({ ...EXCERPT, speaker: nullable(refLayout) })),
  chain: list(linkLayout),
  parent: nullable(string()),
  said: nullable(string()),
  medium: nullable(string()),
  rule: string(),
  confidence: number,
};

export const quoteLayout = record(QUOTE);
