import type { SpeakerRef } from '../names/speaker.ts';
import type { Quote } from '../quotes/quote.ts';
import { wordSet } from '../text/word-set.ts';
import type { ClaimEntity, EventDate, Hedge, Quantity, WorthPart } from './claim.ts';
import type { ModalityName } from './modality.ts';
import type { Stretch, Words } from './words.ts';

/** What is known of a claim when it is ranked. */
export interface Known {
  resemblance: number;
  quantities: readonly Quantity[];
  dates: readonly EventDate[];
  entities: readonly ClaimEntity[];
  hedges: readonly Hedge[];
  modality: ModalityName;
  quote: Quote | null;
  claimant: SpeakerRef | null;
}

/**
 * How much each part weighs unless a caller says otherwise. The learned part leads by as much as keeps the mean from ranking worse than it
 * does alone (on the folds of ClaimBuster; `npm run eval:claims` prints both); the others order what it leaves level, and are there to be reweighed.
 */
export const WORTH_WEIGHTS: Record<WorthPart['name'], number> = {
  resemblance: 18,
  specificity: 0.5,
  quantity: 1,
  comparison: 0.5,
  causal: 0.5,
  namedAgent: 0.5,
  attributed: 0.25,
  hedged: 0.25,
  prediction: 0.25,
  firstHand: 0.25,
  reach: 0.5,
};

const COMPARING = wordSet(
  'than more less fewer most least highest lowest largest biggest smallest worst best record double doubled tripled halved twice rose fell increase increased decrease decreased higher lower larger smaller worse better first only never ever unprecedented compared versus',
);
const CAUSING = wordSet(
  'because caused cause causes causing due led leads leading result resulted resulting results therefore thus hence forced forcing driven sparked sparking triggered triggering prompted prompting blamed thanks consequently killed killing made makes prevent prevents prevented after',
);
const REACHING = wordSet(
  'all every everyone everybody nobody none never always whole entire nation national nationwide country countries world worldwide global globally international public population citizens voters taxpayers children women men people families workers patients million millions billion billions thousands americans government economy war election elections law health',
);

const FIRST_PERSON = wordSet('i we my our me us');
/** What each word tells of all this: one look a word. */
const TELLING = new Map(
  [...COMPARING, ...CAUSING, ...REACHING, ...FIRST_PERSON].map((word) => [
    word,
    {
      compares: COMPARING.has(word),
      causes: CAUSING.has(word),
      reaches: REACHING.has(word),
      first: FIRST_PERSON.has(word),
    },
  ]),
);

/** The named parts of a claim's ranking, each with its value in 0..1 and the reason in words, and their weighted mean. */
export function worthOf(words: Words, stretch: Stretch, known: Known): { score: number; parts: WorthPart[] } {
  const { quantities, dates, entities, hedges, modality, quote, claimant, resemblance } = known;
  const comparing: string[] = [];
  const causing: string[] = [];
  const reaching: string[] = [];
  let first = false;
  for (let i = stretch.from; i < stretch.to; i++) {
    const word = words.lower[i]!;
    const tells = TELLING.get(word);
    if (tells === undefined) continue;
    if (tells.compares && !comparing.includes(word)) comparing.push(word);
    if (tells.causes && !causing.includes(word)) causing.push(word);
    if (tells.reaches && !reaching.includes(word)) reaching.push(word);
    first ||= tells.first;
  }
  const counted = quantities.some(({ value }) => value !== null);
  const firstHand = quote !== null && first;
  const part = (name: WorthPart['name'], value: number, reason?: string): WorthPart => {
    const rounded = Math.round(Math.min(1, Math.max(0, value)) * 1e3) / 1e3;
    return {
      name,
      value: rounded,
      weight: WORTH_WEIGHTS[name],
      reason: reason ?? reasonFor(name, rounded, known) ?? '',
    };
  };
  const parts = [
    part('resemblance', resemblance),
    part('specificity', (quantities.length + dates.length + entities.length) / 4),
    part('quantity', counted ? 1 : quantities.length > 0 ? 0.5 : 0),
    part('comparison', comparing.length / 2, comparing.length > 0 ? `compares: ${quotedWords(comparing)}` : undefined),
    part(
      'causal',
      causing.length > 0 ? 1 : 0,
      causing.length > 0 ? `names a cause or an effect: ${quotedWords(causing)}` : undefined,
    ),
    part('namedAgent', entities.some(isAgent) ? 1 : 0),
    part('attributed', claimant ? (claimant.kind === 'anonymous' ? 0.5 : 1) : 0),
    part('hedged', hedges.length > 0 ? 1 : 0),
    part('prediction', modality === 'predicted' ? 1 : 0),
    part('firstHand', firstHand ? 1 : 0),
    part('reach', reaching.length / 2, reaching.length > 0 ? `concerns many: ${quotedWords(reaching)}` : undefined),
  ];
  return { score: weighed(parts), parts };
}

