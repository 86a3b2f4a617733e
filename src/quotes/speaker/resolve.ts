import type { Article } from '../../article/article.ts';
import type { Cast } from '../../names/cast.ts';
import { isOrganisationNoun, isPlural, kindOfNoun } from '../../names/nouns.ts';
import { isSameOutlet } from '../../names/outlets.ts';
import { mentionsIn, type Phrase, parsePhrase } from '../../names/phrase.ts';
import { indexAt, type Span } from '../../text/span.ts';
import { SpanIndex } from '../../text/span-index.ts';
import type { Attribution } from '../attribution.ts';
import type { Setting } from '../setting.ts';
import { citedBy } from './cited.ts';
import { resolveDescription } from './description.ts';
import { resolvePronoun } from './pronoun.ts';
import { type Referent, Referents } from './referent.ts';

/** Who is behind one source mention, by which rule; or why nobody is. */
export interface Resolved {
  referent: Referent | null;
  rule: string | null;
  reason: string | null;
  /** The outlet that is the printed source, when it cites the referent; where that one is mentioned, and the word that cites. */
  through?: { outlet: Referent; mention: Span; by: Span };
}

/** A speaker as an earlier attribution of the story has it. */
export interface Known {
  referent: Referent;
  /** Index of the attribution. */
  index: number;
  /** Sentence of its source or cue. */
  sentence: number;
}

/** What resolution may look at: the story, its cast, and who spoke before. */
export interface Scene {
  article: Article;
  cast: Cast;
  attributions: readonly Attribution[];
  parents: readonly (number | null)[];
  referents: Referents;
  /** The entity that publishes the story, or null when the story does not name it. */
  publisher: number | null;
  resolve(index: number): Resolved;
  resolvePhrase(phrase: Phrase, index: number): Resolved;
  /** The speakers of the attributions whose frames stand before that of `index`, the nearest first. */
  before(index: number): Iterable<Known>;
  /** Whether no sentence stands between two attributions. */
  adjoins(earlier: number, later: number): boolean;
  /** Whether an offset stands in the content of an attribution that `index` is not part of. */
  spoken(offset: number, index: number): boolean;
}

/** Resolves every attribution's source to somebody, in the order in which the story tells them. */
export function resolveSpeakers(
  article: Article,
  cast: Cast,
  attributions: readonly Attribution[],
  parents: readonly (number | null)[],
  settings: readonly Setting[],
): { resolved: Resolved[]; scene: Scene } {
  const referents = new Referents(article.text, cast, article.id);
  const order = attributions
    .map((_, index) => index)
    .sort((a, b) => settings[a]!.anchor - settings[b]!.anchor || a - b);
  const place: number[] = [];
  order.forEach((index, at) => {
    place[index] = at;
  });
  /** Places in the order of those whose speaker is known by now. */
  const known: number[] = [];
  const marked = attributions.flatMap(({ type, content }, owner) =>
    type === 'indirect' ? [] : content.map((span) => ({ ...span, owner })),
  );
  const marks = new SpanIndex(marked);
  const resolved: (Resolved | undefined)[] = new Array(attributions.length);
  const open = new Set<number>();
  const scene: Scene = {
    article,
    cast,
    attributions,
    parents,
    referents,
    publisher: publisherOf(article, cast),
    resolve(index) {
      const done = resolved[index];
      if (done) return done;
      if (open.has(index)) return { referent: null, rule: null, reason: 'the mention refers to itself' };
      open.add(index);
      const result = resolveOne(scene, index);
      open.delete(index);
      resolved[index] = result;
      if (result.referent) known.splice(known.findLastIndex((at) => at < place[index]!) + 1, 0, place[index]!);
      return result;
    },
    resolvePhrase: (phrase, index) => resolvePhrase(scene, phrase, index),
    *before(index) {
      const { anchor } = settings[index]!;
      for (let i = known.findLastIndex((at) => at < place[index]!); i >= 0; i--) {
        const other = order[known[i]!]!;
        if (settings[other]!.anchor >= anchor) continue;
        const { referent, rule } = resolved[other]!;
        // who says "I" of himself is told of by no other word
        if (rule === 'writer') continue;
        // "supplier says": a headline describes whom the story then names
        if (referent!.entity === null && inHeadline(scene, other)) continue;
        yield { referent: referent!, index: other, sentence: indexAt(article.sentences, settings[other]!.anchor) };
      }
    },
    adjoins: (earlier, later) => settings[later]!.first - settings[earlier]!.last <= 1,
    spoken: (offset, index) =>
      marks
        .overlapping({ start: offset, end: offset + 1 })
        .some(({ owner }) => owner !== index && owner !== parents[index]),
  };
  for (const index of order) scene.resolve(index);
  return { resolved: resolved.map((each) => each!), scene };
}

