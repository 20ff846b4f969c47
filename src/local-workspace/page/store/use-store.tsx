import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Seen } from '../../page-api/seen.ts';
import type { PersonApi } from '../person-api.ts';
import { type Attention, type Dial, liveLine } from './live-line.ts';
import { askOver, personOverHttp } from './person-over-http.ts';
import { type Known, type PersonStore, personStore } from './person-store.ts';

const ask = askOver((path, options) => fetch(path, options));

const streamTo =
  (userId: string): Dial =>
  (on) => {
    const stream = new EventSource(`/live/${encodeURIComponent(userId)}`);
    stream.onopen = () => on.open();
    stream.onmessage = ({ data }) => on.message(String(data));
    stream.onerror = () => on.lost();
    return () => stream.close();
  };

const attention: Attention = {
  isHidden: () => document.hidden,
  onChange(listener) {
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  },
};

/** What one person sees, kept fresh for as long as they are the one. */
export function usePersonStore(userId: string): { store: PersonStore; api: PersonApi; known: Known } {
  const { store, api } = useMemo(() => {
    const acting = personOverHttp(userId, ask);
    const look = (): Promise<Seen> => ask<Seen>(`/view/${encodeURIComponent(userId)}`);
    return {
      api: acting,
      store: personStore({ look, api: acting, listen: liveLine(streamTo(userId), attention) }),
    };
  }, [userId]);
  useEffect(() => store.open(), [store]);
  return { store, api, known: useSyncExternalStore(store.subscribe, store.get) };
}

export const StoreContext = createContext<{ store: PersonStore; known: Known } | undefined>(undefined);

export function useStore(): { store: PersonStore; known: Known } {
  const here = useContext(StoreContext);
  if (!here) throw new Error('useStore is used outside of the page');
  return here;
}
