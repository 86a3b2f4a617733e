import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { chains, found, model, spans } from './everyday.ts';

describe('a claim of everyday news', () => {
  it.each([
    'Councillor Ada Lund cast the last vote',
    'A clerk who plundered the fund of the guild has been jailed for two years',
    'Ostrem, who have not lost since March, travel to Dresk on Monday',
    'The average stall in the market cost $900 last year',
    'The first episode premieres June 3',
  ])('has its verb where taggers see a noun or an adjective: %s', (text) => {
    expect(spans(`${text}.`)).toContain(text);
  });

  it('has the verb of the clause before another', () => {
    expect(
      spans('The win lifts Ostrem to third, two points behind, while Dresk have been sent to the bottom.'),
    ).toEqual(['The win lifts Ostrem to third, two points behind', 'Dresk have been sent to the bottom']);
  });

  it('is cut where a frame interrupts it and each side has a subject', () => {
    expect(spans('Rents rose again, Lund said, while wages fell.')).toEqual(['Rents rose again', 'wages fell']);
    expect(spans('When the boats came in, Lund said, the quay was empty and a crane was burning.')).toEqual([
      'When the boats came in, Lund said, the quay was empty',
      'a crane was burning',
    ]);
  });

  it('leaves out what whoever speaks does meanwhile', () => {
    expect(spans('The gates were shut and the lamps would go out at nine, Lund said, reading from a note.')).toEqual([
      'The gates were shut',
      'the lamps would go out at nine',
    ]);
  });

  it('keeps a report that stands in a clause of time, or in a relative clause', () => {
    const after = 'The maker stopped its ovens after two owners said the doors burst';
    expect(chains(`${after}.`)).toEqual([[after]]);
    const vote = 'Okell was elected again last year in a vote that the guild said was rigged';
    expect(chains(`${vote}.`)).toEqual([[vote]]);
  });

  it('is an act where the verb of what seems reported goes with the cue', () => {
    const text = 'Gov. Ada Lund declared a state of emergency in nine towns and called up the guard';
    expect(chains(`${text}.`)).toEqual([[text]]);
    const seen = 'A Dial reporter saw at least three trucks parked outside the mint';
    expect(chains(`${seen}.`)).toEqual([[seen]]);
  });

  it('is not cut inside a pair of hyphened words, nor between two who act together', () => {
    expect(spans('The recall covers six- and eight-litre pots.')).toEqual([
      'The recall covers six- and eight-litre pots',
    ]);
    const why = 'In a clip Lund explained why she and her brother decided to send out bills';
    expect(spans(`${why}.`)).toEqual([why]);
  });

  it.each([
    'Anyone with information is asked to call the harbour police.',
    'Customers can call 555-0137 from 8 a.m. to 5 p.m.',
    'This is a developing story.',
    'Here’s how the guild did in its first quarter.',
    'It is not clear why the lamp went out.',
  ])('is none where the reader is told what to do or what comes: %s', (text) => {
    expect(spans(text)).toEqual([]);
  });

  it('goes on behind a report with what the other half tells', () => {
    expect(chains('Prices rose in May, the statistics office said in its monthly report, but wages fell.')).toEqual([
      ['the statistics office', 'Prices rose in May'],
      ['wages fell'],
    ]);
    expect(
      chains('Two feet of snow could fall by Sunday, forecaster Ada Lund said, and some roads may close.'),
    ).toEqual([
      ['Ada Lund', 'Two feet of snow could fall by Sunday'],
      ['Ada Lund', 'some roads may close'],
    ]);
  });
});

describe('a headline', () => {
  const headline = (title: string, body: string) =>
    annotate(
      { text: `${title}\n${body}`, title, outlet: 'The Quillport Dial', publishedAt: '2024-05-14T10:00:00+01:00' },
      model,
    )
      .claims.filter(({ inHeadline }) => inHeadline)
      .map(({ span, voice, claimant }) => [span.exact, voice, claimant?.name ?? null]);

  it.each([
    [
      'Woman charged with arson after blaze guts mill',
      'A woman has been charged with arson after a fire gutted a mill, police said.',
    ],
    [
      'Norvik recalls 260,000 pots after lids burst open',
      'Norvik is recalling 260,000 pots after their lids burst open.',
    ],
  ])('is nobody’s word where it only tells an act: %s', (title, body) => {
    expect(headline(title, body)).toEqual([[title, 'article', null]]);
  });

  it('asserts what somebody says in it, without the words that say so', () => {
    expect(
      headline(
        'Mill fire was set on purpose, police say',
        'Police said on Monday that the mill fire was set on purpose.',
      ),
    ).toEqual([['Mill fire was set on purpose', 'attributed', expect.any(String)]]);
  });
});

describe('a pronoun of a claim', () => {
  const resolved = (text: string) =>
    found(text).flatMap((claim) => claim.resolved.map(({ exact, antecedent }) => [exact, antecedent]));

  it('stands for somebody unnamed of the same sentence, sooner than for a name of another', () => {
    expect(resolved('Ada Lund left in May. A 40-year-old woman died in Dresk when her boat sank.')).toEqual([
      ['her', 'A 40-year-old woman'],
    ]);
  });

  it('is left open where it is the object of a verb and may have no name', () => {
    expect(resolved('The Dresk Harbour Court heard of a card. Ada Lund used it 600 times.')).toEqual([['it', null]]);
  });
});
