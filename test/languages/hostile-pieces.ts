import fc from 'fast-check';

/** Pieces that mean something to a shell, a terminal, a program's argument parser or JavaScript. */
const pieces = [
  "'",
  '"',
  '`',
  '$(id)',
  '$IFS',
  '\\',
  '\\\\',
  '%PATH%',
  '%PATH:~0,3%',
  '%',
  '!x!',
  '^',
  '&calc&',
  '|',
  '<',
  '>',
  ';',
  '#',
  '\n',
  '\r\n',
  '\t',
  '\u0003',
  '\u001b[201~',
  '\u009b',
  '\u2018',
  '\u2019',
  '\u201a',
  '\u201b',
  '\uff02',
  '@/etc/passwd',
  '--output',
  '*',
  '?',
  '{a,b}',
  '[1-9]',
  '~',
  '\u2028',
  '\u202e',
  '\u2066',
  '\u200b',
  '</script>',
  ' ',
  'ä',
  '😀',
  'a',
  '1',
] as const; // prettier-ignore

export const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })), { maxLength: 12 })
  .map((all) =>
    all
      .join('')
      .replace(/[\ud800-\udfff]/g, '')
      .replaceAll('\0', ''),
  );
