import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Quote } from '../../src/quotes/quote.ts';
import { quotesIn } from './story.ts';

const hearing = readFileSync(new URL('../fixtures/names/hearing.txt', import.meta.url), 'utf8');

describe('speakers of a story told in full', () => {
  const quotes = quotesIn(
    hearing,
    [
      {
        content: 'the hull had been patched twice',
        cue: 'said',
        source: 'Dr. Maria Okonjo, 58, chief engineer of the commission,',
      },
      {
        content: '“We found filler where there should have been steel,”',
        cue: 'said',
        source: 'Okonjo',
      },
      { content: '“It was paint holding it together,”', cue: 'added', source: 'she' },
      { content: 'that he had known', cue: 'denied', source: 'Ferry captain Tobias Lund' },
      { content: 'he asked for an inspection in January', cue: 'said', source: 'Lund, a father of three,' },
      { content: '“Nobody answered,”', cue: 'said', source: 'the captain' },
      { content: 'the company would study the findings', cue: 'said', source: 'A spokesperson for Ellery Lines' },
      { content: 'whether the ferry would sail again', cue: 'declined to say', source: 'It' },
      { content: '“We are cooperating,”', cue: 'said', source: 'the spokesperson' },
      {
        content: 'that she believed the commission had been too slow',
        cue: 'told',
        source: 'Senator Paula Reyes (D-Port Ellery)',
      },
      { content: 'the commission had been too slow', cue: 'believed', source: 'she' },
      { content: '“They sat on it,”', cue: 'told', source: 'Reyes' },
      { content: 'the FHC would fine Ellery Lines', cue: 'said', source: 'Two officials familiar with the inquiry' },
      { content: 'the sum was not settled', cue: 'said', source: 'The officials' },
      { content: 'the hearing a sham', cue: 'called', source: 'Survivors and their lawyers' },
      { content: 'no one had phoned them', cue: 'said', source: 'They' },
      { content: '“He never slept again,”', cue: 'said', source: 'Joan Hale' },
      {
        content: 'nine of ten hulls in the fleet are older than 40 years',
        cue: 'According to',
        source: 'a report by the Maritime Institute',
      },
      { content: 'repairs were cheaper than fines', cue: 'said', source: 'The report' },
    ],
    { outlet: 'Ellery Courier', publishedAt: '2024-06-13T09:00:00+02:00' },
  );
  const by = (start: string): Quote => quotes.find(({ content }) => content[0]!.exact.includes(start))!;

  it('gives a person the fullest name, without title, age or apposition', () => {
    expect(by('the hull').speaker).toMatchObject({ name: 'Maria Okonjo', kind: 'person' });
    expect(by('We found').speaker?.id).toBe(by('the hull').speaker?.id);
  });
  it('resolves a pronoun by gender and by who spoke before', () => {
    expect(by('It was paint').speaker?.name).toBe('Maria Okonjo');
    expect(by('It was paint').speakerRule).toBe('personal-pronoun');
  });
  it('resolves an office to whoever was printed with it', () => {
    expect(by('Nobody answered').speaker?.name).toBe('Tobias Lund');
    expect(by('Nobody answered').speakerRule).toBe('same-office');
  });
  it('keeps a spokesperson unnamed, with the affiliation', () => {
    expect(by('the company would').speaker).toMatchObject({
      name: 'A spokesperson for Ellery Lines',
      kind: 'anonymous',
    });
    expect(by('We are cooperating').speaker?.id).toBe(by('the company would').speaker?.id);
    expect(by('We are cooperating')).toMatchObject({ medium: 'statement', said: '2024-06-11' });
  });
  it('resolves a neuter pronoun to an organisation', () => {
    expect(by('whether the ferry').speaker).toMatchObject({ name: 'Ellery Lines', kind: 'organisation' });
    expect(by('whether the ferry').status).toBe('negated');
  });
  it('takes the speaker of the enclosing indirect quote for its pronoun', () => {
    expect(by('the commission had been too slow').speaker?.name).toBe('Paula Reyes');
    const nested = quotes[10]!;
    expect(nested.parent).toBe(quotes[9]!.id);
    expect(nested.kind).toBe('thought');
  });
  it('resolves an addressee that is called by what it is', () => {
    expect(by('They sat').addressee?.speaker?.name).toBe('The Coast Chronicle');
  });
  it('keeps unnamed sources apart from groups', () => {
    expect(by('the FHC').speaker).toMatchObject({ kind: 'anonymous', name: 'Two officials familiar with the inquiry' });
    expect(by('the sum').speaker?.id).toBe(by('the FHC').speaker?.id);
    expect(by('the hearing a sham').speaker?.kind).toBe('group');
    expect(by('no one had').speaker?.id).toBe(by('the hearing a sham').speaker?.id);
  });
  it('tells a document from a person', () => {
    expect(by('nine of ten').speaker).toMatchObject({ kind: 'document', name: 'a report by the Maritime Institute' });
    expect(by('repairs').speaker?.id).toBe(by('nine of ten').speaker?.id);
    expect(by('repairs').kind).toBe('writing');
  });
  it('does not give a direct quote to whom it speaks of', () => {
    expect(by('He never').speaker?.name).toBe('Joan Hale');
  });
});

