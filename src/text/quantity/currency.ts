import { wordSet } from '../word-set.ts';
import type { Line } from './line.ts';

/** Signs and abbreviations that stand before an amount of money, beside the codes of ISO 4217. */
const SIGNS: Record<string, string> = {
  $: 'USD',
  us$: 'USD',
  a$: 'AUD',
  au$: 'AUD',
  c$: 'CAD',
  ca$: 'CAD',
  nz$: 'NZD',
  hk$: 'HKD',
  s$: 'SGD',
  r$: 'BRL',
  nt$: 'TWD',
  '£': 'GBP',
  '€': 'EUR',
  '¥': 'JPY',
  '₹': 'INR',
  rs: 'INR',
  '₽': 'RUB',
  '₴': 'UAH',
  '₩': 'KRW',
  '₺': 'TRY',
  '₪': 'ILS',
  '₦': 'NGN',
  '₱': 'PHP',
  '₫': 'VND',
  '฿': 'THB',
  rmb: 'CNY',
  rm: 'MYR',
  rp: 'IDR',
  tk: 'BDT',
  ksh: 'KES',
};
/** Codes of ISO 4217 that news prints before amounts; those that are words too ("ALL", "COP", "TRY") are left out. */
const CODES = wordSet(
  `usd aud cad gbp eur jpy chf sek nok dkk cny krw inr pkr lkr bdt thb myr idr vnd php twd hkd sgd nzd rub uah pln czk huf bgn isk ils aed sar qar kwd egp zar ngn kes ghs ugx tzs kzt brl mxn ars clp`,
);
const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(SIGNS),
  ...[...CODES].map((code) => [code, code.toUpperCase()] as const),
]);

/** Nouns that name one currency, or of several the one that is meant where no country stands before; "won" is a verb too. */
const NOUNS: Record<string, string> = {
  USD: 'dollar dollars usd',
  EUR: 'euro euros eur',
  GBP: 'gbp',
  RUB: 'rouble roubles ruble rubles',
  CNY: 'yuan renminbi',
  JPY: 'yen',
  INR: 'rupee rupees',
  UAH: 'hryvnia hryvnias hryvnya',
  PLN: 'zloty zlotys zloties',
  TRY: 'lira liras',
  ILS: 'shekel shekels',
  ZAR: 'rand',
  NGN: 'naira',
  KRW: 'won',
  THB: 'baht',
  MYR: 'ringgit',
  IDR: 'rupiah',
  VND: 'dong',
  BDT: 'taka',
  ETB: 'birr',
  GHS: 'cedi cedis',
  HUF: 'forint forints',
  BRL: 'reais',
  KZT: 'tenge',
  SEK: 'kronor',
  CZK: 'koruna korunas',
};
export const CURRENCY_NOUNS: ReadonlyMap<string, string> = new Map(
  Object.entries(NOUNS).flatMap(([code, nouns]) => nouns.split(' ').map((noun) => [noun, code] as const)),
);

/** The currencies of one name, by the words before it that choose among them. */
const SHARED: Record<string, Record<string, string>> = {
  dollars: {
    USD: 'us|u.s.|american',
    AUD: 'australian',
    CAD: 'canadian',
    HKD: 'hong kong',
    NZD: 'new zealand',
    SGD: 'singapore|singaporean',
    TWD: 'taiwan|taiwanese|new taiwan',
    JMD: 'jamaican',
    NAD: 'namibian',
    FJD: 'fijian|fiji',
  },
  pounds: { GBP: 'british', EGP: 'egyptian', LBP: 'lebanese', SYP: 'syrian', SDG: 'sudanese', SSP: 'south sudanese' },
  francs: { CHF: 'swiss', CDF: 'congolese', RWF: 'rwandan', BIF: 'burundian', GNF: 'guinean', XOF: 'west african cfa' },
  rupees: { INR: 'indian', PKR: 'pakistani', LKR: 'sri lankan', NPR: 'nepalese|nepali', MUR: 'mauritian' },
  pesos: {
    MXN: 'mexican',
    ARS: 'argentine|argentinian',
    PHP: 'philippine|filipino',
    COP: 'colombian',
    CLP: 'chilean',
    CUP: 'cuban',
    DOP: 'dominican',
    UYU: 'uruguayan',
  },
  crowns: { SEK: 'swedish', NOK: 'norwegian', DKK: 'danish', CZK: 'czech', ISK: 'icelandic' },
  kroner: { NOK: 'norwegian', DKK: 'danish' },
  kronor: { SEK: 'swedish' },
  kronur: { ISK: 'icelandic' },
  shillings: { KES: 'kenyan', UGX: 'ugandan', TZS: 'tanzanian', SOS: 'somali' },
  dinars: {
    KWD: 'kuwaiti',
    JOD: 'jordanian',
    IQD: 'iraqi',
    RSD: 'serbian',
    DZD: 'algerian',
    TND: 'tunisian',
    LYD: 'libyan',
    BHD: 'bahraini',
  },
  dirhams: { AED: 'emirati|uae', MAD: 'moroccan' },
  riyals: { SAR: 'saudi', QAR: 'qatari', YER: 'yemeni' },
  rials: { IRR: 'iranian', YER: 'yemeni', OMR: 'omani' },
  roubles: { RUB: 'russian', BYN: 'belarusian' },
  rubles: { RUB: 'russian', BYN: 'belarusian' },
  won: { KRW: 'korean|south korean', KPW: 'north korean' },
  lei: { RON: 'romanian', MDL: 'moldovan' },
  sterling: { GBP: 'pounds' },
};
const CHOSEN: ReadonlyMap<string, string> = new Map(
  Object.entries(SHARED).flatMap(([name, by]) =>
    Object.entries(by).flatMap(([code, words]) => words.split('|').map((word) => [`${word} ${name}`, code] as const)),
  ),
);

/** The currency that a number before token `at` counts, where it is told by its country too: "Swiss francs", "Hong Kong dollars". */
export function chosenCurrency(line: Line, at: number): { to: number; currency: string } | null {
  for (let to = at + 1; to < at + 4; to++) {
    if (!isShared(line.word(to))) continue;
    let words = line.word(at);
    for (let i = at + 1; i <= to; i++) words += ` ${line.word(i)}`;
    const currency = CHOSEN.get(words);
    return currency ? { to: to + 1, currency } : null;
  }
  return null;
}

const SHARED_NAMES: ReadonlySet<string> = new Set(Object.keys(SHARED));

/** Whether several countries call their money so, so that another country's before it leaves open which is meant. */
export function isShared(name: string): boolean {
  return SHARED_NAMES.has(name);
}

/** The sign, code or abbreviation before the digits that follow token `i`; null when none stands there. */
export function currencySign(line: Line, i: number): { to: number; currency: string } | null {
  if (line.adjacent(i + 1) && /^\d/.test(line.word(i + 2))) {
    const both = CURRENCY_SIGNS.get(`${line.word(i)}${line.word(i + 1)}`);
    if (both) return { to: i + 2, currency: both };
  }
  const sign = CURRENCY_SIGNS.get(line.word(i));
  if (!sign) return null;
  // "Rs. 500"
  const to = line.word(i + 1) === '.' && line.adjacent(i + 1) && /^\p{Ll}/u.test(line.word(i)) ? i + 2 : i + 1;
  return /^\d/.test(line.word(to)) ? { to, currency: sign } : null;
}

/** Whether a word is an abbreviation that stands before an amount: "Rs", "KSh". */
export function isMoneyWord(word: string): boolean {
  return MONEY_WORDS.has(word);
}
const MONEY_WORDS = wordSet('Rs Rp Tk KSh Ksh');
