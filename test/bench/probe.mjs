/**
 * Preloaded into a server that is measured (`node --import`): tells over the channel to its parent, whenever asked, what it has used
 * and how late its event loop ran since it is watched: watching wakes it a thousand times a second, so that is begun only when asked for. Plain JavaScript, so that the server runs without a loader.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION = 1;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION });

process.on('message', ({ watch, collect }) => {
  if (watch) {
    delay.enable();
    delay.reset();
  }
  if (collect) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  process.send?.({
    stall: Math.max(0, delay.max / 1e6 - RESOLUTION),
    rss: process.memoryUsage.rss() / 2 ** 20,
    held: (heapUsed + external) / 2 ** 20,
    peak: process.resourceUsage().maxRSS / 2 ** 10,
    cpu: (user + system) / 1e6,
  });
});
process.channel?.unref();
