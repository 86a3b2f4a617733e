import type { Article, Warning } from '../../article/article.ts';
import { originLayout, warningLayout } from './article.ts';
import { type Layout, list, nullable, record, string, uint } from './layout.ts';
import { Packed, Packer } from './pack.ts';

/** What a corpus adds to a story that was found: where it came from, how often it changed, what is like it, who is who. */
export interface Settled extends Pick<Article, 'revision' | 'updatedAt' | 'origin'> {
  /** The warning that other texts are nearly the same. */
  alike: Warning | null;
  /** Other ids in the place of some, by their numbers in the packed story. */
  renamed: (readonly [number: number, id: string])[];
}

/** Of a story that is in no corpus. */
export const NEW: Settled = { revision: 1, updatedAt: null, origin: null, alike: null, renamed: [] };

const renaming: Layout<readonly [number, string]> = {
  write([number, id], to) {
    to.out.uint(number);
    to.string(id);
  },
  read: (from) => [from.in.uint(), from.string()],
  skip: (from) => void renaming.read(from, null),
};

const settledLayout = record<Settled>({
  revision: uint,
  updatedAt: nullable(string()),
  origin: nullable(originLayout),
  alike: nullable(warningLayout),
  renamed: list(renaming),
});

export function packSettled(settled: Settled): Uint8Array<ArrayBuffer> {
  return packed(settledLayout, settled);
}

export function readSettled(bytes: Uint8Array): Settled {
  return unpacked(settledLayout, bytes);
}

/** A value of its own, that belongs to no text. */
export function packed<Value>(layout: Layout<Value>, value: Value): Uint8Array<ArrayBuffer> {
  const to = new Packer('');
  layout.write(value, to, null);
  to.cut();
  return to.take();
}

export function unpacked<Value>(layout: Layout<Value>, bytes: Uint8Array): Value {
  return layout.read(new Packed(bytes).part(0), null);
}
