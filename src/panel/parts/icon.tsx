/** Small line drawings, 16 by 16, in the colour of the text around them. What they mean is said beside them. */
const paths = {
  record: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Z',
  clear: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM4.2 4.2l7.6 7.6',
  filter: 'M3 4h10M5 8h6M7 12h2',
  import: 'M8 10.5v-8M5 5.5l3-3 3 3M2.5 9.5v4h11v-4',
  export: 'M8 2.5v8M5 7.5l3 3 3-3M2.5 9.5v4h11v-4',
  help: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM6.3 6.4a1.8 1.8 0 1 1 2.6 1.6c-.6.3-.9.7-.9 1.3M8 11.2v.3',
  close: 'M4 4l8 8M12 4l-8 8',
  sent: 'M8 13V3.5M4.5 7 8 3.5 11.5 7',
  received: 'M8 3v9.5M4.5 9 8 12.5 11.5 9',
  right: 'M6 3.5 10.5 8 6 12.5',
  down: 'M3.5 6 8 10.5 12.5 6',
  check: 'M3 8.5 6.5 12 13 4.5',
  warning: 'M8 2.2 14.5 13.5h-13ZM8 6.5v3.2M8 11.5v.3',
  info: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 7.2v4M8 4.8v.3',
  redirect: 'M3 12V8a3 3 0 0 1 3-3h6.5M9.5 2l3 3-3 3',
  preflight: 'M3 8h10M3 8l3-3M3 8l3 3M13 8l-3-3M13 8l-3 3',
  settings:
    'M6.8 3.7 7 2h2l.2 1.7 1.1.4L11.5 3 13 4.5l-1.1 1.2.4 1.1L14 7v2l-1.7.2-.4 1.1 1.1 1.2-1.5 1.5-1.2-1.1-1.1.4L9 14H7l-.2-1.7-1.1-.4L4.5 13 3 11.5l1.1-1.2-.4-1.1L2 9V7l1.7-.2.4-1.1L3 4.5 4.5 3l1.2 1.1ZM8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z',
  beside: 'M2 3h12v10H2ZM9 3v10',
  below: 'M2 3h12v10H2ZM2 8.5h12',
  copy: 'M5.5 5.5h8v8h-8ZM10.5 5.5v-3h-8v8h3',
  network: 'M5 13V3.5M2.5 6 5 3.5 7.5 6M11 3v9.5M8.5 10l2.5 2.5 2.5-2.5',
  star: 'M8 2l1.8 3.9 4.2.5-3.1 2.9.8 4.2L8 11.4l-3.7 2.1.8-4.2L2 6.4l4.2-.5Z',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, class: extra = '' }: { readonly name: IconName; readonly class?: string }) {
  return (
    <svg class={`icon ${extra}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}

/** Red square in a ring while recording, as DevTools draws it; a dot in a ring when not. */
export function RecordIcon({ on }: { readonly on: boolean }) {
  return (
    <svg
      class={on ? 'icon icon-record on' : 'icon icon-record'}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="8" cy="8" r="6" />
      {on ? <rect x="5.5" y="5.5" width="5" height="5" rx="1" /> : <circle cx="8" cy="8" r="3" class="fill" />}
    </svg>
  );
}
