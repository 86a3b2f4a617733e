import type { Cast } from '../../names/cast.ts';
import { indexAt, type Span } from '../../text/span.ts';

const OPENED = /^(?:(?:When|While|After being|On being)\s)?\p{L}+(?:ed|ght|ld|en)\s(?:[\p{Ll}-]+\s){0,3}?by\s/iu;

/**
 * "Asked by her barrister, Jane Doe, whether …, she replied": who does to the subject of a sentence what its participle in front tells, as an
 * index into `cast.entities`. The subject, a pronoun at `offset`, is anybody else. Null where no such participle opens the sentence.
 */
export function agentOf(text: string, cast: Cast, sentence: Span, offset: number): number | null {
  const opened = OPENED.exec(text.slice(sentence.start, offset));
  if (!opened) return null;
  const { mentions, entities } = cast;
  for (let i = Math.max(0, indexAt(mentions, sentence.start + opened[0].length)); i < mentions.length; i++) {
    const { start, entity } = mentions[i]!;
    if (start >= offset) break;
    if (start > sentence.start && entities[entity]!.kind === 'person') return entity;
  }
  return null;
}
