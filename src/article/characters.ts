import type { Warning } from './article.ts';

const SIGNS: readonly { code: string; what: string; pattern: RegExp }[] = [
  {
    code: 'replacement-characters',
    what: 'characters were lost before the text came here (U+FFFD)',
    pattern: /\uFFFD/g,
  },
  {
    code: 'lone-surrogates',
    what: 'halves of characters stand alone',
    pattern: /\p{Cs}/gu,
  },
  {
    code: 'mojibake',
    what: 'sequences look like UTF-8 that was read as Windows-1252',
    pattern: /â€[\u0080-\u00BF™œžšŸ˜¦¢]|Ã[\u0080-\u00BF]|Â[\u00A0-\u00BF]|ï»¿/g,
  },
  {
    code: 'control-characters',
    what: 'control characters',
    pattern: /(?![\s\u0085])\p{Cc}/gu,
  },
  {
    code: 'invisible-characters',
    what: 'invisible characters',
    pattern: /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069]|(?<!^)\uFEFF/g,
  },
];

/** What is wrong with the characters of a text: one warning a kind, at the first place. The text itself is left as it is. */
export function characterWarnings(text: string): Warning[] {
  const warnings: Warning[] = [];
  for (const { code, what, pattern } of SIGNS) {
    const found = [...text.matchAll(pattern)];
    const [first] = found;
    if (!first) continue;
    warnings.push({
      code,
      message: `${found.length}: ${what}`,
      span: { start: first.index, end: first.index + first[0].length },
    });
  }
  return warnings;
}
