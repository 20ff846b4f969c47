/** Requests that have come in and are not finished: what a process waits for before it ends. */
export interface UnderWay {
  count<T>(work: () => Promise<T>): Promise<T>;
  /** Comes back when what is under way now has ended, whatever comes in meanwhile. */
  settle(): Promise<void>;
  /** Comes back when nothing is under way any more. Neither waits longer than `longestMs`. */
  end(): Promise<void>;
}

export function underWay(longestMs: number, sleep: (ms: number) => Promise<void>): UnderWay {
  const running = new Set<Promise<unknown>>();
  return {
    async count(work) {
      const run = work();
      running.add(run);
      try {
        return await run;
      } finally {
        running.delete(run);
      }
    },
    async settle() {
      await Promise.race([Promise.allSettled(running), sleep(longestMs)]);
    },
    async end() {
      const all = async (): Promise<void> => {
        while (running.size > 0) await Promise.allSettled(running);
      };
      await Promise.race([all(), sleep(longestMs)]);
    },
  };
}
