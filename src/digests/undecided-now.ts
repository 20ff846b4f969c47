import type { Tx } from '../kernel/act.ts';
import type { Undecided } from './decision-buttons.ts';
import { proposalOf } from './proposal-of.ts';

/** What of an archived digest is still to be decided: buttons stand only under that. */
export async function undecidedNow(tx: Tx, told: Undecided): Promise<Undecided> {
  return {
    ...(await workUndecided(tx, told)),
    ...(await papersUndecided(tx, told)),
  };
}

type Work = Pick<Undecided, 'deliveries' | 'changes' | 'materials' | 'bonuses'>;

async function workUndecided(tx: Tx, told: Work): Promise<Work> {
  const { deliveries, changes, materials, bonuses } = told;
  const open = await tx.delivery.findMany({
    where: { id: { in: deliveries.map(({ deliveryId }) => deliveryId) }, status: 'open' },
    select: { id: true },
  });
  const assessed = await tx.changeRequest.findMany({
    where: { id: { in: changes.map(({ changeId }) => changeId) }, status: 'assessed' },
    select: { id: true, assessedAt: true, chosenOption: true },
  });
  const owed = await tx.material.findMany({
    where: {
      id: { in: materials.flatMap(({ materialId }) => materialId ?? []) },
      status: { in: ['asked', 'returned'] },
    },
    select: { id: true },
  });
  const offered = await tx.$queryRaw<{ id: string }[]>`
    select id from milestone where id = any(${bonuses.map(({ milestoneId }) => milestoneId)}::text[])
       and early_bonus ->> 'offeredFor' is not null and early_bonus ->> 'decision' is null`;
  return {
    deliveries: deliveries.filter(({ deliveryId }) => open.some(({ id }) => id === deliveryId)),
    changes: changes.filter(({ changeId, proposal }) =>
      assessed.some(
        ({ id, assessedAt, chosenOption }) =>
          id === changeId && assessedAt !== null && proposalOf(assessedAt, chosenOption) === proposal,
      ),
    ),
    materials: materials.filter(({ materialId }) => owed.some(({ id }) => id === materialId)),
    bonuses: bonuses.filter(({ milestoneId }) => offered.some(({ id }) => id === milestoneId)),
  };
}

type Papers = Pick<Undecided, 'toSign' | 'invoices'>;

async function papersUndecided(tx: Tx, { toSign, invoices }: Papers): Promise<Papers> {
  const out = await tx.agreement.findMany({
    where: { id: { in: toSign.map(({ agreementId }) => agreementId) }, status: 'sent' },
    select: { id: true },
  });
  const sent = await tx.invoice.findMany({
    where: { id: { in: invoices.map(({ invoiceId }) => invoiceId) }, status: 'sent' },
    select: { id: true },
  });
  return {
    toSign: toSign.filter(({ agreementId }) => out.some(({ id }) => id === agreementId)),
    invoices: invoices.filter(({ invoiceId }) => sent.some(({ id }) => id === invoiceId)),
  };
}
