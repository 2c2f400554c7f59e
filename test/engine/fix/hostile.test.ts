import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/engine';
import { blocked, preflight, unsent } from '../har';

/** What a hostile page, server or HAR file could hold where an origin, a method or a header name is expected. */
const hostile = fc.oneof(
  fc.constantFrom(
    '"><script>alert(1)</script>',
    "' or ''='",
    '--><!--',
    ']]>',
    '&lt;&#34;',
    '\r\nX: y',
    '\u0000',
    '\u2028',
    '%PATH%',
    '$(reboot)',
    '`id`',
  ),
  fc.string({ unit: 'binary' }),
);
const origin = fc.oneof(
  hostile,
  hostile.map((text) => `https://a.test${text}`),
  hostile.map((text) => `https://${text}.test`),
);

const line = /^ *<\/?[A-Za-z.]+(?: [A-Za-z]+="[\x20\x21\x23-\x25\x27-\x3b\x3d-\x7e]*")*(?: ?\/)?>$/;

describe('what is generated from hostile traffic', () => {
  test('is XML whose lines are elements, with attributes that nothing breaks out of', () => {
    fc.assert(
      fc.property(origin, hostile, fc.array(hostile, { maxLength: 3 }), (from, method, names) => {
        const entries = [
          blocked({ origin: from, response: [['Server', 'Microsoft-IIS/10.0']] }),
          preflight({ origin: from, method, asks: names.join(','), start: 50 }),
          unsent({ method, start: 49 }),
          blocked({ start: 100, response: [['Server', 'Microsoft-IIS/10.0']] }),
        ];
        const files = analyse(entries).servers.flatMap(({ fixes }) => fixes.flatMap((fix) => fix.files));
        expect(files.length).toBeGreaterThan(0);
        for (const { text } of files.filter(({ language }) => language === 'xml')) {
          const [declaration, ...lines] = text.trimEnd().split('\n');
          expect(declaration).toBe('<?xml version="1.0" encoding="UTF-8"?>');
          expect(lines.filter((each) => !line.test(each))).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });
});
