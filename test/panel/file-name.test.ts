import { expect, it } from 'vitest';
import { fileName } from '../../src/panel/export/file-name';

it('a file is named after the moment, in characters every system takes', () => {
  expect(fileName('har', new Date('2026-11-25T13:30:05.123Z'))).toBe('cors-lens-2026-11-25T13-30-05.har');
});
