/** A URL as browsers write it: what turns the direction of text, or is not seen, is escaped. */
export function visibleUrl(url: string): string {
  return url.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, encodeURIComponent);
}
