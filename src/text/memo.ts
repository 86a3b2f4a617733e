/** Longer keys are no words and come once; they are not kept. In UTF-16 code units. */
const LONGEST = 80;

/**
 * What a pure function makes of a key, made once: the same words and names come again in every story. Of every `most` keys it
 * forgets those that have not come again among as many others, so that no text makes it grow; what it gives never hangs on what it was asked before.
 */
export class Memo<Value> {
  readonly #make: (key: string) => Value;
  readonly #most: number;
  #known = new Map<string, Value>();
  #before = new Map<string, Value>();

  constructor(make: (key: string) => Value, most = 20_000) {
    this.#make = make;
    this.#most = most;
  }

  of(key: string): Value {
    return this.#known.get(key) ?? this.#look(key);
  }

  #look(key: string): Value {
    if (key.length > LONGEST) return this.#make(key);
    let value = this.#before.get(key);
    const own = ` ${key}`.slice(1); // a piece of a text would keep all of the text in memory
    value ??= this.#make(own);
    if (this.#known.size >= this.#most) [this.#known, this.#before] = [new Map(), this.#known];
    this.#known.set(own, value);
    return value;
  }
}
