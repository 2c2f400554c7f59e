import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ConfigBytes, readConfigBytes, writeConfigBytes } from '../../../../src/engine/iis/edit/config-bytes';

const utf8 = new TextEncoder();
const xml = '<a b="é€\u{1F600}"/>\r\n';
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const buffer = Buffer.from(text, 'utf16le');
  return Uint8Array.from(littleEndian ? buffer : buffer.swap16());
};

test.each<[string, Uint8Array, ConfigBytes]>([
  ['nothing', new Uint8Array(), { text: '', encoding: 'utf-8', mark: false }],
  ['UTF-8', utf8.encode(xml), { text: xml, encoding: 'utf-8', mark: false }],
  ['UTF-8 with a mark', utf8.encode(`\uFEFF${xml}`), { text: xml, encoding: 'utf-8', mark: true }],
  ['UTF-16 LE', utf16(`\uFEFF${xml}`, true), { text: xml, encoding: 'utf-16le', mark: true }],
  ['UTF-16 BE', utf16(`\uFEFF${xml}`, false), { text: xml, encoding: 'utf-16be', mark: true }],
  ['UTF-16 LE without a mark', utf16(xml, true), { text: xml, encoding: 'utf-16le', mark: false }],
  ['UTF-16 BE without a mark', utf16(xml, false), { text: xml, encoding: 'utf-16be', mark: false }],
  ['windows-1252', Uint8Array.of(0x3c, 0xe9, 0x80), { text: '<\u00e9\u0080', encoding: 'single-byte', mark: false }],
  ['UTF-16 cut off', Uint8Array.of(0xff, 0xfe, 0x3c), { text: '\u00ff\u00fe<', encoding: 'single-byte', mark: false }],
  ['too long UTF-8', Uint8Array.of(0xc0, 0x80), { text: '\u00c0\u0080', encoding: 'single-byte', mark: false }],
  [
    'a surrogate in UTF-8',
    Uint8Array.of(0xed, 0xa0, 0x80),
    { text: '\u00ed\u00a0\u0080', encoding: 'single-byte', mark: false },
  ],
  [
    'beyond U+10FFFF',
    Uint8Array.of(0xf4, 0x90, 0x80, 0x80),
    { text: '\u00f4\u0090\u0080\u0080', encoding: 'single-byte', mark: false },
  ],
  ['UTF-8 cut off', Uint8Array.of(0x3c, 0xe2, 0x82), { text: '<\u00e2\u0082', encoding: 'single-byte', mark: false }],
])('reads %s', (_, bytes, expected) => {
  expect(readConfigBytes(bytes)).toEqual(expected);
  expect(writeConfigBytes(expected)).toEqual(bytes);
});

test('bytes come back, whatever they are', () => {
  const mark = fc.constantFrom([], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0x3c, 0], [0, 0x3c]);
  const bytes = fc.oneof(
    fc.uint8Array(),
    fc.string({ unit: 'binary' }).map((text) => utf8.encode(text)),
    fc.tuple(mark, fc.uint8Array()).map(([first, rest]) => Uint8Array.of(...first, ...rest)),
  );
  fc.assert(
    fc.property(bytes, (given) => {
      expect(writeConfigBytes(readConfigBytes(given))).toEqual(given);
    }),
    { numRuns: 2000 },
  );
});

test('UTF-8 is what TextEncoder and TextDecoder make of it', () => {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (text) => {
      expect(writeConfigBytes({ text, encoding: 'utf-8', mark: false })).toEqual(utf8.encode(text));
      expect(decoder.decode(writeConfigBytes({ text, encoding: 'utf-8', mark: false }))).toBe(
        Buffer.from(text).toString(),
      );
    }),
  );
});

test('a character that one byte cannot hold is written as a reference', () => {
  const bytes = writeConfigBytes({ text: 'é€\u{1F600}', encoding: 'single-byte', mark: false });
  expect(Buffer.from(bytes).toString('latin1')).toBe('é&#8364;&#128512;');
});
