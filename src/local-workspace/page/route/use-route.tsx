import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { memoryOr, recallRoute, rememberRoute } from './remembered.ts';
import { type Route, writeRoute } from './route.ts';

const memory = memoryOr(() => localStorage);

const subscribe = (listener: () => void): (() => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

export type Go = (change: Partial<Route>, how?: 'replace') => void;

/** The address, which holds who looks at what. `undefined` in a change takes a part out of it. */
export function useRoute(): { route: Route; go: Go } {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const route = useMemo(() => recallRoute(memory, hash), [hash]);
  const go = useCallback<Go>((change, how) => {
    const next: Route = { ...recallRoute(memory, location.hash), ...change };
    rememberRoute(memory, next);
    const address = writeRoute(next);
    if (address === location.hash) return;
    if (how === 'replace') history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    // Neither of the two says so by itself.
    dispatchEvent(new HashChangeEvent('hashchange'));
  }, []);
  return { route, go };
}
