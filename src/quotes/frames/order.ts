import type { Reading } from '../grammar/reading.ts';
import type { Found } from './settle.ts';

/**
 * The rule that found a frame, named by the order of its parts: `q` content, `s` source, `v` the cue. `q-s-v-q` is
 * "…," she said. "…"; `v-s-q` is According to S, …; a colon before content is `s:q`; `+` counts pieces without a cue.
 */
export function orderOf(r: Reading, { cue, source, content, cueless }: Found): string {
  const parts = [
    ...(cueless ? [] : [{ at: cue, name: r.isWord[cue] ? 'v' : ':' }]),
    ...(source ? [{ at: source.first, name: 's' }] : []),
    ...content.map(({ first }) => ({ at: first, name: 'q' })),
  ];
  const names = parts.sort((a, b) => a.at - b.at).map(({ name }) => name);
  return names.join('-').replace(/q-(?=q)/g, 'q+');
}
