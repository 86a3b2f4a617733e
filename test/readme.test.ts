import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ConfigSchema, readConfig } from '../src/config.ts';
import { Corpus } from '../src/corpus/corpus.ts';
import { loadCorpus } from '../src/corpus/load/load.ts';
import { readModel } from '../src/model-folder.ts';
import { application } from './http/app.ts';

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const readme = read('README.md');
const section = (title: string) => readme.split(/^## /m).find((part) => part.startsWith(title)) ?? '';
const { dependencies, devDependencies } = JSON.parse(read('package.json'));

describe('README', () => {
  it('has a row for every setting, and for no other', () => {
    const rows = [...section('Configuration').matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect(rows.toSorted()).toEqual(Object.keys(ConfigSchema.in.shape).toSorted());
  });

  it('says of every dependency why it is there', () => {
    const built = section('Built on').toLowerCase();
    const wanted = [
      ...Object.keys(dependencies),
      ...Object.keys(devDependencies).filter((name) => !name.startsWith('@types/')),
    ];
    const named = (name: string) => built.includes(`[${name}]`) || built.includes(`[${name.split('/').at(-1)}]`);
    expect(wanted.filter((name) => !named(name))).toEqual([]);
  });

  it('names no script that there is not', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = [...readme.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name!);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('shows what is really answered', async () => {
    const { data } = readConfig({});
    const corpus = new Corpus(() => loadCorpus(data, readModel()));
    await corpus.load();
    const app = await application(corpus);
    const [, url] = /curl 'http:\/\/localhost:3000([^']+)'/.exec(section('Ask')) ?? [];
    const [, json] = /```json\n([\s\S]+?)```/.exec(section('Ask')) ?? [];
    const response = await app.inject(url!);
    expect(response.json()).toMatchObject(JSON.parse(json!));
    await app.close();
  });
});