/**
 * Why a part has its value, in words, as far as the claim's own members tell; null where it takes words of the text. What can be said
 * again from the record need not be kept with it.
 */
export function reasonFor(
  name: WorthPart['name'],
  value: number,
  known: Pick<Known, 'quantities' | 'dates' | 'entities' | 'hedges' | 'claimant'>,
): string | null {
  const { quantities, dates, entities, hedges, claimant } = known;
  const none = value === 0;
  switch (name) {
    case 'resemblance':
      return 'how like sentences that fact-checkers picked from debates (learned on ClaimBuster)';
    case 'specificity': {
      const n = quantities.length + dates.length + entities.length;
      if (n === 0) return 'no number, date or name';
      return `${n} ${n === 1 ? 'detail' : 'details'}: ${quotedWords(exacts([quantities, dates, entities]))}`;
    }
    case 'quantity': {
      const n = quantities.length;
      return n === 0
        ? 'no quantity'
        : `${n} ${n === 1 ? 'quantity' : 'quantities'}: ${quotedWords(exacts([quantities]))}`;
    }
    case 'comparison':
      return none ? 'compares nothing' : null;
    case 'causal':
      return none ? 'names no cause' : null;
    case 'namedAgent':
      return none
        ? 'names nobody'
        : `names ${quotedWords([...new Set(entities.filter(isAgent).map(({ name: own }) => own))])}`;
    case 'attributed':
      return claimant ? `on the word of ${claimant.name}` : 'nobody else vouches for it';
    case 'hedged':
      return none ? 'no hedge' : `hedged by ${quotedWords(exacts([hedges]))}`;
    case 'prediction':
      return none ? 'speaks of no future' : 'speaks of the future';
    case 'firstHand':
      return none ? 'not told in the first person' : 'told in the first person';
    case 'reach':
      return none ? 'nothing tells of wide reach' : null;
  }
}

function isAgent({ kind }: ClaimEntity): boolean {
  return kind !== 'place';
}

/** The weighted mean of the parts; `weights` replaces those of the parts that it names. 0 when nothing weighs anything. */
export function weighed(parts: readonly WorthPart[], weights?: Readonly<Record<string, number>>): number {
  let sum = 0;
  let total = 0;
  for (const { name, value, weight } of parts) {
    const w = weights?.[name] ?? weight;
    sum += w * value;
    total += Math.abs(w);
  }
  return total === 0 ? 0 : Math.round(Math.min(1, Math.max(0, sum / total)) * 1e4) / 1e4;
}

/** More than this many words are not shown in a reason. */
const SHOWN = 4;

/** The words of some lists of details, as many as are shown and one more. */
function exacts(lists: readonly (readonly { exact: string }[])[]): string[] {
  const words: string[] = [];
  for (const list of lists) for (let i = 0; i < list.length && words.length <= SHOWN; i++) words.push(list[i]!.exact);
  return words;
}

function quotedWords(words: readonly string[]): string {
  let shown = '';
  for (let i = 0; i < words.length && i < SHOWN; i++) shown += `${i === 0 ? '' : ', '}“${words[i]}”`;
  return words.length > SHOWN ? `${shown}, …` : shown;
}
