import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { inSteps, pause } from '../../src/corpus/pause.ts';

/** Makes each look at the clock a second later than the last, so that no turn of the event loop ever has time left. */
function exhaustTurns(): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
}
afterEach(() => vi.restoreAllMocks());

describe('a pause', () => {
  test('is none while the turn has time left', async () => {
    await turn();
    vi.spyOn(performance, 'now').mockReturnValue(0);
    expect([pause(), pause(), pause()]).toEqual([null, null, null]);
  });

  test('lets others be served before the work goes on, and one of those who wait go on in each turn', async () => {
    await turn();
    exhaustTurns();
    const seen: string[] = [];
    let over = false;
    const others = (async () => {
      for (; !over; await turn()) seen.push('turn');
    })();
    const work = async (name: string) => {
      for (let step = 0; step < 5; step++) {
        await pause();
        seen.push(name);
      }
    };
    await Promise.all([work('a'), work('b')]);
    over = true;
    await others;
    const steps = seen
      .join(' ')
      .split('turn')
      .map((each) => each.trim().split(' ').length);
    expect(seen.filter((one) => one !== 'turn').length).toBe(10);
    expect(Math.max(...steps)).toBe(1);
  });

  test('leaves no number out between two steps', async () => {
    exhaustTurns();
    for (const total of [0, 1, 2 ** 17, 2 ** 18 + 5]) {
      const stretches: [number, number][] = [];
      const count = await inSteps(total, (from, to, before) => {
        stretches.push([from, to]);
        return before + to - from;
      });
      expect(count).toBe(total);
      expect(stretches.at(-1)?.[1] ?? 0).toBe(total);
      expect(stretches.every(([from], i) => from === (stretches[i - 1]?.[1] ?? 0))).toBe(true);
    }
  });
});
