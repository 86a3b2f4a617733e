import { SMALL } from './words.ts';

const LEFT = '(?<![\\p{L}\\p{N}$£€#/.-])(?<!\\p{N},)';
const RIGHT = '(?![\\p{L}\\p{N}])';
export const ORD = '(?:st|nd|rd|th)?';
export const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+|\\d{1,4}(?:\\.\\d)?|${SMALL}(?:-${SMALL})?)`;
export const WHOSE_YEAR =
  '(?:,? (?<year>\\d{4})(?![\\d,]*\\d)| of (?<of>this|last|next) year|,? (?:earlier )?(?<which>this|last|next) year)?';
export const PART = '(?:[Ee]arly|[Ll]ate|[Mm]id|[Tt]he (?:beginning|start|middle|end) of|[Ee]arlier|[Ll]ater)';
export const SEASON = '(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)';
/** Where in a longer time a time lies. */
export const PLACE = '(?:end|start|beginning|middle|close|rest|remainder)';
export const DAY_PART = '(?:morning|afternoon|evening|night|lunchtime)';

/** Words behind a time that do not go on to a noun: "overnight in", never "an overnight train". */
export const JOINING =
  '^ (?:in|on|at|after|as|when|and|but|or|by|to|into|from|with|for|because|while|near|before|amid|following|during|against|that|off|under|if|across|along|outside|inside|around|since|so|who|which|without|despite|over|until)(?!\\p{L})';

/** The pattern between word boundaries, at one place; a capital where a sentence may begin with it is written into the source. */
export function words(source: string): RegExp {
  return new RegExp(`${LEFT}(?:${source})${RIGHT}`, 'uy');
}

/** Each alternative with a small or a capital first letter. */
export function either(alternatives: string): string {
  return `(?:${alternatives
    .split('|')
    .map((w) => `[${w[0]!.toUpperCase()}${w[0]}]${w.slice(1)}`)
    .join('|')})`;
}
