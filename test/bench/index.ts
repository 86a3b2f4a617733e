/**
 * `npm run bench -- [--size 100000]`: the whole table, in Markdown. Builds nothing: `npm run bench` has the server built before. What takes
 * time is annotating the largest corpus once; it is kept in the temporary folder for later runs.
 */
import { benchOptions, print } from './alone.ts';
import { annotation } from './annotation.ts';
import { extraction } from './extraction.ts';
import { http } from './http.ts';
import type { Question } from './row.ts';
import { scale } from './scale.ts';
import { workers } from './workers.ts';

const QUESTIONS: readonly Question[] = [extraction, annotation, workers, http, scale];

const options = benchOptions();
const rows = [];
for (const question of QUESTIONS) rows.push(...(await question(options)));
print(rows);
