import { LAST_WORDS, OUTLETS } from '../article/outlet-words.ts';

const list = (names: string): string[] => names.split(',').map((name) => name.trim());

/** Names with the clitic of "Doe’s" in them. */
const OWNED = list(
  "Harper's Bazaar, Men's Fitness, Men's Health, Men's Journal, Reader's Digest, Tom's Guide, Tom's Hardware, Woman's Day, Woman's World, Women's Health, Women's Wear Daily",
);

/** Outlets and agencies whose names show nothing of what they are. */
const KNOWN = new Set([
  ...OUTLETS,
  ...OWNED,
  ...OWNED.map((name) => name.replace("'", '’')),
  ...list(`A Bola, ANI, ANSA, Al Arabiya, Anadolu, Apple Daily, Ars Technica, Azattyk, Belta, CCTV, CGTN, Caixin, Channel 4, Corriere dello Sport,
  DPA, DigiTimes, EFE, Eurosport, Gazzetta dello Sport, Good Morning America, Good Morning Britain, IRNA, ISNA, KCNA, Kicker, L’Équipe, L'Équipe, Lusa,
  Marca, Meet the Press, Meduza, Mundo Deportivo, NHK, Newsnight, ORF, PTI, Page Six, RAI, RFI, RTL, Radio 4, SANA, STAT, SVT, Sky Italia,
  TF1, TVP, TechCrunch, Tasnim, The Athletic, The Information, The Lancet, Tuttosport, WAFA, WION, talkSPORT, Al Arabiya, Al-Jazeera, Agence France-Presse, Ansa, Bild, Breitbart, C-SPAN, Corriere della Sera, Daily Beast,
  Daily Caller, Deadline, Der Spiegel, Deutsche Welle, Die Welt, Die Zeit, Drudge Report, ESPN, El Mundo, El País,
  Esquire, Facebook Live, Fars, Financial Times, FiveThirtyEight, Forbes, Fortune, Fox, Fox Business, France 24, GQ,
  Gawker, Haaretz, Huffington Post, ITN, Interfax, Kyodo, La Repubblica, La Stampa, Le Figaro, Le Monde, Libération,
  McClatchy, Mother Jones, National Review, New York Magazine, New Yorker, Newsmax, Newsweek, People,
  Press Association, PA, RIA Novosti, RT, Rolling Stone, Salon, Sky, Slate, Sputnik, Süddeutsche Zeitung, TASS, TMZ,
  Tass, Telemundo, The Atlantic, The Economist, The Hill, The Intercept, The Nation, The New Republic,
  The New Yorker, The Sun, The Verge, The Week, Time, Univision, Us Weekly, Vanity Fair, Variety, Vice, Vogue, Vox,
  Washington Examiner, Washington Free Beacon, Weekly Standard, Wired, Yahoo, Yonhap, ZDF`),
  // celebrities
  ...list(`Access Hollywood, Celebrity Insider, Closer Weekly, Cosmopolitan, E!, E! News, E! Online, Entertainment Tonight, Extra TV, Gossip Cop, Grazia, Hello!, Hollywood Life, HollywoodLife, Hollywood Reporter,
  In Touch, In Touch Weekly, InTouch, Just Jared, Life & Style, Life and Style, National Enquirer, New Idea, NW, OK!, PEOPLE, Perez Hilton, PopSugar, Radar Online, RadarOnline, Star Magazine, The Blast, TheWrap, The Wrap, Us Magazine, X17`),
  // music, sport
  ...list(`Billboard, Bleacher Report, Calciomercato, Canal+, Diario Gol, Foot Mercato, Football Italia, Football Insider, FourFourTwo, Goal, L’Equipe, L'Equipe, NME, Pitchfork, Pro Football Talk, ProFootballTalk, RMC Sport, Sky Deutschland,
  Sport1, Sport Bild, Sportitalia, Sports Illustrated, Stereogum, The Ringer, TNT Sports, BT Sport, TyC Sports, Yahoo Sports`),
  // science, technology, money
  ...list(`9to5Google, 9to5Mac, Android Authority, Android Central, Android Police, Barron’s, Barron's, Benzinga, BleepingComputer, Bleeping Computer, Business Insider, CNET, CoinDesk, Cointelegraph, Digital Trends, Electrek, Engadget, Fast Company,
  GSMArena, Gizmodo, Healthline, IGN, Kotaku, Live Science, LiveScience, MacRumors, MarketWatch, Mashable, Motherboard, National Geographic, New Scientist, Nikkei, Nikkei Asia, Polygon, Popular Science, Quartz, Scientific American, Seeking Alpha,
  SlashGear, Space.com, StudyFinds, Study Finds, TechRadar, VentureBeat, WebMD, XDA Developers, ZDNet`),
  // wires and papers of other countries
  ...list(
    `Anadolu Agency, BelTA, Gulf News, Hromadske, Interfax-Ukraine, Korea JoongAng Daily, NDTV, Novaya Gazeta, Pravda, RBC, RBC-Ukraine, RFE/RL, RIA, Rossiya 1, Suspilne, The Kyiv Independent, Times of India, Times of Israel, Ukrainska Pravda, Ukrinform, UNIAN, Yomiuri Shimbun, Asahi Shimbun`,
  ),
]);

