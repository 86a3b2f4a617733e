import { wordSet } from '../text/word-set.ts';
import { isWord, type Stretch, type Words } from './words.ts';

const JOINING = wordSet('and but so yet or nor that while though although whereas');

/** A clause without edge punctuation and marks, a leading conjunction, and what leads over to the words of another: "… a memo in which". */
export function trimmed(words: Words, { from, to }: Stretch): Stretch {
  const { lower } = words;
  while (from < to && (edge(words, from, 1) || (JOINING.has(lower[from]!) && keepsRest(words, from, to)))) from++;
  // "she left | even though the hall was full"
  if (to - from > 1 && lower[to - 1] === 'even' && /^(?:though|as|while)$/.test(lower[to] ?? '')) to--;
  for (let over = 1; to > from && over > 0; to -= over)
    over = edge(words, to - 1, -1) ? (closes(words, from, to - 1) ? 0 : 1) : leadingOver(words, to - 1);
  return { from, to };
}

/** "Ada Lund (D-Ostrem)": a bracket that was opened within the clause. */
function closes({ lower }: Words, from: number, last: number): boolean {
  if (lower[last] !== ')') return false;
  for (let i = last - 1; i >= from; i--) if (lower[i] === '(' || lower[i] === ')') return lower[i] === '(';
  return false;
}

const LEADING = wordSet('about after at before by despite for from in into of on to with without');
const HANGING = wordSet('and but or nor who whose');
const SUBORDINATE = wordSet('when because if as while since until although though where');

/** How many tokens up to `last` lead over to a clause that is cut off behind them. */
function leadingOver({ lower, tags, wordy }: Words, last: number): number {
  const word = lower[last]!;
  // "closed its meeting by | announcing that …": the words of another go on
  if (tags[last] === 'ADP' && LEADING.has(word) && wordy[last + 1] && !/^(?:CCONJ|SCONJ)$/.test(tags[last + 1]!))
    return 1;
  if (HANGING.has(word)) return 1;
  // "sold the mill and reportedly | told the guild"
  if (tags[last] === 'ADV' && /^(?:and|but|or)$/.test(lower[last - 1] ?? '') && wordy[last + 1]) return 2;
  if (wordy[last + 1] && SUBORDINATE.has(word)) return 1;
  if (word === 'which' || word === 'whom') return tags[last - 1] === 'ADP' ? 2 : 1;
  return word === 'that' && /^(?:and|but|or)$/.test(lower[last - 1] ?? '') ? 2 : 0;
}

/** A mark at the edge; brackets, signs of money and percent belong to the words. */
function edge(words: Words, at: number, side: 1 | -1): boolean {
  return !isWord(words, at) && !(side === 1 ? /^[$£€¥#@~]$/ : /^[%°]$/).test(words.tokens[at]!.text);
}

/** "that" and "so" open a clause only before its subject: "That was wrong", "so far" stay whole. */
function keepsRest({ tokens, lower, tags }: Words, from: number, to: number): boolean {
  const word = lower[from]!;
  // "That, however, was wrong"
  if (tokens[from]!.text === 'That' && lower[from + 1] === ',') return false;
  if (word !== 'that' && word !== 'so' && word !== 'yet') return true;
  const next = tags[from + 1];
  if (from + 1 >= to) return false;
  return word === 'that' ? next !== 'AUX' && next !== 'VERB' && next !== 'NOUN' : next !== 'ADV' && next !== 'ADJ';
}
