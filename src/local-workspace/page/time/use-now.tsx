import { useEffect, useMemo, useState } from 'react';
import type { OutsideView } from '../../page-api/outside.ts';
import { nowAfter } from './running-clock.ts';

/** Milliseconds of this machine since the page was opened: to measure with, not to tell the time. */
const machine = (): number => Number(document.timeline.currentTime ?? 0);

/** Business time now, to the second. */
export function useNow(clock: OutsideView['clock']): number {
  const read = useMemo(() => ({ now: clock.now, readAt: machine() }), [clock]);
  const [at, setAt] = useState(machine);
  useEffect(() => {
    const timer = setInterval(() => setAt(machine()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return nowAfter(read, at);
}
