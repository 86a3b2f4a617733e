import type { Token } from '../text/token.ts';
import { isGivenName } from './given.ts';
import { isLettersAfterName, ORGANISATION } from './name-words.ts';
import { isDemonym, isPlace } from './places.ts';
import { isOfficerOf, type Run } from './run.ts';
import { isHonorific, isOffice, isTitle } from './titles.ts';

/** Words for a people or a creed that are given names as well: "Christian Doe". */
const GIVEN_TOO: ReadonlySet<string> = new Set(['Christian', 'German', 'Scot']);

const COMPOUND = /^\p{Lu}[\p{L}.]*-\p{Ll}+$|^Ex-/u;

const ORIGIN = /-(?:backed|based|born|controlled|educated|funded|led|linked|owned|raised|style|trained)$/;

/** "San Diego", "North Dakota", "A.E. Doe": what a name begins with, though the list of given names has its second word. */
const BEGINS =
  /^(?:The|San|Santa|Los|Las|North|South|East|West|New|Fort|Port|Mount|(?!(?:N\.[CDHJMY]|S\.[CD]|D\.C|U\.[KNS]|R\.I|L\.A)\.)(?:\p{Lu}\.)+)$/u;

/** Parts a run's titles from its name and adds what remains. */
export function addRun(tokens: readonly Token[], from: number, to: number, opens: boolean, runs: Run[]): void {
  let start = from;
  let end = to;
  while (end > start && tokens[end - 1]!.text === '.') end--;
  while (end - start > 2 && isLettersAfterName(tokens[end - 1]!.text)) end--;
  // "Oscar-winner Doe", "Bush-era": a compound that ends in a common word is no name.
  while (start < end && COMPOUND.test(tokens[start]!.text)) start++;
  // "South Korean-born Doe"
  if (end - start > 2 && ORIGIN.test(tokens[start + 1]!.text)) start += 2;
  const whole =
    isDemonym(tokens[start]?.text ?? '') &&
    isPlace(
      tokens
        .slice(start, end)
        .map(({ text }) => text)
        .join(' '),
    );
  // Adjectives of country and party describe a person; to an organisation's name they belong.
  const organisation = tokens.slice(start, end).some((t) => ORGANISATION.has(t.text));
  while (
    !whole &&
    start < end &&
    isDemonym(tokens[start]!.text) &&
    !(
      GIVEN_TOO.has(tokens[start]!.text) &&
      end - start === 2 &&
      !isPlace(tokens[start + 1]!.text) &&
      !isTitle(tokens[start + 1]!.text)
    ) &&
    (!organisation || isTitle(tokens[start + 1]?.text ?? ''))
  )
    start++;
  while (end > start && isDemonym(tokens[end - 1]!.text)) end--;
  // "Vermonter Jane Doe": what stands before a given name is none.
  if (
    end - start > 2 &&
    !isGivenName(tokens[start]!.text) &&
    isGivenName(tokens[start + 1]!.text) &&
    !organisation &&
    !isTitle(tokens[start]!.text) &&
    tokens[start]!.text.length > 2 &&
    !BEGINS.test(tokens[start]!.text)
  ) {
    runs.push({ from: start + 1, to: end, title: start, titled: false, opens });
    return;
  }
  if (start >= end) return;
  for (let at = start + 1; at < end - 1; at++)
    if (isOfficerOf(tokens, at)) {
      runs.push({ from: start, to: end, title: start, titled: false, opens });
      return;
    }
  const office = lastTitle(tokens, start, end);
  if (office >= start && office < end - 1) {
    const name = afterTitle(tokens, office + 1, end);
    if (name < end) {
      if (isDemonym(tokens[end - 1]!.text)) return;
      runs.push({ from: name, to: end, title: start, titled: true, opens });
      addHolder(tokens, start, office, runs);
      return;
    }
  }
  if (office === end - 1) {
    // "House Speaker", "the President": an office alone names nobody, but what stands before it may ("Trump Campaign Manager").
    if (office > start) runs.push({ from: start, to: office, title: start, titled: false, opens });
    return;
  }
  runs.push({ from: start, to: end, title: start, titled: false, opens });
}

/** "White House Press Secretary Jane Doe": the institution that the office belongs to is named, too. */
function addHolder(tokens: readonly Token[], start: number, office: number, runs: Run[]): void {
  let to = start;
  while (
    to < office &&
    !isTitle(tokens[to]!.text) &&
    tokens[to]!.text !== '.' &&
    !/^(?:Former|Then|Ex|Deputy|Senior|Acting|Foreign|Prime|Press|Vice|Defense|Defence|Interior|Finance|Environment|Education|Health|Home|Justice|Transport|Energy|Housing|Trade|Labour|Labor|Culture|Agriculture|Business|Commerce|Economy|Climate|Science|Lead|First)$/.test(
      tokens[to]!.text,
    )
  )
    to++;
  if (to > start && !isDemonym(tokens[to - 1]!.text))
    runs.splice(runs.length - 1, 0, { from: start, to, title: start, titled: false, opens: false });
}

/** "Pete King", "Pete T. King": a title behind a given name or an initial is a family name. */
export function isSurname(tokens: readonly Token[], at: number, start: number): boolean {
  const [before, initial] = [tokens[at - 1], tokens[at - 2]];
  if (at <= start || !before) return false;
  return (
    isGivenName(before.text) ||
    isGivenName(tokens[start]!.text) ||
    (before.text === '.' && at - 2 > start && /^\p{Lu}$/u.test(initial!.text))
  );
}

/** Index of the last title in a run that is followed by a name, or -1. */
function lastTitle(tokens: readonly Token[], start: number, end: number): number {
  for (let i = end - 1; i >= start; i--) {
    const { text } = tokens[i]!;
    // "King’s College"
    if (/^['’]s$/.test(tokens[i + 1]?.text ?? '') && i + 1 < end) continue;
    if (i === end - 1 && i > start && (isSurname(tokens, i, start) || isHonorific(text))) continue;
    // "the Center for Justice"
    if (i === end - 1 && /^(?:for|of|on|and)$/.test(tokens[i - 1]?.text ?? '') && i > start) continue;
    // "Doctors Without Borders"
    if (tokens[i + 1]?.text === 'Without') continue;
    if (isHonorific(text)) return tokens[i + 1]?.text === '.' && i + 1 < end ? i + 1 : i;
    if (!isOffice(text)) continue;
    // "Chief Justice Warren", but "Justice Department", "Executive Office": organisations keep theirs.
    const rest = tokens.slice(i + 1, end);
    if (rest.some((t) => ORGANISATION.has(t.text)) && !rest.some((t) => isGivenName(t.text))) return -1;
    return tokens[i + 1]?.text === '.' && i + 1 < end ? i + 1 : i;
  }
  return -1;
}

/** Where the name begins after an office: "Secretary | of State John Doe" → John. Equal to `end` when no name follows. */
function afterTitle(tokens: readonly Token[], at: number, end: number): number {
  if (tokens[at]?.text !== 'of' && tokens[at]?.text !== 'for') return at;
  for (let i = at + 1; i < end; i++) if (isGivenName(tokens[i]!.text)) return i;
  return end - at > 3 && tokens[at + 1]!.text !== 'the' ? end - 2 : end;
}
