import { describe, expect, it } from 'vitest';
import { annotate } from '../src/annotate.ts';
import type { Claim } from '../src/claims/claim.ts';
import { ExtractInputSchema, extraction } from '../src/extract.ts';
import { NO_MODEL } from '../src/model.ts';
import type { Link, Quote } from '../src/quotes/quote.ts';
import { excerpt, passage } from '../src/text/span.ts';

const text = 'Ada Lund said on Monday that at least 40 boats, “maybe more,” were lost.';
const span = (exact: string) => ({ start: text.indexOf(exact), end: text.indexOf(exact) + exact.length });
const ada = { id: 'ada-lund', name: 'Ada Lund', kind: 'person' as const };
const publisher: Link = { name: null, kind: 'outlet', speakerId: null, anonymous: false, mention: null, cue: null };
const toAda: Link = {
  ...publisher,
  name: 'Ada Lund',
  kind: 'person',
  speakerId: ada.id,
  mention: excerpt(text, span('Ada Lund')),
  cue: excerpt(text, span('said')),
};

const quote: Quote = {
  id: 'q-outer',
  articleId: 'a',
  paragraph: 0,
  sentence: 0,
  type: 'mixed',
  kind: 'speech',
  status: 'reported',
  content: [passage(text, span('at least 40 boats, “maybe more,” were lost'))],
  cue: [excerpt(text, span('said'))],
  source: excerpt(text, span('Ada Lund')),
  speaker: ada,
  speakerReason: null,
  speakerRule: 'full-name',
  addressee: null,
  chain: [publisher, toAda],
  parent: null,
  said: null,
  medium: null,
  rule: 'frame',
  confidence: 0.9,
};
const continued: Quote = {
  ...quote,
  id: 'q-inner',
  type: 'direct',
  content: [passage(text, span('“maybe more,”'))],
  cue: [],
  source: null,
  speaker: null,
  speakerReason: 'no-source',
  chain: [publisher],
  parent: 'q-outer',
};
const claim: Claim = {
  id: 'c',
  articleId: 'a',
  paragraph: 0,
  sentence: 0,
  span: passage(text, span('at least 40 boats, “maybe more,” were lost')),
  context: text,
  voice: 'attributed',
  claimant: ada,
  chain: [publisher, toAda],
  quoteId: 'q-inner',
  hedges: [{ ...excerpt(text, span('maybe')), type: 'epistemic', owner: 'quoted' }],
  polarity: 'positive',
  modality: 'asserted',
  quantities: [
    { ...excerpt(text, span('at least 40 boats')), value: 40, unit: 'boats', bound: 'at least' },
    { ...excerpt(text, span('maybe more')), value: null, unit: null, bound: null },
  ],
  dates: [{ ...excerpt(text, span('Monday')), value: null }],
  inHeadline: false,
  factual: 0.5,
  checkWorthiness: 0.25,
  rule: 'complement',
  confidence: 0.5,
};
const { article } = annotate({ text }, NO_MODEL);
const extract = (quotes: Quote[], claims: Claim[]) => extraction('mine', { article, quotes, claims, speakers: [] });

describe('extraction', () => {
  it('prints spans as offset pairs, chains as full names and parents as indexes', () => {
    const { id, quotes } = extract([quote, continued], []);
    const at = (exact: string) => [span(exact).start, span(exact).end];
    expect(id).toBe('mine');
    expect(quotes).toEqual([
      {
        type: 'mixed',
        kind: 'speech',
        content: [at('at least 40 boats, “maybe more,” were lost')],
        source: [at('Ada Lund')],
        cue: [at('said')],
        speaker: 'Ada Lund',
        speakerKind: 'person',
        chain: ['Ada Lund'], // a publisher that is not known has no name to print
        parent: null,
      },
      {
        type: 'direct',
        kind: 'speech',
        content: [at('“maybe more,”')],
        source: null,
        cue: null,
        speaker: null,
        speakerKind: null,
        chain: [],
        parent: 0,
      },
    ]);
  });

  it('prints a claim with the index of its quote and leaves out what a quantity does not have', () => {
    const { claims } = extract([quote, continued], [claim]);
    expect(claims).toEqual([
      {
        span: [span('at least').start, span('were lost').end],
        voice: 'attributed',
        claimant: 'Ada Lund',
        chain: ['Ada Lund'],
        quote: 1,
        hedges: [[span('maybe').start, span('maybe').end]],
        quantities: [
          { text: 'at least 40 boats', value: 40, unit: 'boats', bound: 'at least' },
          { text: 'maybe more' },
        ],
        dates: [{ text: 'Monday', value: null }],
        polarity: 'positive',
        modality: 'asserted',
        factual: 0.5,
        checkWorthiness: 0.25,
      },
    ]);
  });

  it('says of a claim that it stands in the headline only where it does', () => {
    const { claims } = extract([], [{ ...claim, voice: 'article', claimant: null, quoteId: null, inHeadline: true }]);
    expect(claims).toMatchObject([{ inHeadline: true, claimant: null, quote: null }]);
  });
});

describe('ExtractInputSchema', () => {
  it('takes id and text alone, and drops members that it does not know', () => {
    expect(ExtractInputSchema.parse({ id: 'a', text: '', quotes: [] })).toEqual({ id: 'a', text: '' });
  });
});
