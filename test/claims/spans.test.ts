import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { readModel } from '../../src/model-folder.ts';

const model = readModel();
const published = { publishedAt: '2024-05-14T10:00:00+01:00', outlet: 'The Quillport Dial' };
const claimsOf = (text: string) =>
  annotate({ text, ...published }, model).claims.filter(({ inHeadline }) => !inHeadline);
const spans = (text: string) => claimsOf(text).map(({ span }) => span.exact);

describe('claims of a sentence', () => {
  it('are split where each side has a subject of its own', () => {
    expect(spans('The mill closed in April, and its owner fled to Marovia.')).toEqual([
      'The mill closed in April',
      'its owner fled to Marovia',
    ]);
    expect(spans('The mill closed, but 40 workers kept their jobs.')).toEqual([
      'The mill closed',
      '40 workers kept their jobs',
    ]);
    expect(spans('As floods were spreading on Friday night, two hosts fled to Ostrem.')).toEqual([
      'floods were spreading on Friday night',
      'two hosts fled to Ostrem',
    ]);
    expect(spans('“People come to look for their kin, which is why we built the tool,” Ms. Drumm said.')).toEqual([
      'People come to look for their kin',
      'which is why we built the tool',
    ]);
    expect(spans('While many of the clerks are content to wait, Okell will sell the lock.')).toEqual([
      'many of the clerks are content to wait',
      'Okell will sell the lock',
    ]);
    expect(spans('While Sen. Okell tries to make a case on polls, the guild has made its choice.')).toEqual([
      'Sen. Okell tries to make a case on polls',
      'the guild has made its choice',
    ]);
    expect(spans('While exports rose by 4 percent, imports fell.')).toEqual([
      'exports rose by 4 percent',
      'imports fell',
    ]);
  });

  it('stay whole where the subject is shared or the clause depends', () => {
    expect(spans('The guards ate what they found and slept in a barn.')).toEqual([
      'The guards ate what they found and slept in a barn',
    ]);
    expect(spans('The dam failed because the gates were left open and nobody was on duty.')).toHaveLength(1);
    expect(spans('In April, after the mayor ordered a search, the police found 12 rifles.')).toHaveLength(1);
  });

  it.each([
    'On the same day he won the vote, Mayor Okell sold the mill to Tellux',
    'After the mayor of Ostrem, Ilse Drumm, was elected, a feast was held in the hall',
    'In a sign of how weak the guild is, its head sold the hall in May',
    'Tellux is in a better place to gain from the vote than either Harvane or Helvar were',
    'The mayor’s distinguished record of service and her love of Ostrem are well known',
    'Drumm and Lund, among others, reject the plan',
    'Ned Lund, 24, will be charged with theft and other crimes related to the fire that left one clerk dead',
    'The guild redacted 93 of the letters, the vast majority of them rated secret',
    'The paper showed the gap between the way the two men were treated and the law of the port',
    'The letters we printed in a book with Ada Lund and her team were sound',
    'Lund asked two clerks to leave because the lock leaked',
    'In the 1952 race, Drumm and her future head of staff, Ned Lund, criticized the strike',
    'Ilse Drumm showed no sign that she was planning to resign',
  ])('stay whole: %s', (text) => {
    expect(spans(`${text}.`)).toEqual([text]);
  });

  it('have a verb where what follows it is a bounded number', () => {
    expect(spans('The blast killed at least 61 people.')).toEqual(['The blast killed at least 61 people']);
    expect(spans('The club lost about £3 million.')).toEqual(['The club lost about £3 million']);
  });

  it('end before what leads over to the words of another', () => {
    expect(
      spans(
        'Irena Kostova said she handed him a memo in which engineers wrote that the spillway “may fail at high water.”',
      ),
    ).toEqual(['she handed him a memo', 'the spillway “may fail at high water']);
  });

  it.each([
    'The union blasted the bakery for its “shabby little habits” in sacking 40 workers.',
    'The guild rejected Ostrem’s accusation that clerks of the port had hidden the ledger.',
    'The tenants’ lawsuit demands a refund of three rents and other damages.',
    'The ministry asked for a loan of “rules” that have been used before.',
    'Police have no evidence to suggest that Tolley opened the safe.',
    'Lund also declined a question about whether she would lead the port.',
    'During the feast, Okell unveiled a plan to create a port office tasked with pay.',
    'Okell was asked by Ada Lund whether his plan would cost the port.',
    'No one knows what the port will look like in May.',
    'The letter accuses two of the clerks, Ned Lund and Ada Weil, of hiding a ledger they had found.',
    'Polls show Okell leading slightly in Ostrem.',
  ])('are the acts of speech that the article narrates: %s', (text) => {
    expect(claimsOf(text).map(({ span, voice }) => [span.exact, voice])).toEqual([[text.slice(0, -1), 'article']]);
  });

  it('have a verb behind an aside between dashes', () => {
    const text = 'Four mills — Astor, Brook, Cole and Drumm — closed last year';
    expect(spans(`${text}.`)).toEqual([text]);
  });

  it('leave out what only leads over to the words of somebody', () => {
    expect(spans('In a statement released Thursday, the firm said it sold 40 boats.')).toEqual(['it sold 40 boats']);
    expect(spans('“I have concluded that your letter rests on nothing,” Drumm wrote.')).toEqual([
      'your letter rests on nothing',
    ]);
    expect(spans('Her loudest claim is that the dam leaked in May.')).toEqual(['the dam leaked in May']);
  });

  it('leave out how and when somebody spoke, and how somebody was reached', () => {
    expect(
      spans('“The dam leaked twice,” spokesman Ned Okell said happily on Radio Ostrem as results came in.'),
    ).toEqual(['The dam leaked twice']);
    expect(
      spans(
        'In May 2013 - four months after Okell left office - the ministry told the guild that no ledger was found.',
      ),
    ).toEqual(['no ledger was found']);
    expect(
      spans('The dam is in danger, a clerk, who was not authorized to speak on the record, told Radio Ostrem.'),
    ).toEqual(['The dam is in danger']);
  });

  it('leave out what leads to a report, and the verb whose object it is', () => {
    expect(
      spans('In a letter dated Feb. 12 — a week before the fire — Ned Lund told the guild that the lock leaked.'),
    ).toEqual(['the lock leaked']);
    expect(spans('Okell has faced criticism from rivals that his speeches put clerks in danger.')).toEqual([
      'his speeches put clerks in danger',
    ]);
  });

  it('are what somebody does before speaking, too', () => {
    expect(
      spans('Inside the hall, Okell on Monday dismissed Ned Lund as a weak clerk, arguing that he sold the lock.'),
    ).toEqual(['Inside the hall, Okell on Monday dismissed Ned Lund as a weak clerk', 'he sold the lock']);
    expect(
      spans('Ned Lund, a clerk of the port, called on the mayor to resign and said she had hidden the ledger.'),
    ).toEqual(['Ned Lund, a clerk of the port, called on the mayor to resign', 'she had hidden the ledger']);
  });

  it('leave out to whom something is told, and the verb that leads to the telling', () => {
    expect(spans('The guild assured the people of Ostrem that the dam is sound.')).toEqual(['the dam is sound']);
    expect(spans('Ilse Drumm went on to say that the dam leaked.')).toEqual(['the dam leaked']);
  });

  it('are parted at "even though", whatever subject follows', () => {
    expect(spans('The mill stayed open even though you or your clerks hold a key.')).toEqual([
      'The mill stayed open',
      'you or your clerks hold a key',
    ]);
  });

  it('go on behind a comma where what was said goes on without a verb', () => {
    const sold = 'it sold 30 million phones in the quarter, up 21 percent from a year earlier';
    expect(spans(`Tellux reported ${sold}.`)).toEqual([sold]);
    expect(spans('Drumm claimed the lock had leaked, calling it a shame.')).toEqual(['the lock had leaked']);
  });

  it('are nobody else’s where what somebody expected is only compared with', () => {
    const text = 'The bank did not raise rates as much as some had feared';
    expect(claimsOf(`${text}.`).map(({ span, voice }) => [span.exact, voice])).toEqual([[text, 'article']]);
  });

  it('are split where a name ends in an adjective or a number', () => {
    expect(spans('The Quill index fell 2 points, to 703, and the Brook composite gained 3.15 points.')).toEqual([
      'The Quill index fell 2 points, to 703',
      'the Brook composite gained 3.15 points',
    ]);
  });

  it('end before a preposition that leads over to somebody’s words', () => {
    expect(spans('The central bank ended its meeting on Friday by announcing that it would buy more bonds.')[0]).toBe(
      'The central bank ended its meeting on Friday',
    );
  });

  it('are none in captions, credits and notes of the newsroom', () => {
    const story = 'The lock closed in March.';
    const around = [
      'Ilse Drumm (left) opened the lock in 2019.',
      'Handout/Reuters.',
      'This article has been updated with word from the port.',
      'What we’ve learned so far about the lock:',
      'Guild Rejects The Offer Of A New Lock For Ostrem.',
    ];
    expect(spans([story, ...around].join('\n\n'))).toEqual(['The lock closed in March']);
  });

  it('are those of whoever says them in the middle of them', () => {
    const text =
      'Prosecutors say the ministry saved 3 million. A third of that, they claim, was later spent on a festival.';
    expect(claimsOf(text).map(({ claimant }) => claimant?.name)).toEqual(['Prosecutors', 'Prosecutors']);
  });

  it('are whole where somebody is said to have known something, and of whoever says so', () => {
    const known = 'The drugmaker Helvar knew for months that its vaccine could cause a rare disorder';
    expect(claimsOf(`${known}, the bureau said.`).map(({ span, claimant }) => [span.exact, claimant?.name])).toEqual([
      [known, 'the bureau'],
    ]);
  });

  it('are attributed by "according to" too, even where no verb is seen in them', () => {
    const [claim] = claimsOf('Chipmaker Tellux plans to cut 1,200 jobs in Ireland, according to three people.');
    expect(claim?.claimant?.name).toBe('three people');
  });

  it('are not parted at "nor" after "neither"', () => {
    const whole = 'Military officials have neither confirmed nor denied the account';
    expect(spans(`${whole}.`)).toEqual([whole]);
  });

  it('leave out questions, wishes, orders and judgements', () => {
    expect(
      spans(
        '“Why did they go? Come home. It is a disgrace. We hope they are safe. They left at noon,” said Mayor Ilse Drumm.',
      ),
    ).toEqual(['They left at noon']);
  });

  it('leave out the words that present and keep what is presented', () => {
    expect(spans('Word has spread that Marovia closed its border with Dresk.')).toEqual([
      'Marovia closed its border with Dresk',
    ]);
    expect(spans('Her letters support the claim of Ada Weil that the dam leaked.')).toEqual(['the dam leaked']);
    expect(spans('Others wonder how the link could hurt the race of Okell for mayor.')).toEqual([]);
    expect(spans('The sudden news comes as Marovia closes its border with Dresk.')).toEqual([
      'Marovia closes its border with Dresk',
    ]);
  });

  it('make a claim of a relative clause that brings an event, and give it its number', () => {
    const claims = claimsOf('The petition, which now has more than 11,000 signatures, was launched by Ann Tolley.');
    const inner = claims.find(({ rule }) => rule === 'relative-clause');
    expect(inner?.quantities).toMatchObject([{ value: 11000, bound: 'more than' }]);
    expect(claims.find(({ rule }) => rule === 'own-clause')?.quantities).toEqual([]);
  });
});

