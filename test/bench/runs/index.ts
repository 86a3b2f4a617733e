/**
 * `npm run bench:load -- [--minutes 10] [--requests 100000] [--files 10000]`: load, soak and fault runs against the built server, on the loopback, each bounded
 * in time; one table. Ends with 1 when something failed that must not.
 */
import { benchOptions, print } from '../alone.ts';
import { isShort, type Question } from '../row.ts';
import { badRequestsRun } from './bad-requests.ts';
import { connections } from './connections.ts';
import { damage } from './damage.ts';
import { fullLoad } from './full-load.ts';
import { signals } from './signals.ts';
import { slowLoris } from './slow-loris.ts';

const RUNS: readonly Question[] = [connections, slowLoris, signals, damage, badRequestsRun, fullLoad];

const options = benchOptions();
const rows = [];
for (const run of RUNS) rows.push(...(await run(options)));
print(rows);
if (rows.some(isShort)) process.exitCode = 1;