describe('a speaker that is not sure', () => {
  it('is null, with the reason', () => {
    const [nobody] = quotesIn('It rained. “The bridge is gone,” he said.', [
      { content: '“The bridge is gone,”', cue: 'said', source: 'he' },
    ]);
    expect(nobody).toMatchObject({ speaker: null, speakerRule: null });
    expect(nobody!.speakerReason).toContain('he');
  });
  it('is null without a source', () => {
    const [quote] = quotesIn('It is said that the mill burned.', [{ content: 'that the mill burned', cue: 'is said' }]);
    expect(quote!.speakerReason).toBe('no source is printed');
  });
});

describe('a name that is counted', () => {
  it('describes somebody unnamed', () => {
    const [quote] = quotesIn('“Run,” one escaped Ruritanian said.', [
      { content: '“Run,”', cue: 'said', source: 'one escaped Ruritanian' },
    ]);
    expect(quote!.speaker).toMatchObject({ name: 'one escaped Ruritanian', kind: 'anonymous' });
  });
  it('is still a person when it is one', () => {
    const [quote] = quotesIn('Anna Berg lost. “Run,” an angry Berg said.', [
      { content: '“Run,”', cue: 'said', source: 'an angry Berg' },
    ]);
    expect(quote!.speaker?.name).toBe('Anna Berg');
  });
});

describe('one speaker or two', () => {
  it('joins those who speak together', () => {
    const [quote] = quotesIn('Anna Berg and Lars Holm said the dam would hold.', [
      { content: 'the dam would hold', cue: 'said', source: 'Anna Berg and Lars Holm' },
    ]);
    expect(quote!.speaker).toMatchObject({ name: 'Anna Berg and Lars Holm', kind: 'group' });
  });
  it('takes the name after an office for the speaker', () => {
    const [quote] = quotesIn('“Go,” said the company’s chief executive, Ingrid Vale.', [
      { content: '“Go,”', cue: 'said', source: 'the company’s chief executive, Ingrid Vale' },
    ]);
    expect(quote).toMatchObject({
      speaker: { name: 'Ingrid Vale', kind: 'person' },
      speakerRule: 'name-in-apposition',
    });
  });
  it.each([
    ['Journalist and author Ada Lund', 'Ada Lund'],
    ['Former envoy and current guild chief Ned Okell', 'Ned Okell'],
    ['The mayor and Ada Lund', 'The mayor and Ada Lund'],
    ['The Harvane Center for Justice', 'Harvane Center for Justice'],
    ['Christian Lund', 'Christian Lund'],
  ])(
    'tells two things that one person is from two who speak, and names from what they are made of: %s',
    (source, name) => {
      const [quote] = quotesIn(`${source} said the dam would hold.`, [
        { content: 'the dam would hold', cue: 'said', source },
      ]);
      expect(quote!.speaker?.name).toBe(name);
    },
  );
  it('takes "the source" for the unnamed one who spoke before, whatever he was called', () => {
    const quotes = quotesIn('A friend of the singer told Glare she had left. “She ran,” the source added.', [
      { content: 'she had left', cue: 'told', source: 'A friend of the singer' },
      { content: '“She ran,”', cue: 'added', source: 'the source' },
    ]);
    expect(quotes[1]).toMatchObject({ speaker: { name: 'A friend of the singer' }, speakerRule: 'same-source' });
  });
  it('takes "I" inside a quote for its speaker', () => {
    const quotes = quotesIn('“I think we lost,” Anna Berg said.', [
      { content: '“I think we lost,”', cue: 'said', source: 'Anna Berg' },
      { content: 'we lost', cue: 'think', source: 'I', type: 'indirect' },
    ]);
    expect(quotes[1]).toMatchObject({
      speaker: { name: 'Anna Berg' },
      speakerRule: 'first-person',
      parent: quotes[0]!.id,
      kind: 'thought',
    });
  });
  it('takes "I" outside quotes for the writer, and nobody else for him', () => {
    const said = [
      { content: 'it was unsafe', cue: 'told', source: 'I' },
      { content: 'it was safe', cue: 'said', source: 'The mayor' },
      { content: 'it would do', cue: 'thought', source: 'We' },
    ];
    const text = 'I told the mayor that it was unsafe. The mayor said it was safe. We thought it would do.';
    const story = (byline: string) => quotesIn(`A bridge in need\n\n${byline}\n\n${text}`, said);
    expect(story('By Jane Doe, Staff Writer').map(({ speaker }) => speaker?.name)).toEqual([
      'Jane Doe',
      'The mayor',
      undefined,
    ]);
    expect(story('By Jane Doe and Tom Roe')[0]).toMatchObject({
      speaker: null,
      speakerReason: 'the writer speaks in the first person',
    });
  });
  it('takes up a name with "who"', () => {
    const [quote] = quotesIn('The bill was drafted by Anna Berg, who said it was urgent.', [
      { content: 'it was urgent', cue: 'said', source: 'who' },
    ]);
    expect(quote!.speaker?.name).toBe('Anna Berg');
  });
  it.each([
    ['“I trust the voters of New York who believe it was urgent,” Anna Berg said.', 'the voters of New York'],
    ['Critics of Mayor Anna Berg, who believe it was urgent, will march.', 'Critics of Mayor Anna Berg'],
    ['There are thousands of Danes who blame the mayor, who believe it was urgent.', /^thousands of Danes/],
    ['Tenants asked Anna Berg, who believes it was urgent.', 'Anna Berg'],
    ['Lars Holm gave a reserved response about a man who believes it was urgent.', 'a man'],
  ])('takes up with "who" as many as its verb tells of: %s', (text, name) => {
    const cue = text.includes('believes') ? 'believes' : 'believe';
    const [quote] = quotesIn(text, [{ content: 'it was urgent', cue, source: 'who' }]);
    expect(quote!.speaker?.name).toEqual(name instanceof RegExp ? expect.stringMatching(name) : name);
  });
  it('takes two offices before one name for one person', () => {
    const source = 'Police chief and former soldier Tom Beck';
    const [quote] = quotesIn(`${source} said the dam would hold.`, [
      { content: 'the dam would hold', cue: 'said', source },
    ]);
    expect(quote!.speaker).toMatchObject({ name: 'Tom Beck', kind: 'person' });
  });
});

