/** What the stop of an abbreviation says about the capital or number after it. */
export type Abbreviation =
  /** Stands before a name: "Gov. Brown", "vs. Army". Never ends a sentence. */
  | 'before-name'
  /** Goes on only before a number: "Nov. 4", "No. 10". */
  | 'before-number'
  /** A time of day. Goes on before a time zone, a day or a month: "7:30 p.m. ET", "9 a.m. Monday". */
  | 'time'
  /** Ends a sentence only before a word that opens one: "Apple Inc. Chief Tim …", "Apple Inc. The …". */
  | 'either';

const WORDS: Record<Abbreviation, string> = {
  'before-name': `Mr Mrs Ms Mx Dr Drs Prof Profs Gov Govs Sen Sens Rep Reps Gen Col Cols Lt Lts Sgt Sgts Cpl Pvt Pfc Capt Maj Cmdr Cdr Adm
    Brig Rev Fr Hon Pres Supt Det Insp Atty Amb Messrs Mme Mlle Msgr Mt Ft vs v approx ca cf viz eg ie e.g i.e Lieut Secy Asst Assoc Ald Spc`,
  'before-number': `No Nos Art Arts Vol Vols Fig Figs Ch Chap Sect Sec p pp Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun`,
  time: 'a.m p.m A.M P.M',
  either: `Inc Corp Co Cos Ltd Plc Bros Jr Sr Esq St Ste Ave Blvd Rd Univ Dept Assn Natl Intl etc Etc al
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis Wisc Wyo`,
};

const KINDS = new Map<string, Abbreviation>(
  Object.entries(WORDS).flatMap(([kind, words]) => words.split(/\s+/).map((w) => [w, kind as Abbreviation] as const)),
);

/** The word that a stop may belong to, with the stops inside it: "U.S", "Ph.D", "Gov". At most 12 letters, to stay linear. */
const LAST_WORD = /(?:^|[^\p{L}\p{N}.’'])((?:\p{L}{1,6}\.)*\p{L}{1,6})$/u;

/** How the stop at `stop` reads as that of an abbreviation, or null when the word before it is none. */
export function abbreviationAt(text: string, stop: number): Abbreviation | null {
  const word = LAST_WORD.exec(text.slice(Math.max(0, stop - 16), stop))?.[1];
  if (!word) return null;
  const known = KINDS.get(word);
  if (known) return known;
  // Initials and initialisms: "J. Edgar", "U.S. troops", "Washington, D.C."
  return /^(?:\p{Lu}|(?:\p{L}\.)+\p{L}|Ph\.D)$/u.test(word) ? 'either' : null;
}
