const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/));

/** Capitalised words that are never part of a name: they break a run. */
export const NEVER =
  words(`I I'm I’m Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri January February March July September October November December Feb Mar Apr Jun Jul Aug
  Sept Oct Nov Dec AM PM EST EDT ET PT GMT BST UTC CEST OK`);

/** Words that open sentences with a capital, or stand so in headlines, and name nobody. */
export const FUNCTION =
  words(`A About Above According Across Actually Additionally After Afterwards Again Against Ago Ahead All Almost Along Already Also Although Always Am Amid Among An And Another Any Anyone Apart Are Around As Asked Aside At Away Back Be Because Been Before
  Behind Being Below Beside Besides Between Beyond Both But By Can Clearly Come Could Critics Currently Despite Did Do Does Don't Don’t Down During Each Earlier Early Either Else Elsewhere Even Eventually Ever Every Everyone Except Experts Few Finally
  First Five Following For Former Four From Further Furthermore Get Give Given Go Good Great Had Has Have Having He Hello Hence Her Here Hers Herself Him Himself His How However If In Indeed Inside Instead Into Is It It’s It's Its Itself Just Last Late Lately Later Latest
  Least Less Let Like Likewise Many Maybe Me Meanwhile Might Mine More Moreover Most Much Must My Myself Near Nearly Neither Never Nevertheless Next No Nobody None Nonetheless Nor Not Nothing Now Of Off Officials Often Oh On Once One Only Onto Or Other Others
  Our Ours Out Outside Over Own Past People Perhaps Please Plus Police Previously Quite Rather Really Recently Said Same Second Separately Seven Several Shall She Should Since Six So Some Somehow Someone Something Sometimes Soon Speaking Still Such Ten Than Thank Thanks That The Their Them
  Then There Thereafter These They They’re They're Third This Those Though Three Through Throughout Thus To Today Together Tomorrow Tonight Too Toward Towards Two Under Unfortunately Unless Unlike Until Up Upon Us Used Very Via Was We Well Were What Whatever
  When Whenever Where Whereas Wherever Whether Which Whichever While Who Whoever Whom Whose Why With Within Without Won’t Would Yes Yesterday Yet You Your Yours Yourself Zero`);

/** Small words that may stand inside a person's name. */
export const PARTICLES = words(
  'de del della dello degli delle dei di da dos das du van von der den ter bin ibn al el la le ben bint af zu e y Al-',
);

/** Words that make a name an organisation's. */
export const ORGANISATION =
  words(`Academy Administration Agency Airlines Airways Alliance Army Assembly Associates Association Authority Bank Bar Board Brigade Bureau Business Cabinet Campaign Capital Caucus Center Centers Centre Chamber Charity Church Club Co Coalition
  College Command Commission Committee Communications Community Company Confederation Conference Congress Convention Corp Corporation Council Court Department Division Electric Electronics Energy Enterprises Executive Exchange Federation Force Forces Forum Foundation Front Fund Fusion GmbH Government Group
  Guard Health Holdings Hospital House Inc Industries Initiative Inquiry Inspectorate Institute Institution International Investments Kremlin Lab Laboratory Labs League Legislature Lines Foods Stores Pharmaceuticals Networks Ltd LLC LLP Media Ministry Mission Motor Motors Movement Museum Network Observatory Office Orchestra
  Organisation Organization PAC Panel Parliament Partners Partnership Party Patrol Petroleum Police PLC Plc Pentagon Power Press Project Railways Regiment Reserve Resources Schools School Securities Senate Service Services Society Solutions Studios Supreme Survey Systems Task Team Technologies Treasury Tribunal
  Aerospace Automotive Biotech Brewery Breweries Chemical Chemicals Electronics Entertainment Insurance Logistics Minerals Mining Pharma Semiconductor Semiconductors Software Telecom Telecoms Therapeutics
  Analytics Consulting Consultancy Insights Polling Research
  AFC Albion FC Hotspur Rovers Wanderers Trust UK Union Unit United University USA Ventures Watch Works`);

/** Words after which "of X" belongs to the name. */
export const BEFORE_OF =
  words(`Academy Administration Agency Alliance Archbishop Army Assembly Association Attorney Authority Bank Bay Bishop Board Bureau Cabinet Center Centre Chamber Chancellor Chief Church City College Commissioner Commission Committee Commonwealth Confederation Conference Congress Council County Court Daughters
  Democrats Department Director District Division Duchess Duke Earl Faculty Federation Friends Governor Gulf Head House Institute Institutes Isle Kingdom King League Library Mayor Member Minister Ministry Museum Office Organisation Organization Parliament Party People Police President Prime Prince Princess Prophet
  Queen Republic School Secretary Sisters Society Sons Speaker State States Strait Sultan Supporters Trust Union University Village`);

/** Where people write under their own names. */
export const PLATFORMS = words(
  'Bluesky Facebook Instagram LinkedIn Mastodon Reddit Snapchat Telegram Threads TikTok Tumblr Twitter Weibo WhatsApp YouTube',
);

/** Letters after a person's name that are no part of it. */
const HONOURS = /^(?:KC|QC|SC|MBE|OBE|CBE|KBE|DBE|MP|MEP|MSP|MD|PhD|DPhil|FRS|Esq)$/;

/** Months that are names, too. */
export const MONTH = /^(?:April|May|June|August|Jan)$/;

const FIRM =
  /^(?:(?:aircraft|auto|battery|car|chip|device|drug|engine|game|gun|jet|phone|plane|ship|software|steel|tire|toy|truck|tyre|vaccine)-?maker|airline|automaker|brewer|carrier|chain|conglomerate|giant|grocer|insurer|lender|manufacturer|retailer|startup|start-up|supermarket|utility)$/i;

/** "chipmaker", "retailer": what stands before the name of a firm as a trade does before a person's. */
export function isFirmNoun(word: string): boolean {
  return FIRM.test(word);
}

/** "Ministry", "Council", "Inc": words that make a name an organisation’s. */
export function isOrganisationWord(word: string): boolean {
  return ORGANISATION.has(word);
}

/** "KC", "MBE", "PhD". */
export function isLettersAfterName(word: string): boolean {
  return HONOURS.test(word);
}

/** "The", "Meanwhile": capitalised at the front of a sentence, and nobody’s name. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION.has(word);
}
