import { useState } from 'react';
import { useOutsideThere } from './use-outside-there.tsx';
import { useOnePane } from './use-width.tsx';

export interface OutsideOpen {
  /** undefined: there is nothing outside of Slack */
  readonly shown: boolean | undefined;
  set(open: boolean): void;
}

/**
 * Whether the panel is there. Where there is room for one thing beside the messages, a thread takes its place until it
 * is closed, and whoever asks for the panel closes the thread: as panes do in Slack.
 */
export function useOutsideOpen(thread: boolean, closeThread: () => void): OutsideOpen {
  const there = useOutsideThere();
  const taken = useOnePane() && thread;
  const [wanted, setWanted] = useState(() => innerWidth >= 1200);
  return {
    shown: there ? wanted && !taken : undefined,
    set(open) {
      setWanted(open);
      if (open && taken) closeThread();
    },
  };
}
