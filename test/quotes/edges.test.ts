import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { readModel } from '../../src/model-folder.ts';

const model = readModel();

/** What is quoted in a story of our own: `source (cue): content`, pieces by " … ". */
function quoted(sentence: string, title = 'Council delays vote'): string[] {
  const text = `The vote on the harbour plan was put off on Monday.\n\n${sentence}\n\nThe council meets again in May.`;
  return annotate({ text: `${title}\nMay 3, 2024\n\n${text}` }, model).quotes.map(
    ({ source, cue, content }) =>
      `${source?.exact} (${cue.map(({ exact }) => exact).join(' ')}): ${content.map(({ exact }) => exact).join(' … ')}`,
  );
}

describe('what is said', () => {
  it.each([
    [
      'ends before a participle of saying',
      'The pier would reopen by August, Rana Oduya said, noting that the piles were sound.',
      ['Rana Oduya (said): The pier would reopen by August', 'Rana Oduya (noting): the piles were sound'],
    ],
    [
      'ends before the main clause of its sentence',
      'If the auditor says that the books are in order, the club keeps its licence.',
      ['the auditor (says): the books are in order'],
    ],
    [
      'begins behind whoever is told it',
      'The clerk told the committee the ferry had been sold.',
      ['The clerk (told): the ferry had been sold'],
    ],
    [
      'begins behind a pronoun and has its whole source',
      'Her uncle, a beekeeper, told her the hives were empty.',
      ['Her uncle, a beekeeper (told): the hives were empty'],
    ],
    [
      'is an order behind whoever gets it',
      'Firefighters told owners of the boats to leave the quay.',
      ['Firefighters (told): to leave the quay'],
    ],
    [
      'ends before the verb of the sentence that its noun is the subject of',
      'The minister’s claim that the wall was dry surprised nobody.',
      ['The minister’s (claim): the wall was dry'],
    ],
    [
      'is the clause of a verb that hardly means anything else',
      'The firm’s note to its staff, signed by director Olle Brant, promises that nobody will be moved.',
      ['The firm’s note to its staff (promises): nobody will be moved'],
    ],
    [
      'is what somebody plans to do',
      'The city plans to widen the road by spring.',
      ['The city (plans): to widen the road by spring'],
    ],
    ['is no name of somebody', 'Drummer Kay Orlin, nicknamed “the Kettle”, left in June.', []],
    ['is nobody who is thanked', 'Mrs Orlin thanked them.', []],
    [
      'has a source without the place where it was written',
      'On Instagram Orlin wrote: “The kettle has boiled.”',
      ['Orlin (wrote): “The kettle has boiled.”'],
    ],
    [
      'is said by somebody with the given name Per',
      'Per Lindal, the mayor of Sund, said the ferry was late.',
      ['the mayor of Sund (said): the ferry was late'],
    ],
  ])('%s', (_, sentence, expected) => expect(quoted(sentence)).toEqual(expected));
});

describe('the colon of a headline', () => {
  const said = 'Harbour master Ines Toledo said the crane was safe.';
  const body = 'Harbour master Ines Toledo (said): the crane was safe';

  it.each([
    ['Harbour master: crane to stay in use', 'Harbour master (:): crane to stay in use'],
    ['Crane will stay in use: Toledo', 'Toledo (:): Crane will stay in use'],
  ])('speaks for whoever the story quotes: %s', (title, own) => expect(quoted(said, title)).toEqual([own, body]));

  it('speaks for an office that looks like a verb', () => {
    expect(quoted('Fed Chair Ines Toledo said rates would stay where they are.', 'Fed Chair: rates to stay')).toEqual([
      'Fed Chair (:): rates to stay',
      'Fed Chair Ines Toledo (said): rates would stay where they are',
    ]);
  });

  it.each(['Crane over Port Lune: three ships wait', 'Harbour: what to know', 'Toledo: the harbour'])(
    'sets off a topic else: %s',
    (title) => expect(quoted(said, title)).toEqual([body]),
  );
});
