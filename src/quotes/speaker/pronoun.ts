import type { Article } from '../../article/article.ts';
import type { Mention } from '../../names/entity.ts';
import { genderOfPronoun } from '../../names/gender.ts';
import type { Gender } from '../../names/given.ts';
import { isOrganisationWord } from '../../names/name-words.ts';
import { isPlural, singularOf } from '../../names/nouns.ts';
import { isOutletName } from '../../names/outlets.ts';
import { type Phrase, parsePhrase } from '../../names/phrase.ts';
import { genderOfNoun } from '../../names/titles.ts';
import { indexAt, type Span } from '../../text/span.ts';
import { agentOf } from './agent.ts';
import { near, none, subjectBefore } from './near.ts';
import type { Referent } from './referent.ts';
import { relative } from './relative.ts';
import type { Resolved, Scene } from './resolve.ts';
import { isSomebody } from './somebody.ts';
import { many, thing } from './they.ts';

/** A source that is nothing but a pronoun. */
export function resolvePronoun(scene: Scene, phrase: Phrase, at: number): Resolved {
  const pronoun = phrase.pronoun!;
  if (/^(?:i|we|me|us|my|our|myself|ourselves)$/.test(pronoun)) return firstPerson(scene, pronoun, at);
  if (/^(?:who|whom|which|that|whose)$/.test(pronoun)) return relative(scene, phrase, at);
  if (pronoun === 'one') return oneOfThem(scene, phrase, at);
  if (/^(?:you|this|these|those)$/.test(pronoun)) return none(`“${phrase.exact}” names nobody in particular`);
  const gender = genderOfPronoun(pronoun);
  if (gender) return thirdPerson(scene, phrase, at, gender);
  return pronoun === 'they' || pronoun === 'them' || pronoun === 'their' || pronoun === 'themselves'
    ? many(scene, phrase, at)
    : thing(scene, phrase, at);
}

/** "I", "we": whoever speaks the words that they stand in; of “they know I believe it” not who knows, but who speaks all of it. In nobody’s words "I" is the writer. */
function firstPerson(scene: Scene, pronoun: string, at: number): Resolved {
  let parent = scene.parents[at];
  if (parent == null) {
    const referent = /^(?:i|me|my|myself)$/.test(pronoun) ? writerOf(scene) : null;
    return referent ? { referent, rule: 'writer', reason: null } : none('the writer speaks in the first person');
  }
  while (scene.attributions[parent]!.type === 'indirect' && scene.parents[parent] != null)
    parent = scene.parents[parent]!;
  const outer = scene.resolve(parent);
  return outer.referent
    ? { referent: outer.referent, rule: 'first-person', reason: null }
    : none('the speaker of the enclosing quote is not known');
}

/** Who wrote the story, where the byline names one person alone. */
function writerOf({ article: { byline }, cast, referents }: Scene): Referent | null {
  const name = byline && WRITER.exec(byline)?.[1];
  if (!name || isOutletName(name) || name.split(' ').some(isOrganisationWord)) return null;
  const entity = cast.entities.findIndex((each) => each.kind === 'person' && each.name === name);
  return entity < 0 ? referents.printed(name, 'person') : referents.named(entity);
}

const WRITER = /^(\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3})(?:,|$)/u;

/** "One told me": one of the many who were told of last. */
function oneOfThem(scene: Scene, phrase: Phrase, at: number): Resolved {
  const here = indexAt(scene.article.sentences, phrase.start);
  const many = near(
    scene,
    at,
    here,
    ({ referent: { plural, noun, speaker } }) => plural && (noun !== '' || speaker.kind === 'group'),
  );
  if (!many) return none(`“${phrase.exact}” names nobody in particular`);
  return { referent: scene.referents.oneOf(many.referent), rule: 'one-of-them', reason: null };
}

/** Below this a candidate is neither the last speaker nor named close by. */
const WEAK = 2;

