import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

describe('the settings', () => {
  test('have defaults, and an empty variable counts as unset', () => {
    const defaults = {
      host: '0.0.0.0',
      port: 3000,
      logLevel: 'info',
      trustProxy: false,
      strict: false,
      snapshot: null,
    };
    expect(readConfig({})).toMatchObject(defaults);
    expect(
      readConfig({ HOST: '', PORT: '', DATA: '', LOG_LEVEL: '', TRUST_PROXY: '', SNAPSHOT: '', STRICT: '' }),
    ).toEqual(readConfig({}));
    expect(readConfig({}).data).toMatch(/data.corpus$/);
  });

  test('are read from the environment, which may hold anything else', () => {
    const environment = {
      HOST: '::1',
      PORT: '0',
      DATA: 'news',
      CACHE: '64',
      LOG_LEVEL: 'debug',
      TRUST_PROXY: '10.0.0.0/8, ::1',
      STRICT: 'true',
      SNAPSHOT: '/tmp/kept',
      WATCH: 'true',
      WORKERS: '3',
      MAX_DELAY: '500',
      RATE_LIMIT: '60',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318',
    };
    expect(readConfig({ ...environment, PATH: '/bin' })).toEqual({
      host: '::1',
      port: 0,
      maxDelay: 500,
      rateLimit: 60,
      tracing: true,
      watch: true,
      data: 'news',
      strict: true,
      snapshot: '/tmp/kept',
      workers: 3,
      cache: 64,
      logLevel: 'debug',
      trustProxy: ['10.0.0.0/8', '::1'],
    });
  });

  test.each([
    ['PORT', ['http', '-1', '65536', '80.5', '0x50', ' 80', '1e3'], 'a whole number from 0 to 65535'],
    ['STRICT', ['yes', '1'], 'one of true, false'],
    ['WORKERS', ['-1', '65', 'two'], 'a whole number from 0 to 64'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', ['collector', 'ftp://collector'], 'an http or https URL'],
    ['LOG_LEVEL', ['loud', 'INFO'], 'one of fatal, error, warn, info, debug, trace, silent'],
    ['TRUST_PROXY', ['true', '1', '*', '10.0.0.0/33', '::/129', '10.0.0.0/8/8', '10.0.0.0/', ','], 'CIDR ranges'],
  ])('refuse a wrong %s by name, with what it is and what it may be', (name, values, allowed) => {
    for (const value of values) {
      const refusal = () => readConfig({ [name]: value });
      expect(refusal).toThrow(`${name} must be `);
      expect(refusal).toThrow(allowed);
      expect(refusal).toThrow(`not ${JSON.stringify(value)}`);
    }
  });

  test('name all that is wrong at once', () => {
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT.*; LOG_LEVEL/);
  });
});
