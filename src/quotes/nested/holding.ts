import { wordHashes } from '../../text/feature.ts';
import { tagNumber, tagSet } from '../../text/tag.ts';
import type { Reading } from '../grammar/reading.ts';
import { isSaying } from '../grammar/saying.ts';

const VERB = tagNumber('VERB');
const NOUN = tagSet('NOUN', 'PROPN');

/** What a word inside reported words makes of its subject and of what follows it. */
export type Holding = 'belief' | 'wish' | 'attitude' | 'saying';

/**
 * Words of thinking and wanting, from general knowledge: the training data marks hardly a report inside another's
 * words, so that nothing can be learned there and only a list can tell. Verbs of seeing and proving are left out: who sees a
 * thing is not its source.
 */
const BELIEF =
  wordHashes(`think thinks thought thinking believe believes believed know knows knew hope hopes hoped feel feels felt
  fear fears feared expect expects expected doubt doubts doubted agree agrees agreed understand understands understood
  suspect suspects suspected guess assume assumes assumed wonder wonders wondered worry worries worried imagine
  regret regrets consider considers considered remember remembers reckon reckons reckoned realise realises realised
  realize realizes realized`);
const WISH =
  wordHashes(`want wants wanted plan plans planned wish wishes wished intend intends intended decide decides decided seek
  seeks sought aim aims prefer prefers preferred`);
const ATTITUDE =
  wordHashes(`sure certain confident hopeful afraid aware convinced glad happy proud sorry worried concerned
  pleased disappointed surprised sceptical skeptical optimistic positive determined`);

/** Verbs of saying that report in other words more than in the open. */
const SAYING =
  wordHashes(`order orders ordered urge urges urged beg begs begged instruct instructs instructed advise advises advised promise promises
  promised threaten threatens threatened vow vows vowed pledge pledges pledged assure assures assured remind reminds reminded complain
  complains complained joke jokes joked demand demands demanded hint hints hinted plead pleads pleaded mention mentions mentioned whispered
  screamed cried swear swears swore text texts texted emailed inform informs informed`);

/** Of the verbs of belief those whose object may be plain: "they expect an answer by Friday". */
const PLAIN =
  wordHashes(`fear fears feared expect expects expected doubt doubts doubted understand understands understood
  remember remembers regret regrets`);

/** Each word once, because every word inside reported ones is asked; of two, the later list has it. */
const HOLDINGS = new Map<number, Holding>(
  (
    [
      ['belief', BELIEF],
      ['wish', WISH],
      ['attitude', ATTITUDE],
    ] as const
  ).flatMap(([holding, list]) => [...list].map((word): [number, Holding] => [word, holding])),
);

/** How the word at `i` holds something, or null. */
export function holdingOf(r: Reading, i: number): Holding | null {
  const holding = HOLDINGS.get(r.word[i]!);
  if (holding === 'attitude' || (holding && r.tag[i] === VERB)) return holding;
  return (r.tag[i] === VERB && (isSaying(r.word[i]!) || SAYING.has(r.word[i]!))) || isClaimed(r, i) ? 'saying' : null;
}

const CLAIMS = wordHashes('claim claims report reports estimate estimates');
const CLAUSE = wordHashes('that there he she it they we the a an');

/** “The army claims there are none”: a noun elsewhere, behind a noun and before a clause a verb. */
function isClaimed(r: Reading, i: number): boolean {
  return CLAIMS.has(r.word[i]!) && NOUN[r.tag[i - 1]!] === 1 && CLAUSE.has(r.word[i + 1]!);
}

/** Whether what is believed may be a plain object of the verb at `i`. */
export function takesObject(r: Reading, i: number): boolean {
  return PLAIN.has(r.word[i]!);
}
