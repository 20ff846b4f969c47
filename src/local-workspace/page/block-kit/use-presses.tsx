import { useRef, useState } from 'react';
import type { Confirm } from '../../block-kit/composition.ts';
import type { Outcome } from '../../person/outcome.ts';
import { usePage } from '../page-context.ts';
import type { SurfaceRef } from '../person-api.ts';
import type { Desk } from './draft/desk.ts';
import { keyOf, type Spot } from './draft/drafts.ts';
import type { Pressing } from './surface.tsx';

interface Asking {
  readonly confirm: Confirm;
  readonly answer: (yes: boolean) => void;
}

const toggled = (keys: ReadonlySet<string>, key: string, on: boolean): ReadonlySet<string> => {
  const next = new Set(keys);
  if (on) next.add(key);
  else next.delete(key);
  return next;
};

/** Presses on one surface: confirmed where the app wants it, one at a time per element, marked where they fail. */
export function usePresses(where: SurfaceRef, desk: Desk, tell: (outcome: Outcome) => void) {
  const { api, openLink } = usePage();
  const [asking, setAsking] = useState<Asking>();
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const [failed, setFailed] = useState<ReadonlySet<string>>(new Set());
  const held = useRef(new Set<string>());
  const confirmed = (confirm: Confirm): Promise<boolean> =>
    new Promise((resolve) => {
      setAsking({
        confirm,
        answer(yes) {
          setAsking(undefined);
          resolve(yes);
        },
      });
    });
  const send = async ({ spot, value, selected, carries }: Pressing): Promise<Outcome> => {
    const { blockId, actionId } = spot;
    const given = {
      ...(value === undefined ? {} : { value }),
      ...(selected === undefined ? {} : { selected }),
    };
    return desk.act(async () => {
      const outcome = await api.presses(where, { blockId, actionId, ...given });
      // Drawn anew since one saw it, the block may have another id: the button is what it was.
      const isGone = outcome.error === 'no_such_button' && where.kind !== 'modal';
      return isGone ? api.presses(where, { actionId, ...given }) : outcome;
    }, carries);
  };
  const press = async (pressing: Pressing): Promise<void> => {
    const key = keyOf(pressing.spot);
    if (held.current.has(key) && !pressing.carries) return;
    held.current.add(key);
    try {
      if (pressing.confirm && !(await confirmed(pressing.confirm))) return;
      if (pressing.url) openLink(pressing.url, pressing.label ?? pressing.url);
      setBusy((keys) => toggled(keys, key, true));
      const outcome = await send(pressing);
      setFailed((keys) => toggled(keys, key, !outcome.ok));
      if (!outcome.ok) tell(outcome);
    } finally {
      held.current.delete(key);
      setBusy((keys) => toggled(keys, key, false));
    }
  };
  return {
    asking,
    press,
    isBusy: (spot: Spot) => busy.has(keyOf(spot)),
    hasFailed: (spot: Spot) => failed.has(keyOf(spot)),
  };
}
