type Cell = string | number | boolean | null | undefined;

/** A column of a table: its name, and what stands in it for a record. */
export type Columns<Item> = readonly (readonly [name: string, cell: (item: Item) => Cell])[];

/**
 * A row by RFC 4180, 2: "Each record is located on a separate line, delimited by a line break (CRLF)". "Fields containing
 * line breaks (CRLF), double quotes, and commas should be enclosed in double-quotes." "If double-quotes are used to
 * enclose fields, then a double-quote appearing inside a field must be escaped by preceding it with another double quote."
 * Unless `raw`, text that a spreadsheet would run has an apostrophe in front.
 */
export function row(cells: readonly Cell[], raw: boolean): string {
  return `${cells.map((cell) => quoted(raw ? String(cell ?? '') : tame(cell))).join(',')}\r\n`;
}

/** What spreadsheets take for the start of a formula. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function tame(cell: Cell): string {
  return typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : String(cell ?? '');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
