import type { Span } from '../span.ts';
import { boundAfter, boundBefore, type Relation } from './bound.ts';
import { counts } from './counting.ts';
import { currencySign } from './currency.ts';
import { gluedNumber } from './glued.ts';
import type { Line } from './line.ts';
import { isWhole } from './measure.ts';
import { readNumber } from './number.ts';
import type { Numeral } from './numeral.ts';
import { foldOf } from './opening.ts';
import { rangeFrom } from './range.ts';
import { shareFrom } from './share.ts';
import { joinedUnit, type QuantityKind, readUnit, type Unit } from './unit.ts';

/** A number or a vague amount with its unit and bound. */
export interface FoundQuantity extends Span {
  kind: QuantityKind;
  /** Null where the amount is vague ("dozens"); the lower end of a range. */
  value: number | null;
  /** The upper end of a range; null elsewhere. */
  max: number | null;
  unit: string | null;
  /** ISO 4217. */
  currency: string | null;
  /** The bounding words as printed, lower case. */
  bound: string | null;
  relation: Relation | null;
}

const PAYING =
  /\b(?:cost\w*|fined?|pa(?:id|y\w*)|worth|pric\w*|sp[eo]n[dt]\w*|earn\w*|raised?|donat\w*|sold|bought|debts?|loans?|budgets?|bills?|fees?|charged?|saved?|stole|won|prize|grants?)\b/i;

/** How far a reading went, and what it found. */
export interface Read {
  to: number;
  quantity: FoundQuantity | null;
}

/**
 * The quantity whose number begins at token `at`: null when none does, `quantity` null when what begins there counts nothing.
 * `timeStart` is where the next expression of time begins; `timed` tells whether one ends before `at`.
 */
