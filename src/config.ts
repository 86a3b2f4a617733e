import { isIP } from 'node:net';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** A number written in decimal digits and nothing else. */
const whole = (min: number, max: number) =>
  z
    .string()
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max, {
      error: `must be a whole number from ${min} to ${max}`,
    })
    .transform(Number);

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}` });

/** Addresses and CIDR ranges, separated by commas. Never "all": whoever is trusted may forge the client's address. */
const addresses = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .refine((parts) => parts.every(isRange), { error: 'must be IP addresses or CIDR ranges, separated by commas' });

/** Every setting of the process: an environment variable, what it may be, and what it is when unset. */
export const ConfigSchema = z
  .object({
    HOST: z.string().default('0.0.0.0').describe('Address to listen on.'),
    PORT: whole(0, 65_535).default(3000).describe('Port to listen on; 0 takes a free one.'),
    DATA: z
      .string()
      .default(fileURLToPath(new URL('../data/corpus', import.meta.url)))
      .describe('The corpus: a folder of stories, or one file.'),
    STRICT: oneOf(['true', 'false'])
      .default('false')
      .describe('Whether a file that cannot be read stops the start; else it is named and left out.'),
    SNAPSHOT: z
      .string()
      .optional()
      .describe('File to keep what was found in, so that the next start annotates only what has changed.'),
    WATCH: oneOf(['true', 'false'])
      .default('false')
      .describe('Whether the corpus is read again whenever a file of it changes, as it is on SIGHUP.'),
    WORKERS: whole(0, 64)
      .default(availableParallelism())
      .describe(
        'Threads that annotate a large corpus, the one that reads it among them; with 0 that one annotates even what might take long.',
      ),
    CACHE: whole(0, 100_000)
      .default(32)
      .describe('How many megabytes of replies are kept for those who ask the same; 0 keeps none.'),
    LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
      .default('info')
      .describe('What is logged: this level and what is graver.'),
    MAX_DELAY: whole(0, 60_000)
      .default(1000)
      .describe('How many milliseconds late the event loop may run before requests are turned away; 0 for any.'),
    RATE_LIMIT: whole(0, 1_000_000)
      .default(0)
      .describe('How many requests a minute each client may make; 0 for any number.'),
    OTEL_EXPORTER_OTLP_ENDPOINT: z
      .url({ protocol: /^https?$/, error: 'must be an http or https URL' })
      .optional()
      .describe('Collector that traces of requests are sent to, by OTLP over HTTP.'),
    TRUST_PROXY: addresses
      .optional()
      .describe('Proxies whose X-Forwarded-* headers are believed: addresses or CIDR ranges, separated by commas.'),
  })
  .transform((settings) => ({
    host: settings.HOST,
    port: settings.PORT,
    data: settings.DATA,
    strict: settings.STRICT === 'true',
    snapshot: settings.SNAPSHOT ?? null,
    watch: settings.WATCH === 'true',
    workers: settings.WORKERS,
    cache: settings.CACHE,
    logLevel: settings.LOG_LEVEL,
    maxDelay: settings.MAX_DELAY,
    rateLimit: settings.RATE_LIMIT,
    tracing: settings.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined,
    trustProxy: settings.TRUST_PROXY ?? (false as const),
  }));
export type Config = z.output<typeof ConfigSchema>;

/**
 * Reads the settings from an environment; a variable that is empty counts as unset. Throws an `Error` whose message
 * names every variable that is wrong, what it is and what it may be.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = ConfigSchema.safeParse(given);
  if (read.success) return read.data;
  const wrong = read.error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    return `${name} ${message}, not ${JSON.stringify(given[name])}`;
  });
  throw new Error(wrong.join('; '));
}

function isRange(text: string): boolean {
  const [address, bits, ...rest] = text.split('/');
  const version = isIP(address!);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
