import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortHash } from '../../src/text/id.ts';

test('hashes one after the other, long and short, as SHA-256 does', () => {
  const part = fc.oneof(fc.string({ unit: 'binary', maxLength: 800 }), fc.integer(), fc.constant(null));
  fc.assert(
    fc.property(fc.array(part), fc.integer({ min: 1, max: 64 }), (parts, length) => {
      const whole = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
      expect(shortHash(parts, length)).toBe(whole.slice(0, length));
    }),
  );
});
