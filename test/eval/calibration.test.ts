import { describe, expect, it } from 'vitest';
import { calibration, calibrationError } from './calibration.ts';
import type { Outcome } from './score-quotes.ts';

const outcome = (quote: number, right: Partial<Outcome> = {}): Outcome => ({
  document: 'story',
  quote,
  counted: true,
  exact: false,
  ov80: false,
  ...right,
});

describe('calibration', () => {
  const confidences = [0.05, 0.62, 0.68, 1, 0.5];
  const outcomes = [
    outcome(0),
    outcome(1, { ov80: true }),
    outcome(2, { ov80: true, exact: true }),
    outcome(3, { ov80: true, exact: true }),
    outcome(4, { counted: false }),
  ];
  const bins = calibration(outcomes, ({ quote }) => confidences[quote]!);

  it('sorts judged predictions by confidence, leaving out empty bins', () => {
    expect(bins).toEqual([
      { from: 0, to: 0.1, count: 1, confidence: 0.05, exact: 0, ov80: 0 },
      { from: 0.6, to: 0.7, count: 2, confidence: 0.65, exact: 0.5, ov80: 1 },
      { from: 0.9, to: 1, count: 1, confidence: 1, exact: 1, ov80: 1 },
    ]);
  });

  it('weighs the distance of confidence from truth by bin', () => {
    expect(calibrationError(bins, 'exact')).toBeCloseTo((0.05 + 2 * 0.15) / 4);
    expect(calibrationError(bins, 'ov80')).toBeCloseTo((0.05 + 2 * 0.35) / 4);
    expect(calibrationError([], 'ov80')).toBe(0);
  });
});
