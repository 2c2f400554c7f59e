/**
 * Text for a terminal: control characters, which could move the cursor or hide text, are shown as `\u{1b}`, and so are
 * the marks that turn the direction of writing. Line feeds of our own are added afterwards.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (char) => {
    return `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;
  });
}

/** JSON whose strings hold no control characters; it is still the same JSON. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (char) => {
      return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
    },
  );
}
