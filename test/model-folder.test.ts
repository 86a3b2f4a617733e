import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_MODEL } from '../src/model.ts';
import { readModel } from '../src/model-folder.ts';

describe('readModel', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-model-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);

  it('leaves every part to the rules where there is no file', () => {
    expect(readModel(folder)).toEqual(NO_MODEL);
  });

  it('reads quote weights as signed bytes', () => {
    write('quotes.json', '{"version": "v", "scale": 0.5}');
    write('quotes.bin', Uint8Array.of(1, 255, 0, 128));
    expect(readModel(folder).quotes).toEqual({
      version: 'v',
      scale: 0.5,
      weights: Int8Array.of(1, -1, 0, -128),
      trees: null,
    });
  });

  it.each([
    ['nope', Uint8Array.of(1, 2)],
    ['{"version": "v"}', Uint8Array.of(1, 2)],
    ['{"version": "v", "scale": 1}', Uint8Array.of(1, 2, 3)],
    ['{"version": "v", "scale": 1}', Uint8Array.of()],
    ['{"version": "v", "scale": 1}', null],
  ])('names the file that it cannot use: %s, %s', (json, bytes) => {
    write('quotes.json', json);
    if (bytes) write('quotes.bin', bytes);
    expect(() => readModel(folder)).toThrow(/quotes\.json is not a readable model: /);
  });

  describe('trees', () => {
    const trees = { depth: 1, columns: [1, 0], cuts: [0.5, 2], leaves: [-1, 1, 0.5, 0] };
    beforeEach(() => {
      write('quotes.json', '{"version": "v", "scale": 1}');
      write('quotes.bin', Uint8Array.of(1, 2));
    });

    it('are read beside the weights', () => {
      write('trees.json', JSON.stringify(trees));
      expect(readModel(folder).quotes?.trees).toEqual(trees);
    });

    it.each([
      ['is no JSON', 'nope'],
      ['lacks a list', JSON.stringify({ ...trees, cuts: undefined })],
      ['has a level without a cut', JSON.stringify({ ...trees, cuts: [0.5] })],
      ['asks for a number that no row has', JSON.stringify({ ...trees, columns: [1, 50] })],
      ['has a tree without leaves', JSON.stringify({ ...trees, leaves: [-1, 1] })],
    ])('are an error that names the file where it %s', (_, json) => {
      write('trees.json', json);
      expect(() => readModel(folder)).toThrow(/trees\.json is not a readable model: /);
    });
  });
});
