import { gzipSync } from 'node:zlib';
import type { Choice } from '../corpus/choice.ts';

/** A request that is wrong in one way or another, as bytes; `latin1`, so that each character is a byte. */
type Bad = (choice: Choice) => string;

const LISTS = [
  '/v1/articles',
  '/v1/quotes',
  '/v1/claims',
  '/v1/speakers',
  '/v1/suggest',
  '/v1/stats',
  '/v1/corpus',
  '/livez',
  '/openapi.json',
];
const PARAMETERS = [
  'q',
  'limit',
  'cursor',
  'sort',
  'fields',
  'include',
  'facets',
  'format',
  'from',
  'to',
  'outlet',
  'speaker',
  'type',
  'weights',
  'minConfidence',
  'raw',
  'depth',
];
const VALUES = [
  '',
  '-1',
  '0',
  '1e999',
  'NaN',
  '99999999999999999999',
  'null',
  'undefined',
  '[]',
  '{}',
  '[object Object]',
  'true,false',
  ',',
  ',,,',
  '-',
  '--',
  '*',
  '"',
  '"a',
  'a:b',
  'speaker:',
  '-"',
  '(((',
  ')',
  '\\',
  '\\,',
  '2022-13',
  '2022-02-30T25:61',
  '9999-12-31',
  '0000',
  'constructor',
  '__proto__',
  'toString',
  'eyJhIjoxfQ',
  'AAAA',
  '../../etc/passwd',
  '%2e%2e%2f',
  '%00',
  '%0d%0aX: y',
  '%F0%9F%98%80',
  '%E2%80%AE',
  '%ED%A0%80',
  '%C0%AF',
  '%ff',
  '%',
  '%z',
  '%u0041',
  '+',
  '%2B',
  '#{7*7}',
  "' OR 1=1 --",
  '<script>',
  'a*b*',
  '*a',
];
const METHODS = [
  'POST',
  'PUT',
  'DELETE',
  'PATCH',
  'TRACE',
  'OPTIONS',
  'HEAD',
  'PROPFIND',
  'get',
  'FOO',
  'CONNECT',
  'G\u00e9T',
  'QUERY',
  'PRI',
  '',
];
const HEADERS: readonly Bad[] = [
  (choice) =>
    `Accept: ${choice.of(['*', 'a/b/c', ';q=1', 'text/html;q=2', 'application/json;q=0', ',,,', 'image/*', '\u00ff'])}`,
  (choice) => `If-None-Match: ${choice.of(['*', 'x', '"', 'W/', 'W/"a", ,"b', '"\u00ff"', '"a"'.repeat(500)])}`,
  (choice) => `If-Modified-Since: ${choice.of(['x', '0', 'Thu, 99 Xxx 2022 99:99:99 GMT', '\u00e9'])}`,
  (choice) => `Accept-Encoding: ${choice.of(['br;q=9', 'gzip;q=0,*;q=0', ', ,', 'identity;q=0', 'zstd', '\u00ff'])}`,
  (choice) => `Range: bytes=${choice.of(['0-', '-', '9-1', '0-0,1-1,2-2', 'x'])}`,
  (choice) => `X-Request-Id: ${choice.of(['', '\u00ff', 'a'.repeat(5000), '{}', '"'])}`,
  (choice) => `Expect: ${choice.of(['100-continue', '200-ok', ''])}`,
  (choice) => `X-Forwarded-For: ${choice.of(['1.2.3.4', '::1, x', 'a'.repeat(3000)])}`,
  (choice) => `Origin: ${choice.of(['null', 'http://evil.example', '\u00ff', ''])}`,
  (choice) => `X-Long: ${'a'.repeat(choice.number(1000, 40_000))}`,
  (choice) => Array.from({ length: choice.number(50, 3000) }, (_, i) => `X-${i}: a`).join('\r\n'),
  (choice) =>
    choice.of([
      'no colon',
      ': no name',
      'Sp ace: a',
      'X\u0000: a',
      'X: a\u0000b',
      ' Folded: a',
      'X: a\r\n folded',
      'X:\ta\rb',
      'Host: other',
      'Upgrade: h2c\r\nConnection: Upgrade',
      'Connection: \u00ff',
      `Cookie: ${'a=b;'.repeat(300)}`,
    ]),
];
const BODIES: readonly Bad[] = [
  () => '',
  () => '{',
  (choice) => '['.repeat(choice.number(10, 30_000)),
  (choice) => '{"a":'.repeat(choice.number(10, 10_000)),
  () => 'null',
  () => '{"text":1}',
  () => '{"text":"a","publishedAt":"soon","url":"::"}',
  () => '{"__proto__":{"text":"a"},"constructor":1}',
  () => '{"text":"\\ud800"}',
  () => '\u00ff\u00fe\u0000a',
  () => '<p>'.repeat(2000),
  () => gzipSync('{"text":"a"}').toString('latin1'),
  (choice) =>
    Array.from({ length: choice.number(1, 20) }, () => choice.of(['{', '{"text":1}', '\u00ff', '[]', ''])).join('\n'),
];
const TYPES = [
  'application/json',
  'application/x-ndjson',
  'text/plain; charset=utf-99',
  'text/html',
  'multipart/form-data',
  'application/x-www-form-urlencoded',
  'a',
  '',
  '/',
  'application/json; charset="',
  'image/png',
];

