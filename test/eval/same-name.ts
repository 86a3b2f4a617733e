/** Whether two forms of a name agree: all words of the one stand in the other. Case, accents, articles and titles decide nothing. */
export function sameName(a: string, b: string): boolean {
  const [wordsOfA, wordsOfB] = [nameWords(a), nameWords(b)];
  if (wordsOfA.size === 0 || wordsOfB.size === 0) return false;
  return isSubset(wordsOfA, wordsOfB) || isSubset(wordsOfB, wordsOfA);
}

const EMPTY = new Set(['the', 'a', 'an', 'mr', 'ms', 'mrs', 'dr', 'of']);

function nameWords(name: string): Set<string> {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\p{L}\p{N} ]/gu, ' ');
  return new Set(plain.split(/\s+/).filter((word) => word && !EMPTY.has(word)));
}

function isSubset(some: Set<string>, all: Set<string>): boolean {
  return [...some].every((word) => all.has(word));
}
