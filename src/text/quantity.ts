import { ordinalNumber } from './number-word.ts';
import { BOUNDS, boundAfter, type Relation } from './quantity-bound.ts';
import { plural } from './quantity-noun.ts';
import { type Numeral, opensAfterArticle, opensNumber, readNumber } from './quantity-number.ts';
import { CURRENCY_SIGNS, isMeasure, joinedUnit, type QuantityKind, readUnit, type Unit } from './quantity-unit.ts';
import { overlaps, type Span } from './span.ts';
import type { Tag } from './tag.ts';
import type { Token } from './token.ts';

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

const DASH = /^[-–—‑]$/;
const CHANGE =
  /^(?:rose|risen|rises?|rising|fell|fallen|falls?|falling|grew|grown|grows?|increas\w*|decreas\w*|dropp?\w*|jump\w*|climb\w*|declin\w*|up|down|from|cut|rais\w*|lower\w*|slash\w*|went|slip\w*|surg\w*|soar\w*|shr[aiu]nk|expand\w*|doubl\w*|lost|won|beat)$/;
const PAYING =
  /\b(?:cost\w*|fined?|pa(?:id|y\w*)|worth|pric\w*|sp[eo]n[dt]\w*|earn\w*|raised?|donat\w*|sold|bought|debts?|loans?|budgets?|bills?|fees?|charged?|saved?|stole|won|prize|grants?)\b/i;
/** Nouns that something is "over". */
const QUARREL =
  /^(?:disputes?|rows?|control|wars?|battles?|debates?|concerns?|fights?|arguments?|clash\w*|anger|protests?|talks|questions?|lawsuits?|feuds?|power|jurisdiction|sovereignty|differences|worries|fears|outrage|tensions?|struggles?|advantage|victory|win|lead)$/;
/** Words before "from 5 to 10" that make it a range and no change. */
const RANGING =
  /^(?:rang\w*|var(?:y|ies|ied|ying)|anywhere|priced|costs?|lasts?|takes?|worth|fees|prices|sentences|terms|aged|ages|of|anything)$/;
const BEFORE_ONE = /^(?:no|any|every|each|this|that|the|which|some|another|number|day|only|not|good|last|next|for|as)$/;

/**
 * The quantities among `tokens` (with their tags), in order. `taken` holds the expressions of time, whose numbers are not counted again.
 * Never throws.
 */
export function findQuantities(
  text: string,
  tokens: readonly Token[],
  tags: readonly Tag[],
  taken: readonly Span[] = [],
): FoundQuantity[] {
  const found: FoundQuantity[] = [];
  let time = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (!couldOpen(tokens, i)) continue;
    while (time < taken.length && taken[time]!.end <= tokens[i]!.start) time++;
    if (taken[time] && overlaps(taken[time]!, tokens[i]!)) continue;
    const timed = time > 0 && i > 0 && overlaps(taken[time - 1]!, tokens[i - 1]!);
    const read = quantityAt(text, tokens, tags, i, taken[time]?.start ?? Infinity, timed);
    if (!read) continue;
    if (read.quantity) found.push(read.quantity);
    i = read.to - 1;
  }
  return found;
}

/** A cheap look, since most words begin no number. */
function couldOpen(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]!.text;
  const c = word.charCodeAt(0);
  if (c >= 48 && c <= 57) return true;
  if (c === 36 || c > 127) return c === 36 || /^[\p{Sc}½¼¾⅓⅔]/u.test(word);
  if (/^[A-Z]{1,3}$/.test(word)) return /^(?:[$£€]|\d)/.test(tokens[i + 1]?.text ?? '') || word === 'A';
  const lower = c < 97 ? word.toLowerCase() : word;
  if (lower === 'a' || lower === 'an') return opensAfterArticle(tokens[i + 1]?.text ?? '');
  if (opensNumber(lower)) return true;
  const hyphen = lower.indexOf('-');
  return hyphen > 0 && (opensNumber(lower.slice(0, hyphen)) || ordinalNumber(lower) !== null);
}

interface Read {
  to: number;
  quantity: FoundQuantity | null;
}

