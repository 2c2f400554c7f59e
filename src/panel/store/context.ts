import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Later } from '../later/later';
import type { Store } from './index';

export const StoreContext = createContext<Store | null>(null);

export function useStore(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error('A component of the panel was drawn outside StoreContext.');
  return store;
}

/** For what is loaded with it. */
export function useLater(): Later {
  const later = useStore().later.part.value;
  if (!later) throw new Error('A component was drawn before what it is loaded with.');
  return later;
}
