import { isOutletNoun } from '../names/nouns.ts';
import { mentionsIn, parsePhrase } from '../names/phrase.ts';
import type { Span } from '../text/span.ts';
import type { Told } from './circumstance/addressee.ts';
import type { Setting } from './setting.ts';
import { outletBefore } from './speaker/outlet.ts';
import type { Referent } from './speaker/referent.ts';
import type { Scene } from './speaker/resolve.ts';

/** An outlet through whom words came, where it is named, and the words that say so. */
export interface Citation {
  referent: Referent;
  mention: Span;
  cue: Span | null;
}

/** Words that say of the outlet behind them that somebody spoke to it. */
const TOLD =
  't(?:old|ells?|elling)|(?:said|says|wrote|spill(?:s|ed)|(?:dish|confess)(?:es|ed)|(?:confid|shar)(?:es|ed)|(?:reveal|explain|confirm|admitt?|vent|gush)(?:s|ed)) (?:exclusively )?to|interview with|interviewed by|spoke (?:to|with)|speaking (?:to|with|on)|talk(?:ed|ing) (?:to|with)|opened up (?:to|with|on)|(?:sat|sits|sitting) down with|statement to|comments? to|remarks to|appear(?:ed|ing|ance) on|shared with|given to|wrote (?:in|for)|(?:interview|op-ed|column|article|piece|essay|story) (?:with|in|for|on|published in|by)';
/** Words that say of the outlet behind them that it passes on what may have come from further away. */
const PASSED =
  'quoted (?:as (?:saying|telling) )?(?:by|in)|according to|(?:first )?reported (?:by|in)|reports? (?:by|in|from)|published (?:by|in|on)|cited by|citing|obtained by|(?:seen|spotted|unearthed|flagged|transcribed|translated|picked up|highlighted|noted|shared) by|per|via|on';
const NOUN =
  '(?:(?:\\p{Ll}+\\s+){0,2}(?:newspaper|magazine|broadcaster|website|tabloid|outlet|channel|station|agency|daily|weekly|news|site)\\s+)?';

