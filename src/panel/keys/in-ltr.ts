const mirrored: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/** Whether what comes before an element’s content is on the right. */
export function isRtl(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}

/** The key that means the same where text runs from left to right. */
export function keyInLtr(key: string, element: Element): string {
  return (isRtl(element) && mirrored[key]) || key;
}