/** Whether an attribution is the headline's own. */
function inHeadline({ article: { titleSpan }, attributions }: Scene, index: number): boolean {
  return titleSpan !== null && attributions[index]!.content[0]!.end <= titleSpan.end;
}

function publisherOf(article: Article, cast: Cast): number | null {
  if (article.outlet === null) return null;
  const { outlet } = article;
  const named = cast.entities.findIndex(({ name, aliases }) =>
    [name, ...aliases].some((form) => isSameOutlet(form, outlet)),
  );
  return named < 0 ? null : named;
}

/** The publisher as somebody who is spoken to or through; null when nobody tells who publishes the story. */
export function publisherReferent({ article, publisher, referents }: Scene): Referent | null {
  if (publisher !== null) return referents.named(publisher);
  return article.outlet === null ? null : referents.printed(article.outlet, 'outlet');
}

function resolveOne(scene: Scene, index: number): Resolved {
  const { source, cue } = scene.attributions[index]!;
  if (!source && cue.length === 0) {
    // a quote without a cue goes on with whoever spoke right before it
    const [last] = scene.before(index);
    if (last && scene.adjoins(last.index, index))
      return { referent: last.referent, rule: 'continuation', reason: null };
  }
  if (!source) return { referent: null, rule: null, reason: 'no source is printed' };
  const printed = resolvePhrase(scene, parsePhrase(scene.article.text, source, scene.cast), index);
  return citedBy(scene, printed, index) ?? printed;
}

function resolvePhrase(scene: Scene, phrase: Phrase, index: number): Resolved {
  if (phrase.pronoun) return resolvePronoun(scene, phrase, index);
  const several = resolveJoint(scene, phrase, index);
  if (several) return several;
  const common = asCommonNoun(scene, phrase);
  if (common) return resolveDescription(scene, common, index);
  if (phrase.name) return { referent: scene.referents.named(phrase.name.entity), rule: 'name', reason: null };
  if (phrase.apposition) {
    // "the company’s chief executive, Jane Doe", "one of them, Jane Doe": the name says more than the office.
    const { name } = parsePhrase(scene.article.text, phrase.apposition, scene.cast);
    const kind = name && scene.cast.entities[name.entity]!.kind;
    const human = !phrase.head || (!isPlural(phrase.head) && kindOfNoun(phrase.head) === 'anonymous');
    const whole = name?.end === phrase.apposition.end;
    const full = whole && scene.cast.entities[name.entity]!.name.includes(' ');
    // "The company, Minera Altos"
    const firm = isOrganisationNoun(phrase.head) && (kind === 'organisation' || kind === 'other') && whole;
    if (name && (kind === 'person' || firm || (kind === 'other' && human && full)))
      return { referent: scene.referents.named(name.entity), rule: 'name-in-apposition', reason: null };
  }
  const beside = namedBeside(scene, phrase);
  if (beside !== null) return { referent: scene.referents.named(beside), rule: 'name-in-apposition', reason: null };
  const called = calledByName(scene, phrase);
  if (called !== null) return { referent: scene.referents.named(called), rule: 'name-in-apposition', reason: null };
  return resolveDescription(scene, phrase, index);
}

/** ", former model | Jane Doe,": what stands between whom somebody belongs to and the name of him. */
const BESIDE = /^,\s(?:(?:the |a |an )?(?:[\p{Ll}-]+ ){1,5})?$/u;
/** No apposition leads to its name further, in UTF-16 code units. */
const BESIDE_LONGEST = 60;

