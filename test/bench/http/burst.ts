import { connect, type Socket } from 'node:net';

/** What so many requests of one kind were answered with. */
export interface Burst {
  answers: number;
  seconds: number;
  /** Answers whose status was not the one expected. */
  wrong: number;
}

/**
 * Asks one thing over and over on keep-alive connections, one request at a time on each, for so many milliseconds. It does as little as
 * can be done for an answer, so that the server is what is measured.
 */
export async function burst(
  port: number,
  path: string,
  { status, headers = {}, connections, ms }: { status: number; headers?: object; connections: number; ms: number },
): Promise<Burst> {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const request = Buffer.from(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n${lines.join('')}\r\n`);
  const sockets = await Promise.all(Array.from({ length: connections }, () => dial(port)));
  let [answers, wrong, running] = [0, 0, true];
  const drivers = sockets.map((socket) =>
    ask(socket, request, (answered) => {
      answers++;
      if (answered !== status) wrong++;
      return running;
    }),
  );
  const from = performance.now();
  setTimeout(() => {
    running = false;
  }, ms);
  await Promise.all(drivers);
  const seconds = (performance.now() - from) / 1000;
  for (const socket of sockets) socket.destroy();
  return { answers, seconds, wrong };
}

function dial(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket)).once('error', reject);
  });
}

const HEAD_END = Buffer.from('\r\n\r\n');

/** Sends the request again after each answer for as long as `answered` says so. */
function ask(socket: Socket, request: Buffer, answered: (status: number) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    let [head, left, status] = [Buffer.alloc(0), 0, 0];
    socket.on('error', reject).on('close', () => reject(new Error('the server closed a connection')));
    socket.on('data', (chunk) => {
      if (left > 0) left -= chunk.length;
      else {
        head = head.length > 0 ? Buffer.concat([head, chunk]) : chunk;
        const end = head.indexOf(HEAD_END);
        if (end < 0) return;
        const text = head.toString('latin1', 0, end);
        status = Number(text.slice(9, 12));
        const length = status === 304 ? 0 : Number(/\r\ncontent-length: (\d+)/i.exec(text)![1]);
        left = end + HEAD_END.length + length - head.length;
        head = Buffer.alloc(0);
      }
      if (left > 0) return;
      if (answered(status)) socket.write(request);
      else resolve();
    });
    socket.write(request);
  });
}