export function readQuantity(line: Line, at: number, timeStart: number, timed: boolean): Read | null {
  const { text, tokens } = line;
  const word = (i: number) => line.word(i);
  const adjacent = (i: number) => line.adjacent(i);

  if (word(at) === 'twice')
    return { to: at + 1, quantity: done(at, at + 1, 2, { unit: 'times', kind: 'multiple', currency: null }) };

  const fold = foldOf(word(at));
  if (fold !== null)
    return { to: at + 1, quantity: done(at, at + 1, fold, { unit: 'times', kind: 'multiple', currency: null }) };
  const lasting = andAHalf(at) ?? boundOne(at);
  if (lasting) return lasting;

  const sign = currencySign(line, at);
  const numeral = gluedNumber(line, sign?.to ?? at) ?? readNumber(line, sign?.to ?? at);
  if (!numeral || tokens[numeral.to - 1]!.end > timeStart) return null;
  if (numeral.form === 'ordinal') return ordinal(numeral);
  const range = rangeFrom(line, numeral, at, sign !== null);
  // "won 3-2", "call 555-0142": no amounts
  if (range === 'score') return { to: numeral.to + 2, quantity: null };
  const share = shareFrom(line, numeral, timeStart);
  if (share)
    return {
      to: share.to,
      quantity: done(at, share.to, share.value, { unit: share.unit, kind: 'fraction', currency: null }),
    };

  const inner = boundAfter(word, (range ?? numeral).to);
  const last = { ...(range ?? numeral), to: inner?.to ?? (range ?? numeral).to };
  // "fell by a quarter last year": what follows is no part of it
  // "a magnitude 6.1 quake": nor does it count quakes
  const bare =
    (numeral.form === 'fraction' && /^an?$/.test(word(at)) && word(last.to) !== 'of') || word(at - 1) === 'magnitude';
  const named = bare ? null : unitAfter(last, sign?.currency ?? null, numeral.value === 1);
  // "83 from 51 last week": a time is counted by nothing before it
  const unit = named && tokens[named.to - 1]!.end > timeStart ? null : named;
  const to = unit?.to ?? last.to;
  // "the 34-year-old": an age tells who is meant
  if (unit?.kind === 'age' && !unit.unit.endsWith('s')) return { to, quantity: null };
  if (!counts(line, { ...numeral, to: last.to }, at, unit, { money: sign !== null, timed }))
    return { to: last.to, quantity: null };
  const value = range ? range.low : numeral.value;
  return {
    to,
    quantity: done(
      at,
      to,
      value,
      unit ?? { unit: null, kind: numeral.form === 'fraction' ? 'fraction' : 'count', currency: null },
      range,
      inner,
    ),
  };

  /** "an hour and a half", "a mile and a half", unless it is a time: "a year and a half ago". */
  function andAHalf(i: number): Read | null {
    const half = word(i + 2) === 'and' && word(i + 3) === 'a' && word(i + 4) === 'half';
    if (!half || !/^an?$/.test(word(i)) || tokens[i + 4]!.end > timeStart) return null;
    const unit = readUnit(line, i + 1, true);
    if ((unit?.kind !== 'duration' && unit?.kind !== 'measure') || unit.to !== i + 2) return null;
    return { to: i + 5, quantity: done(i, i + 5, 1.5, unit) };
  }

  /** "more than a mile", "nearly an hour": one, where a bound says so. */
  function boundOne(i: number): Read | null {
    if ((word(i) !== 'a' && word(i) !== 'an') || !isWhole(word(i + 1)) || tokens[i + 1]!.end > timeStart) return null;
    const unit = readUnit(line, i + 1, true);
    if (unit?.to !== i + 2 || !boundBefore(line, i, 1, unit.kind)) return null;
    return { to: unit.to, quantity: done(i, unit.to, 1, unit) };
  }

  function ordinal(n: Numeral): Read | null {
    const unit = readUnit(line, n.to, true);
    const before = word(at - 1);
    const named = /^\d/.test(word(at));
    // "a second" (another), "at first", "first lady": words of order that count nothing.
    if (
      !unit ||
      (!named &&
        (n.value! < 3 || /^(?:party|world|person|parties|class)$/.test(unit.unit)) &&
        !(unit.unit === 'time' || unit.unit === 'year'))
    )
      return null;
    if (before === 'a' && !named) return null;
    return { to: unit.to, quantity: done(at, unit.to, n.value, { unit: unit.unit, kind: 'ordinal', currency: null }) };
  }

  function unitAfter(n: Numeral, currency: string | null, single: boolean): Unit | null {
    if (currency) return { to: n.to, unit: currency, kind: 'money', currency };
    if (n.unit) {
      const joined = joinedUnit(n.unit);
      return { ...joined, to: n.to };
    }
    // "10-year", "24-year-old" after digits are cut at the hyphen.
    if (word(n.to) === '-' && adjacent(n.to) && adjacent(n.to + 1) && /^[a-z]/.test(word(n.to + 1)))
      return { ...joinedUnit(word(n.to + 1)), to: n.to + 2 };
    const unit = readUnit(line, n.to, single);
    // Pounds by the million are money, by the dozen a weight.
    if (
      unit?.unit === 'pounds' &&
      ((n.value ?? 0) >= 1e5 ||
        (!/^(?:los(?:e|es|ing|t)|gain(?:s|ed|ing)?|weigh(?:s|ed|ing)?|shed)$/.test(word(at - 1)) &&
          PAYING.test(text.slice(Math.max(0, tokens[at]!.start - 40), tokens[at]!.start))))
    )
      return { ...unit, kind: 'money', currency: 'GBP' };
    return unit;
  }

  function done(
    from: number,
    to: number,
    value: number | null,
    unit: Pick<Unit, 'kind' | 'currency'> & { unit: string | null },
    range: { low: number; high: number } | null = null,
    told: ReturnType<typeof boundAfter> = null,
  ): FoundQuantity {
    const sign = word(from - 1);
    const minus =
      ((sign === 'minus' || sign === 'negative') && word(from - 2) !== 'or') ||
      ((sign === '-' || sign === '−') && adjacent(from) && !adjacent(from - 1));
    let start = minus ? from - 1 : from;
    if (range && word(start - 1) === 'between') start--;
    const before = boundBefore(line, start, value, unit.kind);
    const after = before ? null : (told ?? boundAfter(word, to));
    const end = tokens[Math.max(after?.to ?? to, to) - 1]!.end;
    const begin = tokens[before?.from ?? start]!.start;
    return {
      start: begin,
      end,
      kind: unit.kind,
      value: minus && value !== null ? -value : value,
      max: range?.high ?? null,
      unit: unit.currency ? null : unit.unit,
      currency: unit.currency,
      bound: before ? text.slice(begin, tokens[start - 1]!.end).toLowerCase() : (after?.bound ?? null),
      relation: before?.relation ?? after?.relation ?? null,
    };
  }
}
