import { random } from '../corpus/damage.ts';

/** An invented story of 3 KB with about six quotes, for benches: number `i` is the same on every machine. */
export interface BenchStory {
  title: string;
  outlet: string;
  publishedAt: string;
  url: string;
  text: string;
}

const GIVEN = ['Ada', 'Una', 'Sten', 'Mira', 'Olle', 'Ines', 'Tove', 'Karl', 'Rhea', 'Piet', 'Lena', 'Joss'];
const FAMILY = [
  'Lund',
  'Brandt',
  'Okoro',
  'Vance',
  'Hale',
  'Marsh',
  'Petrov',
  'Nakata',
  'Weir',
  'Dahl',
  'Soto',
  'Crane',
];
const ROLES = ['mayor', 'clerk', 'pilot', 'harbour master', 'head teacher', 'police chief', 'spokeswoman', 'engineer'];
const PLACES = ['Orrin', 'Almery', 'Wexcombe', 'Sallow', 'Halvik', 'Dresk', 'Corvane', 'Tarn', 'Ostrey', 'Pellbury'];
const THINGS = [
  'bridge',
  'dam',
  'school',
  'ferry',
  'market',
  'mill',
  'railway',
  'library',
  'hospital',
  'quarry',
  'harbour',
];
const VERBS = ['close', 'reopen', 'grow', 'move', 'fail', 'pay', 'wait', 'change', 'burn', 'flood'];
const OUTLETS = ['The Tarn Herald', 'Orrin Ledger', 'Valley Mail', 'Almery Daily', 'Meridian Wire'];
const CUES = ['said', 'told reporters', 'added', 'warned', 'announced'];

export function benchStory(i: number): BenchStory {
  const next = random(i + 1);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)]!;
  const number = (most: number) => 2 + Math.floor(next() * most);
  const [thing, place] = [pick(THINGS), pick(PLACES)];
  const people = Array.from({ length: 4 }, () => ({ given: pick(GIVEN), family: pick(FAMILY), role: pick(ROLES) }));
  const clause = () =>
    pick([
      () => `the ${pick(THINGS)} in ${pick(PLACES)} will ${pick(VERBS)} before ${pick(['May', 'June', 'winter'])}`,
      () => `at least ${number(900)} people used the ${thing} last year`,
      () => `the cost rose by ${number(40)} percent to $${number(90)} million`,
      () => `no one had seen the ${pick(THINGS)} ${pick(VERBS)} so early`,
      () => `the council of ${pick(PLACES)} may ${pick(VERBS)} ${number(20)} of its ${pick(THINGS)} lines`,
    ])();
  const sentence = () => `${upper(clause())}, and ${clause()}.`;
  const paragraph = (person: (typeof people)[number], first: boolean) => {
    const name = first ? `${person.given} ${person.family}, the ${person.role} of ${place},` : person.family;
    return pick([
      () => `“${upper(clause())},” ${pick(CUES)} ${name.replace(/,$/, '')}. “${upper(clause())}.”`,
      () => `${name} said that ${clause()}. ${sentence()}`,
      () => `According to ${name.replace(/,$/, '')}, ${clause()}. ${sentence()}`,
      () => `${sentence()} ${sentence()}`,
    ])();
  };
  const lead = `The ${thing} in ${place} will ${pick(VERBS)}, officials said on ${pick(['Monday', 'Friday'])}. ${sentence()}`;
  const body = Array.from({ length: 14 }, (_, at) => paragraph(people[at % people.length]!, at < people.length));
  const day = String(1 + (i % 28)).padStart(2, '0');
  return {
    title: `${upper(thing)} in ${place} to ${pick(VERBS)} after ${number(30)} years`,
    outlet: pick(OUTLETS),
    publishedAt: `2024-${String(1 + (i % 12)).padStart(2, '0')}-${day}T09:00:00Z`,
    url: `https://news.example/${i}`,
    text: [lead, ...body].join('\n\n'),
  };
}

/** The story as a page of a web site, with what stands around stories there. */
export function benchPage({ title, outlet, publishedAt, url, text }: BenchStory): string {
  const link = (i: number) => `<li><a href="/s/${i}">${THINGS[i % THINGS.length]} news</a></li>`;
  const links = Array.from({ length: 40 }, (_, i) => link(i)).join('');
  const ld = { '@type': 'NewsArticle', headline: title, datePublished: publishedAt, publisher: { name: outlet }, url };
  return `<!doctype html><html><head><title>${title}</title><script type="application/ld+json">${JSON.stringify(ld)}</script></head>
<body><header><ul>${links}</ul></header><main><article><h1>${title}</h1>${text.replace(/.+/g, '<p>$&</p>')}</article></main>
<aside><ul>${links}</ul></aside><footer><ul>${links}</ul></footer></body></html>`;
}

function upper(text: string): string {
  return `${text[0]!.toUpperCase()}${text.slice(1)}`;
}
