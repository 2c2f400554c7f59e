/** Short messages: a toast with an optional way back, and what is only said to screen readers. */
import { signal } from '@preact/signals';
import type { Clock } from './batch';

export type NoticeStore = ReturnType<typeof createNoticeStore>;

export interface Toast {
  readonly text: string;
  readonly action: { readonly label: string; run(): void } | null;
}

const toastMs = 8000;

export function createNoticeStore(clock: Clock) {
  const toast = signal<Toast | null>(null);
  const announcement = signal('');
  let timer: number | null = null;

  function hold() {
    if (timer !== null) clock.clearTimeout(timer);
    timer = null;
  }
  function hide() {
    hold();
    toast.value = null;
  }
  function release() {
    hold();
    timer = clock.setTimeout(hide, toastMs);
  }
  return {
    toast,
    announcement,
    show(text: string, action: Toast['action'] = null) {
      toast.value = { text, action };
      release();
    },
    announce(text: string) {
      announcement.value = text;
    },
    hide,
    /** Keeps the toast while the pointer or the focus is on it. */
    hold,
    release,
  };
}
