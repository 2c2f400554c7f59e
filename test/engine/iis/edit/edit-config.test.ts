import { describe, expect, test } from 'vitest';
import { targets } from './edits';
import { edited } from './effect';
import { files } from './files';

describe.each(Object.entries(files))('%s', (_, text) => {
  test.each(Object.entries(targets))('is changed by %s as asked, and nowhere else', (_target, edits) => {
    edited(text, edits);
  });

  test.each(Object.entries(targets))('each edit of %s by itself', (_target, edits) => {
    for (const edit of edits) edited(text, [edit]);
  });

  test('keeps its line breaks', () => {
    const kinds = (each: string): readonly string[] => [...new Set(each.match(/\r\n|\r|\n/g) ?? [])];
    if (kinds(text).length > 0) expect(kinds(edited(text, targets.everything ?? []).text)).toEqual(kinds(text));
  });
});
