import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { readModel } from '../../src/model-folder.ts';

const model = readModel();

/** The quotes whose cue is a dash, as `speaker: content`, pieces joined by " … ". */
function signedIn(text: string): string[] {
  return annotate({ text }, model)
    .quotes.filter(({ cue }) => cue && !/[\p{L}:]/u.test(cue.map(({ exact }) => exact).join('')))
    .map(({ source, content }) => `${source?.exact}: ${content.map(({ exact }) => exact).join(' … ')}`);
}

const LEAD = 'The bridge has divided the town of Norrby since last year.\n\n';

describe('a quote that a dash and a name sign', () => {
  it.each(['—', '–', '―', '--', '-'])('after %s on the same line', (dash) => {
    expect(signedIn(`${LEAD}“We will build it by spring.” ${dash} Carl Lund, mayor of Norrby`)).toEqual([
      'Carl Lund, mayor of Norrby: “We will build it by spring.”',
    ]);
  });

  it('below it, with what the lead of a fact check looks like', () => {
    const text = `${LEAD}"Tolls went up every year under her."\n\n- Carl Lund.\n\nThe books of the town say otherwise.`;
    expect(signedIn(text)).toEqual(['Carl Lund: "Tolls went up every year under her."']);
  });

  it('names nobody past the comma before a clause or a date', () => {
    expect(signedIn(`${LEAD}"I never signed it."\n\n-- Ada Berg, speaking after the debate.`)).toEqual([
      'Ada Berg: "I never signed it."',
    ]);
    expect(signedIn(`${LEAD}“I never signed it.” ― Ada Berg, on March 3, 2021, at a rally`)).toEqual([
      expect.stringMatching(/^Ada Berg: /),
    ]);
  });

  it('has all the paragraphs that reopen', () => {
    expect(signedIn(`${LEAD}“The piers come first.\n\n“The deck comes later.”\n\n― Ada Berg, engineer`)).toEqual([
      'Ada Berg, engineer: “The piers come first … “The deck comes later.”',
    ]);
  });

  it('is none where the dash parts clauses, nor where a sentence follows', () => {
    expect(signedIn(`${LEAD}“We will build it” — Ada Berg was sure of that — and so they did.`)).toEqual([]);
    expect(signedIn(`${LEAD}“We will build it.”\n\n— The town has ten thousand people.`)).toEqual([]);
  });
});
