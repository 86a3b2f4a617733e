import fc from 'fast-check';

const WHO = fc.constantFrom(
  '',
  'Ada Lund',
  'the mayor',
  'she',
  'they',
  'Her father, a fisherman,',
  'two officials who asked not to be named',
  'a source close to one of the clerks',
  'The Dresk Courier',
  'WHO',
  'Per Lund, the mayor of Dresk,',
  'the airline',
);
const CLAUSE = fc.constantFrom(
  'the dam was safe',
  'that it would hold, and nobody was hurt',
  'to leave the quay',
  'if it rains',
  'what they saw in 2019',
  '“we left”',
  '“We left,” and that “it rained',
  'the wall, which cost £8,000, is dry; nobody says so',
  '',
);
const CUE = fc.constantFrom(
  'said',
  'told her',
  'told the council',
  'was told by',
  'was quoted as saying',
  'urged residents of Quay Street',
  'claims that',
  'plans',
  'reported, citing',
  'called the plan a',
  'asked whether',
  'is said',
);

const slots = fc.record({ who: WHO, other: WHO, cue: CUE, next: CUE, clause: CLAUSE, more: CLAUSE });

/** The shapes that reports have, each with any of their parts missing or of the wrong kind. */
const SHAPES: readonly ((slot: typeof slots extends fc.Arbitrary<infer Slots> ? Slots : never) => string)[] = [
  ({ who, cue, clause }) => `${who} ${cue} ${clause}.`,
  ({ who, cue, clause }) => `${clause}, ${who} ${cue}.`,
  ({ who, other, cue, clause }) => `Asked by ${who}, ${other} ${cue} ${clause}.`,
  ({ who, cue, clause, more }) => `${clause}, ${who} ${cue}, adding that ${more}.`,
  ({ who, other, clause }) => `According to ${who}, which cited ${other}, ${clause}.`,
  ({ who, cue, clause, more }) => `If ${who} ${cue} ${clause}, ${more}.`,
  ({ who, clause }) => `${who}’s claim that ${clause} lasted a day.`,
  ({ who, clause }) => `${who}: ${clause}`,
  ({ who, clause }) => `On Twitter ${who} wrote: ${clause}.`,
  ({ who, other, cue, next, clause, more }) => `${who} ${cue} ${clause}, but ${other} ${next} ${more}.`,
  ({ who, cue, clause, more }) => `“${clause},” ${who} ${cue}. “${more}.”`,
  ({ who, clause }) => `“${clause}” — ${who}`,
];

/** Stories of such sentences, some broken off anywhere. */
export const frameStories: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...SHAPES), slots, fc.constantFrom(' ', '\n', '\n\n')), {
      minLength: 1,
      maxLength: 6,
    }),
    fc.option(fc.nat(200)),
  )
  .map(([sentences, end]) => {
    const text = sentences.map(([shape, slot, space]) => shape(slot) + space).join('');
    return end === null ? text : text.slice(0, end);
  });