/** Last words of the names of papers, magazines, agencies and broadcasters. */
const LAST = new Set([...LAST_WORDS, 'Independent', 'Mag', 'Podcast', 'Signal']);

/** Last words that are as often something else: only with a word before them that papers bear. */
const DOUBTFUL =
  /^(?:Daily|Mercury|Express|Globe|Independent|Insider|Monitor|Press|Record|Review|Reporter|Signal|Standard|Star|Sun|Echo|Observer|Wire|Mirror|Beacon|Online|Post)$/;
const BEFORE =
  /^(?:Daily|Sunday|Evening|Morning|The|Washington|New|York|Radar|Radio|Boston|London|Weekly|Business|Christian|Science|Palm|Denver|Huffington|Jerusalem|Saturday|Hindustan)$/;

/** "Daily Lantern", "The Evening Bell", "Radio Jericho". */
const PERIODICAL = /^(?:The )?(?:(?:Daily|Evening|Morning|Weekly) \p{Lu}\p{L}+|Radio (?!City$|Shack$)\p{Lu}\p{L}+)$/u;

/** "BBC Breakfast", "CNN Tonight", "Sky Sports", "WXLT-TV": a broadcaster's programmes and stations. */
const PROGRAMME =
  /^(?:(?:BBC|ITV|CNN|NBC|ABC|CBS|CNBC|MSNBC|PBS|NPR|ESPN|RTÉ) (?!(?:Trust|Studios|Board)\b)\p{Lu}.*|(?:Sky|Fox) (?:News|Sports?|Business)(?: .+)?|(?!(?:KEEP|KILL|KIND|KNOW|WAIT|WALK|WANT|WARN|WAR|WAS|WAY|WEEK|WELL|WENT|WERE|WHAT|WHEN|WHO|WHY|WILL|WIN|WITH|WON|WORK)$)[KW]\p{Lu}{2,3}(?:-(?:TV|FM|AM))?)$/u;

/** "NTV", "VTV", but no vehicle and no set. */
const STATION = /^(?!(?:A|U|L|HD|LG|UH)TV$)\p{Lu}{1,3}TV$/u;

const SITE = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|info|co\.uk|uk|tv|news|io)$/u;

/** Whether a word is the last of many papers' names. */
export function isOutletWord(word: string): boolean {
  return LAST.has(word);
}

/** Whether a name is, by itself, that of a paper, broadcaster, agency or news site. */
export function isOutletName(name: string): boolean {
  if (KNOWN.has(name) || (name.startsWith('The ') && KNOWN.has(name.slice(4))) || SITE.test(name)) return true;
  if (PERIODICAL.test(name) || PROGRAMME.test(name) || STATION.test(name)) return true;
  const words = name.split(' ');
  const last = words.at(-1)!;
  if (words.length < 2 || !LAST.has(last)) return false;
  return !DOUBTFUL.test(last) || words.slice(0, -1).some((word) => BEFORE.test(word));
}

/** Names of outlets that are no run of capitalised words, token by token, the longer first; by their first. */
const ODD: ReadonlyMap<string, readonly (readonly string[])[]> = oddNames();

function oddNames(): Map<string, string[][]> {
  const names = ['E ! News', 'E ! Online', 'E !', 'Hello !', 'In Touch Weekly', 'In Touch', 'OK !', 'Us Weekly'];
  for (const name of OWNED) for (const clitic of ["'s", '’s']) names.push(name.replace("'s", ` ${clitic}`));
  const byFirst = new Map<string, string[][]>();
  for (const name of names) {
    const words = name.split(' ');
    byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), words]);
  }
  return byFirst;
}

/** How many tokens from `at` on are the name of an outlet that capitals do not show: "In Touch", "OK!"; 0 where none. */
export function oddOutletAt(tokens: readonly { text: string }[], at: number): number {
  const { text } = tokens[at]!;
  // no longer than its longest key
  const names = text.length <= 6 ? ODD.get(text) : undefined;
  const found = names?.find((name) => name.every((word, i) => tokens[at + i]?.text === word));
  // "OK!" alone is what somebody says: a paper is told something, or goes on
  if (!found || (found.at(-1) === '!' && !/^\p{Ll}/u.test(tokens[at + found.length]?.text ?? ''))) return 0;
  return found.length;
}

const bareLetters = (name: string): string =>
  name
    .replace(/^The /, '')
    .replace(DOMAIN, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
const DOMAIN = /(?<=\p{L}{2})\.(?:com|org|net|info|co\.uk|uk|tv|news|io)$/u;
const PARTS = /\p{Lu}\p{Ll}+/gu;

/** Whether two names are one outlet's: with and without "The" and ".com", in one word or several, or blended of their beginnings ("HuffPost", "WaPo"). */
export function isSameOutlet(one: string, other: string): boolean {
  if (bareLetters(one) === bareLetters(other)) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const parts = short.replace(DOMAIN, '').match(PARTS) ?? [];
  const words = long.replace(/^The /, '').split(' ');
  if (short.includes(' ') || parts.length < 2 || parts.join('') !== short.replace(DOMAIN, '')) return false;
  return parts.length === words.length && parts.every((part, i) => words[i]!.startsWith(part));
}
