import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHARED_IS_ABSENT } from '../shared.ts';

const here = import.meta.dirname;
const run = (script: string) => execFileSync(process.execPath, [path.join(here, script), '--check'], { encoding: 'utf8' });
const names = readdirSync(here).flatMap((file) => (file.endsWith('.json') ? [path.basename(file, '.json')] : []));

interface Annotation {
  article: { paragraphs: number };
  sentencesPerParagraph: number[];
  claims: { span: [number, number]; quantities: { text: string }[]; dates: { text: string }[] }[];
}

describe('the annotated stories', () => {
  it('say what the hand annotations say', () => {
    expect(run('build.mjs')).toMatch(/^21 stories/u);
  });

  it.skipIf(SHARED_IS_ABSENT)('hold the seed story in other words, annotated alike', () => {
    expect(run('vary-seed.mjs')).toContain('8 quotes, 19 claims');
  });

  it.each(names)('%s slices to whole words, quantities and dates within their claims', (name) => {
    const text = readFileSync(path.join(here, `${name}.txt`), 'utf8');
    const { article, sentencesPerParagraph, claims }: Annotation = JSON.parse(
      readFileSync(path.join(here, `${name}.json`), 'utf8'),
    );
    expect(sentencesPerParagraph).toHaveLength(article.paragraphs);
    for (const { span, quantities, dates } of claims) {
      const claim = text.slice(...span);
      expect(claim).toBe(claim.trim());
      expect(text.slice(span[0] - 1, span[0] + 1)).not.toMatch(/^[\p{L}\p{N}]{2}$/u);
      expect(text.slice(span[1] - 1, span[1] + 1)).not.toMatch(/^[\p{L}\p{N}]{2}$/u);
      for (const part of [...quantities, ...dates]) expect(claim).toContain(part.text);
    }
  });
});
