/**
 * `npx tsx test/bench/growth.ts`: does the time for claims grow with the length of a text, whatever stands in it? Each row repeats one thing to 20, 40
 * and 80 thousand characters and prints the processor's milliseconds for claims (without quotes), and the growth at the last doubling: 2 is linear.
 */
import { readText } from '../../src/article/text.ts';
import { findClaims } from '../../src/claims/find.ts';
import { readModel } from '../../src/model-folder.ts';
import { findQuotes } from '../../src/quotes/find.ts';

const REPEATED = {
  commas: ',',
  digits: '7 ',
  years: 'in 2016 and 2017, ',
  parentheses: '(',
  conjunctions: 'and ',
  clauses: 'and they ran ',
  relatives: 'the man, who, ',
  semicolons: 'it was a house; ',
  dashes: '-- ',
  magnitudes: 'hundred ',
  days: 'on Monday ',
};
const SIZES = [20_000, 40_000, 80_000];
const ROUNDS = 5;
const model = readModel();

for (const [name, words] of Object.entries(REPEATED)) {
  const times = SIZES.map((size) => {
    const article = readText({ text: words.repeat(Math.ceil(size / words.length)).slice(0, size) });
    const { quotes, cast } = findQuotes(article, model.quotes);
    const rounds = Array.from({ length: ROUNDS }, () => {
      const before = process.cpuUsage();
      findClaims(article, quotes, cast, model.claims);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    return rounds.sort((a, b) => a - b)[ROUNDS >> 1]!;
  });
  const growth = times[2]! / times[1]!;
  console.log(
    `${name.padEnd(14)}${times.map((ms) => ms.toFixed(0).padStart(6)).join('')} ms   × ${growth.toFixed(1)} at the last doubling`,
  );
}
