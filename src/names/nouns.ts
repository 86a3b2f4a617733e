import { isDemonym } from './places.ts';
import type { SpeakerKind } from './speaker.ts';

const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/));

const DOCUMENTS =
  words(`account advisory affidavit agenda agreement alert analysis announcement article assessment average autobiography ballot bill biography blog book briefing brochure broadcast bulletin caption census certificate chapter charter clip
  column comment comments communique communiqué complaint constitution contract correspondence count data database deal decree diary directive disclosure dispatch dispatches document dossier draft editorial email e-mail essay estimate evidence excerpt ebook fatwa figures
  filing findings flyer footage forecast graphic guidance guideline guidelines handbook headline index indictment interview invitation invoice journal law lawsuit leaflet legislation letter list log magazine-article manifesto manual
  manuscript map memo memoir memorandum message minutes motion newsletter note notes notice novel op-ed opinion order page pamphlet paper papers paragraph petition photo photograph picture piece placard plan plaque play poem policy poll polling polls post post-mortem poster posts projections
  proposal provision publication questionnaire quote readout rebuttal receipt record recording records release reply report reports resolution results review ruling rumor rumors rumour rumours schedule script section show sign speech statement statements statistics statute story strategy study submission subpoena subtitle suit summary
  survey tally tape telegram testimony text texts transcript treaty tweet tweets update verdict video warrant website will writ`);

const OUTLETS = words(
  `agency-report broadcaster channel daily gazette mag magazine media network news newspaper newspapers outlet outlets paper periodical press program programme publication publisher site station tab tabloid website weekly wire`,
);

const ORGANISATIONS =
  words(`academy administration airport bloc caucus city command crown defence defense district establishment exchange fleet force forces guard judiciary junta leadership monarchy patrol province registry side sides town treasury village agency airline alliance archdiocese army assembly association authorities authority bank board body brand broadcaster bureau business cabinet camp campaign center centre chain chamber charity church
  club coalition college commission committee company conglomerate congress consortium constabulary consulate corporation council country court delegation department diocese directorate division embassy enterprise executive-branch factory federation firm foundation
  franchise fund garrison giant government governor's-office group hospital house inquiry institute institution jury kingdom laboratory league legislature maker manufacturer military militia ministry mission mosque movement municipality museum nation navy network ngo nonprofit non-profit office
  operator opposition organisation organization palace panel parliament partnership party police politburo presidency prosecution publisher regime regiment regulator republic retailer school secretariat senate service society squad start-up startup state studio
  subsidiary team temple think-tank tribunal troupe trust union university utility venture watchdog wing
  archives bakery battalion borough brewery brigade café cafe cathedral choir clinic conference confederation cooperative co-op county diocese distillery endowment
  faculty festival gallery guild hotel inquest insurer island jail lab label lender library lodge marketplace nursery observatory orchestra parish pharmacy
  platform port practice precinct prison probe railroad railway refinery region resort restaurant shelter shipyard supermarket syndicate synod taskforce theater
  theatre winery zoo`);

/** Nouns, all plural or collective, for people taken together; a bare plural of any other noun for a person is one too. */
const GROUPS =
  words(`anyone audience clergy crew personnel staff community couple critics crowd duo elite electorate everybody everyone families family generation majority many men minority most nobody opponents others pair parents people
  public reporters residents some somebody someone supporters trio two viewers volunteers voters women workers youth youths`);

/** Nouns that stand for a source that does not want to be named. */
const UNNAMED =
  words(`adviser advisers advisor advisors aide aides ally allies associate associates colleague colleagues confidant confidants confidante diplomat diplomats executive executives friend friends informant informants
  insider insiders intermediary officer officers official officials operative operatives person people persons representative representatives source sources spokesman spokesmen spokespeople spokesperson spokespersons
  spokeswoman spokeswomen staffer staffers strategist strategists tipster whistleblower whistleblowers witness witnesses eyewitness eyewitnesses bystander bystanders`);

