import { describe, expect, it } from 'vitest';
import { Memo } from '../../src/text/memo.ts';

describe('Memo', () => {
  it('makes what it gives once a key', () => {
    const made: string[] = [];
    const memo = new Memo((key) => made.push(key));
    expect(['a', 'b', 'a', '', 'b'].map((key) => memo.of(key))).toEqual([1, 2, 1, 3, 2]);
    expect(made).toEqual(['a', 'b', '']);
  });

  it('forgets what has not come again among as many others, and gives the same after it has', () => {
    const made: string[] = [];
    const memo = new Memo((key) => {
      made.push(key);
      return key.length;
    }, 2);
    expect(['a', 'bb', 'ccc', 'bb', 'dddd', 'bb', 'a'].map((key) => memo.of(key))).toEqual([1, 2, 3, 2, 4, 2, 1]);
    expect(made).toEqual(['a', 'bb', 'ccc', 'dddd', 'a']);
  });

  it('keeps nothing of a key that is too long for a word', () => {
    let made = 0;
    const memo = new Memo((key) => {
      made++;
      return key.length;
    });
    const long = 'a'.repeat(1000);
    expect([memo.of(long), memo.of(long), made]).toEqual([1000, 1000, 2]);
  });
});
