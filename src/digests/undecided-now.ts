import type { Tx } from '../kernel/act.ts';
import { askedContent, openRisks } from './asked-facts.ts';
import type { Undecided } from './decision-buttons.ts';
import { papersOwed } from './owed-facts.ts';
import { proposalOf } from './proposal-of.ts';

/** What of an archived digest is still to be decided: buttons stand only under that. */
export async function undecidedNow(tx: Tx, told: Undecided): Promise<Undecided> {
  return {
    ...(await workUndecided(tx, told)),
    ...(await papersUndecided(tx, told)),
    asked: await stillAsked(tx, told.asked),
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
  const owed = await papersOwed(tx, {
    agreements: toSign.map(({ agreementId }) => agreementId),
    invoices: invoices.map(({ invoiceId }) => invoiceId),
  });
  return {
    toSign: toSign.filter(({ agreementId }) => owed.some(({ id }) => id === agreementId)),
    // Where it is paid may have changed since it was told.
    invoices: invoices.flatMap((told) => {
      const row = owed.find(({ id }) => id === told.invoiceId);
      return row === undefined ? [] : [{ ...told, payUrl: row.pay_url }];
    }),
  };
}

/** Of one that asks for several things, what is left of them. */
async function stillAsked(tx: Tx, told: Undecided['asked']): Promise<Undecided['asked']> {
  const rows = await openRisks(tx, { risks: told.map(({ riskId }) => riskId) });
  return told.flatMap((one) => {
    const row = rows.find(({ id }) => id === one.riskId);
    if (row === undefined) return [];
    const { offer, options, words } = askedContent(row);
    return offer || options.length > 0 || words ? [{ ...one, offer, options, words }] : [];
  });
}
