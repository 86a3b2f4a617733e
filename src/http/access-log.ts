import { hostname } from 'node:os';
import { type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { type DestinationStream, pino } from 'pino';

/** What pino says of the process in every line, by default. */
const OF_PROCESS = `"pid":${process.pid},"hostname":${JSON.stringify(hostname())}`;

/** What is told of a request that was answered. */
export interface Answer {
  method: string;
  /** What was asked, as JSON text. */
  url: string;
  /** The client's address, or what a trusted proxy says that it is. */
  ip: string | undefined;
  /** The request's id. */
  id: string;
  status: number;
  /** How long the answer took, in milliseconds. */
  ms: number;
}

/**
 * One line a request, when it is answered: what was asked, how it went, how long it took in milliseconds. It is the line that pino
 * would write, put together here because every request pays for it.
 */
export class AccessLog extends LogController {
  readonly #out: DestinationStream;

  constructor(out: DestinationStream) {
    super({ requestIdLogLabel: 'requestId' });
    this.#out = out;
  }

  override incomingRequest(): void {}

  override requestCompleted(error: Error | null | undefined, request: FastifyRequest, reply: FastifyReply): void {
    const { method, url, ip, id } = request;
    const { statusCode: status, elapsedTime: ms } = reply;
    if (error) request.log.error({ method, url, ip, status, ms: rounded(ms), err: error }, 'broken off');
    else if (tellsAnswers(request.log.level)) this.answered({ method, url: JSON.stringify(url), ip, id, status, ms });
  }

  /** Writes the line, whatever the level of the log. */
  answered({ method, url, ip, id, status, ms }: Answer): void {
    this.#out.write(
      `{"level":30,"time":${Date.now()},${OF_PROCESS},"requestId":"${id}","method":"${method}","url":${url},"ip":${JSON.stringify(ip)},"status":${status},"ms":${rounded(ms)},"msg":"answered"}\n`,
    );
  }
}

/** Milliseconds as they are logged. */
export function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}

/** Whether a log of this level takes lines of `info`; one that is silent has no value. */
export function tellsAnswers(level: string): boolean {
  return pino.levels.values[level]! <= pino.levels.values.info!;
}
