const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-.'’,][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/uy;
const SPACE = 32;

/** How many words stand in a text; "close-up", "Putin’s" and "1,000" are one. */
export function wordCount(text: string): number {
  let words = 0;
  for (let at = 0; at < text.length; ) {
    let end = endOfLetters(text, at);
    if (end === at || text.charCodeAt(end) !== SPACE) {
      WORD.lastIndex = at;
      end = WORD.test(text) ? WORD.lastIndex : at;
    }
    if (end > at) words++;
    at = end + 1; // no word begins where another ends
  }
  return words;
}

/** Where the ASCII letters end that begin at `at`: of most words, all. */
function endOfLetters(text: string, at: number): number {
  let end = at;
  while (((text.charCodeAt(end) | 32) - 97) >>> 0 < 26) end++;
  return end;
}
