// The last step of `npm run build`: puts the server and its threads into a few files. To look up and read five hundred takes longer than
// all else that is done at a start.
import { readdirSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

/** What finds files of its own beside itself, or is loaded only by threads that annotate and by who asks for it. */
const APART = [
  '@fastify/otel',
  '@fastify/swagger-ui',
  '@mozilla/readability',
  '@opentelemetry/exporter-trace-otlp-http',
  '@opentelemetry/resources',
  '@opentelemetry/sdk-trace-node',
  'eld',
  'linkedom',
  'piscina',
  'wink-eng-lite-web-model',
  'wink-nlp',
];

for (const name of readdirSync('dist')) if (name.startsWith('chunk-')) rmSync(`dist/${name}`);
await build({
  entryPoints: ['server', 'corpus/threads/loader', 'corpus/threads/worker'].map((name) => ({
    in: `src/${name}.ts`,
    out: name.replace(/.*\//, ''), // beside each other, where `thread.ts` looks for them
  })),
  outdir: 'dist',
  chunkNames: 'chunk-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: APART.flatMap((name) => [name, `${name}/*`]),
  // What packages of CommonJS take for given.
  banner: {
    js: "import { createRequire as requireOf } from 'node:module';\nconst require = requireOf(import.meta.url);",
  },
  logLevel: 'warning',
});
