/** Words of the bench corpus; whoever and whatever is named here is invented. */
const words = (list: string) => list.trim().split(/\s+/);
const phrases = (list: string) => list.trim().split(/\s*;\s*/);

export const GIVEN = words(`
  Ada Una Sten Mira Olle Ines Tove Karl Rhea Piet Lena Joss Edda Hugo Ilse Oskar Petra Ruben Signe Tomas Vera Walter Yara Anton Berit Clara
  Dario Elin Felix Greta Hanna Ivo Jana Kaspar Lotte Marek Nadia Otto Paula Quentin Rosa Stefan Thea Ulrich Viola Wanda Xenia Zora`);

const FAMILY_HEADS = words(
  'Lund Bran Ok Van Hal Mar Pet Nak Weir Dah Sot Cran Tor Var Hol Kest Ost Bel Ry Fen Gar Sel',
);
const FAMILY_TAILS = words(
  'berg dt oro ce ley shaw rov ata stone lin ander by quist mann ford ez wick nen sson ova mer den',
);
/** Family names: all pairs of a head and a tail. */
export const FAMILY = FAMILY_HEADS.flatMap((head) => FAMILY_TAILS.map((tail) => head + tail));

const PLACE_HEADS = words(
  'Orr Alm Wex Sall Halv Dres Corv Tarn Ostr Pell Dun Mer Kirn Lor Brann Eld Fosk Grav Hest Ist',
);
const PLACE_TAILS = words('in ery combe ow ik kan ane ham ey bury more row ach vale ock ersby dal mouth');
/** Towns: all pairs of a head and a tail. */
export const PLACES = PLACE_HEADS.flatMap((head) => PLACE_TAILS.map((tail) => head + tail));

export const ROLES = phrases(`
  mayor; town clerk; harbour master; head teacher; police chief; fire chief; chief engineer; hospital director; council leader; union leader;
  school inspector; water commissioner; transport minister; planning officer; museum director; bishop; judge; farmers’ leader; railway manager; budget officer`);

export const OUTLETS = PLACES.slice(0, 60).map(
  (place, i) => `${i % 2 ? 'The ' : ''}${place} ${words('Herald Ledger Courier Gazette Tribune Chronicle')[i % 6]}`,
);

export const THINGS = phrases(`
  bridge; dam; school; ferry; market; mill; railway; library; hospital; quarry; harbour; theatre; airport; tunnel; prison; stadium; canal; lighthouse;
  power station; bus depot; fire station; town hall; museum; nursery; orchard; brewery; shipyard; sawmill; reservoir; waterworks`);

export const ADJECTIVES = words(`
  new northern southern western public private crowded small narrow wide costly modest damaged restored former temporary regional local
  coastal rural steep flooded quiet vacant historic low high second third broad`);

export const GOODS = words(`
  timber grain fish coal cement wool apples barley gravel steel paper glass milk cotton salt copper sugar potatoes bricks tea leather oats
  furniture machinery fertiliser medicine cloth tiles`);

export const MATTERS = words(`
  wages taxes safety noise water traffic housing schooling pensions lighting drainage parking heating rents fares insurance staffing
  maintenance planning licensing fishing forestry tourism farming flooding smoke litter crime health energy`);

export const GROUPS = words(`
  residents teachers fishermen nurses drivers shopkeepers farmers parents engineers firefighters pensioners students dockers tenants builders
  carpenters bakers cyclists commuters miners`);

export const PAST = phrases(`
  closed; reopened; flooded; burned; doubled its fees; lost its licence; hired new staff; changed hands; ran out of money; failed an inspection;
  moved across the river; sold its land; cut its hours; lost its roof; won a grant`);

export const FUTURE = phrases(`
  close; reopen; double its fees; change hands; cut its hours; hire new staff; sell its land; run out of money; move across the river; lose its licence`);

export const OFFICES = phrases(`
  the water board; the regional court; the port authority; the transport ministry; the health ministry; the county council; the public prosecutor;
  the building inspectorate; the electoral office; the fire service`);

export const MONTHS = words('January February March April May June July August September October November December');
export const DAYS = words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday');
