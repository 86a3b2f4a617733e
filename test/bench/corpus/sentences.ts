import type { Choice } from './choice.ts';
import * as words from './words.ts';

/**
 * How much there is to find. `light`: six quotes and ten claims in 500 words (3 KB), what the figures for large corpora speak of. `news`: as
 * much as in real news, three times that.
 */
export type Density = 'light' | 'news';

/** Assertions of ten words. */
const SHORT = [
  'the {adjective} {thing} in {town} will {fate} before {month}',
  'at least {hundreds} {group} used the {topic} last {period}',
  'the cost of {matter} rose by {few} percent to {few} million crowns',
  'the {topic} {event} in {month} {year}',
  'the council of {town} may spend {few} million crowns on {matter}',
  '{few} {group} lost their homes when the {thing} {event}',
  'about half of the {goods} sold in {town} came through the {adjective} {topic}',
];

/** Assertions of forty words; they have one subject, and so are one claim. */
const LONG = [
  'since {month} {year} the {adjective} {topic} by the river near {here} has taken in about {hundreds} tonnes of {goods}, {goods} and {goods} a week from {town}, from {town} and from the smaller {thing} of the {group} along the {adjective} road to {town}',
  'after {few} months of talks with {group}, {group} and {group} over {matter}, {matter} and the {adjective} {thing}, the council of {here} put aside {few} million crowns for {matter} at the {topic} and for a {adjective} {thing} beside it on the road from {town} to {town}',
  'in {month} a {adjective} report for {office} on {matter}, {matter} and {matter} in {town} and {town} put the {adjective} {topic} of {here} at the top of a list of {hundreds} {adjective} sites in need of {matter} and {matter} before the end of the decade',
  'three {group} from {town} and a club of {group} from the {adjective} side of {here} gave {few},000 crowns for {matter}, {matter} and {matter} to {office} on {day}, {few} days after a meeting with the owners of the {topic} about the sale of {goods} and {goods}',
];

/** What evidence cannot confirm: questions, and what ought to be. */
const ASIDES = [
  'Who will pay for the {adjective} {thing} in {town}, and for {matter}, {matter} and {matter} at the {topic}, after the sale of the {adjective} {thing} on the road to {town}?',
  'The council of {here} should look again at {matter}, at {matter} and at the price of {goods} before a vote on the {adjective} {topic} and its {hundreds} {group}.',
  'What would one more {thing} mean for the {group} of {here}, for the trade in {goods} and {goods} with {town}, or for {matter} on the {adjective} road past the {topic}?',
];

/** What a word in braces stands for. */
const SLOTS: Readonly<Record<string, (choice: Choice, { topic, here }: Sentences) => string | number>> = {
  topic: (_choice, { topic }) => topic,
  here: (_choice, { here }) => here,
  town: (choice) => choice.of(words.PLACES),
  thing: (choice) => choice.of(words.THINGS),
  adjective: (choice) => choice.of(words.ADJECTIVES),
  goods: (choice) => choice.of(words.GOODS),
  matter: (choice) => choice.of(words.MATTERS),
  group: (choice) => choice.of(words.GROUPS),
  office: (choice) => choice.of(words.OFFICES),
  outlet: (choice) => choice.of(words.OUTLETS),
  fate: (choice) => choice.of(words.FUTURE),
  event: (choice) => choice.of(words.PAST),
  month: (choice) => choice.of(words.MONTHS),
  day: (choice) => choice.of(words.DAYS),
  period: (choice) => choice.of(['year', 'month', 'week']),
  year: (choice) => choice.number(1985, 2014),
  few: (choice) => choice.number(3, 90),
  hundreds: (choice) => choice.number(20, 900),
};

/** Makes the sentences of one story, all about one thing in one town. */
export class Sentences {
  readonly #choice: Choice;
  readonly #density: Density;
  readonly topic: string;
  readonly here: string;

  constructor(choice: Choice, density: Density) {
    this.#choice = choice;
    this.#density = density;
    this.topic = choice.of(words.THINGS);
    this.here = words.PLACES[choice.rank(words.PLACES.length)]!;
  }

  /** A template with what its braces stand for. */
  fill(template: string): string {
    return template.replace(/\{(\w+)\}/g, (_whole, slot: string) => String(SLOTS[slot]!(this.#choice, this)));
  }

  /** One assertion, from a small letter to no full stop, to be quoted or told. */
  assertion(): string {
    return this.#density === 'news' ? this.short() : this.fill(this.#choice.of(LONG));
  }

  short(): string {
    return this.fill(this.#choice.of(SHORT));
  }

  /** A whole sentence that is no claim. */
  aside(): string {
    return this.fill(this.#choice.of(ASIDES));
  }
}

export function upper(text: string): string {
  return `${text[0]!.toUpperCase()}${text.slice(1)}`;
}
