import type { Line } from './line.ts';

/** Signs and codes that stand before an amount of money. */
const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: 'USD',
    us$: 'USD',
    usd: 'USD',
    a$: 'AUD',
    au$: 'AUD',
    aud: 'AUD',
    c$: 'CAD',
    ca$: 'CAD',
    cad: 'CAD',
    nz$: 'NZD',
    hk$: 'HKD',
    s$: 'SGD',
    r$: 'BRL',
    '£': 'GBP',
    gbp: 'GBP',
    '€': 'EUR',
    eur: 'EUR',
    '¥': 'JPY',
    jpy: 'JPY',
    '₹': 'INR',
    rs: 'INR',
    '₽': 'RUB',
    '₴': 'UAH',
    '₩': 'KRW',
    '₺': 'TRY',
    '₪': 'ILS',
    '₦': 'NGN',
    chf: 'CHF',
    sek: 'SEK',
    nok: 'NOK',
    dkk: 'DKK',
  }),
);

/** Nouns that name one currency; "won" is a verb too. */
export const CURRENCY_NOUNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dollar: 'USD',
    dollars: 'USD',
    euro: 'EUR',
    euros: 'EUR',
    rouble: 'RUB',
    roubles: 'RUB',
    ruble: 'RUB',
    rubles: 'RUB',
    yuan: 'CNY',
    renminbi: 'CNY',
    yen: 'JPY',
    rupee: 'INR',
    rupees: 'INR',
    hryvnia: 'UAH',
    hryvnias: 'UAH',
    zloty: 'PLN',
    zlotys: 'PLN',
    lira: 'TRY',
    shekels: 'ILS',
    rand: 'ZAR',
    naira: 'NGN',
    won: 'KRW',
    usd: 'USD',
    eur: 'EUR',
    gbp: 'GBP',
  }),
);
/** Words that choose among the currencies of one name. */
export const CURRENCY_OF: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'us dollars': 'USD',
    'u.s. dollars': 'USD',
    'american dollars': 'USD',
    'australian dollars': 'AUD',
    'canadian dollars': 'CAD',
    'hong kong dollars': 'HKD',
    'new zealand dollars': 'NZD',
    'british pounds': 'GBP',
    'pounds sterling': 'GBP',
    'egyptian pounds': 'EGP',
    'swiss francs': 'CHF',
    'indian rupees': 'INR',
    'pakistani rupees': 'PKR',
    'mexican pesos': 'MXN',
    'argentine pesos': 'ARS',
    'swedish kronor': 'SEK',
    'norwegian kroner': 'NOK',
    'danish kroner': 'DKK',
  }),
);

/** The sign or code that stands before the digits at token `i` + 1 or + 2; null when none does. */
export function currencySign(line: Line, i: number): { to: number; currency: string } | null {
  if (line.adjacent(i + 1) && /^\d/.test(line.word(i + 2))) {
    const both = CURRENCY_SIGNS.get(`${line.word(i)}${line.word(i + 1)}`);
    if (both) return { to: i + 2, currency: both };
  }
  const sign = CURRENCY_SIGNS.get(line.word(i));
  return sign && /^\d/.test(line.word(i + 1)) ? { to: i + 1, currency: sign } : null;
}
