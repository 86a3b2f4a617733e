/** Shorter strings are not looked for. */
const SHORTEST = 5;
/** A code unit goes on by so many bits when the next comes: behind it, those of so many units are left in 32 bits as are in the shortest piece. */
const STEP = 7;

const SLOTS = 15;
/** By the hash of so many code units as are in the shortest piece: one more than where the first of that hash stands, or 0. Taken again for every text. */
const first = new Int32Array(1 << SLOTS);

/**
 * Tells of strings where they first stand in a text, until another text is asked about; -1 of what is not in it, and of what is too short to be
 * looked for. As `indexOf`, which for each of the strings that are not in it, as most are not, looks through all of the text.
 */
export function piecesOf(text: string): (string: string) => number {
  if (text.length < SHORTEST) return () => -1; // as of a record that belongs to no text
  first.fill(0);
  let units = 0;
  for (let at = 0; at < text.length; at++) {
    units = (units << STEP) ^ text.charCodeAt(at);
    if (at < SHORTEST - 1) continue;
    const slot = slotOf(units);
    if (first[slot] === 0) first[slot] = at - SHORTEST + 2;
  }
  return (string) => {
    if (string.length < SHORTEST) return -1;
    const from = firstOf(string, 0);
    return from === 0 || firstOf(string, string.length - SHORTEST) === 0 ? -1 : text.indexOf(string, from - 1);
  };
}

function firstOf(string: string, start: number): number {
  let units = 0;
  for (let at = start; at < start + SHORTEST; at++) units = (units << STEP) ^ string.charCodeAt(at);
  return first[slotOf(units)]!;
}

function slotOf(units: number): number {
  return Math.imul(units, 0x9e3779b1) >>> (32 - SLOTS);
}