/** "His wife", where ", former model Jane Doe, 41," stands right behind: the name that says who it is, though it is no part of the source. */
function namedBeside({ cast, article: { text } }: Scene, { end, head, possessor, article }: Phrase): number | null {
  if (text[end] !== ',' || !head || isPlural(head) || !(possessor || article === 'definite')) return null;
  if (kindOfNoun(head) !== 'anonymous') return null;
  const [next] = mentionsIn(cast, { start: end, end: Math.min(text.length, end + BESIDE_LONGEST + 40) });
  if (!next || next.start - end > BESIDE_LONGEST || cast.entities[next.entity]!.kind !== 'person') return null;
  const whole = cast.entities[next.entity]!.name.includes(' ');
  return whole && BESIDE.test(text.slice(end, next.start)) && /^[,.]/.test(text.slice(next.end)) ? next.entity : null;
}

const CALLED = /(?:\bname|\bidentif\p{L}+(?: \p{L}+)? (?:only )?as|\bonly as|\bcalled|\bnamed|\bnicknamed),?\s$/u;

/** "the man, who gave only his first name, Samir": the name that a description ends in, if it says that it is one. */
function calledByName({ cast, article: { text } }: Scene, { start, end }: Phrase): number | null {
  const last = mentionsIn(cast, { start, end }).at(-1);
  return last?.end === end && CALLED.test(text.slice(start, last.start)) ? last.entity : null;
}

/** "one escaped Ruritanian": a single word with a capital, counted, is no name of somebody but says of what people he is. */
function asCommonNoun({ cast }: Scene, phrase: Phrase): Phrase | null {
  const { name, article } = phrase;
  if (!name || article !== 'indefinite' || cast.entities[name.entity]!.kind === 'person') return null;
  const words = phrase.tokens.filter(({ start, end }) => start >= name.start && end <= name.end);
  return words.length === 1 ? { ...phrase, name: null, head: words[0]!.text.toLowerCase() } : null;
}

/** "She and John Doe": each for himself, when each is somebody; "White House and Pentagon spokesmen" is one description. */
function resolveJoint(scene: Scene, phrase: Phrase, index: number): Resolved | null {
  const [left, right] = phrase.joined;
  if (!left || !right) return null;
  const { text } = scene.article;
  const [a, b] = [parsePhrase(text, left, scene.cast), parsePhrase(text, right, scene.cast)];
  if (a.name && b.head && b.article === 'bare' && (b.others.length > 0 || isPlural(b.head)) && !b.count) {
    return resolveDescription(
      scene,
      { ...b, start: phrase.start, exact: phrase.exact, others: [a.name, ...b.others] },
      index,
    );
  }
  if (b.name && oneOfTwoOffices(scene, a, b, b.name.start))
    return { referent: scene.referents.named(b.name.entity), rule: 'name', reason: null };
  if (!(a.name || a.pronoun || a.head) || !(b.name || b.pronoun || b.head)) return null;
  // "senior aides and officials": one description of many; "his lawyer and supporters": two.
  if (
    !b.name &&
    !b.pronoun &&
    b.article === 'bare' &&
    !a.name &&
    !a.pronoun &&
    (a.article === 'bare' || !isPlural(b.head))
  )
    return null;
  const parts = [resolvePhrase(scene, a, index).referent, resolvePhrase(scene, b, index).referent];
  if (!parts[0] || !parts[1]) return { referent: null, rule: null, reason: `not all of “${phrase.exact}” are known` };
  return { referent: scene.referents.joint([parts[0], parts[1]]), rule: 'joint', reason: null };
}

/** "Journalist and author Jane Doe": two things that one person is; "the mayor and Jane Doe" are two. */
function oneOfTwoOffices({ article: { text } }: Scene, a: Phrase, b: Phrase, name: number): boolean {
  if (a.name || a.pronoun || !a.head || a.after || a.article === 'indefinite' || isPlural(a.head)) return false;
  return (
    kindOfNoun(a.head) === 'anonymous' && /^\p{Ll}[\p{L} -]*$/u.test(text.slice(b.start, name)) && b.article === 'bare'
  );
}
