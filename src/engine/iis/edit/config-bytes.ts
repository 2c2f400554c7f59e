import { decodeUtf8, encodeUtf8 } from './utf-8';
import { decodeUtf16, encodeUtf16 } from './utf-16';

/** A file as text, and what it takes to write it back to the same bytes. */
export interface ConfigBytes {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: ConfigEncoding;
  /** Whether the file begins with a byte order mark. */
  readonly mark: boolean;
}

/** `single-byte`: every byte is the character of its number, so that whatever the encoding is, all bytes stay as they are. */
export type ConfigEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'single-byte';

const marks: readonly (readonly [ConfigEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** `<` without a byte order mark: https://www.w3.org/TR/xml/#sec-guessing-no-ext-info */
const beginnings: readonly (readonly [ConfigEncoding, readonly number[]])[] = [
  ['utf-16le', [0x3c, 0x00]],
  ['utf-16be', [0x00, 0x3c]],
];

/** The text of a file. `writeConfigBytes` gives the same bytes back, whatever they are. */
export function readConfigBytes(bytes: Uint8Array): ConfigBytes {
  const begins = ([, first]: readonly [ConfigEncoding, readonly number[]]): boolean =>
    first.every((byte, i) => bytes[i] === byte);
  const marked = marks.find(begins);
  const encoding = (marked ?? beginnings.find(begins))?.[0] ?? 'utf-8';
  const text = decode(marked ? bytes.subarray(marked[1].length) : bytes, encoding);
  if (text !== null) return { text, encoding, mark: marked !== undefined };
  return { text: latin1(bytes), encoding: 'single-byte', mark: false };
}

/** The bytes of a text. A character that the encoding does not have is written as a reference (`&#8364;`). */
export function writeConfigBytes({ text, encoding, mark }: ConfigBytes): Uint8Array {
  const first = mark ? (marks.find(([name]) => name === encoding)?.[1] ?? []) : [];
  const rest = encode(text, encoding);
  const bytes = new Uint8Array(first.length + rest.length);
  bytes.set(first);
  bytes.set(rest, first.length);
  return bytes;
}

function decode(bytes: Uint8Array, encoding: ConfigEncoding): string | null {
  return encoding === 'utf-8' ? decodeUtf8(bytes) : decodeUtf16(bytes, encoding === 'utf-16le');
}

function encode(text: string, encoding: ConfigEncoding): Uint8Array {
  if (encoding === 'utf-8') return encodeUtf8(text);
  if (encoding !== 'single-byte') return encodeUtf16(text, encoding === 'utf-16le');
  const written = text.replace(/[\u0100-\u{10FFFF}]/gu, (char) => `&#${char.codePointAt(0)};`);
  return Uint8Array.from({ length: written.length }, (_, i) => written.charCodeAt(i));
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