/** Nouns of kinship and fellowship: "the soldier’s compatriot" is known by whom it belongs to. */
const RELATIONAL =
  words(`acquaintance adviser aide ally associate attorney aunt boss boyfriend brother buddy buddies colleague companion compatriot comrade confidant confidante counterpart countryman countrywoman cousin dad daughter doctor employer family father
  fellow fiance fiancee friend girlfriend grandfather grandmother husband insider kin lawyer mate mentor mother mum mom neighbor neighbour nephew niece parent partner pal peer relative sibling sister son source spouse teammate uncle widow wife`);

/** Plain words for a person, which tell nothing but sex or age. */
const PERSONS = words(
  `boy child figure gentleman girl guy human individual lady man one person pensioner teen teenager veteran victim woman youngster`,
);

/** Irregular plurals of nouns for people. */
const PLURALS: Record<string, string> = {
  men: 'man',
  women: 'woman',
  people: 'person',
  children: 'child',
  wives: 'wife',
  spokesmen: 'spokesman',
  spokeswomen: 'spokeswoman',
  spokespeople: 'spokesperson',
  congressmen: 'congressman',
  businessmen: 'businessman',
  media: 'media',
  chairmen: 'chairman',
  policemen: 'policeman',
  servicemen: 'serviceman',
  analyses: 'analysis',
  countrymen: 'countryman',
  clergymen: 'clergyman',
  fishermen: 'fisherman',
  lawmen: 'lawman',
  firemen: 'fireman',
  secretaries: 'secretary',
};
const SINGULAR_S = /(?:ss|us|is|news|series|headquarters|politics|congress|business|press|[^s]ics)$/;

/** A noun's singular, lower case; nouns that end like a plural but are none stay as they are. */
export function singularOf(word: string): string {
  const noun = word.toLowerCase();
  const known = PLURALS[noun];
  if (known) return known;
  if (!noun.endsWith('s') || SINGULAR_S.test(noun) || noun.length < 4) return noun;
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|z)es$/.test(noun)) return noun.slice(0, -2);
  return noun.slice(0, -1);
}

export function isPlural(word: string): boolean {
  const noun = word.toLowerCase();
  return noun === 'police' || noun === 'authorities' || singularOf(noun) !== noun;
}

/** Whether a noun stands for a source that keeps its name to itself: "the official". */
export function isUnnamedNoun(word: string): boolean {
  return UNNAMED.has(word.toLowerCase());
}

export function isRelational(word: string): boolean {
  return RELATIONAL.has(singularOf(word));
}

export function isPlainPerson(word: string): boolean {
  return PERSONS.has(singularOf(word));
}

export function isOutletNoun(word: string): boolean {
  return OUTLETS.has(word.toLowerCase());
}

export function isOrganisationNoun(word: string): boolean {
  return ORGANISATIONS.has(word.toLowerCase()) || ORGANISATIONS.has(singularOf(word));
}

export function isDocumentNoun(word: string): boolean {
  return DOCUMENTS.has(word.toLowerCase()) || DOCUMENTS.has(singularOf(word));
}

/**
 * What a description's head noun makes of its speaker when nobody named stands behind it.
 * People who are many and told apart by no office are a group; the rest of people are unnamed sources.
 */
export function kindOfNoun(word: string): SpeakerKind {
  const noun = word.toLowerCase();
  if (UNNAMED.has(noun)) return 'anonymous';
  // "the French", "Japanese": a people.
  if (/(?:ese|ish|ch)$/.test(noun) && isDemonym(word[0]!.toUpperCase() + word.slice(1))) return 'group';
  if (GROUPS.has(noun)) return 'group';
  if (OUTLETS.has(noun)) return isPlural(noun) ? 'group' : 'outlet';
  if (ORGANISATIONS.has(noun)) return 'organisation';
  if (isOrganisationNoun(noun)) return 'group';
  if (isDocumentNoun(noun)) return 'document';
  return isPlural(noun) ? 'group' : 'anonymous';
}
