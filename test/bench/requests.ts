import type { Client } from './client.ts';
import { Choice } from './corpus/choice.ts';
import { ADJECTIVES, GOODS, GROUPS, MATTERS, MONTHS, OUTLETS, THINGS } from './corpus/words.ts';

/** Makes requests, each another, the same for the same seed. */
export type Requests = (choice: Choice) => string;

/** Filter, sort and a page of 20, no full text: what lists are asked for. `speakers` are ids that the corpus has, the most quoted first. */
export function filtering(speakers: readonly string[]): Requests {
  return (choice) => {
    const speaker = () => speakers[choice.rank(speakers.length)]!;
    const outlet = () => encodeURIComponent(choice.of(OUTLETS));
    const year = choice.number(2015, 2023);
    return choice.of([
      () => `/v1/quotes?speaker=${speaker()}&limit=20`,
      () => `/v1/quotes?speaker=${speaker()},${speaker()}&type=direct&sort=publishedAt&limit=20`,
      () => `/v1/quotes?outlet=${outlet()}&from=${year}&to=${year + 1}&sort=-confidence&limit=20`,
      () => `/v1/quotes?anonymous=true&type=-direct&from=${year}-0${choice.number(1, 9)}&limit=20`,
      () => `/v1/claims?outlet=${outlet()}&hasQuantity=true&sort=-checkWorthiness&limit=20`,
      () => `/v1/claims?voice=attributed&minCheckWorthiness=0.${choice.number(2, 6)}&sort=-publishedAt&limit=20`,
      () => `/v1/claims?claimant=${speaker()}&modality=asserted&sort=-checkWorthiness,publishedAt&limit=20`,
      () => `/v1/claims?hedged=false&from=${year}&limit=20`,
      () => `/v1/articles?outlet=-${outlet()}&to=${year}&sort=title&limit=20`,
      () => `/v1/articles?speaker=${speaker()}&from=${year}&limit=20`,
    ])();
  };
}

/** Full text, ranked, the first 20 with highlights, for words that stand in every hundredth to every third text. */
export const searching: Requests = (choice) => {
  const { thing, matter } = { thing: choice.of(THINGS), matter: choice.of(MATTERS) };
  const q = choice.of([
    () => `${thing} ${matter}`,
    () => `${choice.of(GROUPS)} ${choice.of(GOODS)} ${matter}`,
    () => `"talks with ${choice.of(GROUPS)}"`,
    () => `${choice.of(ADJECTIVES)} ${thing} -${choice.of(MONTHS)}`,
    () => `council ${thing.slice(0, 3)}*`,
    () => `road ${choice.of(ADJECTIVES)}`,
  ])();
  return `/v1/${choice.of(['articles', 'quotes', 'claims'])}?q=${encodeURIComponent(q)}&limit=20`;
};

/** The ids of those who are quoted in most stories. */
export async function quotedMost(client: Client): Promise<string[]> {
  const { items } = await client.json<{ items: { id: string }[] }>(
    '/v1/speakers?kind=person&sort=-quotes&limit=100&fields=id',
  );
  return items.map(({ id }) => id);
}

/** Asks one request after another; the milliseconds of each. Throws when one is not answered by 200. */
export async function timesOf(client: Client, requests: Requests, count: number, seed: number): Promise<number[]> {
  const choice = new Choice(seed);
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const path = requests(choice);
    const { status, ms, body } = await client.ask(path);
    if (status !== 200) throw new Error(`${status} for ${path}: ${body}`);
    times.push(ms);
  }
  return times;
}
