import { connect, type Socket } from 'node:net';

/** How long the beginning of a status line is that tells the status. */
const STATUS_LINE = 'HTTP/1.1 200 '.length - 1;

/** A connection on which bytes are sent as they are, well-formed or not. */
export class Raw {
  readonly socket: Socket;
  /** Statuses of the answers so far, in their order. */
  readonly statuses: number[] = [];
  /** Resolves, when the connection is closed by whichever side, with how many milliseconds after its start that was. */
  readonly closed: Promise<number>;
  readonly #waiting: (() => void)[] = [];

  constructor(port: number) {
    const start = performance.now();
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true, allowHalfOpen: true });
    this.socket.setEncoding('latin1');
    let rest = '';
    this.socket.on('data', (chunk: string) => {
      const text = rest + chunk;
      let end = 0;
      for (const { 0: line, 1: status, index } of text.matchAll(/HTTP\/1\.1 (\d{3}) /g)) {
        this.statuses.push(Number(status));
        end = index + line.length;
      }
      rest = text.slice(Math.max(end, text.length - STATUS_LINE)); // one may be cut in two
      for (const look of this.#waiting.splice(0)) look();
    });
    this.socket.on('end', () => this.socket.end()).on('error', () => this.socket.destroy());
    this.closed = new Promise((resolve) => {
      this.socket.once('close', () => {
        resolve(performance.now() - start);
        for (const look of this.#waiting.splice(0)) look();
      });
    });
  }

  /** Waits for so many answers, or for the end of the connection. */
  async answers(count: number): Promise<number[]> {
    while (this.statuses.length < count && !this.socket.destroyed)
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return this.statuses;
  }
}
