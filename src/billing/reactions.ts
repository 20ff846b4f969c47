import type { AgreementSigned } from '../agreements/events.ts';
import type { ChangeAgreed } from '../changes/events.ts';
import { later, now, priorities, type Reactions } from '../kernel/effect.ts';
import { redraw, tellPeople } from '../kernel/notice.ts';
import type { BonusDecided, MilestoneAccepted, PartAccepted } from '../milestones/milestone.ts';
import { billBonus } from './bill-bonus.ts';
import { billDeposit } from './bill-deposit.ts';
import { draftInvoiceForMilestone } from './draft-invoice-for-milestone.ts';
import { draftInvoiceForPart } from './draft-invoice-for-part.ts';
import type { BillingEvent } from './events.ts';
import { issueInvoice } from './issue-invoice.ts';
import {
  clientInvoiceNotice,
  remarkNotice,
  teamInvoiceNotice,
  thanksNotice,
  withdrawnNotice,
} from './notices.ts';
import { planBilling } from './plan-billing.ts';
import { replanBilling } from './replan-billing.ts';

const client = (engagementId: string) => ({ to: 'client', engagementId }) as const;
const team = { to: 'team' } as const;
const first = { priority: priorities.person } as const;

export const reactions: Reactions<
  BillingEvent | AgreementSigned | MilestoneAccepted | PartAccepted | BonusDecided | ChangeAgreed
> = {
  'agreement.signed': ({ engagementId, version, fee, deposit, milestones, plan = null }) => [
    now(planBilling, { engagementId, version, fee, deposit, milestones: [...milestones], plan }),
    later(billDeposit, { engagementId, version }),
  ],
  'milestone.accepted': ({ milestoneId, deliveryId }) => [
    // Behind the parts that were accepted before: what is left of the item is billed last.
    later(draftInvoiceForMilestone, { milestoneId, deliveryId }, { queue: `bill:${milestoneId}` }),
  ],
  'milestone.part-accepted': ({ engagementId, milestoneId, criteria, ofOpen, part }) => [
    later(
      draftInvoiceForPart,
      { engagementId, milestoneId, criteria: criteria.length, ofOpen, part },
      { queue: `bill:${milestoneId}` },
    ),
  ],
  'milestone.bonus-decided': ({ engagementId, milestoneId, agreed, amount }) =>
    agreed ? [now(billBonus, { engagementId, milestoneId, amount })] : [],
  'change.agreed': ({ engagementId, version, milestoneId, newMilestoneId }) => [
    now(replanBilling, { engagementId, version, milestoneId, newMilestoneId }),
  ],
  'billing.planned': () => [],
  'invoice.drafted': ({ invoiceId }) => [tellPeople(teamInvoiceNotice, { invoiceId }, team)],
  // Named after the invoice, whatever approves it: it is issued once.
  'invoice.approved': ({ invoiceId }) => [
    later(issueInvoice, { invoiceId }, { once: `${invoiceId}:issue`, ...first }),
    redraw(invoiceId),
  ],
  'invoice.held': ({ invoiceId }) => [redraw(invoiceId)],
  'invoice.sent': ({ invoiceId, engagementId }) => [
    tellPeople(clientInvoiceNotice, { invoiceId }, client(engagementId), {
      once: `${invoiceId}:client`,
      ...first,
    }),
    redraw(invoiceId),
  ],
  'payment.recorded': ({ invoiceId }) => [redraw(invoiceId)],
  'invoice.paid': ({ invoiceId, engagementId }) => [
    tellPeople(thanksNotice, { invoiceId }, client(engagementId)),
  ],
  'invoice.voided': ({ invoiceId, engagementId, wasSent }) => [
    redraw(invoiceId),
    ...(wasSent ? [tellPeople(withdrawnNotice, { invoiceId }, client(engagementId))] : []),
  ],
  'invoice.remarked': ({ invoiceId, remarkId }) => [
    tellPeople(remarkNotice, { invoiceId, remarkId }, team),
    redraw(invoiceId),
  ],
  'agency.issuer-set': ({ waiting }) => waiting.map(redraw),
};
