import { wordHashes } from '../../text/feature.ts';

/** Verbs of saying in the forms that report, from general knowledge of English. */
const VERBS =
  wordHashes(`say says said saying tell tells told telling add adds added adding ask asks asked asking announce announces
  announced argue argues argued claim claims claimed write writes wrote tweet tweeted tweets state states stated explain
  explains explained suggest suggests suggested warn warns warned insist insists insisted reply replies replied declare
  declares declared deny denies denied confirm confirms confirmed continue continues continued conclude concludes
  concluded report reports reported recall recalls recalled admit admits admitted note notes noted acknowledge
  acknowledges acknowledged commented commenting hint hints hinted caution cautions cautioned concede concedes conceded
  testify testified predict predicts predicted remark remarked learned maintain maintains
  maintained allege alleges alleged reveal reveals revealed understands joked quipped shouted yelled read reads`);

/** Whether a word, by its hash, is a verb of saying. */
export function isSaying(word: number): boolean {
  return VERBS.has(word);
}

const ADDING = wordHashes(
  'adding noting saying asserting claiming arguing insisting warning explaining suggesting stressing declaring',
);

/** Whether a word, by its hash, is a participle that begins another report of the same source: “…, she said, adding that …”. */
export const isAdding = (word: number): boolean => ADDING.has(word);
