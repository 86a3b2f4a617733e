import { once } from 'node:events';
import type { z } from 'zod';
import { annotate } from './annotate.ts';
import { lines } from './corpus/files/lines.ts';
import { type ExtractInput, ExtractInputSchema, type Extraction, extraction } from './extract.ts';
import type { Model } from './model.ts';
import { readModel } from './model-folder.ts';

/** What stands in the place of a line that cannot be extracted; `line` counts from 1. */
interface BadLine {
  line: number;
  error: string;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

const USAGE = `Usage: npm run --silent extract < documents.jsonl > found.jsonl
Each line in: {"id", "text", "title"?, "publishedAt"?, "outlet"?, "byline"?, "url"?}. Each line out: {"id", "quotes", "claims"},
or {"line", "error"} for one that cannot be read; then the exit code is 1. It takes no arguments.
`;

/** Reads documents as JSON Lines from standard input and writes one line for each to standard output, in order. */
async function main(): Promise<void> {
  if (process.argv.length > 2) {
    process.stderr.write(USAGE);
    process.exitCode = 1;
    return;
  }
  // A reader that has seen enough (`| head`) closes the pipe: that ends the work, it is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  const model = readModel();
  for await (const { bytes, number } of lines(process.stdin, Number.POSITIVE_INFINITY)) {
    const result = extractLine(bytes!, number, model);
    if (result === null) continue;
    if ('error' in result) process.exitCode = 1;
    if (!process.stdout.write(`${JSON.stringify(result)}\n`)) await once(process.stdout, 'drain');
  }
}

/** One input line to one output line; null for a blank one. Whatever is wrong with it becomes a line that says so. */
function extractLine(bytes: Uint8Array, line: number, model: Model): Extraction | BadLine | null {
  try {
    const input = readInput(bytes);
    if (input === null) return null;
    const { id, ...document } = input;
    return extraction(id, annotate(document, model));
  } catch (error) {
    return { line, error: error instanceof Error ? error.message : String(error) };
  }
}

function readInput(bytes: Uint8Array): ExtractInput | null {
  const text = explained('not UTF-8', () => utf8.decode(bytes));
  if (text.trim() === '') return null;
  const value: unknown = explained('not JSON', () => JSON.parse(text));
  const parsed = ExtractInputSchema.safeParse(value, { error: complaint });
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map(({ message }) => message).join('; '));
}

/** Names the field, as zod's own messages do not. */
function complaint({ code, path, input, message, expected }: z.core.$ZodRawIssue): string {
  const field = path?.length ? path.join('.') : 'the line';
  if (code !== 'invalid_type') return `${field}: ${message ?? code}`;
  return input === undefined ? `${field} is missing` : `${field} must be a JSON ${expected}`;
}

function explained<Value>(what: string, attempt: () => Value): Value {
  try {
    return attempt();
  } catch (cause) {
    throw new Error(`${what}: ${(cause as Error).message}`, { cause });
  }
}

await main();