describe('an organisation that is called by a noun', () => {
  const speaker = (text: string, source: string): string | undefined =>
    quotesIn(text, [{ content: 'it would wait', cue: 'said', source }])[0]!.speaker?.name;

  it.each([
    ['Drivers of the Ferra line rose. Their union, Velora, met. The union said it would wait.', 'The union', 'Velora'],
    [
      'The forecaster Nimbus-Ost erred. Anna Berg left. The forecaster said it would wait.',
      'The forecaster',
      'Nimbus-Ost',
    ],
    ['We met Hydra Works, a utility. The utility said it would wait.', 'The utility', 'Hydra Works'],
    ['The company, Talbern Altos, said it would wait.', 'The company, Talbern Altos,', 'Talbern Altos'],
  ])('in “%s”', (text, source, name) => expect(speaker(text, source)).toBe(name));

  it('is not one of another kind', () => {
    const text = 'We asked the Ostrem Fire and Rescue Service. The council said it would wait.';
    expect(speaker(text, 'The council')).toBe('The council');
  });
});

describe('somebody who is not named', () => {
  it('is not whom only the headline describes', () => {
    const text =
      'Bridge will close, supplier says\n\nTwo people told of it. “Soon,” one of the people said. The person added that it rusts.';
    const quotes = quotesIn(text, [
      { content: 'Bridge will close', cue: 'says', source: 'supplier' },
      { content: '“Soon,”', cue: 'said', source: 'one of the people' },
      { content: 'it rusts', cue: 'added', source: 'The person' },
    ]);
    expect(quotes[2]!.speaker?.name).not.toBe('supplier');
  });
  it('is one of the many who spoke before', () => {
    const quotes = quotesIn('Residents said the road was unsafe. “We told them,” one said.', [
      { content: 'the road was unsafe', cue: 'said', source: 'Residents' },
      { content: '“We told them,”', cue: 'said', source: 'one' },
    ]);
    expect(quotes[1]).toMatchObject({
      speaker: { name: 'one of residents', kind: 'anonymous' },
      speakerRule: 'one-of-them',
    });
  });
  it('is the same source when the paper calls it an insider next', () => {
    const quotes = quotesIn('“She wept,” a source said. “He left,” the insider added.', [
      { content: '“She wept,”', cue: 'said', source: 'a source' },
      { content: '“He left,”', cue: 'added', source: 'the insider' },
    ]);
    expect(quotes[1]!.speaker?.id).toBe(quotes[0]!.speaker?.id);
  });
  it('gets the name that the description ends in', () => {
    const [quote] = quotesIn('The man, who gave only his first name, Samir, said it was dark. Samir left.', [
      { content: 'it was dark', cue: 'said', source: 'The man, who gave only his first name, Samir,' },
    ]);
    expect(quote!.speaker?.name).toBe('Samir');
  });
});

it('goes on with whoever tells, not with whom he tells of', () => {
  const quotes = quotesIn('Ida Lomax recalled that a producer had told her it was late. “I laughed,” she said.', [
    { content: 'a producer had told her it was late', cue: 'recalled', source: 'Ida Lomax' },
    { content: 'it was late', cue: 'had told', source: 'a producer' },
    { content: '“I laughed,”', cue: 'said', source: 'she' },
  ]);
  expect(quotes[2]!.speaker?.name).toBe('Ida Lomax');
});

it('has another holder of an office for another person', () => {
  const quotes = quotesIn('Researcher Nadine Khoury said it was true. The interior minister said it would wait.', [
    { content: 'it was true', cue: 'said', source: 'Researcher Nadine Khoury' },
    { content: 'it would wait', cue: 'said', source: 'The interior minister' },
  ]);
  expect(quotes[1]!.speaker?.name).toBe('The interior minister');
});
