import { isOutletNoun } from '../../names/nouns.ts';
import { parsePhrase } from '../../names/phrase.ts';
import { overlaps, type Span } from '../../text/span.ts';
import type { Setting } from '../setting.ts';
import { outletBefore } from '../speaker/outlet.ts';
import type { Referent } from '../speaker/referent.ts';
import { publisherReferent, type Scene } from '../speaker/resolve.ts';

/** To whom something was told, and who that is when it is somebody known. */
export interface Told extends Span {
  referent: Referent | null;
  /** The words that tell it: "told", "in an interview with". */
  by: Span;
}

const TELLING =
  /(?<!\p{L})(?:t(?:old|ells?|elling)|ask(?:s|ed|ing)|inform(?:s|ed|ing)|assur(?:es|ed|ing)|remind(?:s|ed|ing)|warn(?:s|ed|ing)|notif(?:ies|ied|ying)|brief(?:s|ed|ing)|urg(?:es|ed|ing)|advis(?:es|ed|ing)|(?:sa(?:id|ys|ying)|wrote|writes|spoke|speaking|explained|explaining|confirmed|statement|comments?|remarks|testimony|letter|email|e-mail|memo|message|complained|admitted|boasted|testified) to|(?:interview|conversation|call|meeting|chat|spoke|speaking|talking|talked) with|interviewed by)\s+/giu;

const END =
  /[,;:.?“”"■()—–]|!(?! (?:\p{Ll}|News|Online))|\s(?:the (?:night|day|week|morning|evening|month|year)|that|in|on|at|during|after|before|about|saying|adding|asking|warning|when|why|how|what|whether|if|to|last|this|by|via|through|with|for|as|while|and|he|she|it|they|there|who|which|earlier|later|recently|yesterday|today|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|over|from|following|not|is|was|has|had|will|would)(?!\p{L})/u;

const SOMEBODY =
  /^(?:\p{Lu}|(?:the|this|an?|his|her|its|their|our|my|one|two|three|some|several|many|all|both|those|these|other|him|them|us|me|everyone|anyone|somebody|someone)(?!\p{L})|(?:\p{Ll}[\p{L}’'-]*\s){0,3}(?:\p{Ll}[\p{L}’'-]*[^s]s|people|men|women|police|media|congress|parliament|court|staff)(?:\sof\s.+)?$)/u;
const NOBODY =
  /^(?:(?:\p{L}+|\d+) (?:days|weeks|months|years|hours|times)|about|as|it|its|this|applause|cheers|boos|us|all|an end|a close|the (?:press conference|question|idea|fact|truth|story|contrary|need|end|news))$/iu;

/** The addressee that the frame of an attribution tells, or null. */
export function addresseeOf(scene: Scene, setting: Setting, index: number): Told | null {
  const { cue, source } = scene.attributions[index]!;
  const { words, start } = setting;
  TELLING.lastIndex = 0;
  for (let match = TELLING.exec(words); match; match = TELLING.exec(words)) {
    const by = { start: start + match.index, end: start + match.index + match[0].trimEnd().length };
    const from = start + match.index + match[0].length;
    const plain = /\s(?:to|with|by)$/.test(words.slice(match.index, match.index + match[0].trimEnd().length));
    // "told" counts only as this attribution's own cue; "in an interview with X" wherever the frame has it.
    if (!plain && !cue.some((span) => span.start <= by.start && by.start < span.end)) continue;
    if (source && source.start <= by.start && by.end <= source.end) continue;
    const rest = words.slice(from - start);
    const cut = END.exec(rest);
    const length = (cut ? cut.index : rest.length) || 0;
    const exact = rest.slice(0, length).trimEnd();
    if (!exact || exact.length > 80 || !/\p{L}/u.test(exact)) continue;
    if (!SOMEBODY.test(exact) || NOBODY.test(exact)) continue;
    const span = { start: from, end: from + exact.length };
    // “…,” urged Jane Doe
    if (source && overlaps(source, span)) continue;
    return { ...span, by, referent: resolveAddressee(scene, span) };
  }
  return null;
}

function resolveAddressee(scene: Scene, span: Span): Referent | null {
  const phrase = parsePhrase(scene.article.text, span, scene.cast);
  if (phrase.pronoun === 'us') return publisherReferent(scene);
  if (phrase.pronoun || phrase.joined.length > 0) return null;
  if (phrase.name) return scene.referents.named(phrase.name.entity);
  // "CNN’s Jane Doe" is a name; "CNN in an interview" ended before "in".
  if (phrase.article === 'definite' && isOutletNoun(phrase.head)) {
    if (/^this\s/i.test(phrase.exact)) return publisherReferent(scene);
    const outlet = outletBefore(scene, phrase.start);
    return outlet === null ? null : scene.referents.named(outlet);
  }
  return null;
}
