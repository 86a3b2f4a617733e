/** Characters by their UTF-16 code units: 1 for each of them. */
export type CodeUnits = Uint8Array;

export function codeUnits(characters: string): CodeUnits {
  const units = new Uint8Array(0x10000);
  for (let i = 0; i < characters.length; i++) units[characters.charCodeAt(i)] = 1;
  return units;
}

/** The matches of a pattern in order, each of which begins with one of `first` and is not empty. It is sticky, and tried nowhere else. */
export function scan(text: string, pattern: RegExp, first: CodeUnits): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (let at = 0; at < text.length; at++) {
    if (first[text.charCodeAt(at)] === 0) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    found.push(match);
    at += match[0].length - 1;
  }
  return found;
}
