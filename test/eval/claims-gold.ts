import type { Article } from '../../src/article/article.ts';
import type { SpeakerKind } from '../../src/names/speaker.ts';
import type { Link, Quote } from '../../src/quotes/quote.ts';
import { speakerId } from '../../src/quotes/speaker/referent.ts';
import { excerpt, passage } from '../../src/text/span.ts';

type Offsets = [start: number, end: number];

/** A story annotated by hand, in the form of the seed story's `.json`. */
export interface GoldStory {
  quotes: GoldQuote[];
  claims: GoldClaim[];
}
export interface GoldQuote {
  id: string;
  type: Quote['type'];
  content: Offsets[];
  source: Offsets[] | null;
  cue: Offsets[] | null;
  speaker: string | null;
  speakerKind: SpeakerKind | null;
  chain: string[];
}
export interface GoldClaim {
  id: string;
  span: Offsets;
  voice: 'article' | 'attributed';
  claimant: string | null;
  chain: string[];
  hedges: string[];
  quantities: { text: string; value?: number; bound?: string; unit?: string }[];
  dates: { text: string; value: string }[];
  polarity: string;
  modality: string;
}

/** Quote records as the annotation has them, so that claims are measured apart from the finding of quotes. */
export function goldQuotes(article: Article, story: GoldStory): Quote[] {
  const { text } = article;
  return story.quotes.map((gold): Quote => {
    const span = ([start, end]: Offsets) => ({ start, end });
    const first = gold.content[0]![0];
    const sentence = article.sentences.findIndex((s) => s.start <= first && first < s.end);
    const speaker =
      gold.speaker === null
        ? null
        : {
            id: speakerId(gold.speakerKind ?? 'person', gold.speaker, null),
            name: gold.speaker,
            kind: gold.speakerKind ?? ('person' as const),
          };
    return {
      id: gold.id,
      articleId: article.id,
      paragraph: article.sentences[sentence]?.paragraph ?? null,
      sentence: sentence < 0 ? null : sentence,
      type: gold.type,
      kind: 'speech',
      status: 'reported',
      content: gold.content.map((c) => passage(text, span(c))),
      cue: (gold.cue ?? []).map((c) => excerpt(text, span(c))),
      source: gold.source?.[0] ? excerpt(text, span(gold.source[0])) : null,
      speaker,
      speakerReason: null,
      speakerRule: null,
      addressee: null,
      chain: gold.chain.map((name, at): Link => {
        const last = at === gold.chain.length - 1 && at > 0;
        const kind = last ? (gold.speakerKind ?? 'person') : 'outlet';
        return {
          name,
          kind,
          speakerId: speakerId(kind, name, null),
          anonymous: kind === 'anonymous',
          mention: null,
          cue: null,
        };
      }),
      parent: null,
      said: null,
      medium: null,
      rule: 'gold',
      confidence: 1,
    };
  });
}
