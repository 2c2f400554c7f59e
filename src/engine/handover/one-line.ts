/**
 * A stranger’s text as one line of visible characters: no line breaks, no controls, none of the marks that turn the
 * direction of text or are not seen. https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ').trim();
}

/** The same, line by line. */
export function visibleLines(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => line.replaceAll('\t', '    ').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\uFFFD'))
    .join('\n');
}
