import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Outcome } from '../../person/outcome.ts';
import type { StateValues } from '../../state/view.ts';
import { usePage } from '../page-context.ts';
import type { SurfaceRef } from '../person-api.ts';
import { type Desk, openDesk } from './draft/desk.ts';
import type { Drafts } from './draft/drafts.ts';

/** A desk of one's own for a message or a Home; a modal's lives as long as the modal, see the modal layer. */
export function useOwnDesk(where: SurfaceRef, tell: (outcome: Outcome) => void): Desk {
  const { api } = usePage();
  const latest = useRef({ api, tell });
  latest.current = { api, tell };
  const [desk] = useState(() =>
    openDesk(
      ({ blockId, actionId }, entry, quiet) =>
        latest.current.api.enters(where, blockId, actionId, entry, quiet),
      (_, outcome) => latest.current.tell(outcome),
    ),
  );
  useEffect(() => () => void desk.flush(), [desk]);
  return desk;
}

/** The drafts over what the workspace shows now. */
export function useDrafts(desk: Desk, values: StateValues): Drafts {
  useLayoutEffect(() => desk.show(values), [desk, values]);
  return useSyncExternalStore(desk.onChange, desk.now);
}
