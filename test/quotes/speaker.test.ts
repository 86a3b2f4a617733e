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
  it('takes up a name with "who"', () => {
    const [quote] = quotesIn('The bill was drafted by Anna Berg, who said it was urgent.', [
      { content: 'it was urgent', cue: 'said', source: 'who' },
    ]);
    expect(quote!.speaker?.name).toBe('Anna Berg');
  });
});
