import type { Reply } from './bot-line.ts';

/** Envelopes on the wire, each waiting for its acknowledgement. */
export interface AwaitedAcks {
  wait(id: string, withinMs: number): Promise<Reply>;
  settle(id: string, reply: Reply): void;
  giveUp(reason: string): void;
}

export function awaitedAcks(): AwaitedAcks {
  const waiting = new Map<string, (reply: Reply) => void>();
  const settle = (id: string, reply: Reply): void => {
    waiting.get(id)?.(reply);
    waiting.delete(id);
  };
  return {
    settle,
    wait: (id, withinMs) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => settle(id, { got: 'timeout' }), withinMs);
        waiting.set(id, (reply) => {
          clearTimeout(timer);
          resolve(reply);
        });
      }),
    giveUp(reason) {
      for (const id of [...waiting.keys()]) settle(id, { got: 'unreachable', reason });
    },
  };
}
