import type { Article } from '../article/article.ts';
import { marksOf } from '../article/marks.ts';
import { tokensBySentence } from '../article/tokens.ts';
import { type Token, tokenize } from '../text/token.ts';
import { cluster, type Form } from './cluster.ts';
import type { Entity, Mention } from './entity.ts';
import { setGenders } from './gender.ts';
import { isGivenName } from './given.ts';
import { addEvidence, type Evidence, noEvidence } from './kind.ts';
import { isFirmNoun, isOrganisationWord } from './name-words.ts';
import { singularOf } from './nouns.ts';
import { isOrganisationName } from './organisations.ts';
import { isOutletName } from './outlets.ts';
import { callPapers } from './papers.ts';
import { isPlace } from './places.ts';
import { isHumanNoun, rolesAround } from './role.ts';
import { findRuns, type Run } from './run.ts';
import { genderOfNoun, isTitle } from './titles.ts';

/** Who is who in one story: whom and what it names, and where. */
export interface Cast {
  entities: Entity[];
  /** In order of their start; none overlap. */
  mentions: Mention[];
}

interface Found {
  run: Run;
  form: Form;
  sentence: number;
}

/** Finds the names of a story and gathers their forms. Pure, never throws. */
export function castOf(article: Article): Cast {
  const { text } = article;
  const tokensOf = tokensBySentence(article);
  const lowered = new Set<string>();
  for (const tokens of tokensOf) for (const { text: word } of tokens) if (word.charCodeAt(0) > 96) lowered.add(word);
  const headline = tokensOf.map(isHeadline);
  const found: Found[] = [];
  const forms = new Map<string, Form>();
  tokensOf.forEach((tokens, sentence) => {
    if (headline[sentence]) return;
    for (const run of findRuns(tokens, lowered)) {
      const words = wordsOf(tokens, run);
      const name = words.join(' ');
      // "Mrs. Doe" and "Mr. Doe" are two forms.
      const gender = run.titled && words.length === 1 ? genderOfNoun(tokens[run.title]!.text) : null;
      const key = gender ? `${gender} ${name}` : name;
      let form = forms.get(key);
      if (!form) {
        form = { words, evidence: noEvidence(), gender, entity: -1 };
        forms.set(key, form);
      }
      addEvidence(form.evidence, tokens, run);
      found.push({ run, form, sentence });
    }
  });
  for (const each of found) {
    dropTrade(each, forms);
    dropOpener(each, forms, lowered);
  }
  for (const [i, each] of found.entries()) giveSurname(each, found[i + 1], tokensOf[each.sentence]!, forms);
  const parts = new Set([...forms.values()].flatMap(({ words }) => (words.length > 1 ? words : [])));
  for (const [name, { words, evidence }] of forms) {
    if (
      evidence.count === 0 ||
      (evidence.inside === 0 && words.length === 1 && !parts.has(words[0]!) && !isTelling(words[0]!, evidence))
    )
      forms.delete(name);
  }
  const live = new Set(forms.values());
  const kept = found.filter(({ form }) => live.has(form));
  const entities = cluster(forms, article.outlet);
  const mentions = kept.map(({ run, form, sentence }): Mention => {
    const tokens = tokensOf[sentence]!;
    let title = tokens[run.title]!.start;
    const entity = entities[form.entity]!;
    if (entity.kind === 'person') {
      const { roles, age } = rolesAround(text, tokens, run);
      for (const role of roles) {
        if (!entity.roles.includes(role.text)) entity.roles.push(role.text);
        title = Math.min(title, role.before ?? title);
      }
      entity.age ??= age;
    }
    return { start: tokens[run.from]!.start, end: tokens[run.to - 1]!.end, entity: form.entity, title, sentence };
  });
  setGenders(article, entities, mentions, tokensOf, marksOf(article));
  const named = new Map([...forms.values()].map((form) => [form.words.join(' '), form]));
  const headlines = tokensOf.flatMap((tokens, sentence) =>
    headline[sentence] ? namesIn(text, tokens, named, sentence) : [],
  );
  if (article.titleSpan) headlines.push(...namesIn(text, tokenize(text, article.titleSpan), named, null));
  const all = headlines.length > 0 ? [...headlines, ...mentions].sort((a, b) => a.start - b.start) : mentions;
  callPapers(article, entities, all);
  return { entities, mentions: all };
}

