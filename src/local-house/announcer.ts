import type { Outside } from '../local-workspace/page-api/outside.ts';

/** Many changes in a moment are one piece of news. */
const GATHER_MS = 120;

export interface Announcer {
  announce(): void;
  onChange: Outside['onChange'];
  close(): void;
}

export function createAnnouncer(gatherMs = GATHER_MS): Announcer {
  const listeners = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;
  const tell = (): void => {
    timer = undefined;
    for (const listener of [...listeners]) listener();
  };
  return {
    announce() {
      timer ??= setTimeout(tell, gatherMs);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      clearTimeout(timer);
      listeners.clear();
    },
  };
}
