import type { CopyWays } from './copy-text';

export const browserWays: CopyWays = {
  // Missing where the context is not secure: calling it then throws into the promise.
  clipboard: async (text) => navigator.clipboard.writeText(text),
  command: (text) => {
    const box = document.createElement('textarea');
    const focused = document.activeElement;
    box.value = text;
    box.className = 'visually-hidden';
    document.body.append(box);
    box.select();
    try {
      return document.execCommand('copy');
    } catch {
      return false;
    } finally {
      box.remove();
      if (focused instanceof HTMLElement) focused.focus();
    }
  },
};

export function selectText(element: Element): void {
  getSelection()?.selectAllChildren(element);
}
