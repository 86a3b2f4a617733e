import { Agent, type IncomingMessage, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** What became of one request. */
export interface Answer {
  status: number;
  bytes: number;
  /** From sending to the last byte, in milliseconds. */
  ms: number;
  body: Buffer;
}

/** One client that asks a server on the loopback over connections that it keeps. */
export class Client {
  readonly #agent = new Agent({ keepAlive: true });
  readonly #port: number;

  constructor(port: number) {
    this.#port = port;
  }

  /** Throws when no whole answer comes. */
  ask(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const start = performance.now();
    return new Promise((resolve, reject) => {
      const answered = async (response: IncomingMessage) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk);
        const body = Buffer.concat(chunks);
        resolve({ status: response.statusCode!, bytes: body.length, ms: performance.now() - start, body });
      };
      request({ host: '127.0.0.1', port: this.#port, path, headers, agent: this.#agent })
        .on('response', (response) => answered(response).catch(reject))
        .on('error', reject)
        .end();
    });
  }

  /** What is answered, as JSON; asked again while the server is overloaded. Throws when it is no 200 in the end. */
  async json<Body>(path: string, attempts = 20): Promise<Body> {
    const { status, body } = await this.ask(path);
    if (status === 200) return JSON.parse(body.toString());
    if (status !== 503 || attempts === 0) throw new Error(`${status} for ${path}: ${body}`);
    await wait(500);
    return this.json(path, attempts - 1);
  }

  close(): void {
    this.#agent.destroy();
  }
}
