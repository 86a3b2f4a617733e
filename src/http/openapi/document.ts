import type { OpenAPIV3_1 } from 'openapi-types';
import { EXTRACTOR } from '../../text/version.ts';

/** What the OpenAPI document says beyond its operations, which come from the routes. */
export const OPENAPI: Omit<OpenAPIV3_1.Document, 'paths'> = {
  openapi: '3.1.0',
  info: {
    title: 'Hearsay',
    version: EXTRACTOR.replace(/^hearsay-/, ''),
    summary: 'Parsed news articles: who is quoted, what is claimed, and on whose word.',
    description: `Hearsay reads news articles and serves what is in them: **quotes** (what was said, the words that report it, the source that it is ascribed to), **claims** (what is asserted, in whose voice, how hedged), **speakers**, and for each the **chain** by which the words reached the reader, from the publisher to the one who spoke.

Offsets are half-open and count UTF-16 code units of \`article.text\`: \`text.slice(start, end)\` is the exact text. What is not known is \`null\`. Scores rank; they are no verdicts.

**Lists** come as \`{"items", "total", "next"}\`. \`next\`, also in the \`Link\` header beside \`prev\` and \`first\`, leads to the next page; its cursor is opaque and belongs to the filters and the order that it was made for. A walk along \`next\` visits every record once, even when the articles are read anew on the way.

**Filters** take several values, separated by commas: \`outlet=a,b\` accepts either, \`outlet=-a\` excludes one. A comma within a value is written \`\\,\`, a minus that starts one \`\\-\`. \`sort\` takes several keys, \`-\` in front turns one round. \`fields\` leaves out members, \`include\` embeds related records, \`facets\` counts.

**Caching**: lists, records and statistics have an \`ETag\`; asked again with it in \`If-None-Match\`, the server says 304 as long as nothing changed.

**Errors** are RFC 9457 problem documents of the types in \`/problems\`. Parameters are strict: one that is unknown, repeated, empty or out of range is refused, and the problem names it.`,
    contact: { name: 'The maintainers of Hearsay' },
    license: { name: 'MIT', identifier: 'MIT' },
  },
  security: [], // everything is public
  servers: [{ url: '/', description: 'This server.' }],
  tags: [
    { name: 'Articles', description: 'News articles as they were printed.' },
    { name: 'Quotes', description: 'Who is quoted, saying what, and by which chain the words reached the reader.' },
    { name: 'Claims', description: 'What is asserted as fact, in whose voice, and on whose word.' },
    {
      name: 'Speakers',
      description: 'Those who are quoted: people, organisations, outlets, documents, unnamed sources.',
    },
    { name: 'Parse', description: 'Articles of your own, read and not stored.' },
    { name: 'Corpus', description: 'What became of the files that the articles came from.' },
    { name: 'Problems', description: 'The types of errors.' },
    { name: 'Health', description: 'For whoever runs the server.' },
  ],
};
