import { codeUnits } from '../text/scan.ts';
import type { Warning } from './article.ts';

const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
/** Characters that are part of no sign. Most texts have no others, and need not be searched for one sign after the other. */
const SOUND = codeUnits(`${ASCII}\t\n\r‘’“”–—…•·éèáàíóöúüñç£€`);

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
  if (isSound(text)) return warnings;
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

function isSound(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (SOUND[text.charCodeAt(at)] === 0) return false;
  return true;
}
