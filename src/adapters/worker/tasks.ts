import type { TaskList } from 'graphile-worker';
import { z } from 'zod';

const EffectJob = z.object({ effectId: z.string(), queue: z.string().nullable() });
const InboundJob = z.object({ inboxId: z.string() });

/** The worker's tasks. Payloads are parsed here because jobs of an earlier version may still be queued. */
export function createTasks(run: {
  readonly effect: (job: z.output<typeof EffectJob>) => Promise<void>;
  readonly inbound: (inboxId: string) => Promise<void>;
  readonly tick: () => Promise<void>;
}): TaskList {
  return {
    'run-effect': (payload) => run.effect(EffectJob.parse(payload)),
    'handle-inbound': (payload) => run.inbound(InboundJob.parse(payload).inboxId),
    tick: () => run.tick(),
  };
}
