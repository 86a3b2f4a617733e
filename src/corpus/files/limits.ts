const KIB = 1024;
const MIB = 1024 * KIB;

/** What a file may hold and still be read. Each is far beyond what newsrooms publish, and short of what would hurt the server. */
export const LIMITS = {
  /** Bytes of a text file: a story of `story` characters in four bytes each. */
  text: MIB,
  /** Bytes of an HTML page, inline pictures and scripts included; its elements are limited where it is read. */
  html: 8 * MIB,
  /** Bytes of a JSON file, which is held whole, parsed, and annotated by one worker. More stories than this fit into NDJSON, which is streamed. */
  json: 8 * MIB,
  /** Bytes of a line of NDJSON: one story, with markup and metadata. */
  ndjson: 4 * MIB,
  /** UTF-16 code units of the text of one story, 40,000 words: the longest features have 30,000, and to annotate it takes seconds. */
  story: 250_000,
  /** How many times its size a packed file may unpack to: deflate packs prose and JSON three to twenty times, bombs a thousand times. */
  ratio: 200,
  /** Milliseconds for the stories of one file, or of one line, in a thread that does nothing else; what is short is annotated where files are read. */
  time: 120_000,
} as const;

/** "8 MB", as people are told a limit of bytes. */
export function megabytes(bytes: number): string {
  return `${bytes / MIB} MB`;
}
