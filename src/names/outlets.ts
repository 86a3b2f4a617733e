const list = (names: string): string[] => names.split(',').map((name) => name.trim());

/** Outlets and agencies whose names show nothing of what they are. */
const KNOWN = new Set(
  list(`ABC, AFP, AP, Al Arabiya, Al Jazeera, Al-Jazeera, Agence France-Presse, Ansa, Associated Press, Axios, BBC, Bild, Bloomberg, Breitbart, BuzzFeed, CBC, CBS, CNBC, CNN, C-SPAN, Corriere della Sera, Daily Beast, Daily Caller, Deadline, Der Spiegel, Deutsche Welle,
  Die Welt, Die Zeit, Drudge Report, ESPN, El Mundo, El País, Esquire, Facebook Live, Fars, Financial Times, FiveThirtyEight, Forbes, Fortune, Fox, Fox Business, France 24, GQ, Gawker, Haaretz, HuffPost, Huffington Post, ITN, ITV, Interfax, Kyodo, La Repubblica, La Stampa, Le Figaro, Le Monde,
  Libération, MSNBC, McClatchy, Mother Jones, NBC, NPR, National Review, New York Magazine, New Yorker, Newsmax, Newsweek, PBS, People, Politico, POLITICO, Press Association, PA, ProPublica, RIA Novosti, RT, Reuters, Rolling Stone, Salon, Sky,
  Slate, Sputnik, Süddeutsche Zeitung, TASS, TMZ, Tass, Telemundo, The Atlantic, The Economist, The Hill, The Intercept, The Nation, The New Republic, The New Yorker, The Sun, The Verge, The Week, Time, Univision, UPI, Us Weekly, Vanity Fair, Variety, Vice, Vogue, Vox,
  Washington Examiner, Washington Free Beacon, Weekly Standard, Wired, Xinhua, Yahoo, Yonhap, ZDF`),
);

/** Last words of the names of papers, magazines, agencies and broadcasters. */
const LAST =
  /^(?:Argus|Beacon|Bee|Bulletin|Broadcasting|Chronicle|Courant|Courier|Daily|Dispatch|Echo|Enquirer|Examiner|Express|Gazette|Globe|Guardian|Herald|Independent|Inquirer|Insider|Journal|Ledger|Mag|Magazine|Mail|Mercury|Mirror|Monitor|News|Newspaper|Observer|Online|Podcast|Post|Post-Dispatch|Post-Gazette|Press|Radio|Record|Register|Reporter|Review|Scotsman|Sentinel|Signal|Standard|Star|Sun|Sun-Times|Telegraph|Television|Times|Tribune|TV|Weekly|Wire)$/;

/** Last words that are as often something else: only with a word before them that papers bear. */
const DOUBTFUL =
  /^(?:Daily|Mercury|Express|Globe|Independent|Insider|Monitor|Press|Record|Review|Reporter|Signal|Standard|Star|Sun|Echo|Observer|Wire|Mirror|Beacon|Online|Post)$/;
const BEFORE =
  /^(?:Daily|Sunday|Evening|Morning|The|Washington|New|York|Radar|Radio|Boston|London|Weekly|Business|Christian|Science|Palm|Denver|Huffington|Jerusalem|Saturday|Hindustan)$/;

/** "Daily Lantern", "The Evening Bell", "Radio Jericho". */
const PERIODICAL = /^(?:The )?(?:(?:Daily|Evening|Morning|Weekly) \p{Lu}\p{L}+|Radio (?!City$|Shack$)\p{Lu}\p{L}+)$/u;

const SITE = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|info|co\.uk|uk|tv|news|io)$/u;

/** Whether a word is the last of many papers' names. */
export function isOutletWord(word: string): boolean {
  return LAST.test(word);
}

/** Whether a name is, by itself, that of a paper, broadcaster, agency or news site. */
export function isOutletName(name: string): boolean {
  if (KNOWN.has(name) || (name.startsWith('The ') && KNOWN.has(name.slice(4))) || SITE.test(name)) return true;
  if (PERIODICAL.test(name)) return true;
  const words = name.split(' ');
  const last = words.at(-1)!;
  if (words.length < 2 || !LAST.test(last)) return false;
  return !DOUBTFUL.test(last) || words.slice(0, -1).some((word) => BEFORE.test(word));
}
