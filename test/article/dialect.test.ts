import { describe, expect, it } from 'vitest';
import { readJsonLine } from '../../src/article/json.ts';

function read(line: Record<string, unknown>) {
  const text = 'The ferry was late on Monday. “We had no crew,” said Ada Brook, who runs it.';
  return readJsonLine(JSON.stringify({ text, ...line }));
}

describe('a line of a crawl', () => {
  it('tells what it holds and cannot be read', () => {
    const { title, warnings } = read({ url: 'https://tarn.test/1', title: 5, published: 1667604600 });
    expect(title).toBeNull();
    expect(warnings?.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'unread-member: `title` is no text, so it was not read: 5.',
      'unread-member: `published` is no text, so it was not read: 1667604600.',
    ]);
  });

  it('says nothing of what is empty', () => {
    expect(read({ title: '  ', published: null, url: '' }).warnings).toEqual([]);
  });

  it('names its outlet by a thing that has a name', () => {
    const { outlet, warnings } = read({ source: { id: 7, name: 'Tarn Herald' }, date: '2025-03-05' });
    expect(outlet).toBe('Tarn Herald');
    expect(warnings).toEqual([]);
  });
});
