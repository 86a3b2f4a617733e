import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { readModel } from '../../src/model-folder.ts';

const model = readModel();
const LEAD = 'What the ferry town of Norrby talks about this week\n\n';

/** Every quote as `content | chain`, pieces joined by " … ", links by " > "; a speaker who is not known is "?". */
function told(text: string, outlet = 'Norrby Weekly'): string[] {
  return annotate({ text: LEAD + text, outlet }, model)
    .quotes.filter(({ paragraph }) => paragraph !== null)
    .map(({ content, chain, speaker }) => {
      const words = content.map(({ exact }) => exact.replace(/^[“"]|[,.]?[”"]$/g, '')).join(' … ');
      return `${words} | ${[...chain.map(({ name }) => name), ...(speaker ? [] : ['?'])].join(' > ')}`;
    });
}

describe('the press that cites the press', () => {
  it.each([
    [
      'whom it names first, and then as the magazine',
      'According to Comet, the skipper has sold his boat. “He cried all night,” a supposed source tells the magazine.',
      [
        'the skipper has sold his boat | Norrby Weekly > Comet',
        'He cried all night | Norrby Weekly > Comet > a supposed source',
      ],
    ],
    [
      'an insider who is doubted in other words each time',
      'A supposed source told Us Weekly that the skipper was broke. The band played on, and the bar stayed open until four. “He owes everybody,” adds the seemingly made-up tipster. The magazine’s insider further claims that he hides in the hold.',
      [
        'the skipper was broke | Norrby Weekly > Us Weekly > A supposed source',
        'He owes everybody | Norrby Weekly > Us Weekly > A supposed source',
        'he hides in the hold | Norrby Weekly > Us Weekly > A supposed source',
      ],
    ],
    [
      'a report of an outlet in its place',
      'The pier will close, according to a report by Tide & Co magazine.',
      ['The pier will close | Norrby Weekly > Tide & Co'],
    ],
    [
      'who cites another in a clause',
      'According to the Norrby Bugle, which cited The Ostrem Courier, the pier will close in June.',
      ['the pier will close in June | Norrby Weekly > Norrby Bugle > The Ostrem Courier'],
    ],
    [
      'who is cited in front',
      'Citing two officials of the port, the daily Norrby Tidende reported that the pier would close.',
      ['the pier would close | Norrby Weekly > Norrby Tidende > two officials of the port'],
    ],
    [
      'who is cited behind what is told',
      'Fjord Radio first reported that the pier had burned, citing a dispatcher.',
      ['the pier had burned | Norrby Weekly > Fjord Radio > a dispatcher'],
    ],
    [
      'an agency that reports what a ministry said, and on what follows',
      'Ostrem’s transport ministry said the ferry had hit a rock, the state-run OSTINFO news agency reported late on Friday. The ministry said nobody was hurt.',
      [
        'Ostrem’s transport ministry said the ferry had hit a rock | Norrby Weekly > OSTINFO',
        'the ferry had hit a rock | Norrby Weekly > OSTINFO > Ostrem’s transport ministry',
        'nobody was hurt | Norrby Weekly > OSTINFO > Ostrem’s transport ministry',
      ],
    ],
    [
      'who quotes what another was told',
      'In an interview with Fjord Radio, as quoted by Harbour Watch, Ada Lund said the ferry was late.',
      ['the ferry was late | Norrby Weekly > Harbour Watch > Fjord Radio > Ada Lund'],
    ],
    [
      'whom the sentence before says somebody has met',
      'Last week one of Lund’s deckhands spoke to The Lantern about the storm.\n\n“We tied ourselves to the mast. It held,” the deckhand said.',
      ['We tied ourselves to the mast. It held | Norrby Weekly > The Lantern > one of Lund’s deckhands'],
    ],
    [
      'state television, which nobody names',
      'Mayor Ada Lund told state television that the pier was lost.',
      ['the pier was lost | Norrby Weekly > state television > Ada Lund'],
    ],
    [
      'a name of which no more is known than that it is told things in marks',
      '“You could build a pier for that,” Ada Lund told Sailbet.',
      ['You could build a pier for that | Norrby Weekly > Sailbet > Ada Lund'],
    ],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual(expected));

  it.each([
    [
      'per somebody, before and behind',
      'Per Fjord Radio, the pier will close in June. Two ferries were sold last night, per TMZ.',
      [
        'the pier will close in June | Norrby Weekly > Fjord Radio',
        'Two ferries were sold last night | Norrby Weekly > TMZ',
      ],
    ],
    [
      'an agency that cites before it tells',
      'The state news agency OSTINFO had reported earlier, citing a military source, that two jets crossed the strait. “They came in low,” OSTINFO quoted the source as saying.',
      [
        'two jets crossed the strait | Norrby Weekly > OSTINFO > a military source',
        'They came in low | Norrby Weekly > OSTINFO > a military source',
      ],
    ],
    [
      'a source that quotes another',
      'A source close to one of the deckhands told Fjord Radio that the mate had fled. “I saw the boat go,” the deckhand was quoted by the source as saying.',
      [
        'the mate had fled | Norrby Weekly > Fjord Radio > A source close to one of the deckhands',
        'I saw the boat go | Norrby Weekly > Fjord Radio > A source close to one of the deckhands > one of the deckhands',
      ],
    ],
    [
      'an email to the publisher, which is no verb',
      '“We spoke to him three times,” the editor of the Bugle, Osric Dell, said in an email to Norrby Weekly. “We have seen the papers.”',
      ['We spoke to him three times … We have seen the papers | Norrby Weekly > Osric Dell'],
    ],
    [
      'papers whose names are no plain run of capitals',
      'Ada Lund told Harper’s Bazaar that she sails. She told Page Six that she sings. A friend told In Touch that she sleeps.',
      [
        'she sails | Norrby Weekly > Harper’s Bazaar > Ada Lund',
        'she sings | Norrby Weekly > Page Six > Ada Lund',
        'she sleeps | Norrby Weekly > In Touch > A friend',
      ],
    ],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual(expected));

  it('takes nobody for the source of what is told in Norrby by local media at large', () => {
    expect(
      told(
        'The Fjord News Agency said nothing. Two people died when the pier fell, local media reported on Friday.',
      ).at(-1),
    ).toBe('Two people died when the pier fell | Norrby Weekly > local media');
  });

  it('is the publisher in any form of its name', () => {
    expect(told('The Fjordington Post has learned that the pier will close.', 'FjordPost')).toEqual([
      'the pier will close | Fjordington Post',
    ]);
  });
});

describe('who speaks in web news', () => {
  it.each([
    [
      'said Stamp',
      'Harbour boss Gerry Stamp played it down. “She sails at ten,” said Stamp. “That is all.”',
      'She sails at ten … That is all | Norrby Weekly > Gerry Stamp',
    ],
    [
      'an office before the name',
      '“They sleep at noon,” lead author Ines Falk, a professor of zoology, told reporters.',
      'They sleep at noon | Norrby Weekly > Ines Falk',
    ],
    [
      'a verb before its source',
      'In fact, added the agent, the skipper is doing well and sleeps at home.',
      'the skipper is doing well and sleeps at home | Norrby Weekly > the agent',
    ],
    [
      'the seat of a firm',
      'Norrby Lines Inc. lost money. The Norrby, Ostland-based company said it would sell two ferries.',
      'it would sell two ferries | Norrby Weekly > Norrby Lines Inc',
    ],
    [
      'a name behind the kin',
      'Ole Berg was at sea. His wife, former model Ada Lund, 41, insisted that he was well.',
      'he was well | Norrby Weekly > Ada Lund',
    ],
    [
      'who speaks for somebody',
      'We called a rep for Ole Berg, who says that the story is false.',
      'the story is false | Norrby Weekly > a rep for Ole Berg',
    ],
    [
      'what began before the marks',
      'Ada Lund lives on the pier. She told the council she likes boats, “but not at four in the morning.”',
      'she likes boats, “but not at four in the morning | Norrby Weekly > Ada Lund',
    ],
    [
      'a court that was told',
      'The skipper had two glasses and no map, the court was told.',
      'The skipper had two glasses and no map | Norrby Weekly > ?',
    ],
    [
      'the answer, not the question',
      'Ole Berg was calm. Asked if he would sail again, he laughed: “Not on that.”',
      'Not on that | Norrby Weekly > Ole Berg',
    ],
    [
      'a clause that the sentence’s own verb ends',
      'A pilot who said the chart was wrong won the case on Monday.',
      'the chart was wrong | Norrby Weekly > A pilot',
    ],
  ])('%s', (_, text, expected) => expect(told(text)).toContain(expected));

  it('tells all of an estimate, and goes on', () => {
    const text =
      'In a note, Corbel analyst Vic Mander estimated the strike would cost $9 million and said the line “may not recover.”';
    expect(told(text)).toEqual([
      'the strike would cost $9 million | Norrby Weekly > Vic Mander',
      'the line “may not recover | Norrby Weekly > Vic Mander',
    ]);
  });

  it('goes on in marks of their own paragraph with whoever spoke in the one before', () => {
    const text =
      'Mayor Ada Lund said on Friday that the plan was “an insult to everybody who sails.”\n\n“We were promised a pier and a light. What we got is a pole with a rope on it, and the rope is gone.”\n\nThe vote is in May.';
    const quotes = annotate({ text: LEAD + text }, model).quotes.filter(({ paragraph }) => paragraph !== null);
    expect(quotes.map(({ speaker, cue, speakerRule }) => [speaker?.name, cue.length, speakerRule])).toEqual([
      ['Ada Lund', 1, 'name'],
      ['Ada Lund', 0, 'continuation'],
    ]);
  });

  it('is who wrote a post that stands in the story without marks', () => {
    const text =
      'The brigade wrote again.\n\nPlease stay off the pier. We WILL come for you, but do not make us. pic.twitter.com/AbC123 — Norrby Fire Rescue (@NorrbyFire) September 2, 2020';
    const [post] = annotate({ text: LEAD + text }, model).quotes.filter(({ medium }) => medium === 'tweet');
    expect(post).toMatchObject({
      type: 'direct',
      kind: 'writing',
      content: [{ exact: 'Please stay off the pier. We WILL come for you, but do not make us' }],
      speaker: { name: 'Norrby Fire Rescue' },
    });
  });
});
