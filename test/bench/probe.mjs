/**
 * Preloaded into a server that is measured (`node --import`): tells over the channel to its parent, whenever asked, how late its event loop
 * ran since it was asked last and what it has used. Plain JavaScript, so that the server runs without a loader.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION = 1;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
delay.enable();

process.on('message', ({ collect }) => {
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
  delay.reset();
});
process.channel?.unref();
