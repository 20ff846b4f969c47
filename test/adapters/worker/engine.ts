import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { openDatabase } from '../../../src/adapters/postgres/database.ts';
import * as effectLedger from '../../../src/adapters/postgres/effect-ledger.ts';
import { createPerform } from '../../../src/adapters/postgres/perform.ts';
import { monotonicMs } from '../../../src/adapters/system/clock.ts';
import { newId } from '../../../src/adapters/system/ids.ts';
import { createLease } from '../../../src/adapters/worker/lease.ts';
import { type Checkpoint, createRunEffect } from '../../../src/adapters/worker/run-effect.ts';
import { type Act, act, outcome } from '../../../src/kernel/act.ts';
import type { Carrier, Try } from '../../../src/kernel/carrier.ts';
import { later, outsideEffect } from '../../../src/kernel/effect.ts';
import type { Happening, Recorded } from '../../../src/kernel/event.ts';
import type { PostingLine } from '../../../src/kernel/posting-line.ts';
import { reacting } from '../../../src/kernel/reacting.ts';
import { house } from '../../../src/kernel/visit.ts';
import { freshDatabase } from '../../support/database.ts';

export const visit = () => ({ person: house, locale: 'en' as const, now: Temporal.Now.instant(), newId });

/** An effect whose outside is a list in the test. */
export const ring = outsideEffect({
  kind: 'test.ring',
  payload: z.object({ bell: z.string() }),
  receipt: z.object({ rung: z.string() }),
});

export interface Rung extends Happening {
  readonly type: 'test.rung';
  readonly bell: string;
  readonly queue?: string;
}

/** An act that promises to ring, in a queue where one is named. */
export const promiseRing = act({
  name: 'test.promise-ring',
  input: z.object({ bell: z.string(), queue: z.string().optional() }),
  run: async (_tx, { bell, queue }) =>
    outcome([
      { type: 'test.rung', engagementId: null, bell, ...(queue !== undefined && { queue }) } satisfies Rung,
    ]),
});

export const stuck: string[] = [];
const reportStuck: Act<z.ZodType, unknown> = act({
  name: 'effect.report-stuck',
  input: z.object({ effectId: z.string() }),
  run: async (_tx, { effectId }) => {
    stuck.push(effectId);
    return outcome([{ type: 'effect.stuck', engagementId: null }]);
  },
});

const rungReaction = {
  'test.rung': ({ bell, queue }: Recorded<Rung>) => [
    later(ring, { bell }, queue === undefined ? {} : { queue }),
  ],
};

export async function openEngine(
  url: string,
  options: {
    carry(payload: { bell: string }, attempt: Try): Promise<{ rung: string }>;
    look?: (attempt: Try) => Promise<{ rung: string } | undefined>;
    /** It can't be looked for. */
    blind?: boolean;
    acts?: readonly Act[];
    checkpoint?: Checkpoint;
    line?: Pick<PostingLine, 'pass'>;
  },
) {
  const database = openDatabase(url, { connections: 10, onError: () => undefined });
  const { prisma } = database;
  const perform = createPerform({ prisma, consequencesOf: reacting([rungReaction]), budgetMs: 10_000 });
  const lease = createLease({ prisma, newProcessId: () => newId('prc'), monotonicMs });
  await lease.beat();
  const { look } = options;
  const ringing: Carrier<typeof ring.payload, typeof ring.receipt> =
    look === undefined
      ? { effect: ring, repeat: options.blind ? 'ask-first' : 'harmless', carry: options.carry }
      : {
          effect: ring,
          repeat: 'look-first',
          carry: options.carry,
          look: (_payload, attempt) => look(attempt),
        };
  const runEffect = createRunEffect({
    prisma,
    perform,
    ledger: { ...effectLedger, isOvertaken: (error) => error instanceof effectLedger.Overtaken },
    lease,
    acts: options.acts ?? [],
    carriers: [ringing],
    reportStuck,
    visit,
    randomShare: () => 0.5,
    checkpoint: options.checkpoint ?? (() => undefined),
    log: { warn: () => undefined },
    callMs: 2_000,
    ...(options.line !== undefined && { line: options.line }),
  });
  const effect = (bell: string) =>
    prisma.effect.findFirstOrThrow({ where: { payload: { path: ['bell'], equals: bell } } });
  return {
    ...database,
    perform,
    lease,
    runEffect,
    effect,
    async promised(bell: string, queue?: string) {
      await perform(promiseRing, { bell, ...(queue !== undefined && { queue }) }, visit());
      return effect(bell);
    },
    async run(bell: string) {
      const { id, queue } = await effect(bell);
      await runEffect.run({ effectId: id, queue });
      return effect(bell);
    },
  };
}
export type Engine = Awaited<ReturnType<typeof openEngine>>;
export { freshDatabase };
