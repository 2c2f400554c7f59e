/**
 * Copying inside DevTools: the clipboard API may be refused to a panel's frame by permissions policy, so the older way
 * follows, and in the end the user's own hands.
 */
export interface CopyWays {
  clipboard(text: string): Promise<void>;
  command(text: string): boolean;
}

/** `manual`: no way worked; the text is to be selected where it is shown, for the user to copy. */
export async function copyText(text: string, ways: CopyWays): Promise<'copied' | 'manual'> {
  try {
    await ways.clipboard(text);
    return 'copied';
  } catch {
    return ways.command(text) ? 'copied' : 'manual';
  }
}
