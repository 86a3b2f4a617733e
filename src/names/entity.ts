import type { Span } from '../text/span.ts';
import type { Gender } from './given.ts';

/** What a name in a story names. `other` is a name of which the story tells too little. */
export type EntityKind = 'person' | 'organisation' | 'outlet' | 'place' | 'other';

/** Somebody or something that the story names. */
export interface Entity {
  /** The fullest form that the story prints, without titles. */
  name: string;
  kind: EntityKind;
  /** As told by titles, given names and pronouns; null when not told. */
  gender: Gender | null;
  /** The other forms, in order of their first appearance. */
  aliases: string[];
  /** Titles, offices and appositions printed with the name, in order. */
  roles: string[];
  /** Age in years as printed beside the name, or null. */
  age: string | null;
}

/** A stretch that names an entity; the span leaves titles out. */
export interface Mention extends Span {
  /** Index into `cast.entities`. */
  entity: number;
  /** Where the titles before the name start; equal to `start` where there are none. */
  title: number;
  /** Index into `article.sentences`; null in the headline. */
  sentence: number | null;
}
