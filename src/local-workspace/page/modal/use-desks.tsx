import { useEffect, useRef } from 'react';
import type { SeenModal } from '../../page-api/seen.ts';
import type { Outcome } from '../../person/outcome.ts';
import { type Desk, openDesk } from '../block-kit/draft/desk.ts';
import { usePage } from '../page-context.ts';

const top = { kind: 'modal' } as const;

/**
 * A desk for each modal of the stack, so that what was typed in one is there when the one above it closes. Entries
 * go to the top modal, and only the top one can be typed into.
 */
export function useDesks(modals: readonly SeenModal[], tell: (outcome: Outcome) => void) {
  const { api } = usePage();
  const desks = useRef(new Map<string, Desk>());
  const latest = useRef({ api, tell });
  latest.current = { api, tell };
  useEffect(() => {
    const standing = new Set(modals.map((modal) => modal.id));
    for (const id of desks.current.keys()) if (!standing.has(id)) desks.current.delete(id);
  }, [modals]);
  return (modal: SeenModal): Desk => {
    const known = desks.current.get(modal.id);
    if (known) return known;
    const desk = openDesk(
      ({ blockId, actionId }, entry, quiet) =>
        latest.current.api.enters(top, blockId, actionId, entry, quiet),
      (_, outcome) => latest.current.tell(outcome),
    );
    desks.current.set(modal.id, desk);
    return desk;
  };
}
