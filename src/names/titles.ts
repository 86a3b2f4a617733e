import type { Gender } from './given.ts';

const words = (list: string): string[] => list.trim().split(/\s+/);

/** Forms of address and ranks that stand before a name, without their full stop. */
const HONORIFICS = new Set(
  words(`Mr Mrs Ms Miss Mx Dr Prof Sir Dame Lord Lady Baroness Baron Rev Fr Father Sister Brother Rabbi Imam Sheikh Ayatollah Pastor Bishop Archbishop Cardinal Pope
  PC WPC PCSO DI DS DCI DSI Cllr King Queen Prince Princess Duke Duchess Saint Madam Hon`),
);

/** Offices and ranks that stand before a name when capitalised ("Sen. Doe", "Press Secretary Jane Doe"). */
const OFFICES = new Set(
  words(`Adm Administrator Admiral Aide Ambassador Analyst Anchor Assemblyman Assemblywoman Attorney Author Candidate Capt Captain Chair Chairman Chairperson Chairwoman Chancellor Chief Cmdr Co-founder
  Coach Col Colonel Columnist Commander Commissioner Comptroller Con Congressman Congresswoman Constable Correspondent Councillor Councilman Councilwoman Cpl Cpt Deputy Det Detective Director Editor Envoy Executive Founder
  Gen General Gov Governor Inspector Insp Journalist Judge Justice Lawyer Lawmaker Leader Legislator Lt Lieutenant Maj Major Manager Marshal Mayor Member Minister Monsignor Officer Official Ombudsman Operative Organizer
  Pollster Premier Pres President President-elect Presidential Producer Professor Prosecutor Rep Reporter Representative Researcher Sec Secretary Sen Senator Sgt Sergeant Sheriff Speaker Spokesman Spokesperson Spokeswoman
  Senators Sens Reps Govs Representatives Governors Presidents Ministers Secretaries Justices Judges Generals Drs Attorneys Strategist Supt Superintendent Treasurer Trooper Tsar Vice Whip CEO CFO COO CTO MP MEP`),
);

/** Abbreviations whose full stop does not end a name. */
const DOTTED = new Set(
  words(
    'Mr Mrs Ms Mx Dr Prof Rev Fr Hon Adm Capt Cmdr Col Cpl Cpt Det Gen Gov Insp Lt Maj Pres Rep Sec Sen Sgt Supt St Jr Sr Reps Sens Govs Drs',
  ),
);

const MALE = new Set(
  words(`mr sir lord father brother king prince duke imam sheikh ayatollah pope cardinal bishop archbishop monsignor rabbi man men gentleman boy husband son dad grandfather uncle nephew fiance boyfriend widower
  businessman chairman congressman councilman spokesman salesman serviceman policeman fireman fisherman statesman assemblyman alderman frontman anchorman cameraman craftsman frenchman dutchman englishman irishman actor`),
);

const FEMALE = new Set(
  words(`mrs ms miss dame lady baroness sister queen princess duchess madam woman women girl wife daughter mother mum mom grandmother aunt niece fiancee girlfriend widow
  businesswoman chairwoman congresswoman councilwoman spokeswoman saleswoman servicewoman policewoman stateswoman assemblywoman actress waitress hostess heiress latina`),
);

export function isHonorific(word: string): boolean {
  return HONORIFICS.has(word);
}

export function isOffice(word: string): boolean {
  return OFFICES.has(word);
}

export function isTitle(word: string): boolean {
  return HONORIFICS.has(word) || OFFICES.has(word);
}

export function takesDot(word: string): boolean {
  return DOTTED.has(word) || /^\p{Lu}$/u.test(word);
}

/** The gender that a title or a noun for a person tells ("Mrs", "spokesman"), or null. */
export function genderOfNoun(word: string): Gender | null {
  const noun = word.toLowerCase();
  return MALE.has(noun) ? 'male' : FEMALE.has(noun) ? 'female' : null;
}

const LONG: Record<string, string> = {
  sen: 'senator',
  rep: 'representative',
  gov: 'governor',
  gen: 'general',
  pres: 'president',
  prof: 'professor',
  dr: 'doctor',
  rev: 'reverend',
  capt: 'captain',
  col: 'colonel',
  lt: 'lieutenant',
  sgt: 'sergeant',
  maj: 'major',
  adm: 'admiral',
  sec: 'secretary',
  det: 'detective',
  insp: 'inspector',
  supt: 'superintendent',
};

/** A title's word written out, lower case: "Sen" → "senator". */
export function writtenOut(word: string): string {
  const noun = word.toLowerCase();
  return LONG[noun] ?? noun;
}
