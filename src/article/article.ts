import { z } from 'zod';
import { ExcerptSchema, SpanSchema } from '../text/span.ts';

/** What a file of stories is; `ndjson` has a story a line. */
const FORMATS = ['text', 'html', 'json', 'ndjson'] as const;
export type Format = (typeof FORMATS)[number];

/** Something a reader of the record should know: nothing found is dropped in silence. */
export const WarningSchema = z
  .object({
    code: z
      .string()
      .describe('Stable kebab-case code, such as `unclosed-mark`, `undated`, `empty-body`, `not-english`.'),
    message: z.string().describe('What was seen, in words.'),
    span: SpanSchema.nullable().describe('Where in `text`, or null when it concerns the whole article.'),
  })
  .meta({ id: 'Warning' });
export type Warning = z.infer<typeof WarningSchema>;

/**
 * What a paragraph is in the layout of the story. `caption` covers pictures and their credits, `note` what the newsroom says of
 * the story itself: who reported it, corrections, invitations to read on.
 */
const PARAGRAPH_KINDS = ['body', 'standfirst', 'subhead', 'item', 'caption', 'note'] as const;
export const ParagraphKindSchema = z.enum(PARAGRAPH_KINDS).meta({ id: 'ParagraphKind' });
export type ParagraphKind = z.infer<typeof ParagraphKindSchema>;

export const ParagraphSchema = SpanSchema.extend({ kind: ParagraphKindSchema }).meta({ id: 'Paragraph' });
export type Paragraph = z.infer<typeof ParagraphSchema>;

export const SentenceSchema = SpanSchema.extend({
  paragraph: z.int().min(0).describe('Index into `paragraphs`.'),
}).meta({ id: 'Sentence' });
export type Sentence = z.infer<typeof SentenceSchema>;

export const ScareQuoteSchema = ExcerptSchema.extend({
  paragraph: z.int().min(0).nullable(),
  rule: z.string().describe('The rule that judged it nobody’s words.'),
}).meta({ id: 'ScareQuote', description: 'A marked phrase that nobody is said to have uttered.' });
export type ScareQuote = z.infer<typeof ScareQuoteSchema>;

/** The file that a story came from; null where a story was handed in. */
export const OriginSchema = z
  .object({
    path: z.string().describe('Inside the corpus folder, with `/` between its parts.'),
    line: z.int().min(1).nullable().describe('In a file with a story a line, counted from 1; else null.'),
    format: z.enum(FORMATS),
    reader: z.string().describe('What read it: `plain`, `readability`, or the dialect of JSON, such as `ninjs`.'),
    hash: z.string().describe('SHA-256 of the bytes of the file, unpacked, or of the line.'),
  })
  .meta({ id: 'Origin', description: 'The file that the article was read from.' });
export type Origin = z.infer<typeof OriginSchema>;

/** One news article as it was printed. Offsets are UTF-16 code units into `text`; times are RFC 3339. */
export const ArticleSchema = z
  .object({
    id: z
      .string()
      .describe('A slug of the title and a short hash of the canonical URL, or of the text where there is none.'),
    title: z.string().nullable(),
    titleSpan: SpanSchema.nullable().describe('The title in `text` when it was printed there.'),
    outlet: z.string().nullable().describe('The publisher, as told by metadata or by the text itself.'),
    byline: z.string().nullable().describe('Who wrote it, as printed, without "By".'),
    bylineSpan: SpanSchema.nullable().describe('The byline in `text`.'),
    publishedAt: z
      .string()
      .nullable()
      .describe(
        'RFC 3339 with the offset in force at that place and date; the day alone where no time or no zone is told.',
      ),
    publishedText: z.string().nullable().describe('The date line as printed.'),
    publishedSpan: SpanSchema.nullable(),
    datelineSpan: SpanSchema.nullable().describe(
      'Where the story was filed, before its first words: "KYIV, Nov. 4 (Agency) —".',
    ),
    url: z.string().nullable().describe('An address of the web (`http`, `https`); others are not served.'),
    language: z.string().nullable().describe('BCP 47 tag of the detected language; null when too short to tell.'),
    text: z.string().describe('The printed body, head included when it was printed.'),
    paragraphs: z.array(ParagraphSchema).describe('In order; title, date line and byline are not among them.'),
    sentences: z.array(SentenceSchema),
    scareQuotes: z.array(ScareQuoteSchema),
    counts: z
      .object({
        words: z.int(),
        paragraphs: z.int(),
        sentences: z.int(),
        quotes: z.int(),
        claims: z.int(),
        speakers: z.int().describe('Those whom it quotes, whose word claims rest on, and whom chains name besides.'),
      })
      .meta({ id: 'ArticleCounts' }),
    warnings: z.array(WarningSchema),
    revision: z
      .int()
      .min(1)
      .describe('How many texts of this story there have been under its address, this one included.'),
    updatedAt: z
      .string()
      .nullable()
      .describe('When the file with this text was last written, RFC 3339; null for the first text of a story.'),
    origin: OriginSchema.nullable(),
    extractor: z.string().describe('Version of the extractor that made this record.'),
  })
  .meta({ id: 'Article' });
export type Article = z.infer<typeof ArticleSchema>;

/** What is handed in: one document's text and what is known of it from elsewhere. `text` is the coordinate base. */
export const DocumentSchema = z
  .strictObject({
    text: z.string(),
    title: z.string().nullish(),
    publishedAt: z.string().nullish(),
    outlet: z.string().nullish(),
    byline: z.string().nullish(),
    url: z.string().nullish(),
  })
  .meta({ id: 'Document' });
export interface Document extends z.infer<typeof DocumentSchema> {
  /** The id that the story has had under another title. */
  id?: string;
  /** What made the document of bytes; see `Origin`. */
  reader?: string;
  /** What a reader of a format with a layout knows of it: kinds of paragraphs by their place in `text`. */
  paragraphs?: readonly Paragraph[];
  /** What the reader saw on the way. */
  warnings?: readonly Warning[];
}
