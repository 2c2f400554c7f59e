/** `cors-lens-2026-11-25T13-30-05.har`: sorts by time, and every file system takes it. */
export function fileName(extension: string, now: Date): string {
  return `cors-lens-${now.toISOString().slice(0, 19).replaceAll(':', '-')}.${extension}`;
}
