import { Memo } from '../text/memo.ts';
import type { Token } from '../text/token.ts';
import { isFunctionWord } from './name-words.ts';
import { isDocumentNoun, isOrganisationNoun } from './nouns.ts';
import { isDemonym } from './places.ts';
import type { Run } from './run.ts';
import { isTitle, takesDot } from './titles.ts';

/** What stands beside a name and tells who it is. */
export interface Role {
  /** As printed. */
  text: string;
  /** Where it starts when it stands before the name without a comma, else null. */
  before: number | null;
}

const HUMAN =
  /(?:er|or|ist|ian|man|men|woman|women|person|people|ant|agent|resident|ident|eer|ess|ean|crat|ee|chief|head|judge|whip|guru|coach|spouse|wife|host|pilot|nurse|chair|aide|envoy|ally|diplomat|veteran|general|official|professional|rebel|suspect|expert|king|monk|priest|bishop|pope|friend|boss|cop|clerk|scholar|poet|attorney|deputy|secretary|mother|economist|critic|mechanic|star|icon|analyst|advocate|candidate|graduate|delegate|magnate|associate|native|detective|executive|representative|relative|operative|sheriff|commissary|fugitive|captive|guard|monarch|cleric|academic|tsar|czar|mogul|tycoon|nominee|teen|fan|victim|witness|child|boy|girl|twin|cousin|son|aunt|uncle|niece|nephew|husband|colonel|sergeant|captain|mayor|warden|guide|cook|chef|apprentice|athlete|vet|smith|neighbour|neighbor|mum|nan|dean|provost|rabbi|imam|pastor)$/;
const NOT_HUMAN =
  /^(?:after|another|between|cent|either|ever|for|free|former|her|however|later|earlier|neither|never|nor|or|other|over|per|poor|prior|rather|see|senior|junior|sent|spent|superior|inferior|interior|exterior|three|together|under|war|went|whether|year|want|grant|mean|clean|different|current|recent|important|significant|present|percent|agree|patient|major|minor)$|(?:ment|tion|ness|ship|power|paper|offer|order|number|letter|matter|center|centre|summer|winter|september|october|november|december|layer|tower|river|water|weather|cover|corner|danger|dinner|error|terror|horror|mirror|color|colour|honor|honour|labor|labour|favor|favour|flavor|flavour|harbor|harbour|rumor|rumour|humor|humour|behavior|behaviour|armor|armour|tumor|motor|monitor|elevator|generator|indicator|reactor|sensor|tractor|corridor|sector|factor|door|floor|event|restaurant|plant|elephant|incident|accident|document|agreement|content|extent|intent|committee|degree|guarantee|coffee|ocean|less|process|success|business|access|press|stress|address|mess)$/;

const human = new Memo(readsAsHuman);

/** Whether a lower-case noun may name a person by office, trade or kin. */
export function isHumanNoun(word: string): boolean {
  return human.of(word);
}

function readsAsHuman(word: string): boolean {
  if (!/^\p{Ll}[\p{Ll}-]+$/u.test(word) || isFunctionWord(word[0]!.toUpperCase() + word.slice(1))) return false;
  const title = word[0]!.toUpperCase() + word.slice(1);
  if (isTitle(title)) return true;
  return HUMAN.test(word) && !NOT_HUMAN.test(word) && !isOrganisationNoun(word) && !isDocumentNoun(word);
}

const MODIFIER =
  /^(?:former|chief|senior|junior|prime|foreign|press|vice|deputy|executive|interior|finance|defense|defence|justice|health|education|assistant|associate|managing|general|co|founding|national|state|local|regional|top|lead|leading|chief|political|military|police|campaign|company|party|opposition|presidential|gubernatorial|attorney|secretary|staff|team|law|civil|rights|human|medical|research|legal|policy|communications|media|public|relations|security|intelligence|family|fellow|longtime|veteran|current|then|ex|acting|interim|outgoing|incoming|newly|elected|special|chairman|house|senate|high|school|union|deputy|minority|majority|editor|district|county|city|retired|late|business|economics|history|science|climate|research|project|program|programme)$/;

const OPENS_APPOSITION =
  /^(?:a|an|the|his|her|its|their|now|then|once|former|one|also|formerly|president|chairman|chairwoman|chair|director|head|chief|executive|co-founder|founder|editor|professor|leader|minister|secretary|mayor|governor|senator|spokesman|spokeswoman|spokesperson|senior|deputy|vice|managing|author|owner|general|who)$/;

/** The roles and age printed around the name in one run. */
export function rolesAround(text: string, tokens: readonly Token[], run: Run): { roles: Role[]; age: string | null } {
  const roles: Role[] = [];
  const cut = (from: number, to: number): string => text.slice(tokens[from]!.start, tokens[to - 1]!.end);
  let head = run.title;
  while (head > 0 && run.title < run.from && isDemonym(tokens[head - 1]!.text)) head--;
  while (
    head > 0 &&
    (isHumanNoun(tokens[head - 1]!.text) ||
      (head < run.title && (MODIFIER.test(tokens[head - 1]!.text) || isDemonym(tokens[head - 1]!.text))))
  )
    head--;
  // "spokesman Doe": the words before; with "the" and "’s" before them they are still only the office.
  if (head < run.title || run.title < run.from)
    roles.push({ text: cut(head, run.from).replace(/\.$/, ''), before: tokens[head]!.start });
  else if (tokens[run.title - 1]?.text === ',') {
    const from = nounBefore(tokens, run.title - 1);
    if (from !== null) roles.push({ text: cut(from, run.title - 1), before: null });
  }
  let at = run.to;
  let age: string | null = null;
  if (tokens[at]?.text === '(') while (at < tokens.length && tokens[at++]!.text !== ')');
  if (
    tokens[at]?.text === ',' &&
    /^\p{N}{1,3}$/u.test(tokens[at + 1]?.text ?? '') &&
    /^[,.]$/.test(tokens[at + 2]?.text ?? ',')
  ) {
    age = tokens[at + 1]!.text;
    at += 2;
  }
  const first = tokens[at + 1]?.text ?? '';
  if (tokens[at]?.text === ',' && (OPENS_APPOSITION.test(first) || isHumanNoun(first))) {
    let end = at + 1;
    while (
      end < tokens.length &&
      end - at < 16 &&
      (!/^[,.;:“”"()—–]$/.test(tokens[end]!.text) || dotted(tokens, end)) &&
      !(end > at + 1 && /^(?:who|which|said|says|told)$/.test(tokens[end]!.text))
    )
      end++;
    if (end > at + 1 && first !== 'who' && end < tokens.length && /^[,.;]$/.test(tokens[end]!.text))
      roles.push({ text: cut(at + 1, end), before: null });
  }
  return { roles, age };
}

/** Whether a full stop belongs to the title before it. */
function dotted(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.text === '.' && takesDot(tokens[at - 1]?.text ?? '');
}

/** "The company’s chief executive, | Jane Doe": where the noun phrase that ends at a comma starts, if it describes a person. */
function nounBefore(tokens: readonly Token[], comma: number): number | null {
  const head = tokens[comma - 1];
  if (!head || !isHumanNoun(head.text)) return null;
  for (let i = comma - 1; i >= Math.max(0, comma - 9); i--) {
    const { text } = tokens[i]!;
    if (/^(?:the|a|an|his|her|its|their|The|A|An|His|Her|Its|Their|our|my)$/.test(text)) return i;
    if (/^[,.;:“”"()—–]$/.test(text)) return null;
  }
  return null;
}
