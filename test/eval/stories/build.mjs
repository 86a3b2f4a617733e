#!/usr/bin/env node
// build.mjs [--check | --show]
// The hand annotations in hand/*.mjs name stretches of a story by their words; this works out the offsets and writes NAME.json beside NAME.txt, in the form
// of the seed story's annotation. A stretch is looked up inside its paragraph, as whole words, and must stand there once:
//   'said'       the one "said" of the paragraph       'said#2'        the second one
//   'In … war'   from the one "In" to the next "war"   [5, 'Nobody …'] in paragraph 5 (1-based), where a quote runs on over paragraphs
// Anything not found, found twice, or told of a claim but not printed in it is an error: nothing is written. --check writes nothing and fails on drift; --show
// prints every stretch as it slices, for reading against the story.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));

/** The names of all stories annotated by hand. */
export const names = fs
  .readdirSync(path.join(here, 'hand'))
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => path.basename(file, '.mjs'))
  .sort();

/** The body paragraphs as [start, end]: every printed line after the `head` lines of headline, byline and date. */
function paragraphsOf(text, head) {
  return [...text.matchAll(/[^\n]+/g)].slice(head).map((line) => [line.index, line.index + line[0].length]);
}

const wordy = (char) => /[\p{L}\p{N}]/u.test(char ?? '');

/** Where `words` stand in text[from, to) as whole words. */
function occurrences(text, words, from, to) {
  const found = [];
  for (let at = text.indexOf(words, from); at >= 0 && at + words.length <= to; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const cutsIn = wordy(words[0]) && wordy(text[at - 1]);
    const cutsOut = wordy(words.at(-1)) && wordy(text[end]);
    if (!cutsIn && !cutsOut) found.push(at);
  }
  return found;
}

