/** Outlets and agencies whose names show nothing of what they are, and that are nothing else either. */
export const OUTLETS: readonly string[] = [
  'AFP',
  'AP',
  'ABC',
  'BBC',
  'CBC',
  'CBS',
  'CNBC',
  'CNN',
  'ITV',
  'MSNBC',
  'NBC',
  'NPR',
  'PBS',
  'UPI',
  'Al Jazeera',
  'Associated Press',
  'Axios',
  'Bloomberg',
  'BuzzFeed',
  'HuffPost',
  'Politico',
  'POLITICO',
  'ProPublica',
  'Reuters',
  'Xinhua',
];

/** Last words of the names of papers, magazines, agencies and broadcasters. */
export const LAST_WORDS: readonly string[] =
  `Argus Beacon Bee Bulletin Broadcasting Chronicle Courant Courier Daily Dispatch Echo Enquirer Examiner Express
  Gazette Globe Guardian Herald Inquirer Insider Journal Ledger Magazine Mail Mercury Mirror Monitor News Newspaper
  Observer Online Post Post-Dispatch Post-Gazette Press Radio Record Register Reporter Review Scotsman Sentinel
  Standard Star Sun Sun-Times Telegraph Television Times Tribune TV Weekly Wire`.split(/\s+/);
