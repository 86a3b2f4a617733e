import type { Packed, Packer } from './pack.ts';

/** How values of one type are read. `parent` is what holds the value, of which only the earlier members are there. */
export interface Reader<Value, Parent = unknown> {
  read(from: Packed, parent: Parent): Value;
  /** Goes past a value, of which nothing is made. */
  skip(from: Packed): void;
}

/** How they are written as well. */
export interface Layout<Value, Parent = unknown> extends Reader<Value, Parent> {
  write(value: Value, to: Packer, parent: Parent): void;
}

/** An integer that is not negative. */
export const uint: Layout<number> = {
  write: (value, to) => to.out.uint(value),
  read: (from) => from.in.uint(),
  skip: (from) => void from.in.uint(),
};

const MOST_DECIMALS = 6;
const POWERS = Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => 10 ** decimals);
const WHOLE = 2 ** 45;

/** Any number; those of few decimals take few bytes. */
export const number: Layout<number> = {
  write(value, to) {
    for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
      const scaled = Math.round(value * POWERS[decimals]!);
      if (scaled / POWERS[decimals]! !== value || Math.abs(scaled) > WHOLE) continue;
      to.out.uint((scaled < 0 ? -2 * scaled - 1 : 2 * scaled) * 8 + decimals);
      return;
    }
    to.out.uint(MOST_DECIMALS + 1);
    to.out.double(value);
  },
  read(from) {
    const form = from.in.uint();
    if (form === MOST_DECIMALS + 1) return from.in.double();
    const folded = Math.floor(form / 8);
    return (folded % 2 === 1 ? -(folded + 1) / 2 : folded / 2) / 10 ** (form % 8);
  },
  skip(from) {
    if (from.in.uint() === MOST_DECIMALS + 1) from.in.double();
  },
};

export const flag: Layout<boolean> = {
  write: (value, to) => to.out.uint(value ? 1 : 0),
  read: (from) => from.in.uint() === 1,
  skip: uint.skip,
};

export function string<Value extends string = string>(): Layout<Value> {
  return { write: (value, to) => to.string(value), read: (from) => from.string() as Value, skip: uint.skip };
}

/** The id of somebody, who may be merged with others later. */
export const speakerId: Layout<string> = {
  write: (value, to) => to.id(value),
  read: (from) => from.id(),
  skip: uint.skip,
};

export function nullable<Value, Parent>(layout: Layout<Value, Parent>): Layout<Value | null, Parent> {
  return {
    write(value, to, parent) {
      flag.write(value !== null, to, parent);
      if (value !== null) layout.write(value, to, parent);
    },
    read: (from, parent) => (flag.read(from, parent) ? layout.read(from, parent) : null),
    skip(from) {
      if (from.in.uint() === 1) layout.skip(from);
    },
  };
}

export function list<Value, Parent>(layout: Layout<Value, Parent>): Layout<Value[], Parent> {
  return {
    write(values, to, parent) {
      to.out.uint(values.length);
      for (const value of values) layout.write(value, to, parent);
    },
    ...listOf(layout),
  };
}

/** A list, of whose members not all need be read. */
export function listOf<Value, Parent>(reader: Reader<Value, Parent>): Reader<Value[], Parent> {
  return {
    read(from, parent) {
      const values: Value[] = [];
      for (let count = from.in.uint(); count > 0; count--) values.push(reader.read(from, parent));
      return values;
    },
    skip(from) {
      for (let count = from.in.uint(); count > 0; count--) reader.skip(from);
    },
  };
}

export type MembersOf<Value> = { [Name in keyof Value]-?: Layout<Value[Name], Value> };
type ReadersOf<Value> = { [Name in keyof Value]-?: Reader<Value[Name], Value> };

/** Members in the order in which JSON has them. */
export function record<Value extends object>(members: MembersOf<Value>): Layout<Value> {
  const layouts = Object.entries(members) as [keyof Value, Layout<Value[keyof Value], Value>][];
  return {
    write(value, to) {
      for (const [name, layout] of layouts) layout.write(value[name], to, value);
    },
    read(from) {
      const value = {} as Value;
      for (const [name, layout] of layouts) value[name] = layout.read(from, value);
      return value;
    },
    skip(from) {
      for (const [, layout] of layouts) layout.skip(from);
    },
  };
}

/** Reads those members of a record that are not left out; nothing that is read may follow from one that is. */
export function without<Value extends object, Out extends keyof Value>(
  members: ReadersOf<Value>,
  out: readonly Out[],
): Reader<Omit<Value, Out>> {
  const readers = Object.entries(members) as [keyof Value, Reader<Value[keyof Value], Value>][];
  const steps = readers.map(([name, reader]) => ({ name, reader, isOut: out.includes(name as Out) }));
  return {
    read(from) {
      const value = {} as Value;
      for (const { name, reader, isOut } of steps)
        if (isOut) reader.skip(from);
        else value[name] = reader.read(from, value);
      return value;
    },
    skip(from) {
      for (const { reader } of steps) reader.skip(from);
    },
  };
}

/**
 * What follows from the text and from earlier members of the record, if it does: then it is not written. It is never trusted
 * to: what is different is written in full, so that every value is read as it was.
 */
export function derived<Value, Parent>(
  guess: (parent: Parent, known: { text: string }) => Value | null,
  layout: Layout<Value, Parent>,
): Layout<Value, Parent> {
  return {
    write(value, to, parent) {
      const follows = same(guess(parent, to), value);
      flag.write(follows, to, parent);
      if (!follows) layout.write(value, to, parent);
    },
    read: (from, parent) => (flag.read(from, parent) ? (guess(parent, from) as Value) : layout.read(from, parent)),
    skip(from) {
      if (from.in.uint() === 0) layout.skip(from);
    },
  };
}

/** Whether JSON tells no difference. */
function same(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
