import { LAST_WORDS, OUTLETS } from '../article/outlet-words.ts';

const list = (names: string): string[] => names.split(',').map((name) => name.trim());

/** Outlets and agencies whose names show nothing of what they are. */
const KNOWN = new Set([
  ...OUTLETS,
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
  /^(?:(?:BBC|ITV|CNN|NBC|ABC|CBS|CNBC|MSNBC|PBS|NPR|ESPN|RTÉ) (?!(?:Trust|Studios|Board)\b)\p{Lu}.*|(?:Sky|Fox) (?:News|Sports?|Business)(?: .+)?|[KW]\p{Lu}{2,3}(?:-(?:TV|FM|AM))?)$/u;

const SITE = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|info|co\.uk|uk|tv|news|io)$/u;

/** Whether a word is the last of many papers' names. */
export function isOutletWord(word: string): boolean {
  return LAST.has(word);
}

/** Whether a name is, by itself, that of a paper, broadcaster, agency or news site. */
export function isOutletName(name: string): boolean {
  if (KNOWN.has(name) || (name.startsWith('The ') && KNOWN.has(name.slice(4))) || SITE.test(name)) return true;
  if (PERIODICAL.test(name) || PROGRAMME.test(name)) return true;
  const words = name.split(' ');
  const last = words.at(-1)!;
  if (words.length < 2 || !LAST.has(last)) return false;
  return !DOUBTFUL.test(last) || words.slice(0, -1).some((word) => BEFORE.test(word));
}
