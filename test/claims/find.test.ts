import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { ClaimSchema } from '../../src/claims/claim.ts';
import { NO_MODEL } from '../../src/model.ts';
import { readModel } from '../../src/model-folder.ts';

const model = readModel();
const published = { publishedAt: '2024-05-14T10:00:00+01:00', outlet: 'The Quillport Dial' };
const claimsOf = (text: string) =>
  annotate({ text, ...published }, model).claims.filter(({ inHeadline }) => !inHeadline);

describe('a claim', () => {
  it('says on whose word it stands', () => {
    const [claim] = claimsOf('The ministry claimed that 300 homes were built last year.');
    expect(claim).toMatchObject({
      voice: 'attributed',
      cueNeutrality: 'doubting',
      depth: 1,
      hedges: [{ exact: 'claimed', owner: 'writer' }],
    });
    expect(claim?.quantities).toMatchObject([{ value: 300, unit: 'homes' }]);
    expect(claim?.dates).toMatchObject([{ value: '2023' }]);
  });

  it('of hearsay that nobody owns has no claimant, and hedges', () => {
    const [claim] = claimsOf('Rumors swirl regarding the failing health of the general.');
    expect(claim).toMatchObject({
      voice: 'attributed',
      claimant: null,
      hedges: [{ exact: 'Rumors', type: 'evidential' }],
    });
  });

  it.each([
    ['No shells were left in the fort.', 'negative', 'asserted'],
    ['The bridge has never been inspected.', 'negative', 'asserted'],
    ['The bridge may close in June.', 'positive', 'possible'],
    ['The bridge will close in June.', 'positive', 'predicted'],
    ['Drivers must carry a licence.', 'positive', 'normative'],
    ['The bridge would fall if the river rose.', 'positive', 'conditional'],
    ['The bridge not only fell but sank.', 'positive', 'asserted'],
  ])('%s is %s and %s', (text, polarity, modality) => {
    expect(claimsOf(text)[0]).toMatchObject({ polarity, modality });
  });

  it('can be read alone', () => {
    const [, claim] = claimsOf(
      'Councillor Ilse Drumm opened the hall on Monday. She paid 40 workers from her own purse.',
    );
    expect(claim).toMatchObject({ context: 'She paid 40 workers from her own purse.' });
    expect(claim?.resolved[0]).toMatchObject({ exact: 'She', antecedent: 'Ilse Drumm' });
  });

  it('is ranked by parts that say why', () => {
    const [claim] = claimsOf('Unemployment in Dresk rose to 9 percent, the highest since 1990.');
    expect(claim?.checkWorthinessParts.map(({ name }) => name)).toContain('comparison');
    for (const { value, reason } of claim?.checkWorthinessParts ?? []) {
      expect(value >= 0 && value <= 1).toBe(true);
      expect(reason).not.toBe('');
    }
  });
});

describe('the headline', () => {
  it('is linked to the claim that it restates, with what it drops', () => {
    const text =
      'Guards Flee Halvik Fort\nMay 14, 2024\nAt least 39 guards have reportedly fled the Halvik fort. The fort has stood since 1790.';
    const { claims } = annotate({ text, ...published }, model);
    const headline = claims.find(({ inHeadline }) => inHeadline);
    const body = claims.find(({ id }) => id === headline?.restates);
    expect(body?.span.exact).toContain('39 guards');
    expect(headline?.drops).toEqual(
      expect.arrayContaining([
        { kind: 'hedge', exact: 'reportedly' },
        { kind: 'bound', exact: 'at least' },
      ]),
    );
  });

  it('stands as it is where its report tells nothing', () => {
    const title = 'Who scares Marovians the most?;';
    const { claims } = annotate({ text: `${title}\nFindings show that voters fear dry wells.`, title }, model);
    expect(claims.find(({ inHeadline }) => inHeadline)?.span.exact).toBe('Who scares Marovians the most');
  });
});

describe('claims of any text', () => {
  it('slice back, are valid, and are the same again', () => {
    const pieces = fc.constantFrom(
      'The mayor said ',
      '“We left',
      '”',
      'that ',
      '12 people ',
      'fled',
      '. ',
      ', ',
      'and ',
      'because ',
      'who ',
      'may ',
      'not ',
      '😀 ',
      'On Monday ',
      '\n',
      'it ',
      'was ',
      'as ',
      '—',
      ';',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 40 }).map((p) => p.join('')),
          fc.string({ unit: 'grapheme' }),
        ),
        fc.constantFrom(model, NO_MODEL),
        (text, weights) => {
          const { claims } = annotate({ text }, weights);
          for (const claim of claims) {
            ClaimSchema.parse(claim);
            expect(text.slice(claim.span.start, claim.span.end)).toBe(claim.span.exact);
            for (const part of [
              ...claim.hedges,
              ...claim.quantities,
              ...claim.dates,
              ...claim.entities,
              ...claim.resolved,
            ])
              expect(text.slice(part.start, part.end)).toBe(part.exact);
          }
          expect(new Set(claims.map(({ id, inHeadline }) => `${id} ${inHeadline}`)).size).toBe(claims.length);
          expect(annotate({ text }, weights).claims).toEqual(claims);
        },
      ),
      { numRuns: 120 },
    );
  });
});

describe('a story in another language', () => {
  it.each([
    'Le ministre démissionne\n\nLe ministre de l’Intérieur, Paul Garnier, a déclaré mardi à Paris que 300 millions d’euros seraient versés.',
    'Der Hafen schließt\n\nDer Hafen war am Montag geschlossen, sagte der Bürgermeister, und 40 Fischer haben die Stadt verlassen.',
  ])('has no claims, not in its headline either, and says so: %j', (text) => {
    const { article, claims } = annotate({ text, ...published }, model);
    expect(claims).toEqual([]);
    expect(article.warnings.map(({ code }) => code)).toContain('not-english');
  });
});
