import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { ImageStore } from '../../src/corpus/image-store.ts';
import { readModel } from '../../src/model-folder.ts';
import { storeContract } from './contract.ts';
import { imageOf } from './stories.ts';

const CORPUS = join(import.meta.dirname, '../../data/corpus');
const MODEL = readModel();
const shipped = readdirSync(CORPUS)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => annotate({ text: readFileSync(join(CORPUS, name), 'utf8') }, MODEL));

describe('a store that is an image', () => storeContract((stories) => new ImageStore(imageOf(stories).image), shipped));
