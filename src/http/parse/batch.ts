import type { FastifyRequest } from 'fastify';
import { LIMITS } from '../../corpus/files/limits.ts';
import { lines } from '../../corpus/files/lines.ts';
import { Problem } from '../problem.ts';
import type { Parser } from './parser.ts';

/**
 * Reads a document a line and gives a line for each, in their order: what was found, or a problem with the number of the
 * line. No more is read than the threads need to be busy, and nothing while the client takes nothing.
 */
export async function* batch(
  stream: AsyncIterable<Buffer>,
  parser: Parser,
  request: FastifyRequest,
): AsyncGenerator<Buffer> {
  const underWay: Promise<Buffer>[] = [];
  for await (const { number, bytes } of lines(stream, LIMITS.ndjson)) {
    if (bytes?.length === 0) continue;
    const answer = answerTo(bytes, parser).catch((error: unknown) => failure(error, number, request));
    underWay.push(answer);
    if (underWay.length > parser.threads) yield await underWay.shift()!;
  }
  for (const answer of underWay) yield await answer;
}

async function answerTo(bytes: Buffer | null, parser: Parser): Promise<Buffer> {
  if (bytes === null) throw new Problem('payload-too-large', `The line is longer than ${LIMITS.ndjson} bytes.`);
  return line(await parser.parse('ndjson', bytes));
}

/** The status is long sent: whatever goes wrong with one line is told in a line. */
function failure(error: unknown, number: number, { url, id, log }: FastifyRequest): Buffer {
  const known = error instanceof Problem;
  if (!known) log.error({ err: error, line: number }, 'line failed');
  const problem = known ? error : new Problem('internal-error', 'The server failed at this line.');
  return line({ line: number, problem: problem.document(url, id) });
}

function line(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}
