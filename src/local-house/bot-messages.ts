import { z } from 'zod';
import { Role } from '../kernel/role.ts';

/** What the house tells its bot. Both are of one version, and still each side parses what it hears. */
export const ToBot = z.discriminatedUnion('say', [
  z.object({
    say: z.literal('start'),
    environment: z.record(z.string(), z.string()),
    /** business time less real time, in milliseconds */
    offsetMs: z.number(),
    /** processes that have ended, as their parent knows for certain */
    knownDead: z.array(z.string()),
    furniture: z.object({
      issuer: z.record(z.string(), z.json()),
      people: z.array(z.object({ slackUserId: z.string(), name: z.string(), role: Role })),
    }),
  }),
  /** Moves its clock forward and does what is due then; answered by `ticked`. */
  z.object({ say: z.literal('move-clock'), id: z.number(), offsetMs: z.number() }),
  z.object({ say: z.literal('die-after-next-call') }),
]);
export type ToBot = z.infer<typeof ToBot>;

/** What the bot answers. */
export const FromBot = z.discriminatedUnion('say', [
  /** The name under which it tries effects; another one after it was frozen for long. */
  z.object({ say: z.literal('lives-as'), processId: z.string() }),
  z.object({ say: z.literal('ready') }),
  /** It could not start: an operator's words, or the stack of a surprise. */
  z.object({ say: z.literal('failed'), words: z.string() }),
  z.object({ say: z.literal('ticked'), id: z.number(), problem: z.string().optional() }),
]);
export type FromBot = z.infer<typeof FromBot>;