/** With nothing in it that would end a request line. */
function encoded(value: string): string {
  return value.replace(/[^!-~]/g, encodeURIComponent);
}

const GET: Bad = (choice) => `GET ${choice.of(LISTS)} HTTP/1.1\r\nHost: bench`;

const KINDS: Readonly<Record<string, Bad>> = {
  parameters: (choice) => {
    const pair = () =>
      `${choice.chance(0.9) ? choice.of(PARAMETERS) : encodeURIComponent(choice.of(VALUES))}=${encoded(choice.of(VALUES))}`;
    const query = Array.from({ length: choice.number(1, choice.chance(0.02) ? 200 : 4) }, pair).join(
      choice.of(['&', '&', '&&', ';']),
    );
    return `GET ${choice.of(LISTS)}?${query} HTTP/1.1\r\nHost: bench\r\n\r\n`;
  },
  long: (choice) =>
    `GET ${choice.of(LISTS)}?${choice.of(PARAMETERS)}=${'a,'.repeat(choice.number(100, 8000))} HTTP/1.1\r\nHost: bench\r\n\r\n`,
  paths: (choice) =>
    `GET ${choice.of(['', '/', '//', '/v1/', '/v1/articles/', '/v1/quotes//', '/V1/ARTICLES', '*', 'http://a/b', 'a', '/docs/../..', '/v1/claims/%2e%2e/', `/${'a/'.repeat(2000)}`, '/v1/articles/%zz', '/v1/quotes/%00', '/\u00ff\u00fe'])}${choice.of(VALUES)} HTTP/1.1\r\nHost: bench\r\n\r\n`,
  records: (choice) =>
    `GET ${choice.of(LISTS)}/${encoded(choice.of(VALUES))}${choice.of(['', '/quotes', '/claims', '?fields=x', '?include=', '?format=x'])} HTTP/1.1\r\nHost: bench\r\n\r\n`,
  methods: (choice) => `${choice.of(METHODS)} ${choice.of(LISTS)} HTTP/1.1\r\nHost: bench\r\nContent-Length: 0\r\n\r\n`,
  headers: (choice) =>
    `${GET(choice)}\r\n${choice.of(HEADERS)(choice)}\r\n${choice.chance(0.3) ? `${choice.of(HEADERS)(choice)}\r\n` : ''}\r\n`,
  hosts: (choice) =>
    `GET /v1/stats HTTP/${choice.of(['1.1', '1.0', '1.1', '2.0', '0.9', '9', ''])}\r\n${choice.of(['', 'Host:\r\n', 'Host: a\r\nHost: b\r\n', 'Host: \u00ff\r\n', 'Host: a b\r\n'])}\r\n`,
  bodies: (choice) => {
    const body = choice.of(BODIES)(choice);
    return `POST /v1/parse HTTP/1.1\r\nHost: bench\r\nContent-Type: ${choice.of(TYPES)}\r\nContent-Length: ${body.length}\r\n${choice.of(['', '', 'Content-Encoding: gzip\r\n', 'Accept: text/csv\r\n'])}\r\n${body}`;
  },
  framing: (choice) =>
    `POST /v1/parse HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\n${choice.of([
      'Content-Length: -1\r\n\r\n{}',
      'Content-Length: 5\r\nContent-Length: 6\r\n\r\n{}aaaa',
      'Content-Length: 999999999999\r\n\r\n{}',
      'Content-Length: 0x2\r\n\r\n{}',
      'Content-Length: 20000000\r\n\r\n{}',
      'Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n0\r\n\r\n',
      'Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n',
      'Transfer-Encoding: chunked\r\n\r\n-1\r\n',
      'Transfer-Encoding: x\r\n\r\n{}',
      'Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n{}',
      `Transfer-Encoding: chunked\r\n\r\n2;${'a'.repeat(20_000)}\r\n{}\r\n0\r\n\r\n`,
      'Content-Length: 100\r\n\r\n{',
    ])}`,
  garbage: (choice) =>
    choice.of([
      () => Array.from({ length: choice.number(1, 2000) }, () => String.fromCharCode(choice.number(0, 255))).join(''),
      () => '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003', // what TLS begins with
      () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
      () => 'GET /\r\n',
      () => '\r\n\r\n\r\n',
      () => '\u0000',
      () => 'GET / HTTP/1.1\r\nHost: ',
      () => 'HTTP/1.1 200 OK\r\n\r\n',
      () => `${'a'.repeat(70_000)}\r\n\r\n`,
    ])(),
  good: (choice) => `${GET(choice)}\r\n\r\n`,
};

/** Of these the end is plain, so that what comes behind them on the connection is a request again. */
const FRAMED: readonly string[] = ['parameters', 'records', 'bodies', 'good'];

/** What is sent on one connection: one to eight requests in a row without waiting, most of them bad; and of which kinds they are. */
export function badRequests(choice: Choice): { kinds: string[]; bytes: Buffer } {
  const before = Array.from({ length: choice.number(0, 7) }, () => choice.of(FRAMED));
  const kinds = [...before, choice.of(Object.keys(KINDS))];
  return { kinds, bytes: Buffer.from(kinds.map((kind) => KINDS[kind]!(choice)).join(''), 'latin1') };
}