/** Words before an outlet's name that say that the words came through it. */
const THROUGH = new RegExp(`((?<!\\p{L})(?:${TOLD}|${PASSED})\\s+)(?:the\\s+)?${NOUN}$`, 'iu');
/** Words before an outlet's name in a sentence of its own, that lead to what somebody told it. */
const MET = new RegExp(`((?<!\\p{L})(?:${TOLD})\\s+)(?:the\\s+)?${NOUN}$`, 'iu');
const IS_PASSED = new RegExp(`^(?:${PASSED})`, 'iu');
/** Words after an outlet's name that make it the one who tells. */
const TELLS =
  /^(?:['’]s [\p{Lu}][\p{L} ]+|\s+(?:\p{L}+ly\s+|first\s+|has\s+|had\s+)?(?:reported|reports|wrote|writes|quoted|cited|revealed|noted|put it))(?!\p{L})/u;

/** "a friend, quoted in The Times,": between a source and the outlet named in its aside. */
const QUOTED = /,\s(?:as )?(?:quoted|cited|interviewed) (?:in|by|on)\s(?:the )?(?:\p{Ll}+ )?$/u;

/** "told the newspaper": an outlet by its noun. */
const BY_NOUN =
  /(?<!\p{L})(?:told|tells|(?:said|says|spill(?:s|ed)|(?:dish|confess)(?:es|ed)|(?:confid|shar)(?:es|ed)|(?:reveal|explain|confirm|admitt?|vent|gush)(?:s|ed)) to|interview with|speaking to|spoke to|statement to|according to|quoted by|reported by|by)\s+(the\s+(?:news\s+|media\s+|same\s+)?(\p{L}+))(?!\p{L})/iu;
/** One quick look: most frames tell of none. */
const AT_LARGE = / (?:agency|TV|media|radio|television|broadcaster|newspaper|outlet)/;
/** "told state television", "quoted by Ruritanian media": outlets that nobody names. */
const UNNAMED =
  /(?<!\p{L})((?:told|speaking to|spoke to|interview with|quoted (?:as saying )?by|reported by|via)\s+)((?:(?:\p{Lu}[\p{L}’'-]+|a|the)\s+)?(?:(?:state|local|national|public|independent|regional|government|opposition|\p{Ll}+-(?:run|owned|controlled))(?:-(?:run|owned|controlled))?\s+)+(?:news agency|television|TV|media|radio|broadcaster|newspaper|outlet))(?!\p{L})/iu;

/** The outlets, agencies and broadcasters that a frame names as those through whom the words came, the outermost first. */
export function citationsIn(scene: Scene, setting: Setting, index: number, addressee: Told | null): Citation[] {
  const { cast, article } = scene;
  const { source, cue } = scene.attributions[index]!;
  const found: Citation[] = [];
  for (const mention of mentionsIn(cast, setting)) {
    if (cast.entities[mention.entity]!.kind !== 'outlet') continue;
    const owned = source && source.start <= mention.start && mention.end <= source.end;
    if (owned && !QUOTED.test(article.text.slice(source.start, mention.start))) continue;
    if (setting.words[mention.start - setting.start] === '\u25a0') continue;
    const words = cueBefore(THROUGH, setting.words, setting.start, mention);
    if (!words && !TELLS.test(setting.words.slice(mention.end - setting.start))) continue;
    found.push({ referent: scene.referents.named(mention.entity), mention, cue: words });
  }
  // "in an interview with Acme, quoted by the Beacon": who quotes is further out than who was told
  const passed = ({ cue: by }: Citation): boolean =>
    by !== null && IS_PASSED.test(article.text.slice(by.start, by.end));
  if (found.length > 1) found.sort((a, b) => Number(passed(b)) - Number(passed(a)));
  if (found.length > 0) return found;
  const byNoun = outletByNoun(scene, setting, source);
  if (byNoun) return [byNoun];
  if (addressee?.referent?.speaker.kind === 'outlet')
    return [{ referent: addressee.referent, mention: addressee, cue: addressee.by }];
  return cue.length === 0 ? [] : unnamedIn(scene, setting, index);
}

/** The words right before a name that match, or null. */
function cueBefore(pattern: RegExp, words: string, start: number, mention: Span): Span | null {
  const from = Math.max(0, mention.start - start - 60);
  const match = pattern.exec(words.slice(from, mention.start - start));
  if (!match) return null;
  const at = start + from + match.index;
  return { start: at, end: at + match[1]!.trimEnd().length };
}

function outletByNoun(scene: Scene, setting: Setting, source: Span | null): Citation | null {
  const noun = BY_NOUN.exec(setting.words);
  if (!noun || !isOutletNoun(noun[2]!)) return null;
  const start = setting.start + noun.index + noun[0].length - noun[1]!.length;
  const outlet = source && source.start <= start && start < source.end ? null : outletBefore(scene, start);
  if (outlet === null) return null;
  const from = setting.start + noun.index;
  const cue = { start: from, end: from + scene.article.text.slice(from, start).trimEnd().length };
  return { referent: scene.referents.named(outlet), mention: { start, end: start + noun[1]!.length }, cue };
}

function unnamedIn(scene: Scene, { words, start: from }: Setting, index: number): Citation[] {
  const match = AT_LARGE.test(words) ? UNNAMED.exec(words) : null;
  if (!match) return [];
  const at = from + match.index;
  const mention = { start: at + match[1]!.length, end: at + match[0].length };
  const { referent } = scene.resolvePhrase(parsePhrase(scene.article.text, mention, scene.cast), index);
  return referent ? [{ referent, mention, cue: { start: at, end: at + match[1]!.trimEnd().length } }] : [];
}

/** "is quoted by the source as saying": somebody unnamed who passes on what another has said. */
const QUOTING = /(?<!\p{L})(quoted by\s+)(the\s\p{Ll}+)(?=\sas\s(?:saying|telling))/u;

/** Who is said to quote the speaker, where that is no outlet; null where nobody is. */
export function quotingSource(scene: Scene, { words, start }: Setting, index: number): Citation | null {
  const match = words.includes('quoted by') ? QUOTING.exec(words) : null;
  if (!match) return null;
  const at = start + match.index;
  const mention = { start: at + match[1]!.length, end: at + match[0].length };
  const { referent } = scene.resolvePhrase(parsePhrase(scene.article.text, mention, scene.cast), index);
  if (referent?.speaker.kind !== 'anonymous') return null;
  return { referent, mention, cue: { start: at, end: at + match[1]!.trimEnd().length } };
}

/**
 * “Doe sat down with the Beacon last week. | “I am fine,” she said.”: the outlet that the sentence right before an attribution says
 * its speaker has spoken to, where nothing else is said in that sentence. Null where it says so of nobody or of somebody else.
 */
export function metBefore(scene: Scene, setting: Setting, referent: Referent): Citation | null {
  const { sentences, text } = scene.article;
  const before = sentences[setting.first - 1];
  const here = sentences[setting.first];
  if (!before || !here || here.paragraph - before.paragraph > 1) return null;
  const mentions = mentionsIn(scene.cast, before);
  const outlet = mentions.findLast(({ entity }) => scene.cast.entities[entity]!.kind === 'outlet');
  if (!outlet) return null;
  const named = referent.entity !== null && mentions.some(({ entity }) => entity === referent.entity);
  const described =
    referent.entity === null && referent.noun !== '' && text.slice(before.start, outlet.start).includes(referent.noun);
  const cue = named || described ? cueBefore(MET, text.slice(before.start, before.end), before.start, outlet) : null;
  return cue && { referent: scene.referents.named(outlet.entity), mention: outlet, cue };
}
