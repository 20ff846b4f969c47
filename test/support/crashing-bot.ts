// A bot in a process of its own, for stories that kill, freeze or stop it. It reads one line of JSON, prints one when
// it is open, and ends with the process that started it.
import { kill, pid, stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { openBot } from './bot.ts';
import { worldAt } from './house.ts';

export const Orders = z.object({
  databaseUrl: z.string(),
  slack: z.object({ url: z.string(), botToken: z.string(), appToken: z.string(), signingSecret: z.string() }),
  /** Business time at the start (ISO). */
  startsAt: z.string(),
  environment: z.record(z.string(), z.string()).default({}),
  /** At which step (`slack.post:called`) it sends itself which signal, the `nth` time it gets there; or only says so. */
  at: z
    .object({
      step: z.string(),
      signal: z.enum(['SIGKILL', 'SIGSTOP']).optional(),
      nth: z.number().default(1),
    })
    .optional(),
  postsAMinute: z.number().exactOptional(),
  /** Looks at once for what is due, as the alarm clock would within a minute. */
  ticks: z.boolean().default(false),
});
export type Orders = z.input<typeof Orders>;

async function obey(line: string): Promise<void> {
  const { at, ticks, startsAt, ...orders } = Orders.parse(JSON.parse(line));
  let left = at?.nth ?? 0;
  const bot = await openBot({
    ...orders,
    world: worldAt(startsAt),
    checkpoint(step) {
      if (at === undefined || step !== at.step) return undefined;
      left -= 1;
      if (left !== 0) return undefined;
      stdout.write(`${JSON.stringify({ reached: step })}\n`);
      if (at.signal !== undefined) kill(pid, at.signal);
      // SIGKILL is delivered before this process does anything else; a frozen one goes on from here when it thaws.
      return at.signal === 'SIGKILL' ? new Promise<void>(() => undefined) : undefined;
    },
  });
  stdout.write(`${JSON.stringify({ requestUrl: bot.requestUrl })}\n`);
  if (ticks) await bot.engawa.worker.tick();
}

const lines = createInterface({ input: stdin });
lines.once('line', (line) => {
  obey(line).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});
lines.once('close', () => process.exit(0));
