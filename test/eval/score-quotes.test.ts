import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { extraction, type Offsets } from '../../src/extract.ts';
import { readModel } from '../../src/model-folder.ts';
import { type GoldDocument, type GoldQuote, type PredictedQuote, type Prediction, readJsonLines } from './gold.ts';
import { type QuoteScore, type Scope, scoreQuotes } from './score-quotes.ts';
import { SHARED_IS_ABSENT, shared } from './shared.ts';
import { percent, share, type Tally } from './tally.ts';

// One invented story. Brackets below cut it: `at('…')` is the span of a stretch that stands in it once.
const text =
  '“We are late,” said Ada Lund. “We are sorry.” Her deputy thinks that the bridge is unsafe. ' +
  'Per Holm wrote that Lund had told him “it will stand.” The river is high.';
const at = (exact: string): Offsets => [text.indexOf(exact), text.indexOf(exact) + exact.length];

const late: GoldQuote = {
  type: 'direct',
  content: [at('“We are late,”'), at('“We are sorry.”')],
  cue: [at('said')],
  source: [at('Ada Lund')],
  speaker: 'Ada Lund',
  parent: null,
};
const unsafe: GoldQuote = {
  type: 'indirect',
  content: [at('that the bridge is unsafe')],
  cue: [at('thinks')],
  source: [at('Her deputy')],
  speaker: null,
};
const told: GoldQuote = {
  type: 'mixed',
  content: [at('Lund had told him “it will stand')],
  cue: [at('wrote')],
  source: [at('Per Holm')],
  speaker: 'Per Holm',
  aliases: ['The engineer'],
};
const stand: GoldQuote = {
  type: 'direct',
  content: [at('it will stand')],
  cue: [at('told')],
  source: [at(' Lund had').map((n, i) => n + (i === 0 ? 1 : -4)) as Offsets],
  speaker: 'Ada Lund',
  parent: 2,
};
const story: GoldDocument = { id: 'story', text, quotes: [late, unsafe, told, stand] };
const predicted = (...quotes: PredictedQuote[]): Prediction[] => [{ id: 'story', quotes }];
const counts = ({ hits, gold, predicted }: Tally) => [hits, gold, predicted];

describe('scoreQuotes', () => {
  it('finds everything in its own gold', () => {
    const score = scoreQuotes([story], [story]);
    expect(counts(score.found.exact)).toEqual([4, 4, 4]);
    expect(score.chars.f1).toBe(1);
    expect(score.nested).toEqual({ gold: 1, right: 1 });
    expect(score.matched).toEqual({
      pairs: 4,
      source: { gold: 4, predicted: 4, overlap: 4, exact: 4 },
      cue: { gold: 4, overlap: 4 },
      speaker: { gold: 3, predicted: 3, right: 3 },
      type: { predicted: 4, right: 4 },
    });
  });

  it('counts a document without a prediction as one in which nothing was found', () => {
    expect(counts(scoreQuotes([story], []).found.any)).toEqual([0, 4, 0]);
  });

  it('lets marks, edge punctuation and a leading "that" decide nothing', () => {
    const score = scoreQuotes([story], predicted({ ...unsafe, content: [at('the bridge is unsafe.')] }));
    expect(counts(score.found.exact)).toEqual([1, 4, 1]);
  });

  it('tells the rules of agreement apart', () => {
    const half = scoreQuotes([story], predicted({ content: [at('“We are late,”')] }));
    expect(Object.values(half.found).map(({ hits }) => hits)).toEqual([0, 0, 0, 1]);
    const longer = scoreQuotes([story], predicted({ content: [at('thinks that the bridge is unsafe. Per Holm')] }));
    expect(Object.values(longer.found).map(({ hits }) => hits)).toEqual([0, 0, 1, 1]);
    const nearly = scoreQuotes([story], predicted({ content: [at('bridge is unsafe')] }));
    expect(Object.values(nearly.found).map(({ hits }) => hits)).toEqual([0, 1, 1, 1]);
  });

  it('matches one to one, the best first', () => {
    const score = scoreQuotes([story], predicted({ content: [at('We are late')] }, late, late));
    expect(counts(score.found.any)).toEqual([1, 4, 3]);
    expect(score.outcomes.map(({ exact }) => exact)).toEqual([false, true, false]);
  });

  it('neither asks for nor punishes what is out of scope', () => {
    const nobody = { content: [at('The river is high')] };
    const score = scoreQuotes([story], predicted(late, unsafe, nobody), { speech: true });
    expect(counts(score.found.exact)).toEqual([1, 3, 2]); // "thinks" is no speech, and says so itself
    const silent = scoreQuotes([story], predicted(late, { content: unsafe.content }), { speech: true });
    expect(counts(silent.found.exact)).toEqual([1, 3, 1]); // it does not say so, but the gold does
    expect(counts(scoreQuotes([story], [story], { types: ['direct'] }).found.ov80)).toEqual([2, 2, 2]);
    expect(score.elements).toBeNull();
  });

  it('takes a name for the speaker when its words are among those of the gold name or an alias', () => {
    const right = (speaker: string) =>
      scoreQuotes([story], predicted({ ...told, speaker })).matched.speaker.right === 1;
    expect(['Holm', 'Mr. Per Holm', 'engineer', 'Dr PER HÓLM'].filter(right)).toHaveLength(4);
    expect(['Per Lund', 'The', ''].filter(right)).toHaveLength(0);
  });

  it('wants the parent of a nested quote to be the one that was matched to its gold parent', () => {
    const wrong = scoreQuotes([story], predicted(late, told, { ...stand, parent: 0 }));
    const right = scoreQuotes([story], predicted(late, told, { ...stand, parent: 1 }));
    expect([wrong.nested, right.nested]).toEqual([
      { gold: 1, right: 0 },
      { gold: 1, right: 1 },
    ]);
  });
});

