import { describe, expect, it } from 'vitest';
import { outletInText } from '../../src/article/outlet.ts';

describe('outletInText', () => {
  it.each([
    ['The dam is cracked, QuayWatch.com has learned.', 'QuayWatch.com'],
    ['The Carrow Beacon can exclusively reveal that the dam is cracked.', 'The Carrow Beacon'],
    [
      'The dam, as the Orrin Ledger has previously reported, is cracked. The ministry did not answer the Orrin Ledger’s requests for comment.',
      'Orrin Ledger',
    ],
    ['“It is cracked,” she told Orrin Radio. The firm declined to answer questions from Orrin Radio.', 'Orrin Radio'],
    ['The dam is cracked. © 2023 Valley Mail', 'Valley Mail'],
    ['The dam is cracked, Damwatch has learned. As Damwatch previously reported, it leaks.', 'Damwatch'],
    ['According to Daily Star, the dam is cracked, QuayWatch.com has learned.', 'QuayWatch.com'],
  ])('finds the publisher: %s', (text, outlet) => expect(outletInText(text)).toBe(outlet));

  it.each([
    'According to Daily Star, the dam is cracked.',
    '“It is cracked,” she told the Carrow Beacon. He told the Carrow Beacon the same.',
    'As the Orrin Ledger previously reported, it leaks.',
    'The mayor has learned his lesson. Jane Doe has learned that the dam is cracked.',
    'The Orrin Ledger has learned that it leaks, the Valley Mail can reveal.',
    'The Orrin Ledger has learned that it leaks. According to the Orrin Ledger, nobody knew. The Orrin Ledger reported that on Monday.',
    '',
  ])('names nobody: %s', (text) => expect(outletInText(text)).toBeNull());
});
