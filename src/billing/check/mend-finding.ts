import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { lockEngagement } from '../../kernel/engagement-facts.ts';
import type { Happening } from '../../kernel/event.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import { loadInvoice } from '../load-invoice.ts';
import { mustApproveMoney } from '../money-right.ts';
import { thanksNotice } from '../notices.ts';
import { askForList } from '../provider/ask-for-list.ts';
import type { InvoiceHinted } from '../provider/events.ts';
import { billItem } from './bill-item.ts';
import type { FaultTried, IssueMissed, ReceiptMissed } from './events.ts';
import { cardsOf, type Finding, Mend } from './finding.ts';
import { loadFinding } from './load-finding.ts';
import { refuse } from './refusals.ts';
import { wakeEffect } from './wake-effect.ts';

/**
 * One press that mends: it bills through the same lock as an acceptance, asks the provider, posts what was missed, or
 * tries what stopped. Nothing here goes around a rule: what the rule refuses is refused to the one who pressed.
 */
export const mendFinding = act({
  name: 'finding.mend',
  input: z.object({ findingId: z.string(), mend: Mend.exclude(['right']) }),
  async run(tx, { findingId, mend }, visit) {
    await mustApproveMoney(tx, visit.person);
    // Before the finding's row: whoever bills holds the engagement first, so nobody waits in a ring.
    const about = await tx.billingFinding.findUnique({ where: { id: findingId } });
    if (about !== null && about.engagementId !== '') await lockEngagement(tx, about.engagementId);
    const { row, finding } = await loadFinding(tx, findingId, mend);
    const events = await ways[mend](tx, finding, visit);
    await note(tx, findingId, mend, visit);
    const { kind, subject, engagementId } = finding;
    const tried: FaultTried = {
      type: 'billing.fault-tried',
      engagementId: engagementId === '' ? null : engagementId,
      findingId,
      kind,
      subject,
      mend,
      cards: cardsOf(row),
    };
    return outcome<Happening>([...events, tried]);
  },
});

type Way = (tx: Tx, finding: Finding, visit: Visit) => Promise<readonly Happening[]>;

const ways: Readonly<Record<Exclude<Mend, 'right'>, Way>> = {
  bill: billItem,
  ask: async (tx, { kind, engagementId, subject }) =>
    kind === 'stray' ? askForList(tx) : [hinted(engagementId, subject)],
  receipt: sendReceipt,
  again: tryAgain,
};

const hinted = (engagementId: string, invoiceId: string): InvoiceHinted => ({
  type: 'invoice.hinted',
  engagementId,
  invoiceId,
});

/** What was billed is settled at once; of the rest the next look says whether it helped. */
async function note(tx: Tx, findingId: string, mend: Mend, visit: Visit): Promise<void> {
  const by = actorToColumn(actorOf(visit.person));
  if (mend === 'bill') {
    const facts = JSON.stringify({ by });
    await tx.$executeRaw`
      update billing_finding
         set settled_at = ${instantToColumn(visit.now)}, settled_how = 'billed', facts = facts || ${facts}::jsonb
       where id = ${findingId}`;
    return;
  }
  const facts = JSON.stringify({ tried: { mend, by, at: visit.now.toString() } });
  await tx.$executeRaw`update billing_finding set facts = facts || ${facts}::jsonb where id = ${findingId}`;
}

/** A receipt that stopped on its way is tried again; one that was never promised, or was skipped, is promised. */
async function sendReceipt(
  tx: Tx,
  { id: findingId, subject: invoiceId, engagementId }: Finding,
  visit: Visit,
): Promise<readonly Happening[]> {
  if ((await tx.card.count({ where: { subject: thanksNotice.subject({ invoiceId }) } })) > 0)
    throw refuse.settled();
  const [last] = await tx.$queryRaw<{ id: string }[]>`
    select id from effect
     where kind = 'slack.post' and payload ->> 'notice' = ${thanksNotice.name}
       and payload -> 'params' ->> 'invoiceId' = ${invoiceId} and state <> 'dropped'
     order by seq desc limit 1`;
  const { woken, events } = await wakeEffect(tx, last?.id ?? '', visit);
  if (woken === 'trying') throw refuse.underWay();
  if (woken === 'woken') return events;
  const missed: ReceiptMissed = { type: 'invoice.receipt-missed', engagementId, invoiceId, findingId };
  return [missed];
}

async function tryAgain(
  tx: Tx,
  { kind, subject, engagementId }: Finding,
  visit: Visit,
): Promise<readonly Happening[]> {
  const promise = await promiseOf(tx, kind, subject);
  // Nothing but its issue leads out of being approved, and nobody else writes our papers. What else an owner has
  // dropped may have been done by hand.
  const revive = kind === 'unissued' || promise === `${subject}:write`;
  const { woken, events } = await wakeEffect(tx, promise, visit, { revive });
  if (woken === 'trying') throw refuse.underWay();
  // After its promise, as the worker takes the two when the provider has answered: nobody waits in a ring.
  if (kind === 'unissued' && (await loadInvoice(tx, subject)).status !== 'approved') throw refuse.settled();
  if (woken === 'woken') return events;
  if (kind === 'unissued' && woken === 'lost') {
    const missed: IssueMissed = { type: 'invoice.issue-missed', engagementId, invoiceId: subject };
    return [missed];
  }
  const refund = kind === 'refund-stuck' && (await tx.refund.findUnique({ where: { id: subject } }));
  // It was asked for, and the provider has not said the end of it.
  if (refund && woken === 'done') return [hinted(engagementId, refund.invoiceId)];
  throw refuse.byHand();
}

/** How the promise is called in the reactions of billing, billing/provider and billing/again. */
async function promiseOf(tx: Tx, kind: Finding['kind'], subject: string): Promise<string> {
  if (kind === 'draft-stopped') return subject;
  if (kind === 'unissued') return `${subject}:issue`;
  if (kind === 'refund-stuck') return `${subject}:refund`;
  const note = await tx.creditNote.findUnique({ where: { id: subject }, select: { number: true } });
  // A number from the beginning: it is ours, and only its paper is missing.
  return note?.number == null ? `${subject}:credit` : `${subject}:write`;
}