describe('what is no claim of its own', () => {
  it.each([
    'When asked to leave, Okell refused',
    'The governor named her to the harbour court in 2012',
    'As the results came in, Okell continued delivering a longer version of his speech',
    'He explained what happened in the hall',
    'Weil revealed which clerks had left',
  ])('is the object of an act that the article narrates: %s', (text) => {
    const acts = text.replace(/^As the results came in, /, ''); // a claim of its own
    expect(claimsOf(`${text}.`).at(-1)).toMatchObject({ voice: 'article', span: { exact: acts } });
  });

  it('is a demand or a wish, but for what happened in its relative clause', () => {
    expect(spans('A mayor’s job, Ada Lund said, should be to keep the bridge open.')).toEqual([]);
    expect(spans('Ada Lund told the Ostrem Post that the port must cut its fees.')).toEqual([]);
    expect(spans('Ada Lund said she was hoping for a large turnout.')).toEqual([]);
    expect(spans('The ministry said visitors must wear a badge.')).toEqual(['visitors must wear a badge']);
    expect(spans('Lund said the guards must have left early.')).toEqual(['the guards must have left early']);
    expect(spans('“We should close the dam, which killed nine clerks in May,” Lund said.')).toEqual([
      'which killed nine clerks in May',
    ]);
  });

  it('are the words "I think", and where somebody joins clauses as in a message, each is one', () => {
    expect(spans('“I do know that we lost 40 votes,” Okell said.')).toEqual(['we lost 40 votes']);
    expect(spans('“But I believe Drumm sold 40 mills last year, and I think she knew,” Okell said.')).toEqual([
      'Drumm sold 40 mills last year',
      'she knew',
    ]);
    expect(spans('“They lost nine boats & they never paid,” Weil wrote.')).toEqual([
      'They lost nine boats',
      'they never paid',
    ]);
  });
});
