import { useEffect } from 'preact/hooks';
import type { Store } from '../store';
import { useStore } from '../store/context';

/**
 * The focus of what is taken away goes to what takes its place. The browser would leave it on nothing, and who works with the
 * keyboard or a screen reader would begin at the top of the panel again.
 */
export function FocusHome() {
  const store = useStore();
  useEffect(() => {
    /** What had the focus last, and what is around it, from the inside to the outside: the document and its window come last. */
    let path: readonly Element[] = [];
    const follow = (event: FocusEvent) => {
      path = event.composedPath() as Element[];
    };
    const check = () => {
      const around = path.find(({ isConnected }) => isConnected);
      if (!around || around === path[0] || document.activeElement !== document.body) return;
      // A frame that takes the focus while another has it would take the keyboard away from that.
      if (document.hasFocus()) goHome(around, store);
    };
    const removals = new MutationObserver(check);
    removals.observe(document.body, { childList: true, subtree: true });
    window.addEventListener('focusin', follow);
    window.addEventListener('focus', check);
    return () => {
      removals.disconnect();
      window.removeEventListener('focusin', follow);
      window.removeEventListener('focus', check);
    };
  }, [store]);
  return null;
}

/** `around`: the innermost that is left of what was around it. */
function goHome(around: Element, { list, focus }: Store): void {
  const detail = around.closest<HTMLElement>('.detail');
  const beside = around !== detail && around.querySelector<HTMLElement>('button, input, summary');
  if (detail) (beside || detail).focus();
  else if (list.rows.value.length > 0) focus.request('list');
  else document.querySelector('main')?.focus();
}
