import { z } from 'zod';
import type { Origin } from '../../article/article.ts';
import { LIMITS } from '../files/limits.ts';

export const RefusalSchema = z
  .object({
    path: z.string().describe('Inside the corpus folder.'),
    line: z.int().min(1).nullable().describe('In a file with a story a line; else null.'),
    reason: z.string(),
  })
  .meta({ id: 'Refusal', description: 'A file, or a line of one, that is not in the corpus, and why.' });
export type Refusal = z.infer<typeof RefusalSchema>;

export const SimilarSchema = z
  .array(z.string())
  .min(2)
  .meta({ id: 'Similar', description: 'Ids of articles whose texts are nearly the same.' });

/** What a load made of the files that it found. */
export const ReportSchema = z
  .object({
    files: z.int().min(0).describe('How many files may hold stories, going by their names.'),
    ignored: z
      .record(z.string(), z.int().min(1))
      .describe('How many other files there are in the folder, by how their names end.'),
    articles: z.int().min(0),
    formats: z.record(z.string(), z.int().min(0)).describe('How many articles came from files of each format.'),
    readers: z.record(z.string(), z.int().min(0)).describe('How many articles each reader read.'),
    warnings: z.record(z.string(), z.int().min(0)).describe('How many articles have a warning of each code.'),
    annotated: z.int().min(0).describe('How many files and lines were read and annotated by this load.'),
    remembered: z.int().min(0).describe('How many were taken from the snapshot.'),
    seconds: z.number().min(0).describe('How long the load took.'),
    refused: z.array(RefusalSchema).describe('What is not in the corpus, and why.'),
    similar: z.array(SimilarSchema).describe('Articles that are nearly the same, linked and not dropped.'),
    notes: z.array(z.string()).describe('What else went wrong: a snapshot that could not be read or written.'),
    limits: z.record(z.string(), z.int()).describe('What a file may hold.'),
  })
  .meta({ id: 'CorpusReport', description: 'What the server made of the files of its corpus.' });
export type Report = z.infer<typeof ReportSchema>;

/** What a load made of the files: `articles` as they are served, with the codes of their warnings, and what it counted on the way. */
export function reportOf(
  articles: readonly { origin: Origin | null; warnings: readonly string[] }[],
  counted: Omit<Report, 'articles' | 'formats' | 'readers' | 'warnings' | 'limits'>,
): Report {
  return {
    ...counted,
    refused: listed(counted.refused),
    articles: articles.length,
    formats: tally(articles.flatMap(({ origin }) => origin?.format ?? [])),
    readers: tally(articles.flatMap(({ origin }) => origin?.reader ?? [])),
    warnings: tally(articles.flatMap(({ warnings }) => [...new Set(warnings)])),
    limits: LIMITS,
  };
}

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of [...names].sort()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** How many refused lines of one file are listed one by one. */
const LISTED = 100;

/** Refusals in the order of their files; of a file with very many, the first and how many more there are. */
function listed(refused: readonly Refusal[]): Refusal[] {
  const counts = new Map<string, number>();
  const list = refused.filter(({ path }) => {
    const count = (counts.get(path) ?? 0) + 1;
    counts.set(path, count);
    return count <= LISTED;
  });
  for (const [path, count] of counts)
    if (count > LISTED) list.push({ path, line: null, reason: `${count - LISTED} more lines like these` });
  const line = (refusal: Refusal) => refusal.line ?? Number.POSITIVE_INFINITY;
  return list.sort((a, b) => (a.path === b.path ? line(a) - line(b) : a.path < b.path ? -1 : 1));
}
