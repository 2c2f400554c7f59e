import { useEffect } from 'preact/hooks';
import { useStore } from '../store/context';
import { keyInLtr } from './in-ltr';
import { commandFor, type KeyStroke, type Scope } from './key-table';
import { type KeyContext, runCommand } from './run-command';

const scopes: ReadonlySet<string> = new Set<Scope>(['filter', 'head', 'list', 'detail', 'menu', 'sheet']);

/** Obeys the key table. Elements say with `data-keys` which scope they are. */
export function useKeys(): void {
  const store = useStore();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const command = commandFor(asInLtr(event), {
        scope: store.sheet.value === null ? scopeOf(target) : 'sheet',
        typing: isTextBox(target),
        pressable: target?.closest('button, a, summary, input, select') != null,
        isMac: store.host.isMac,
      });
      if (event.isComposing || command === null || !runCommand(command, store, contextOf(target))) return;
      event.preventDefault();
      // DevTools forwards Escape and more from panels to itself, from a listener on the document: not these.
      // https://source.chromium.org/chromium/chromium/src/+/main:third_party/devtools-frontend/src/front_end/models/extensions/ExtensionAPI.ts
      event.stopPropagation();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [store]);
}

function asInLtr({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): KeyStroke {
  return { key: keyInLtr(key, document.documentElement), ctrlKey, metaKey, altKey, shiftKey };
}

function scopeOf(target: Element | null): Scope {
  const name = target?.closest('[data-keys]')?.getAttribute('data-keys') ?? '';
  return isScope(name) ? name : 'app';
}

function isScope(name: string): name is Scope {
  return scopes.has(name);
}

function isTextBox(target: Element | null): boolean {
  return target?.matches('textarea, input:not([type=checkbox], [type=radio], [type=file])') === true;
}

function contextOf(target: Element | null): KeyContext {
  return {
    page: Number(target?.closest('[data-page]')?.getAttribute('data-page') ?? 10),
    column: target?.getAttribute('data-column') ?? null,
    columnWidth: target?.parentElement?.getBoundingClientRect().width ?? 0,
  };
}
