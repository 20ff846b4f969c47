import type { PrismaClient } from '../prisma/generated/client.ts';
import { createRollBack } from './adapters/postgres/roll-back.ts';
import type { World } from './adapters/system/world.ts';
import { issueInvoice } from './billing/issue-invoice.ts';
import type { Answered, Rehearse } from './kernel/outlook.ts';
import { createRehearse } from './rehearsal/rehearse.ts';
import { batches, consequencesOf, letters, notices, plannersOfOne, promisedActs } from './rooms.ts';

/** A person waits for it, a modal has to be open within three seconds, and what it has locked is held meanwhile. */
const BUDGET_MS = 2_500;
const LOCK_WAIT_MS = 200;

interface Needs {
  readonly prisma: PrismaClient;
  readonly world: Pick<World, 'monotonicMs'>;
  readonly mailIsSetUp: boolean;
  readonly log: { warn(details: object, message: string): void };
  readonly budgetMs?: number;
}

/** An invoice that is let go reaches the client within moments. A number that only its provider gives is left open. */
const issued: Answered = {
  effect: issueInvoice,
  async receiptOf(tx, payload, newId) {
    const { invoiceId } = issueInvoice.payload.parse(payload);
    const row = await tx.invoice.findUniqueOrThrow({ where: { id: invoiceId }, select: { number: true } });
    const ref = newId('inv');
    return { providerRef: ref, number: row.number ?? `····${ref.slice(-4)}` };
  },
};

/** What happens next, out of the same acts, reactions and words as what happens. */
export function composeRehearsal({ prisma, world, mailIsSetUp, log, budgetMs = BUDGET_MS }: Needs): Rehearse {
  return createRehearse({
    rollBack: createRollBack({ prisma, budgetMs, lockWaitMs: LOCK_WAIT_MS }),
    consequencesOf,
    acts: promisedActs,
    planners: plannersOfOne,
    batches,
    notices,
    letters,
    mailIsSetUp,
    answered: [issued],
    monotonicMs: world.monotonicMs,
    noteUnforeseen: (err) => log.warn({ err }, 'a rehearsal left something out'),
  });
}
