import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { namesOf, quotesIn, type Words } from './story.ts';

const known = { outlet: 'HarborGazette.com', publishedAt: '2023-11-09T18:15:00-05:00' };

describe('a story at third hand', () => {
  const text = readFileSync(new URL('../fixtures/names/third-hand.txt', import.meta.url), 'utf8');
  const quotes = quotesIn(
    text,
    [
      {
        content:
          'The workers hired by Governor Ottmar Brandvold to reopen the quarry are reportedly laying down their tools',
        cue: 'has learned',
        source: 'HarborGazette.com',
      },
      {
        content: 'at least 52 diggers have gone home to Vardo instead of finishing the shift',
        cue: 'According to',
        source: 'Evening Lantern',
      },
      {
        content: [
          '“For three nights they slept in the open, some fell ill, others went hungry,”',
          '“Our lamps ran dry.”',
        ],
        cue: 'said',
        source: 'one source close to one digger who walked from the quarry to the coast',
      },
      {
        content: ['“They burned their boots for warmth,”', '“Nobody came for them.”'],
        cue: 'told',
        source: "the digger's companion",
      },
      { content: '“There was no foreman and no doctor either,”', cue: 'concluded', source: 'the source' },
      {
        content: 'they were only allowed to "dig twice and rest” before being sent home',
        cue: 'have claimed',
        source: "some insiders within Brandvold's third drilling brigade",
        type: 'mixed',
      },
      {
        content: 'Brandvold has lost two votes since March 3 of this year',
        cue: 'reported',
        source: 'HarborGazette.com',
      },
      { content: ['“No one can stop him,”', '“I have no idea why.”'], cue: 'said', source: 'one runaway digger' },
    ],
    known,
  );
  const source = 'one source close to one digger who walked from the quarry to the coast';

  it('runs from the publisher over the cited outlet to the unnamed source', () => {
    expect(quotes.map(namesOf)).toEqual([
      ['HarborGazette.com'],
      ['HarborGazette.com', 'Evening Lantern'],
      ['HarborGazette.com', 'Evening Lantern', source],
      ['HarborGazette.com', 'Evening Lantern', source],
      ['HarborGazette.com', 'Evening Lantern', source],
      ['HarborGazette.com', "some insiders within Brandvold's third drilling brigade"],
      ['HarborGazette.com'],
      ['HarborGazette.com', 'one runaway digger'],
    ]);
  });
  it('tells what each link is, by which words', () => {
    const [publisher, outlet, unnamed] = quotes[3]!.chain;
    expect(publisher).toMatchObject({ kind: 'outlet', mention: null, cue: null });
    expect(outlet).toMatchObject({ kind: 'outlet', anonymous: false, mention: { exact: 'the outlet' } });
    expect(unnamed).toMatchObject({
      kind: 'anonymous',
      anonymous: true,
      mention: { exact: "the digger's companion" },
      cue: { exact: 'told' },
    });
  });
  it('resolves the addressee and the date of the utterance', () => {
    expect(quotes[3]!.addressee).toMatchObject({ exact: 'the outlet', speaker: { name: 'Evening Lantern' } });
    expect(quotes[7]!.said).toBe('2023-08');
  });
  it('keeps what is known of the unnamed', () => {
    expect(quotes[2]!.speaker?.kind).toBe('anonymous');
    expect(quotes[0]!.speaker).toMatchObject({ kind: 'outlet' });
  });
});

describe('a cited outlet', () => {
  const chain = (text: string, words: Words[]): (string | null)[][] =>
    quotesIn(text, words, { outlet: 'Ellery Courier' }).map(namesOf);

  it('is a link where somebody told it something, and for what he says right after', () => {
    expect(
      chain(
        'Anna Berg told Reuters that the dam was safe. She added that it was new. The weather was fine. “Go home,” Berg said.',
        [
          { content: 'that the dam was safe', cue: 'told', source: 'Anna Berg' },
          { content: 'that it was new', cue: 'added', source: 'She' },
          { content: '“Go home,”', cue: 'said', source: 'Berg' },
        ],
      ),
    ).toEqual([
      ['Ellery Courier', 'Reuters', 'Anna Berg'],
      ['Ellery Courier', 'Reuters', 'Anna Berg'],
      ['Ellery Courier', 'Anna Berg'],
    ]);
  });
  it('ends where another named source speaks', () => {
    expect(
      chain('According to the Daily Post, the dam leaks. Anna Berg said it does not.', [
        { content: 'the dam leaks', cue: 'According to', source: 'the Daily Post' },
        { content: 'it does not', cue: 'said', source: 'Anna Berg' },
      ]),
    ).toEqual([
      ['Ellery Courier', 'Daily Post'],
      ['Ellery Courier', 'Anna Berg'],
    ]);
  });
  it('is found in an interview, and in "as X reported"', () => {
    expect(
      chain('In an interview with CNN on Sunday, Anna Berg said the dam leaks.', [
        { content: 'the dam leaks', cue: 'said', source: 'Anna Berg' },
      ]),
    ).toEqual([['Ellery Courier', 'CNN', 'Anna Berg']]);
    expect(
      chain('Anna Berg said the dam leaks, as the Daily Post first reported.', [
        { content: 'the dam leaks', cue: 'said', source: 'Anna Berg' },
      ]),
    ).toEqual([['Ellery Courier', 'Daily Post', 'Anna Berg']]);
  });
  it('is no link when it is the publisher', () => {
    expect(
      chain('Anna Berg told the Ellery Courier that the dam leaks.', [
        { content: 'that the dam leaks', cue: 'told', source: 'Anna Berg' },
      ]),
    ).toEqual([['Ellery Courier', 'Anna Berg']]);
  });
  it('carries a quote inside its quote', () => {
    expect(
      chain('Reuters reported that Anna Berg said the dam leaks.', [
        { content: 'that Anna Berg said the dam leaks', cue: 'reported', source: 'Reuters' },
        { content: 'the dam leaks', cue: 'said', source: 'Anna Berg' },
      ]),
    ).toEqual([
      ['Ellery Courier', 'Reuters'],
      ['Ellery Courier', 'Reuters', 'Anna Berg'],
    ]);
  });
});

it('begins with a nameless publisher where the outlet is not known', () => {
  const [quote] = quotesIn('Anna Berg said the dam leaks.', [
    { content: 'the dam leaks', cue: 'said', source: 'Anna Berg' },
  ]);
  expect(quote!.chain[0]).toMatchObject({ name: null, kind: 'outlet', speakerId: null });
});

it('rests on no outlet that declines to comment', () => {
  const [, quote] = quotesIn('The Evening Lantern declined to comment.\n\nThe pier will close, one official said.', [
    { content: 'to comment', cue: 'declined', source: 'The Evening Lantern', type: 'indirect' },
    { content: 'The pier will close', cue: 'said', source: 'one official' },
  ]);
  expect(namesOf(quote!)).toEqual([null, 'one official']);
});

it('tells nobody what he says himself', () => {
  const [quote] = quotesIn('“Action is needed,” urged Pat Lowe.', [
    { content: '“Action is needed,”', cue: 'urged', source: 'Pat Lowe' },
  ]);
  expect(quote!.addressee).toBeNull();
});
