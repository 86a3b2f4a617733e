/**
 * `npm run eval -- [FOLDER] [--floors] [--json] [--aside]`: extracts quotes from every gold file of FOLDER (its `quotes/`, where it
 * has one; else itself) and prints how right they are, beside what others reach. FOLDER is `$HEARSAY_SHARED/gold` unless
 * told. Files named `*-train` are for training and left out; `--aside` measures instead on the articles of polnear-train that
 * training keeps aside, where errors may be read. `--floors` exits with 1 when a figure is below its floor.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { annotate } from '../../src/annotate.ts';
import { extraction } from '../../src/extract.ts';
import type { Model } from '../../src/model.ts';
import { readModel } from '../../src/model-folder.ts';
import { EXTRACTOR } from '../../src/text/version.ts';
import { keptAside } from '../../src/train/attributions.ts';
import { calibration } from './calibration.ts';
import { type Figures, measure } from './figures.ts';
import { type GoldDocument, readJsonLines } from './gold.ts';
import { calibrationTable, figuresTable, type References } from './report.ts';
import { shared } from './shared.ts';
import { percent } from './tally.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { floors: { type: 'boolean' }, json: { type: 'boolean' }, aside: { type: 'boolean' } },
});
const references = readJson<Record<string, References>>('references.json');
const files = goldFiles(positionals[0] ?? shared('gold'));
const model = readModel();
const measured = new Map<string, Figures>();
if (!options.json)
  console.log(`Extractor ${EXTRACTOR}, quotes by ${model.quotes ? 'the trained model' : 'rules alone'}`);
if (options.aside) {
  const train = readJsonLines<GoldDocument & { publisher: string }>(shared('gold/quotes/polnear-train.jsonl'));
  const aside = keptAside(train);
  measured.set(
    'polnear-aside',
    evaluate(
      'polnear-aside',
      train.filter((_, i) => aside[i]),
      model,
    ),
  );
}
for (const file of options.aside ? [] : files) {
  const name = basename(file, '.jsonl');
  measured.set(name, evaluate(name, readJsonLines<GoldDocument>(file), model));
}
if (options.json) console.log(JSON.stringify(Object.fromEntries(measured), null, 2));
if (options.floors) holdFloors();

function goldFiles(folder: string): string[] {
  const quotes = join(folder, 'quotes');
  const place = existsSync(quotes) ? quotes : folder;
  const names = readdirSync(place).filter((name) => name.endsWith('.jsonl') && !name.endsWith('-train.jsonl'));
  if (names.length === 0) throw new Error(`${place} holds no gold file (*.jsonl)`);
  return names.sort().map((name) => join(place, name));
}

function readJson<Value>(name: string): Value {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as Value;
}

function evaluate(name: string, gold: readonly GoldDocument[], model: Model): Figures {
  const confidence = new Map<string, number[]>();
  const predictions = gold.map(({ id, text }) => {
    const annotated = annotate({ text }, model);
    confidence.set(
      id,
      annotated.quotes.map((quote) => quote.confidence),
    );
    return extraction(id, annotated);
  });
  const { figures, all } = measure(gold, predictions);
  if (!options.json) {
    const { gold: wanted, predicted } = all.found.exact;
    console.log(`\n${name}: ${gold.length} articles, ${wanted} quotes in gold, ${predicted} found`);
    console.log(figuresTable(figures, references[name] ?? {}));
    console.log(
      calibrationTable(calibration(all.outcomes, ({ document, quote }) => confidence.get(document)?.[quote] ?? 0)),
    );
  }
  return figures;
}

/** Prints what is below its floor and the sums that `.ci/run` adds up. A floor that nothing was measured for is not held. */
function holdFloors(): void {
  let [passed, failed] = [0, 0];
  for (const [name, floors] of Object.entries(readJson<Record<string, Record<string, number>>>('floors.json'))) {
    for (const [figure, floor] of Object.entries(floors)) {
      const value = measured.get(name)?.[figure]?.value;
      if (value !== undefined && Number(percent(value)) >= floor) {
        passed += 1;
      } else {
        failed += 1;
        console.error(`${name}, ${figure}: ${value === undefined ? 'not measured' : percent(value)}, floor ${floor}`);
      }
    }
  }
  console.log(`\nfloors: ${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}
