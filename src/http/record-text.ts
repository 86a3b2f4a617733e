/** A member to add to a record: its name, and its value as JSON text. */
export type Member = readonly [name: string, json: Buffer];

const CLOSE = Buffer.from('}');

/** A record, kept as JSON text, with members added at its end: it is not read for that. */
export function withMembers(record: Buffer, members: readonly Member[]): Buffer {
  if (members.length === 0) return record;
  const empty = record.length === 2;
  const parts = members.flatMap(([name, json], i) => [
    Buffer.from(`${empty && i === 0 ? '' : ','}${JSON.stringify(name)}:`),
    json,
  ]);
  return Buffer.concat([record.subarray(0, -1), ...parts, CLOSE]);
}

/** Only these members of a record, in the order of the record. */
export function pick(record: Buffer, fields: readonly string[]): Buffer {
  const wanted = new Set(fields);
  const members = Object.entries(JSON.parse(record.toString())).filter(([name]) => wanted.has(name));
  return Buffer.from(JSON.stringify(Object.fromEntries(members)));
}

const [OPEN, COMMA, END] = ['[', ',', ']'].map((text) => Buffer.from(text)) as [Buffer, Buffer, Buffer];

/** A JSON array of records that are JSON text each, in parts to be joined. */
export function arrayOf(records: readonly Buffer[]): Buffer[] {
  return [OPEN, ...records.flatMap((record, i) => (i > 0 ? [COMMA, record] : [record])), END];
}
