import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { type Instant, instantToColumn } from '../kernel/calendar.ts';
import { dropDue } from '../kernel/due.ts';
import type { Visit } from '../kernel/visit.ts';
import type { AgreementClosed } from './events.ts';
import { takeAgreement } from './load-agreement.ts';

/** Ends an agreement that nobody signed in time. */
export const expireAgreement = act({
  name: 'agreement.expire',
  input: z.object({ agreementId: z.string() }),
  async run(tx, { agreementId }, visit) {
    const agreement = await takeAgreement(tx, agreementId);
    if (agreement.status !== 'sent' || !isOver(agreement.expiresAt, visit.now)) return outcome([]);
    return outcome([await closeAgreement(tx, agreement, 'expired', '', visit)]);
  },
});

export const isOver = (expiresAt: Instant, now: Instant): boolean =>
  Temporal.Instant.compare(now, expiresAt) >= 0;

interface Closing {
  readonly id: string;
  readonly engagementId: string;
  readonly version: number;
}

/** Sets down how it ended. What was due for it is no longer true. */
export async function closeAgreement(
  tx: Tx,
  { id, engagementId, version }: Closing,
  how: 'declined' | 'voided' | 'expired',
  reason: string,
  visit: Visit,
): Promise<AgreementClosed> {
  await tx.agreement.update({
    where: { id },
    data: { status: how, closedAt: instantToColumn(visit.now), closedReason: reason },
  });
  await dropDue(tx, id);
  return { type: `agreement.${how}`, engagementId, agreementId: id, version, reason };
}
