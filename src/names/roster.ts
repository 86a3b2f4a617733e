import type { Entity } from './entity.ts';

/** The entities of a story, in order of their appearance, found by the words and the initials of their names. */
export class Roster {
  readonly entities: Entity[] = [];
  /** Word in small letters, or initials → indexes in order; a name that has grown keeps those of its shorter form. */
  readonly #words = new Map<string, number[]>();
  readonly #initials = new Map<string, number[]>();

  /** Its index. */
  add(entity: Entity): number {
    const index = this.entities.push(entity) - 1;
    this.#note(index);
    return index;
  }

  rename(index: number, name: string): void {
    this.entities[index]!.name = name;
    this.#note(index);
  }

  /** Index of the first entity that fits among those whose names have all of `words`; -1 where none does. */
  find(words: readonly string[], fits: (entity: Entity) => boolean): number {
    return first(this.withWords(words), (at) => fits(this.entities[at]!));
  }

  /** The same among those whose names begin with these letters. */
  findByInitials(letters: string, fits: (entity: Entity) => boolean): number {
    return first(this.#initials.get(letters) ?? [], (at) => {
      const entity = this.entities[at]!;
      return initialsOf(entity.name) === letters && fits(entity);
    });
  }

  /** Indexes, in order, that hold all entities whose names have all of `words`, and perhaps others: those of the rarest word. */
  withWords(words: readonly string[]): readonly number[] {
    let rarest: readonly number[] | undefined;
    for (const word of words) {
      const having = this.#words.get(word.toLowerCase()) ?? [];
      if (!rarest || having.length < rarest.length) rarest = having;
    }
    return rarest ?? [];
  }

  #note(index: number): void {
    const { name } = this.entities[index]!;
    for (const word of name.toLowerCase().split(' ')) put(this.#words, word, index);
    put(this.#initials, initialsOf(name), index);
  }
}

function first(indexes: readonly number[], fits: (index: number) => boolean): number {
  return indexes.find(fits) ?? -1;
}

function put(map: Map<string, number[]>, key: string, index: number): void {
  const known = map.get(key);
  if (!known) map.set(key, [index]);
  else {
    const after = known.findLastIndex((one) => one <= index);
    if (known[after] !== index) known.splice(after + 1, 0, index);
  }
}

function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word) && word !== 'The')
    .map((word) => word[0])
    .join('');
}
