import type { Choice } from './choice.ts';
import type { Person } from './people.ts';
import { type Sentences, upper } from './sentences.ts';

const CUES = ['said', 'told reporters', 'warned', 'announced'];

/** A sentence or two in which one source is quoted; `first`: the person has not been named before. */
export type Quoting = (choice: Choice, sentences: Sentences, person: Person, first: boolean) => string;

const DIRECT: Quoting = (choice, sentences, person, first) =>
  `“${upper(sentences.assertion())},” ${choice.of(CUES)} ${named(person, first)}. “${upper(sentences.short())}.”`;

const INDIRECT: Quoting = (_choice, sentences, person, first) =>
  `${named(person, first)}${first ? ',' : ''} said that ${sentences.assertion()}.`;

const ACCORDING: Quoting = (_choice, sentences, person, first) =>
  `According to ${named(person, first)}, ${sentences.assertion()}.`;

const UNNAMED: Quoting = (choice, sentences) =>
  choice.of([
    () => `“${upper(sentences.assertion())},” said one source close to ${sentences.fill('{office}')}.`,
    () => `Two senior officials at ${sentences.fill('{office}')} said that ${sentences.assertion()}.`,
    () => `A spokeswoman for the ${sentences.fill('{group} of {here}')} said ${sentences.assertion()}.`,
  ])();

/** Another outlet stands between the source and the reader. */
const RELAYED: Quoting = (choice, sentences, person, first) =>
  choice.of([
    () =>
      `“${upper(sentences.assertion())},” ${named(person, first)}${first ? ',' : ''} told ${sentences.fill('{outlet}')}.`,
    () => `${sentences.fill('{outlet}')} reported that ${sentences.assertion()}, citing ${sentences.fill('{office}')}.`,
  ])();

/** In turn, so that a story of usual length has each. */
export const QUOTING: readonly Quoting[] = [DIRECT, INDIRECT, RELAYED, ACCORDING, UNNAMED, DIRECT];

function named({ name, family, role }: Person, first: boolean): string {
  return first ? `${name}, ${role}` : family;
}
