import type { Article } from '../article/article.ts';
import type { Span } from '../text/span.ts';
import type { Speaker } from './speaker.ts';

/** A stretch that names or describes somebody, and who of the cast it is. */
export interface Mention extends Span {
  /** Index into `cast.speakers`. */
  speaker: number;
}

/** Who is who in one story. */
export interface Cast {
  speakers: Speaker[];
  mentions: Mention[];
}

export function castOf(_article: Article): Cast {
  return { speakers: [], mentions: [] };
}
