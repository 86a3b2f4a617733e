/** A run of numbers or bytes in memory that threads share. */
export type Section = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** The kinds of sections by the names that a file tells them by. */
export const SECTION_TYPES = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  f64: Float64Array,
} as const;
export type SectionType = keyof typeof SECTION_TYPES;

export function typeOf(section: Section): SectionType {
  if (section instanceof Uint8Array) return 'u8';
  if (section instanceof Uint16Array) return 'u16';
  return section instanceof Uint32Array ? 'u32' : 'f64';
}

/**
 * So many bytes of what is large stand in one piece of memory. A thread that gives memory back to the system holds up all others that want
 * or give back any, a tenth of a millisecond and more for each megabyte: so pieces must not be much larger. Of smaller ones glibc may
 * keep what is freed (`M_MMAP_THRESHOLD`).
 */
export const CHUNK = 1 << 25;

/** Sections by their names, which are paths: `claims/columns/depth/ranks`. */
export class Sections {
  readonly all: Map<string, Section>;
  readonly #path: string;

  constructor(all = new Map<string, Section>(), path = '') {
    this.all = all;
    this.#path = path;
  }

  /** The same sections as seen from a folder of theirs. */
  in(folder: string): Sections {
    return new Sections(this.all, `${this.#path}${folder}/`);
  }

  /** The folders right under this one. */
  folders(): string[] {
    const names = [...this.all.keys()].filter((name) => name.startsWith(this.#path));
    return [...new Set(names.map((name) => name.slice(this.#path.length).split('/', 1)[0]!))];
  }

  /** Leaves out all sections of this folder. */
  clear(): void {
    for (const name of this.all.keys()) if (name.startsWith(this.#path)) this.all.delete(name);
  }

  has(name: string): boolean {
    return this.all.has(this.#path + name);
  }

  /** Throws when there is none of this name. */
  get<Kind extends Section>(name: string): Kind {
    const section = this.all.get(this.#path + name);
    if (!section) throw new Error(`the image has no section ${this.#path}${name}`);
    return section as Kind;
  }

  /** Takes a copy in shared memory, unless it is there already. */
  put(name: string, section: Section): void {
    this.all.set(this.#path + name, section.buffer instanceof SharedArrayBuffer ? section : shared(section));
  }

  putJson(name: string, value: unknown): void {
    this.put(name, Buffer.from(JSON.stringify(value)));
  }

  json<Value>(name: string): Value {
    return JSON.parse(bufferOf(this.get(name)).toString());
  }
}

export function sharedBytes(length: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(length));
}

export function sharedNumbers(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(4 * length));
}

/** Room for numbers of which none is above `most`, in as few bytes as hold them. */
export function sharedNarrow(length: number, most: number): Uint8Array | Uint16Array | Uint32Array {
  if (most < 2 ** 8) return sharedBytes(length);
  return most < 2 ** 16 ? new Uint16Array(new SharedArrayBuffer(2 * length)) : sharedNumbers(length);
}

/** The bytes of a section, to be read as text. */
export function bufferOf({ buffer, byteOffset, byteLength }: Section): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** Memory as a section of a type. */
export function view(memory: SharedArrayBuffer, type: SectionType): Section {
  const Kind = SECTION_TYPES[type] as Uint8ArrayConstructor;
  return new Kind(memory);
}

function shared(section: Section): Section {
  const copy = view(new SharedArrayBuffer(section.byteLength), typeOf(section));
  copy.set(section);
  return copy;
}