/** The [start, end] of one stretch told by its words. */
function locate(text, [from, to], told) {
  const [, words, index] = /^(.*?)(?:#(\d+))?$/su.exec(told);
  const [first, last] = words.split(' … ');
  const starts = occurrences(text, first, from, to);
  if (starts.length === 0) throw new Error(`not in the paragraph: ${first}`);
  if (starts.length > 1 && index === undefined) throw new Error(`${starts.length} times in the paragraph: ${first}`);
  const start = starts[Number(index ?? 1) - 1];
  if (start === undefined) throw new Error(`fewer than ${index} times in the paragraph: ${first}`);
  if (last === undefined) return [start, start + first.length];
  const [end] = occurrences(text, last, start + first.length, to);
  if (end === undefined) throw new Error(`no end after it: ${told}`);
  return [start, end + last.length];
}

/** The annotation of one story, offsets and all. */
export async function build(name) {
  const text = fs.readFileSync(path.join(here, `${name}.txt`), 'utf8');
  const { default: hand } = await import(`./hand/${name}.mjs`);
  const paragraphs = paragraphsOf(text, hand.head);
  const { title, outlet, byline, publishedText, publishedAt } = hand;
  const fail = (what, error) => {
    throw new Error(`${name} ${what}: ${error instanceof Error ? error.message : error}`);
  };
  const span = (what, paragraph, told) => {
    const [number, words] = Array.isArray(told) ? told : [paragraph, told];
    if (!paragraphs[number - 1]) fail(what, `no paragraph ${number}`);
    try {
      return locate(text, paragraphs[number - 1], words);
    } catch (error) {
      return fail(what, error);
    }
  };
  for (const printed of [title, byline, publishedText])
    if (printed !== null && !text.slice(0, paragraphs[0][1]).includes(printed)) fail('head', `not printed: ${printed}`);
  if (hand.sentences.length !== paragraphs.length) fail('sentences', `${paragraphs.length} paragraphs`);

  const quotes = hand.quotes.map((quote, i) => {
    const id = `q${i + 1}`;
    const { p, type, content, source, cue, speaker, speakerKind, via = [], quoted, ...rest } = quote;
    if (!['direct', 'indirect', 'mixed'].includes(type)) fail(id, `type ${type}`);
    if ((type === 'mixed') !== (quoted !== undefined)) fail(id, 'a mixed quote, and no other, says what is quoted');
    return {
      id,
      type,
      paragraph: p,
      content: content.map((told) => span(id, p, told)),
      source: source === null ? null : [span(id, p, source)],
      cue: cue === null ? null : [span(id, p, cue)],
      speaker,
      speakerKind,
      chain: speaker === outlet ? [outlet] : [outlet, ...via, ...(speaker === null ? [] : [speaker])],
      ...(quoted && { quoted: quoted.map((told) => span(id, p, told)) }),
      ...rest,
    };
  });

  const scareQuotes = (hand.scareQuotes ?? []).map(({ p, span: told, why }) => ({ span: span('scare quote', p, told), why }));

  const claims = hand.claims.map((claim, i) => {
    const id = `c${i + 1}`;
    const { p, q = null, hedges = [], quantities = [], dates = [], negative = false, modality = 'asserted' } = claim;
    const known = new Set(['p', 'q', 'span', 'hedges', 'quantities', 'dates', 'negative', 'modality', 'ownerless']);
    for (const key of Object.keys(claim)) if (!known.has(key)) fail(id, `unknown ${key}`);
    const quote = q === null ? null : quotes.find((found) => found.id === q);
    if (quote === undefined) fail(id, `no quote ${q}`);
    const [start, end] = span(id, p, claim.span);
    const printed = text.slice(start, end);
    for (const { text: words } of quantities) if (!printed.includes(words)) fail(id, `no quantity ${words}`);
    for (const { text: words } of dates) if (!printed.includes(words)) fail(id, `no date ${words}`);
    const paragraph = text.slice(...paragraphs[p - 1]);
    for (const words of hedges) if (!paragraph.includes(words)) fail(id, `no hedge ${words}`);
    if (quote && !quote.content.some(([s, e]) => s <= start && end <= e)) fail(id, `outside of ${q}: ${printed}`);
    return {
      id,
      paragraph: p,
      span: [start, end],
      voice: quote || claim.ownerless ? 'attributed' : 'article',
      claimant: quote?.speaker ?? null,
      claimantKind: quote?.speakerKind ?? null,
      chain: quote?.chain ?? [outlet],
      hedges,
      quantities,
      dates,
      polarity: negative ? 'negative' : 'positive',
      modality,
      quote: q,
    };
  });

  const article = { title, outlet, byline, publishedText, publishedAt, paragraphs: paragraphs.length };
  return { text, gold: { article, sentencesPerParagraph: hand.sentences, quotes, scareQuotes, claims } };
}

/** One annotation as it stands in its file. */
export const print = (gold) => `${JSON.stringify(gold, null, 1)}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const mode = process.argv[2];
  const sum = { quotes: 0, claims: 0 };
  for (const name of names) {
    const { text, gold } = await build(name);
    const file = path.join(here, `${name}.json`);
    if (mode === '--check') {
      if (fs.readFileSync(file, 'utf8') !== print(gold)) throw new Error(`${name}.json is not what hand/${name}.mjs says`);
    } else fs.writeFileSync(file, print(gold));
    if (mode === '--show') {
      console.log(`\n== ${name}`);
      const said = (spans) => spans?.map((at) => `[${text.slice(...at)}]`).join(' + ') ?? '-';
      for (const q of gold.quotes)
        console.log(`${q.id} ${q.type} ${said(q.content)}\n     ${said(q.source)} ${said(q.cue)} → ${q.chain.join(' > ')}`);
      for (const c of gold.claims) {
        const marks = [c.quote, c.claimant ?? (c.voice === 'attributed' ? 'ownerless' : ''), c.polarity === 'negative' ? 'NEG' : '', c.modality];
        const told = [...c.hedges, ...c.quantities.map((x) => JSON.stringify(x)), ...c.dates.map((x) => `${x.text}=${x.value}`)];
        console.log(`${c.id} ${text.slice(...c.span)}\n     ${marks.filter(Boolean).join(' · ')}  ${told.join(' ')}`);
      }
    }
    sum.quotes += gold.quotes.length;
    sum.claims += gold.claims.length;
  }
  console.log(`${names.length} stories, ${sum.quotes} quotes, ${sum.claims} claims`);
}
