import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ExtractInputSchema } from '../src/extract.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a command at the root of the project with `input` on its standard input. */
function run(command: string, args: string[], input: string | Uint8Array, readBytes = Number.POSITIVE_INFINITY) {
  return new Promise<Run>((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    let read = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      out.push(chunk);
      read += chunk.length;
      if (read >= readBytes) child.stdout.destroy();
    });
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.stdin.on('error', () => {}); // a child that has stopped reading is what one test is about
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
    child.stdin.end(input);
  });
}

const extract = (input: string | Uint8Array, readBytes?: number) =>
  run(process.execPath, ['--import', 'tsx', 'src/cli.ts'], input, readBytes);
const extractWith = (argument: string) =>
  run(process.execPath, ['--import', 'tsx', 'src/cli.ts', argument], line({ id: 'a', text: 'Nobody said anything.' }));
const rows = ({ stdout }: Run) =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((row) => JSON.parse(row));
const line = (document: object) => `${JSON.stringify(document)}\n`;

describe('npm run extract', () => {
  it('prints nothing but JSON on standard output', async () => {
    const done = await run('npm', ['run', '--silent', 'extract'], line({ id: 'a', text: 'Nobody said anything.' }));
    expect(rows(done).map(({ id }) => id)).toEqual(['a']);
    expect(done.code).toBe(0);
  });

  it.each(['--help', 'stories.jsonl'])('takes no arguments, and says what it takes instead: %s', async (argument) => {
    const done = await extractWith(argument);
    expect(done).toMatchObject({ code: 1, stdout: '' });
    for (const member of Object.keys(ExtractInputSchema.shape)) expect(done.stderr).toContain(`"${member}"`);
  });

  it('gives one line a document, in the same order', async () => {
    const ids = Array.from({ length: 40 }, (_, at) => `story-${at}`);
    const done = await extract(ids.map((id) => line({ id, text: `“It is ${id},” said Ada Lund.` })).join(''));
    expect(rows(done).map(({ id }) => id)).toEqual(ids);
    expect(done).toMatchObject({ code: 0, stderr: '' });
  });

  it('serves quotes and claims with offsets into the text that was sent', async () => {
    const text = '“The bridge will open in May,” said Ada Lund, the mayor of Torvik.';
    const [{ quotes, claims }] = rows(await extract(line({ id: 'a', text })));
    expect(quotes).toHaveLength(1);
    expect(quotes[0]).toMatchObject({ type: 'direct', kind: 'speech', speaker: 'Ada Lund', parent: null });
    const [[start, end]] = quotes[0].content;
    expect(text.slice(start, end)).toContain('The bridge will open in May');
    expect(claims).toBeInstanceOf(Array);
  });

  it('puts an error in the place of a bad line, goes on and exits with 1', async () => {
    const done = await extract(
      [
        line({ id: 'a', text: 'One.' }),
        'nope\n',
        line({ id: 'b' }),
        line({ id: 3, text: 'Two.' }),
        line({ id: 'c', text: 'Three.', title: 4 }),
        '[]\n',
        line({ id: 'd', text: 'Four.' }),
      ].join(''),
    );
    expect(done).toMatchObject({ code: 1, stderr: '' });
    expect(rows(done)).toMatchObject([
      { id: 'a' },
      { line: 2, error: expect.stringContaining('not JSON') },
      { line: 3, error: 'text is missing' },
      { line: 4, error: 'id must be a JSON string' },
      { line: 5, error: 'title must be a JSON string' },
      { line: 6, error: 'the line must be a JSON object' },
      { id: 'd' },
    ]);
  });

  it('tells a line that is not UTF-8', async () => {
    const done = await extract(Buffer.concat([Buffer.from([0xff, 0x0a]), Buffer.from(line({ id: 'a', text: '' }))]));
    expect(done.code).toBe(1);
    expect(rows(done)).toMatchObject([{ line: 1, error: expect.stringContaining('not UTF-8') }, { id: 'a' }]);
  });

  it('counts blank lines and answers none, and takes a byte order mark, CRLF and a last line without an end', async () => {
    const done = await extract('\uFEFF{"id":"a","text":"One."}\r\n\r\n{"id":"b"}\n{"id":"c","text":"Two."}');
    expect(rows(done)).toMatchObject([{ id: 'a' }, { line: 3 }, { id: 'c' }]);
  });

  it('cuts lines at line feeds only, not at the other separators that JSON allows in a string', async () => {
    const done = await extract('{"id":"a\u2028b\u2029c\u0085","text":"One."}\n');
    expect(rows(done)).toMatchObject([{ id: 'a\u2028b\u2029c\u0085' }]);
  });

  it('lets members pass that it does not know', async () => {
    expect(rows(await extract(line({ id: 'a', text: 'One.', quotes: [], compartment: 'x' })))).toMatchObject([
      { id: 'a', quotes: [] },
    ]);
  });

  it('answers an empty input with an empty output', async () => {
    expect(await extract('')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('stops in silence when its reader does', async () => {
    const done = await extract(line({ id: 'x'.repeat(1000), text: 'One.' }).repeat(2000), 1000);
    expect(done).toMatchObject({ code: 0, stderr: '' });
  });
});
