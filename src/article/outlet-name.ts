import { LAST_WORDS, OUTLETS } from './outlet-words.ts';

/** Last words of the names of papers, magazines, agencies, broadcasters and sites, where a line is nothing but the name. */
const LAST = new Set([...LAST_WORDS, 'Agency', 'Journalism', 'NEWS', 'Newspapers', 'Today', 'TODAY', 'Wired']);
/** A site as a name: "RadarOnline.com". */
const SITE =
  /^(?:www\.)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|info|co\.uk|uk|ie|tv|news|media|press|io|example)$/iu;
const KNOWN = new Set(OUTLETS);

/** Whether a printed name shows that it is a publisher's. */
export function isOutletName(name: string): boolean {
  const bare = name.replace(/^[Tt]he /, '');
  if (SITE.test(bare) || KNOWN.has(bare)) return true;
  const words = bare.split(/\s+/);
  return (
    words.length > 1 &&
    words.length < 7 &&
    LAST.has(words.at(-1)!) &&
    words.every((w) => /^(?:\p{Lu}|of$|and$|&)/u.test(w))
  );
}