function quantityAt(
  text: string,
  tokens: readonly Token[],
  tags: readonly Tag[],
  at: number,
  timeStart: number,
  timed: boolean,
): Read | null {
  const word = (i: number) => tokens[i]?.text.toLowerCase() ?? '';
  const adjacent = (i: number) => tokens[i - 1]?.end === tokens[i]?.start;

  if (word(at) === 'twice')
    return { to: at + 1, quantity: done(at, at + 1, 2, { unit: 'times', kind: 'multiple', currency: null }) };

  const sign = currencySign(at);
  const numeral = glued(sign?.to ?? at) ?? readNumber(tokens, sign?.to ?? at);
  if (!numeral || tokens[numeral.to - 1]!.end > timeStart) return null;
  if (numeral.form === 'ordinal') return ordinal(numeral);
  const range = rangeFrom(numeral, sign !== null);
  // "won 3-2", "call 555-0142": no amounts
  if (range === 'score') return { to: numeral.to + 2, quantity: null };
  const share = outOf(numeral);
  if (share)
    return {
      to: share.to,
      quantity: done(at, share.to, share.value, { unit: share.unit, kind: 'fraction', currency: null }),
    };

  const inner = boundAfter(word, (range ?? numeral).to);
  const last = { ...(range ?? numeral), to: inner?.to ?? (range ?? numeral).to };
  const unit = unitAfter(last, sign?.currency ?? null, numeral.value === 1);
  const to = unit?.to ?? last.to;
  // "the 34-year-old": an age tells who is meant
  if (unit?.kind === 'age' && !unit.unit.endsWith('s')) return { to, quantity: null };
  if (!counts({ ...numeral, to: last.to }, unit, sign !== null)) return { to: last.to, quantity: null };
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

  function currencySign(i: number): { to: number; currency: string } | null {
    const both = `${word(i)}${word(i + 1)}`;
    if (adjacent(i + 1) && CURRENCY_SIGNS[both] && /^\d/.test(word(i + 2)))
      return { to: i + 2, currency: CURRENCY_SIGNS[both]! };
    return CURRENCY_SIGNS[word(i)] && /^\d/.test(word(i + 1))
      ? { to: i + 1, currency: CURRENCY_SIGNS[word(i)]! }
      : null;
  }

  /** "10km" is one token; "1.5km" is cut by the tokenizer at its point. */
  function glued(i: number): Numeral | null {
    const parts = adjacent(i + 1) && adjacent(i + 2) && word(i + 1) === '.' && /^\d+[a-z]+$/.test(word(i + 2)) ? 3 : 1;
    const all = tokens
      .slice(i, i + parts)
      .map((t) => t.text)
      .join('');
    const m = /^(\d[\d,]*(?:\.\d+)?)(°?[a-zA-Z]+)$/.exec(all);
    if (!m || /^(?:st|nd|rd|th|s|m|bn|k|pm|am)$/.test(m[2]!)) return null;
    const value = Number(m[1]!.replaceAll(',', ''));
    if (/^(?:mn|mln|tn|b)$/i.test(m[2]!))
      return {
        from: i,
        to: i + parts,
        value: value * { m: 1e6, t: 1e12, b: 1e9 }[m[2]![0]!.toLowerCase() as 'm']!,
        form: 'digits',
        unit: null,
      };
    return isMeasure(m[2]!) ? { from: i, to: i + parts, value, form: 'digits', unit: m[2]! } : null;
  }

  function ordinal(n: Numeral): Read | null {
    const unit = readUnit(tokens, tags, n.to, true);
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

  /** The second end of "10 to 15", "10-15", "between 10 and 15", "$5 million to $7 million", "two or three". */
  function rangeFrom(n: Numeral, money: boolean): (Numeral & { low: number; high: number }) | 'score' | null {
    if (n.value === null || n.unit) return null;
    const joiner = word(n.to);
    const dash = DASH.test(joiner) && adjacent(n.to) && adjacent(n.to + 1);
    const before = word(at - 1);
    const link = dash || joiner === 'to' || joiner === 'or' || (joiner === 'and' && before === 'between');
    if (
      !link ||
      (joiner === 'to' && !money && CHANGE.test(before)) ||
      (joiner === 'to' && before === 'from' && !RANGING.test(word(at - 2)))
    )
      return null;
    const second = currencySign(n.to + 1);
    const other = readNumber(tokens, second?.to ?? n.to + 1);
    if (
      !other ||
      other.value === null ||
      other.unit ||
      other.form === 'ordinal' ||
      other.form === 'fraction' ||
      n.form === 'fraction'
    )
      return null;
    let low = n.value;
    const high = other.value;
    // "5 to 7 million": the magnitude is told once.
    const scale =
      other.to - other.from > 1 || /[a-z]$/.test(word(other.to - 1))
        ? [1e12, 1e9, 1e6, 1e3].find((m) => high >= m && high / m < 1000)
        : undefined;
    if (scale && low < 1000 && n.to - n.from === 1 && low * scale < high) low *= scale;
    if (low >= high) return !money && (dash || (joiner === 'to' && low < 200)) ? 'score' : null;
    if (joiner === 'or' && high - low > Math.max(1, low * 0.5)) return null;
    return { ...other, low, high };
  }

  /** "one in five", "three out of four". */
  function outOf(n: Numeral): { to: number; value: number; unit: string | null } | null {
    if (n.value === null || n.value < 1) return null;
    const out = word(n.to) === 'out' && word(n.to + 1) === 'of' ? n.to + 2 : word(n.to) === 'in' ? n.to + 1 : -1;
    if (out < 0) return null;
    const next = word(out) === 'every' ? out + 1 : out;
    const whole = readNumber(tokens, next);
    if (
      !whole ||
      whole.form === 'ordinal' ||
      whole.value === null ||
      whole.value <= n.value ||
      (tokens[whole.to - 1]?.end ?? 0) > timeStart
    )
      return null;
    if (word(n.to) === 'in' && n.value > 10 && whole.value % 10 !== 0) return null;
    const unit = readUnit(tokens, tags, whole.to, false);
    if (unit && unit.kind !== 'count') return null;
    return {
      to: unit?.to ?? whole.to,
      value: Number((n.value / whole.value).toPrecision(6)),
      unit: unit?.unit ?? null,
    };
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
    const unit = readUnit(tokens, tags, n.to, single);
    // Pounds by the million are money, by the dozen a weight.
    if (
      unit?.unit === 'pounds' &&
      ((n.value ?? 0) >= 1e5 || PAYING.test(text.slice(Math.max(0, tokens[at]!.start - 40), tokens[at]!.start)))
    )
      return { ...unit, kind: 'money', currency: 'GBP' };
    return unit;
  }

  /** Whether the number counts something, or is part of a name ("Boeing 737", "Channel 4") or of a turn of phrase ("one another"). */
  function counts(n: Numeral, unit: Unit | null, money: boolean): boolean {
    if (money) return true;
    const before = tokens[at - 1]?.text ?? '';
    if (n.value === 1 && n.form === 'words' && word(at) === 'one') {
      if (
        !unit ||
        BEFORE_ONE.test(before.toLowerCase()) ||
        /^(?:of|another|day|thing|hand|way|side|more|time)$/.test(word(n.to))
      )
        return false;
      return true;
    }
    // "the second half", "a majority of their money" that names nothing, "aged 54"
    if (word(at) === 'half' && /^(?:first|second|other|better|latter|last)$/.test(before.toLowerCase())) return false;
    if (!unit && n.form === 'vague' && word(n.to - 1) === 'of') return false;
    if (!unit && /^(?:age|aged|turned)$/i.test(before)) return false;
    if (word(n.from) === 'one' && before.toLowerCase() === 'at') return false;
    if (word(at) === 'a' || word(at) === 'an') return unit !== null || n.form !== 'words';
    if (
      /^(?:no|nos|no\.|number|article|section|chapter|page|room|flight|route|highway|channel|psalm|verse|season|episode|part|phase|level|tier|grade|group|division|district|ward|unit|block|gate|line)$/i.test(
        before,
      ) &&
      (!unit || /^\p{Lu}/u.test(before))
    )
      return false;
    if (before === '.' && /^nos?$/i.test(tokens[at - 2]?.text ?? '')) return false;
    if (!unit && n.form === 'digits') {
      // a telephone number, the number of a bus or a platform, an age after a name, a house number
      if (/^0\d/.test(word(n.from)) || (tags[at - 1] === 'NOUN' && !timed && !plural(before.toLowerCase())))
        return false;
      if (n.value! < 120 && before === '(' && word(n.to) === ')') return false;
      if (n.value! < 120 && word(at - 1) === ',' && /^[,.;)]$/.test(word(n.to))) return false;
      if (/^\p{Lu}\p{Ll}/u.test(tokens[n.to]?.text ?? '')) return false;
    }
    // "Boeing 737 jets" is a name with a number in it; "in Kyiv 39 people" is not
    const named = n.form === 'digits' && tags[at - 1] === 'PROPN' && !timed && /^\p{Lu}/u.test(before);
    if (named && (!unit || (tags[at - 2] !== 'ADP' && at >= 2 && /^\p{L}/u.test(tokens[at - 2]!.text)))) return false;
    // "the Group of Seven", "World War Two"
    if (n.form === 'words' && /^\p{Lu}/u.test(tokens[at]!.text) && at > 0 && /^\p{L}/u.test(before)) return false;
    if (!unit && before.toLowerCase() === 'top') return false;
    if (n.form === 'digits' && !unit && adjacent(at) && at > 0 && !/^["“‘('$£€~><≥≤]$/.test(before)) return false;
    return true;
  }

  function done(
    from: number,
    to: number,
    value: number | null,
    unit: Pick<Unit, 'kind' | 'currency'> & { unit: string | null },
    range: { low: number; high: number } | null = null,
    told: ReturnType<typeof boundAfter> = null,
  ): FoundQuantity {
    const minus =
      /^(?:minus|negative)$/.test(word(from - 1)) ||
      (/^[-−]$/.test(word(from - 1)) && adjacent(from) && !adjacent(from - 1));
    let start = minus ? from - 1 : from;
    if (range && word(start - 1) === 'between') start--;
    const before = boundBefore(start, value, unit.kind);
    const after = before ? null : (told ?? boundAfter(word, to));
    const end = tokens[Math.max(after?.to ?? to, to) - 1]!.end;
    const begin = tokens[before?.from ?? start]!.start;
    return {
      start: begin,
      end,
      kind: unit.kind,
      value: minus && value !== null ? -value : value,
      max: range?.high ?? null,
      unit: unit.kind === 'money' ? null : unit.unit,
      currency: unit.currency,
      bound: before ? text.slice(begin, tokens[start - 1]!.end).toLowerCase() : (after?.bound ?? null),
      relation: before?.relation ?? after?.relation ?? null,
    };
  }

  function boundBefore(
    start: number,
    value: number | null,
    kind: QuantityKind,
  ): { from: number; relation: Relation } | null {
    for (let size = Math.min(4, start); size >= 1; size--) {
      let phrase = word(start - size);
      for (let i = start - size + 1; i < start; i++) phrase += ` ${word(i)}`;
      const relation = BOUNDS[phrase];
      if (!relation) continue;
      const prior = word(start - size - 1);
      if (phrase === 'over' && QUARREL.test(prior)) return null;
      if (phrase === 'some' && (value === null || value < 10)) return null;
      if (
        phrase === 'about' &&
        /^(?:talk\w*|sp[eo]\w*k\w*|worr\w*|concern\w*|know|knew|ask\w*|think|learn\w*|questions?|says?|said|anything|something|told|hear\w*|read|wrote|lied)$/.test(
          prior,
        )
      )
        return null;
      // "over two days they walked" tells how long, "for over two days" how much more.
      if (
        phrase === 'over' &&
        kind === 'duration' &&
        !/^(?:been|for|is|was|were|be|after|last\w*|took|tak\w*|spen\w*|['’]s|of|served|to|just|well)$/.test(prior)
      )
        return null;
      return { from: start - size, relation };
    }
    return null;
  }
}
