import { wordSet } from '../word-set.ts';
import type { Line } from './line.ts';

/** What time is counted in. */
export const DURATIONS = wordSet(
  `second seconds minute minutes min mins hour hours hr hrs day days night nights weekend weekends week weeks fortnight fortnights month months quarter quarters year years yr yrs season seasons decade decades century centuries`,
);
export const MEASURES = wordSet(
  `mm cm m km metre metres meter meters kilometre kilometres kilometer kilometers centimetre centimetres centimeter centimeters millimetre millimetres millimeter millimeters mile miles yard yards foot feet ft inch inches
  mg g kg gram grams kilogram kilograms kilo kilos tonne tonnes ton tons pound pounds lb lbs ounce ounces oz stone litre litres liter liters gallon gallons pint pints barrel barrels acre acres hectare hectares
  degree degrees celsius fahrenheit °c °f mph kph knots watt watts kilowatt kilowatts kw kwh megawatt megawatts mw gigawatt gigawatts gw gigawatt-hours volt volts byte bytes megabyte megabytes gigabyte gigabytes terabyte terabytes gb mb tb
  hertz mhz ghz calorie calories light-years c f sqm sqft kmh gwh mwh`,
);

/** What stands before a measure and is part of it. */
export const SQUARE = wordSet('square cubic nautical metric sq cu');
const PER = wordSet('h hr s sec min day ha kg l km m m² m³ kwh mwh year');

/** Where a unit that ends before token `at` ends with what it is told by: "km/h", "kg/ha". */
export function perUnit(line: Line, at: number): number {
  return line.word(at) === '/' && line.adjacent(at) && line.adjacent(at + 1) && PER.has(line.word(at + 1))
    ? at + 2
    : at;
}

/** Whether one of something that is measured is told by this word: "more than a mile"; a "second" and a "degree" may be another thing. */
export function isWhole(word: string): boolean {
  return WHOLE.has(word);
}
const WHOLE = wordSet(
  `minute hour day night week fortnight month year decade century mile kilometre kilometer metre meter yard foot inch acre hectare tonne ton kilogram kilo litre liter gallon pint`,
);

/** Whether a half or a quarter of this is told without an article: "half-hour", "quarter point"; never "half-time". */
export function isPart(word: string): boolean {
  return PARTED.has(word);
}
const PARTED = wordSet(
  `second minute hour day night month year decade century mile kilometre kilometer metre meter foot inch acre tonne ton pound kilo litre liter gallon pint degree point percentage percent`,
);

/** Whether letters glued to digits are a unit of measure ("10km") rather than a name ("B52s"). */
export function isMeasure(letters: string): boolean {
  return MEASURES.has(letters.toLowerCase()) || DURATIONS.has(letters.toLowerCase());
}
