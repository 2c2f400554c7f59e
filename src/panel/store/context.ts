import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Store } from './index';

export const StoreContext = createContext<Store | null>(null);

export function useStore(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error('A component of the panel was drawn outside StoreContext.');
  return store;
}