interface Candidate {
  referent: Referent;
  score: number;
}

/**
 * "he", "she": of those who fit by gender, the speaker of the attribution before weighs most, then the subjects of near sentences.
 * Whoever speaks the enclosing direct quote is not meant; whoever speaks the enclosing indirect one most likely is.
 */
function thirdPerson(scene: Scene, phrase: Phrase, at: number, gender: Gender): Resolved {
  const { cast, article } = scene;
  const here = indexAt(article.sentences, phrase.start);
  const place = article.sentences[here];
  const parent = scene.parents[at] ?? null;
  const outer = parent === null ? null : scene.resolve(parent).referent;
  const direct = parent !== null && scene.attributions[parent]!.type === 'direct';
  const kin = direct ? relativeIn(scene, scene.attributions[parent]!.content, phrase, gender, at) : null;
  if (kin) return kin;
  const agent = place ? agentOf(article.text, cast, place, phrase.start) : null;
  const acted = agent === null ? null : scene.referents.named(agent);
  const scores = new Map<Referent, Candidate>();
  const raise = (referent: Referent, score: number): void => {
    if (referent.plural || (referent.gender && referent.gender !== gender) || (direct && referent === outer)) return;
    if (referent === acted) return;
    if (referent.speaker.kind !== 'person' && !(referent.speaker.kind === 'anonymous' && isSomebody(referent.noun)))
      return;
    const sum = score + (referent.gender === gender ? 0.9 : 0);
    const known = scores.get(referent);
    if (!known || known.score < sum) scores.set(referent, { referent, score: sum });
  };
  if (outer && !direct) raise(outer, 6);
  const subject = direct ? null : subjectOf(scene, phrase, at);
  if (subject) raise(subject, OWN_SUBJECT);
  let order = 0;
  for (const known of scene.before(at)) {
    const far = here - known.sentence;
    if (order > 3 || far > 12) break;
    // whom somebody's words report is not whom the story goes on with
    const within = parent === null && scene.parents[known.index] != null ? 1.5 : 0;
    raise(known.referent, (order === 0 ? 4 : 3 - order * 0.5) - far * 0.5 - within);
    order++;
  }
  // What a direct quote names is not who speaks it; the subject of an indirect one may be: "Doe was ill, he said."
  const { type, content } = scene.attributions[at]!;
  const own = type === 'indirect' ? [] : content;
  const [last] = scene.before(at);
  // "…, her lawyer said. Doe has lost her job, she added": whoever spoke right before tells it of another
  const tells = last && type === 'indirect' && scene.adjoins(last.index, at) && scores.has(last.referent);
  for (let i = indexAt(cast.mentions, phrase.start - 1); i >= 0; i--) {
    const mention = cast.mentions[i]!;
    if (mention.sentence === null) continue;
    const far = here - mention.sentence;
    if (far > 8) break;
    const kind = cast.entities[mention.entity]!.kind;
    if (kind !== 'person' && kind !== 'other') continue;
    if (own.some((span) => span.start <= mention.start && mention.end <= span.end)) continue;
    const sentence = article.sentences[mention.sentence]!;
    const before = cast.mentions[i - 1];
    const first =
      before === undefined ||
      before.sentence !== mention.sentence ||
      (modifies(cast.mentions, i - 1) && (cast.mentions[i - 2]?.sentence ?? -1) !== mention.sentence);
    // “Stamp’s captain, Lee Rudd, was unsure. “…,” he said”
    const owned =
      !first &&
      before?.sentence === mention.sentence &&
      /^['’]s? [^.;:“”"]*, $/.test(article.text.slice(before.end, mention.title));
    const opens = (first || owned || mention.title - sentence.start < 3) && !modifies(cast.mentions, i);
    const owns = /^['’]s?\b/.test(article.text.slice(mention.end, mention.end + 2));
    const other = sentence.paragraph === place?.paragraph ? 0 : 0.7;
    const said = scene.spoken(mention.start, at);
    const told = tells && content.some((span) => span.start <= mention.start && mention.end <= span.end);
    // "Doe, 44, sat in his car. …, he said": whom the paragraph begins with
    const leads = opens && other === 0 && far > 0 && isFirst(article, mention.sentence);
    raise(
      scene.referents.named(mention.entity),
      (leads ? 0.6 : 0) -
        (told ? 1.5 : 0) +
        2.6 +
        (opens ? 1.2 : 0) -
        (owns || modifies(cast.mentions, i) ? 0.8 : 0) -
        far * 0.8 -
        other -
        (said ? 1.5 : 0),
    );
  }
  const ranked = [...scores.values()].sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (!best || best.score < WEAK) {
    // "A neighbour heard it. … she said": unnamed, silent so far, but what the sentence before is about.
    const subject = subjectBefore(scene, here, at)?.referent;
    if (subject && !subject.plural && isSomebody(subject.noun) && (!subject.gender || subject.gender === gender))
      return { referent: subject, rule: 'personal-pronoun', reason: null };
  }
  if (!best) return none(`nobody before fits “${phrase.exact}”`);
  if (second && best.score - second.score < 0.05)
    return none(`“${phrase.exact}” could be ${best.referent.speaker.name} or ${second.referent.speaker.name}`);
  return { referent: best.referent, rule: 'personal-pronoun', reason: null };
}

/** "The actress hinted at it when she told …": more than whoever spoke last, and no more than whom the enclosing words are of. */
const OWN_SUBJECT = 4.6;
const SUBORDINATE = /^(?:[^“”",;:]|, )*(?:,|\s)\s?(?:when|after|as|before|while|because|where)\s$/u;

/** Whom the sentence of a pronoun is about by a description, where it stands in a clause of it. */
function subjectOf(scene: Scene, { start }: Phrase, at: number): Referent | null {
  const { text, sentences } = scene.article;
  const sentence = sentences[indexAt(sentences, start)];
  if (!sentence || !text.startsWith('The ', sentence.start) || !SUBORDINATE.test(text.slice(sentence.start, start)))
    return null;
  return subjectBefore(scene, indexAt(sentences, start) + 1, at)?.referent ?? null;
}

/** Whether a sentence is the first of its paragraph. */
function isFirst({ sentences }: Article, at: number): boolean {
  return sentences[at - 1]?.paragraph !== sentences[at]!.paragraph;
}

/** “My husband rang. He said …”: the speaker's own, told of in the same words. */
function relativeIn(
  scene: Scene,
  content: readonly Span[],
  { start }: Phrase,
  gender: Gender,
  at: number,
): Resolved | null {
  const { text } = scene.article;
  for (const span of content.toReversed()) {
    const first = Math.max(span.start, start - KIN_NEAR);
    const words = text.slice(first, Math.min(span.end, start));
    for (const match of [...words.matchAll(OWN)].reverse()) {
      if (genderOfNoun(singularOf(match[1]!)) !== gender || isPlural(match[1]!)) continue;
      const from = first + match.index;
      const found = scene.resolvePhrase(
        parsePhrase(text, { start: from, end: from + match[0].length }, scene.cast),
        at,
      );
      if (found.referent) return { ...found, rule: 'personal-pronoun' };
    }
  }
  return null;
}

/** So far before a pronoun, in UTF-16 code units, the speaker's own are still whom it means. */
const KIN_NEAR = 400;

const OWN = /(?<!\p{L})(?:my|our) (?:\p{Ll}+ )?(\p{Ll}+)(?!\p{L})/giu;

/** "Obama consultant Jane Doe": a name that only belongs to the title of the next. */
function modifies(mentions: readonly Mention[], at: number): boolean {
  const next = mentions[at + 1];
  return next !== undefined && next.title < next.start && next.title - mentions[at]!.end <= 1;
}
