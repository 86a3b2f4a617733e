import { executionAsyncResource } from 'node:async_hooks';

const kept: object[] = [];

/**
 * Keeps one object of `process.nextTick` for good. Node makes some for every request, and all of them are dead in an idle moment: when
 * memory is collected then, V8 forgets their shape and thinks the next one's to be a second, after which each costs ten times as much, a tenth of
 * what an answer from memory takes. To be called before anything else is done.
 */
export function keepTicksQuick(): void {
  process.nextTick(() => {
    kept.push(executionAsyncResource());
  });
}
