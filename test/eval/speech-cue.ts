import type { Offsets } from '../../src/extract.ts';

/**
 * The words that make a cue one of speech or writing, stem by stem with the endings that count. They define which part
 * of the gold data `speech` figures are about: PolNeAR annotates beliefs and wishes too. Part of the measure, not of
 * the extraction: changing one changes what every published figure means.
 */
const SPEECH_CUES = [
  'accus*',
  'acknowledg*',
  'according',
  'add|adds|added|adding',
  'admit*',
  'announc*',
  'argu*',
  'ask|asks|asked|asking',
  'assert*',
  'began',
  'call|calls|called|calling',
  'cited|citing|cites',
  'claim|claims|claimed|claiming',
  'conclud*',
  'confirm*',
  'continu*',
  'declar*',
  'deny|denies|denied|denying',
  'describ*',
  'explain*',
  'insist*',
  'joked',
  'mention*',
  'note|notes|noted|noting',
  'observ*',
  'point out|points out|pointed out|pointing out',
  'predict*',
  'promis*',
  'quipped',
  'quote|quoted|quoting',
  'read|reads',
  'recall*',
  'remark*',
  'reply|replies|replied|replying',
  'report|reports|reported|reporting|reportedly',
  'respond*',
  'say|says|said|saying',
  'speak*|spoke',
  'state|states|stated|statement|stating',
  'suggest*',
  'tell|tells|told|telling',
  'testif*',
  'tweet*',
  'urged|urges|urging',
  'vow*',
  'warn|warns|warned|warning',
  'went on',
  'write|writes|wrote|writing|written',
];

const SPEECH = new RegExp(`\\b(?:${SPEECH_CUES.join('|').replaceAll('*', '\\w*')})\\b|^:$`, 'i');

/** Whether a cue reports something said or written; a bare colon does. False for a quote without a cue. */
export function isSpeechCue(text: string, cue: readonly Offsets[] | null | undefined): boolean {
  return !!cue && SPEECH.test(cue.map(([start, end]) => text.slice(start, end)).join(' '));
}
