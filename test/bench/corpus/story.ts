import { Choice } from './choice.ts';
import { castOf } from './people.ts';
import { QUOTING } from './quoted.ts';
import { type Density, Sentences, upper } from './sentences.ts';
import { FUTURE, OUTLETS } from './words.ts';

/** An invented story, as every reader of the corpus takes it. */
export interface BenchStory {
  title: string;
  outlet: string;
  byline: string;
  /** RFC 3339, of some minute of ten years. */
  publishedAt: string;
  url: string;
  text: string;
}

const MINUTE = 60_000;
const FIRST = Date.UTC(2015, 0, 1);
const TEN_YEARS = 10 * 365 * 24 * 60;
/** Half of what a paragraph is long: ending there, stories are as long as wanted on average. */
const HALF = 30;
/** What stands behind who is quoted, paragraph by paragraph in turn: light stories are as long as others with less in them. */
const BEHIND: Readonly<Record<Density, readonly ('told' | 'aside' | 'nothing')[]>> = {
  light: ['told', 'aside', 'told', 'nothing'],
  news: ['told'],
};

/** Story number `i`, of about `words` words; the same on every machine. */
export function benchStory(i: number, words = 510, density: Density = 'light'): BenchStory {
  const choice = new Choice(i);
  const sentences = new Sentences(choice, density);
  const { topic, here } = sentences;
  const cast = castOf(choice, 4);
  const [author] = castOf(choice, 1);
  const fate = choice.of(FUTURE);
  const outlet = OUTLETS[choice.rank(OUTLETS.length)]!;
  const publishedAt = new Date(FIRST + choice.number(0, TEN_YEARS) * MINUTE).toISOString();
  const paragraphs = [sentences.fill(`The ${topic} in ${here} will ${fate} on {day}.`)];
  for (let at = 0; wordsIn(paragraphs) < words - HALF; at++) {
    const quoted = QUOTING[at % QUOTING.length]!(choice, sentences, cast[at % cast.length]!, at < cast.length);
    const behind = BEHIND[density][at % BEHIND[density].length]!;
    if (behind === 'nothing') paragraphs.push(quoted);
    else paragraphs.push(`${quoted} ${behind === 'aside' ? sentences.aside() : `${upper(sentences.assertion())}.`}`);
  }
  return {
    title: `${upper(topic)} in ${here} to ${fate} after ${choice.number(2, 90)} years`,
    outlet,
    byline: author!.name,
    publishedAt,
    url: `https://${outlet.toLowerCase().replace(/\W+/g, '-')}.example/${publishedAt.slice(0, 4)}/${i}`,
    text: paragraphs.join('\n\n'),
  };
}

function wordsIn(paragraphs: readonly string[]): number {
  return paragraphs.join(' ').split(' ').length;
}
