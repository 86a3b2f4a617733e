import {
  type Claim,
  type ClaimEntity,
  type Drop,
  type EventDate,
  type Hedge,
  type Quantity,
  type ResolvedPronoun,
  WORTH_PARTS,
  type WorthPart,
} from '../../claims/claim.ts';
import { reasonFor, WORTH_WEIGHTS } from '../../claims/worth.ts';
import type { Link } from '../../quotes/quote.ts';
import { EXCERPT, excerptLayout, passageLayout } from './excerpts.ts';
import {
  derived,
  flag,
  type Layout,
  list,
  type MembersOf,
  nullable,
  number,
  type Reader,
  record,
  speakerId,
  string,
  uint,
} from './layout.ts';
import { linkLayout, refLayout } from './quote.ts';

/** A part with its place in the ranking and the claim, from which most of it follows. */
interface Placed {
  name: WorthPart['name'];
  at: number;
  value: number;
  claim: Claim;
}

const partName = derived<WorthPart['name'], Placed>(({ at }) => WORTH_PARTS[at] ?? null, string());
const partWeight = derived<number, Placed>(({ name }) => WORTH_WEIGHTS[name], number);
const partReason = derived<string, Placed>(({ name, value, claim }) => reasonFor(name, value, claim), string());

/** What each part is worth, and not why. */
export const worthValues: Reader<Pick<WorthPart, 'name' | 'value'>[]> = {
  read(from) {
    const parts: Pick<WorthPart, 'name' | 'value'>[] = [];
    for (let at = 0, count = from.in.uint(); at < count; at++) {
      const name = partName.read(from, { at } as Placed);
      parts.push({ name, value: number.read(from, null) });
      partWeight.skip(from);
      partReason.skip(from);
    }
    return parts;
  },
  skip: (from) => void worthValues.read(from, null),
};

/** By far the most of a claim's JSON, and hardly anything of what must be kept of it. */
const worthLayout: Layout<WorthPart[], Claim> = {
  write(parts, to, claim) {
    to.out.uint(parts.length);
    for (const [at, { name, value, weight, reason }] of parts.entries()) {
      const placed: Placed = { name, at, value, claim };
      partName.write(name, to, placed);
      number.write(value, to, placed);
      partWeight.write(weight, to, placed);
      partReason.write(reason, to, placed);
    }
  },
  read(from, claim) {
    return Array.from({ length: from.in.uint() }, (_, at) => {
      const placed = { at, claim } as Placed;
      placed.name = partName.read(from, placed);
      placed.value = number.read(from, placed);
      const weight = partWeight.read(from, placed);
      return { name: placed.name, value: placed.value, weight, reason: partReason.read(from, placed) };
    });
  },
  skip: (from) => void worthValues.read(from, null),
};

export const QUANTITY: MembersOf<Quantity> = {
  ...EXCERPT,
  kind: string(),
  value: nullable(number),
  max: nullable(number),
  unit: nullable(string()),
  currency: nullable(string()),
  bound: nullable(string()),
  relation: nullable(string()),
};

export const HEDGE: MembersOf<Hedge> = { ...EXCERPT, type: string(), owner: string() };

export const DATE: MembersOf<EventDate> = { ...EXCERPT, value: nullable(string()) };

export const ENTITY: MembersOf<ClaimEntity> = { ...EXCERPT, id: speakerId, name: string(), kind: string() };

export const CLAIM: MembersOf<Claim> = {
  id: string(),
  articleId: string(),
  paragraph: nullable(uint),
  sentence: nullable(uint),
  span: passageLayout,
  context: string(),
  resolved: list(
    record<ResolvedPronoun>({
      ...EXCERPT,
      antecedent: nullable(string()),
      speakerId: nullable(speakerId),
      reason: string(),
    }),
  ),
  voice: string(),
  claimant: nullable(refLayout),
  chain: list(linkLayout),
  depth: derived<number, Claim>(({ chain }) => chain.length - 1, uint),
  anonymousLinks: derived<number, Claim>(({ chain }) => chain.filter(({ anonymous }) => anonymous).length, uint),
  origin: derived<Link, Claim>(({ chain }) => chain.at(-1) ?? null, linkLayout),
  quoteId: nullable(string()),
  cueNeutrality: nullable(string()),
  hedges: list(record(HEDGE)),
  polarity: string(),
  negation: nullable(record<NonNullable<Claim['negation']>>({ cue: excerptLayout, scope: excerptLayout })),
  modality: string(),
  quantities: list(record(QUANTITY)),
  dates: list(record(DATE)),
  entities: list(record(ENTITY)),
  inHeadline: flag,
  restates: nullable(string()),
  drops: list(record<Drop>({ kind: string(), exact: string() })),
  factual: number,
  checkWorthiness: number,
  checkWorthinessParts: worthLayout,
  rule: string(),
  confidence: number,
};

export const claimLayout = record(CLAIM);