/** A score as the shared tool prints it with `--json`. */
function asPrinted(score: QuoteScore) {
  const rate = (tally: Tally) => ({
    P: +percent(tally.precision),
    R: +percent(tally.recall),
    F1: +percent(tally.f1),
    tp: tally.hits,
    gold: tally.gold,
    pred: tally.predicted,
  });
  const all = (tallies: Record<string, Tally>) =>
    Object.fromEntries(Object.entries(tallies).map(([key, tally]) => [key, rate(tally)]));
  const { source, cue, speaker, type, pairs } = score.matched;
  return {
    docs: score.documents,
    ...all(score.found),
    chars: rate(score.chars),
    ...(score.elements && { elements: all(score.elements) }),
    recallByType: Object.fromEntries(
      Object.entries(score.byType)
        .filter(([, { gold }]) => gold > 0)
        .map(([key, { gold, ov80, exact }]) => [
          key,
          { gold, ov80: +percent(share(ov80, gold)), exact: +percent(share(exact, gold)) },
        ]),
    ),
    onMatched: {
      pairs,
      srcGold: source.gold,
      srcPred: source.predicted,
      srcExact: source.exact,
      srcOv: source.overlap,
      cueGold: cue.gold,
      cueOv: cue.overlap,
      spkGold: speaker.gold,
      spkPred: speaker.predicted,
      spkOk: speaker.right,
      typeGold: type.predicted,
      typeOk: type.right,
      srcExactPct: +percent(share(source.exact, source.gold)),
      srcOverlapPct: +percent(share(source.overlap, source.gold)),
      cueOverlapPct: +percent(share(cue.overlap, cue.gold)),
      speakerPct: +percent(share(speaker.right, speaker.gold)),
      typePct: +percent(share(type.right, type.predicted)),
    },
    nested: { g: score.nested.gold, ok: score.nested.right },
  };
}

/** Gold with faults of every sort put in, the same ones every time. */
function spoiled({ id, text, quotes }: GoldDocument): Prediction {
  const bad = quotes.flatMap((quote, n): PredictedQuote[] => {
    const { aliases: _, ...copy } = quote;
    const moved = (by: number) =>
      copy.content.map(([start, end]): Offsets => [Math.max(0, start - by), Math.min(text.length, end + by)]);
    const faults: PredictedQuote[][] = [
      [copy],
      [{ ...copy, content: moved(3), source: null, speaker: 'Nobody' }],
      [{ ...copy, type: 'indirect', content: copy.content.slice(0, 1) }, copy],
      [{ ...copy, content: moved(40), cue: null, parent: null }],
      [],
      [{ ...copy, source: copy.cue ?? null, cue: copy.source ?? null }],
      [{ content: moved(-4) }],
    ];
    return faults[n % faults.length]!;
  });
  return { id, quotes: bad };
}

describe.skipIf(SHARED_IS_ABSENT)('scoreQuotes beside the shared score-quotes.mjs', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-score-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (name: string, rows: readonly object[]) => {
    const file = join(folder, name);
    writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    return file;
  };
  const scopes: [Scope, string[]][] = [
    [{}, []],
    [{ speech: true }, ['--speech']],
    [{ types: ['direct', 'mixed'] }, ['--types', 'direct,mixed']],
    [{ speech: true, types: ['direct'] }, ['--speech', '--types', 'direct']],
  ];

  function expectAgreement(gold: GoldDocument[], predictions: Prediction[]) {
    const files = [write('gold.jsonl', gold), write('predictions.jsonl', predictions)];
    for (const [scope, args] of scopes) {
      const printed = execFileSync(process.execPath, [shared('tools/score-quotes.mjs'), ...files, '--json', ...args]);
      const { gold: _gold, pred: _pred, ...theirs } = JSON.parse(printed.toString());
      expect(asPrinted(scoreQuotes(gold, predictions, scope)), args.join(' ')).toEqual(theirs);
    }
  }

  it('is there', () => {
    expect(existsSync(shared('tools/score-quotes.mjs'))).toBe(true);
  });

  it('agrees on the invented story', () => {
    expectAgreement([story], [story]);
    expectAgreement([story], predicted(late, { ...stand, parent: 0 }, { content: [at('The river is high')] }));
    expectAgreement([story], []);
  });

  for (const name of ['polnear-dev', 'gum-news-dev']) {
    const gold = SHARED_IS_ABSENT ? [] : readJsonLines<GoldDocument>(shared(`gold/quotes/${name}.jsonl`));

    it(`agrees on ${name} with faults put in`, () => expectAgreement(gold, gold.map(spoiled)));

    it(`agrees on what is extracted from ${name}`, () => {
      const model = readModel();
      expectAgreement(
        gold,
        gold.map(({ id, text }) => extraction(id, annotate({ text }, model))),
      );
    });
  }
});
