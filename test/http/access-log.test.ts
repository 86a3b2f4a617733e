import { pino } from 'pino';
import { expect, test } from 'vitest';
import { application, corpusOf } from './app.ts';

test('a request makes one line, with all that pino says in its own', async () => {
  const [lines, own]: [string[], string[]] = [[], []];
  const app = await application(corpusOf([]), undefined, { LOG_LEVEL: 'info' }, { write: (line) => lines.push(line) });
  const url = '/none?q=%22a%22\\x';
  const { headers } = await app.inject(url);
  pino({}, { write: (line) => own.push(line) }).info('answered');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/\n$/);
  const { time, ...line } = JSON.parse(lines[0]!);
  const { time: now, ...plain } = JSON.parse(own[0]!);
  expect(Math.abs(time - now)).toBeLessThan(60_000);
  expect(line).toEqual({
    ...plain,
    requestId: headers['x-request-id'],
    method: 'GET',
    url,
    ip: '127.0.0.1',
    status: 404,
    ms: expect.any(Number),
  });
  await app.close();
});

test('a level above `info` leaves it out, as do the routes that are asked by machines', async () => {
  for (const [level, url] of [
    ['warn', '/none'],
    ['info', '/livez'],
  ] as const) {
    const lines: string[] = [];
    const app = await application(corpusOf([]), undefined, { LOG_LEVEL: level }, { write: (line) => lines.push(line) });
    await app.inject(url);
    expect(lines).toEqual([]);
    await app.close();
  }
});
