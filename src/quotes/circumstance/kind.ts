import type { SpeakerKind } from '../../names/speaker.ts';
import type { QuoteKind } from '../quote.ts';

const words = (list: string): RegExp =>
  new RegExp(`(?<![\\p{L}-])(?:${list.trim().split(/\s+/).join('|')})(?![\\p{L}])`, 'iu');

/** Verbs and nouns of each kind, in every form that reports. The first kind that a cue shows decides. */
const KINDS: readonly [QuoteKind, RegExp][] = [
  [
    'writing',
    words(
      'wr(?:ite|ites|ote|iting|itten) re-?tweet\\w* tweet\\w* post(?:s|ed|ing)? blog\\w* e-?mail\\w* text(?:ed|s|ing) publish\\w* pen(?:s|ned) print(?:s|ed) sign(?:ed|s) read(?:s)? caption\\w* headlined letter editorial\\w*',
    ),
  ],
  [
    'speech',
    words(`sa(?:y|ys|id|ying) t(?:ell|ells|old|elling) according add(?:s|ed|ing)? ask(?:s|ed|ing)? announc\\w* report(?:s|ed|ing|edly)? not(?:e|es|ed|ing) argu\\w+ claim\\w* stat(?:e|es|ed|ing|ement) explain\\w* suggest\\w* acknowledg\\w* warn\\w* insist\\w*
    repl(?:y|ies|ied|ying) respond\\w* declar\\w* den(?:y|ies|ied|ying|ial) confirm\\w* continu\\w* conclud\\w* promis\\w* vow\\w* recall\\w* admit\\w* assert\\w* quot\\w+ cit(?:e|ed|ing|es) sp(?:oke|eak|eaks|eaking|oken) testif\\w* testimony urg(?:e|ed|es|ing) call(?:s|ed|ing)? describ\\w*
    accus\\w* predict\\w* jok\\w+ quip\\w* remark\\w* mention\\w* observ\\w* emphasi[sz]\\w* stress\\w* point(?:s|ed|ing)? criti\\w+ prais\\w* condemn\\w* comment\\w* boast\\w* complain\\w* concede\\w* contend\\w* alleg\\w* disclos\\w* reveal\\w* reiterat\\w* repeat\\w* shout\\w* whisper\\w* yell\\w* swor\\w+ threat\\w* answer\\w*`),
  ],
  [
    'intent',
    words(
      `plan(?:s|ned|ning)? intend\\w* intent(?:ion|ions)? aim(?:s|ed|ing)? want(?:s|ed|ing)? wish(?:es|ed|ing)? seek(?:s|ing)? sought decid\\w* decision determin\\w* prepar\\w* hop(?:e|es|ed|ing)\\sto desire\\w* ambition\\w* resolve[ds]? try(?:ing)? tri(?:es|ed) going\\sto`,
    ),
  ],
  [
    'thought',
    words(`think\\w* thought\\w* believ\\w* belief\\w* feel(?:s|ing)? felt hop(?:e|es|ed|ing) fear\\w* expect\\w* kn(?:ow|ows|ew|own|owing) consider\\w* doubt\\w* suspect\\w* worr\\w+ assum\\w* wonder\\w* imagin\\w* understand\\w* understood reali[sz]\\w* learn\\w* view\\w* see(?:s|n|ing)? saw
    agree\\w* disagree\\w* support\\w* oppos\\w+ prefer\\w* like[ds]? love[ds]? hate[ds]? regard\\w* opinion\\w* convinced sure certain confident concern\\w* forg[eo]t\\w* remember\\w* guess\\w*`),
  ],
];

/** What the cue reports: speech, writing, thought or intent. Documents write; anything else that no cue tells is speech. */
export function kindOf(cue: string, speaker: SpeakerKind | null): QuoteKind {
  const found = KINDS.find(([, pattern]) => pattern.test(cue))?.[0];
  if (speaker === 'document' && (found === undefined || found === 'speech')) return 'writing';
  // "The Gazette understands", "has learned": an outlet's knowing is its report.
  if (speaker === 'outlet' && found === 'thought') return 'speech';
  return found ?? 'speech';
}