/** The words of a run's name as they are compared: "J" "." as one, no nickname between marks. */
function wordsOf(tokens: readonly Token[], run: Run): string[] {
  const words: string[] = [];
  for (let i = run.from; i < run.to; i++) {
    const { text } = tokens[i]!;
    if (words.length > 0 && (/^[.!]$/.test(text) || /^['’]s$/.test(text) || isPossessive(tokens, i)))
      words.push(`${words.pop()}${text}`);
    else if (/^["“‘']$/.test(text)) i += 2;
    else words.push(text);
  }
  return words;
}

/** The apostrophe of “Workers’ Federation”. */
function isPossessive(tokens: readonly Token[], i: number): boolean {
  const [before, { text, start }] = [tokens[i - 1]!, tokens[i]!];
  return /^['’]$/.test(text) && before.end === start && before.text.endsWith('s');
}

/** "Farmer Jane Doe said": a trade that opens a sentence has its capital from there. The name after it is a person's. */
function dropTrade(found: Found, forms: Map<string, Form>): void {
  const { run, form } = found;
  const [first, ...rest] = form.words;
  if (!run.opens || run.titled || rest.length < 1 || rest[0] === 'Without') return;
  if (isGivenName(first!) || isPlace(first!)) return;
  const firm = isFirmNoun(first!);
  if (!(firm || isHumanNoun(singularOf(first!))) || form.evidence.inside > 0 || rest.some(isOrganisationWord)) return;
  if (isOutletName(rest.join(' '))) return;
  const name = rest.join(' ');
  let known = forms.get(name);
  // "Piper Lund … Lund": where the story has no fuller name, what looks like a trade is one; "Baker Street"
  const fuller = (other: Form): boolean => other !== form && other.words.length > 1 && other.words.at(-1) === name;
  if (rest.length === 1 && !firm && !isTitle(first!) && ![...forms.values()].some(fuller)) return;
  // One word alone is a name only if the story has it elsewhere.
  if (rest.length > 3 || (rest.length === 1 && !firm && !known?.evidence.inside && !isGivenName(name))) return;
  if (!known) {
    known = { words: rest, evidence: noEvidence(), gender: null, entity: -1 };
    forms.set(name, known);
  }
  form.evidence.count--;
  known.evidence.count++;
  known.evidence.inside++;
  if (firm) known.evidence.thing++;
  else known.evidence.titled++;
  found.run = { ...run, from: run.from + 1 };
  found.form = known;
}

/** "John and Jane Doe": the family name of both stands behind the second. */
function giveSurname(found: Found, next: Found | undefined, tokens: readonly Token[], forms: Map<string, Form>): void {
  const { run, form, sentence } = found;
  const [given] = form.words as [string];
  if (!next || next.sentence !== sentence || next.run.from !== run.to + 1 || tokens[run.to]!.text !== 'and') return;
  if (form.words.length !== 1 || form.gender || next.form.words.length !== 2 || next.run.titled) return;
  const [other, surname] = next.form.words as [string, string];
  const couple = forms.has(`male ${surname}`) && forms.has(`female ${surname}`);
  if (!couple && !(isGivenName(given) && isGivenName(other))) return;
  const ends = (name: string): boolean =>
    [...forms.values()].some(({ words }) => words.length > 1 && words.at(-1) === name);
  if (isPlace(given) || ends(given)) return;
  const name = `${given} ${surname}`;
  const known = forms.get(name) ?? { words: [given, surname], evidence: noEvidence(), gender: null, entity: -1 };
  forms.set(name, known);
  // names open entities in the order of their coming
  const second = next.form.words.join(' ');
  forms.delete(second);
  forms.set(second, next.form);
  form.evidence.count--;
  known.evidence.count++;
  known.evidence.person++;
  known.evidence.inside++;
  found.form = known;
}

/** "Closing Guantanamo …": a first word in capitals that is no part of a name which stands elsewhere without it. */
function dropOpener(found: Found, forms: ReadonlyMap<string, Form>, lowered: ReadonlySet<string>): void {
  const { run, form } = found;
  if (!run.opens || run.titled || form.words.length < 2 || isGivenName(form.words[0]!) || isPlace(form.words[0]!))
    return;
  const [first] = form.words;
  const common =
    lowered.has(first!.toLowerCase()) ||
    /(?:ing|ed|ly)$|^\p{Lu}{4,}$/u.test(first!) ||
    isOutletName(form.words.slice(1).join(' '));
  const rest = common ? forms.get(form.words.slice(1).join(' ')) : undefined;
  if (!rest || rest.evidence.inside === 0 || form.evidence.inside > 0) return;
  form.evidence.count--;
  rest.evidence.count++;
  found.run = { ...run, from: run.from + 1, title: run.from + 1 };
  found.form = rest;
}

/** Whether a single word that only ever opens sentences is still a name. */
function isTelling(word: string, evidence: Evidence): boolean {
  return (
    evidence.person > 0 ||
    evidence.thing > 0 ||
    isGivenName(word) ||
    isPlace(word) ||
    isOutletName(word) ||
    isOrganisationName(word) ||
    /^\p{Lu}[\p{Lu}.]+$/u.test(word)
  );
}

/** Whether nearly every word of a sentence has a capital, as headlines have. */
function isHeadline(tokens: readonly Token[]): boolean {
  let [words, capitals] = [0, 0];
  for (const { text } of tokens) {
    if (text.length < 4) continue;
    const code = text.charCodeAt(0);
    const small = (code > 96 && code < 123) || (code > 127 && /^\p{Ll}/u.test(text));
    if (!small && !/^\p{L}/u.test(text)) continue;
    words++;
    if (!small) capitals++;
  }
  const ends = tokens.at(-1)?.text === '.';
  return ends ? words > 5 && capitals / words > 0.9 : words > 4 && capitals / words > 0.75;
}

/** Where capitals tell nothing, only what the rest of the story names is found. */
function namesIn(
  text: string,
  tokens: readonly Token[],
  named: ReadonlyMap<string, Form>,
  sentence: number | null,
): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    for (let to = Math.min(tokens.length, at + 6); to > at; to--) {
      const { start } = tokens[at]!;
      const { end } = tokens[to - 1]!;
      const form = named.get(text.slice(start, end));
      if (!form) continue;
      mentions.push({ start, end, entity: form.entity, title: start, sentence });
      at = to - 1;
      break;
    }
  }
  return mentions;
}
