import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { OutsideAct } from '../../page-api/outside.ts';
import { usePage } from '../page-context.ts';
import { askOver } from '../store/person-over-http.ts';
import { outsideOver } from './outside-over-http.ts';
import { type KnownOutside, outsideStore } from './outside-store.ts';

const store = outsideStore(outsideOver(askOver((path, options) => fetch(path, options))));

interface Outside extends KnownOutside {
  /** Does it, and says why when it was refused. True: it was done. */
  readonly act: (wanted: OutsideAct) => Promise<boolean>;
}

/** The world beside Slack, kept fresh. */
export function useOutside(): Outside {
  const { onLive, note } = usePage();
  const known = useSyncExternalStore(store.subscribe, store.get);
  useEffect(() => {
    void store.refresh();
    return onLive((change) => {
      if (change.outside) void store.refresh();
    });
  }, [onLive]);
  const act = useCallback(
    async (wanted: OutsideAct) => {
      const answer = await store.act(wanted);
      if (!answer.ok) note(answer.why);
      return answer.ok;
    },
    [note],
  );
  return { ...known, act };
}
