/** Last words of the names of papers, magazines, agencies, broadcasters and sites. */
const LAST =
  /^(?:Agency|Argus|Beacon|Bee|Bulletin|Broadcasting|Chronicle|Courant|Courier|Daily|Dispatch|Echo|Enquirer|Examiner|Express|Gazette|Globe|Guardian|Herald|Inquirer|Insider|Journal|Journalism|Ledger|Magazine|Mail|Mercury|Mirror|Monitor|NEWS|News|Newspaper|Newspapers|Observer|Online|Post|Post-Dispatch|Post-Gazette|Press|Radio|Record|Register|Reporter|Review|Scotsman|Sentinel|Standard|Star|Sun|Sun-Times|Telegraph|Television|Times|Today|TODAY|Tribune|TV|Weekly|Wire|Wired)$/;
/** A site as a name: "RadarOnline.com". */
const SITE =
  /^(?:www\.)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|info|co\.uk|uk|ie|tv|news|media|press|io|example)$/iu;
/** Names that show nothing of what they are. */
const KNOWN =
  /^(?:AFP|AP|ABC|BBC|CBC|CBS|CNBC|CNN|ITV|MSNBC|NBC|NPR|PBS|UPI|Al Jazeera|Associated Press|Axios|Bloomberg|BuzzFeed|HuffPost|Politico|POLITICO|ProPublica|Reuters|Xinhua)$/;

/** Whether a printed name shows that it is a publisher's. */
export function isOutletName(name: string): boolean {
  const bare = name.replace(/^[Tt]he /, '');
  if (SITE.test(bare) || KNOWN.test(bare)) return true;
  const words = bare.split(/\s+/);
  return (
    words.length > 1 &&
    words.length < 7 &&
    LAST.test(words.at(-1)!) &&
    words.every((w) => /^(?:\p{Lu}|of$|and$|&)/u.test(w))
  );
}
