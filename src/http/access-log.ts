import { hostname } from 'node:os';
import { type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { type DestinationStream, pino } from 'pino';

/** What pino says of the process in every line, by default. */
const OF_PROCESS = `"pid":${process.pid},"hostname":${JSON.stringify(hostname())}`;

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
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    if (error) request.log.error({ method, url, ip, status: reply.statusCode, ms, err: error }, 'broken off');
    else if (tells(request.log.level))
      this.#out.write(
        `{"level":30,"time":${Date.now()},${OF_PROCESS},"requestId":"${id}","method":"${method}","url":${JSON.stringify(url)},"ip":${JSON.stringify(ip)},"status":${reply.statusCode},"ms":${ms},"msg":"answered"}\n`,
      );
  }
}

/** Whether a log of this level takes lines of `info`; one that is silent has no value. */
function tells(level: string): boolean {
  return pino.levels.values[level]! <= pino.levels.values.info!;
}
