import { later, type Reactions } from '../../kernel/effect.ts';
import { redraw, tellPeople } from '../../kernel/notice.ts';
import type { MilestoneReopened } from '../../milestones/milestone.ts';
import type { InvoiceSent, InvoiceVoided } from '../events.ts';
import { thanksNotice } from '../notices.ts';
import type { CreditIssued } from '../provider/events.ts';
import type { AgainEvent } from './events.ts';
import { creditNotice, refundNotice, workReopenedNotice } from './notices.ts';
import { workReopened } from './work-reopened.ts';
import { writeCreditNote } from './write-credit-note.ts';

const team = { to: 'team' } as const;
const client = (engagementId: string) => ({ to: 'client', engagementId }) as const;

/** A withdrawn invoice, and the word of it, say what stands in its place. */
const redrawWithdrawn = (ids: readonly string[]) =>
  ids.flatMap((id) => [redraw(id), redraw(`${id}:withdrawn`)]);

export const reactions: Reactions<
  AgainEvent | InvoiceSent | InvoiceVoided | CreditIssued | MilestoneReopened
> = {
  // Behind the drafting of the acceptance that was taken back, and before that of the next one.
  'milestone.reopened': ({ engagementId, milestoneId, reason }) => [
    later(workReopened, { engagementId, milestoneId, reason }, { queue: `bill:${milestoneId}` }),
  ],
  'invoice.billed-again': ({ before }) => redrawWithdrawn(before),
  'invoice.sent': ({ before = [] }) => redrawWithdrawn(before),
  'invoice.voided': ({ before = [] }) => redrawWithdrawn(before),
  'invoice.released': ({ invoiceId }) => [redraw(invoiceId)],
  'invoice.reworded': ({ invoiceId }) => [redraw(invoiceId)],
  'invoice.work-reopened': ({ id, invoiceId, milestoneId, held }) => [
    redraw(invoiceId),
    ...(held
      ? []
      : [tellPeople(workReopenedNotice, { invoiceId, milestoneId }, team, { once: `${id}:reopened` })]),
  ],
  'invoice.work-accepted': ({ invoiceId }) => [redraw(invoiceId)],
  'credit.numbered': ({ invoiceId, creditNoteId }) => [
    later(
      writeCreditNote,
      { creditNoteId },
      { queue: `invoice:${invoiceId}`, once: `${creditNoteId}:write` },
    ),
    redraw(invoiceId),
  ],
  'credit.issued': ({ engagementId, creditNoteId }) => [
    tellPeople(creditNotice, { creditNoteId }, client(engagementId), { once: `${creditNoteId}:client` }),
  ],
  // For what came in before; where nothing did, there is nothing to say.
  'invoice.settled-by-credit': ({ engagementId, invoiceId }) => [
    tellPeople(thanksNotice, { invoiceId }, client(engagementId)),
    redraw(invoiceId),
  ],
  'refund.sent': ({ engagementId, invoiceId, refundId }) => [
    tellPeople(refundNotice, { refundId }, client(engagementId), { once: `${refundId}:client` }),
    redraw(invoiceId),
  ],
};
