import { hash } from 'node:crypto';
import type { Article } from '../../article/article.ts';
import { canonicalUrl } from '../../article/identity.ts';
import type { Sketch } from '../load/sketch.ts';
import { list, type MembersOf, nullable, record, string, uint } from './layout.ts';
import { packed, unpacked } from './settled.ts';

/** What a load asks of every story, also of those that it knows: so it stands by itself, in front of the story. */
export interface Card {
  id: string;
  /** Canonical; null where none is told. */
  address: string | null;
  /** Hash of the text. */
  text: string;
  publishedAt: string | null;
  /** Codes of the warnings. */
  warnings: string[];
  reader: string;
  /** What the text is compared by. */
  sketch: Sketch | null;
}

type Address = Pick<Card, 'id' | 'address'>;

/** The first members of a card, which can be read without the others. */
const ADDRESS: MembersOf<Address> = { id: string(), address: nullable(string()) };

const addressLayout = record<Address>(ADDRESS);

const cardLayout = record<Card>({
  ...ADDRESS,
  text: string(),
  publishedAt: nullable(string()),
  warnings: list(string()),
  reader: string(),
  sketch: nullable(list(uint)),
});

export function packCard({ id, url, text, publishedAt, warnings }: Article, reader: string, sketch: Sketch | null) {
  return packed(cardLayout, {
    id,
    address: url === null ? null : canonicalUrl(url),
    text: hashOf(text),
    publishedAt,
    warnings: warnings.map(({ code }) => code),
    reader,
    sketch: sketch && [...sketch],
  });
}

/** As `shortHash`, which is pure, and so takes ten times as long of a whole text. */
function hashOf(text: string): string {
  return hash('sha256', JSON.stringify([text]), 'hex').slice(0, 16);
}

export function readCard(bytes: Uint8Array): Card {
  return unpacked(cardLayout, bytes);
}

export function readAddress(bytes: Uint8Array): Address {
  return unpacked(addressLayout, bytes);
}
