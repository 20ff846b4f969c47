import type { EngagementResumed } from '../../engagements/pausing/events.ts';
import { now, type Reactions } from '../../kernel/effect.ts';
import { redraw, tellPeople } from '../../kernel/notice.ts';
import type { BillingPlanned, InvoiceDrafted } from '../events.ts';
import type { PlanEvent } from './events.ts';
import { planNotice, planSubject } from './notices.ts';
import { resumeDated } from './resume-dated.ts';

export const reactions: Reactions<PlanEvent | BillingPlanned | InvoiceDrafted | EngagementResumed> = {
  'billing.plan-saved': () => [],
  'engagement.resumed': ({ engagementId, pausedAt, businessDays }) => [
    now(resumeDated, { engagementId, pausedAt, businessDays }),
  ],
  'billing.dates-moved': ({ engagementId }) => [redraw(planSubject(engagementId))],
  // Told once; after a change its card is drawn anew.
  'billing.planned': ({ engagementId, byHand = 0 }) =>
    byHand === 0
      ? []
      : [
          tellPeople(planNotice, { engagementId }, { to: 'team' }, { once: `${engagementId}:billing-plan` }),
          redraw(planSubject(engagementId)),
        ],
  'billing.billed-by-hand': () => [],
  'invoice.drafted': ({ engagementId, onPlanCard = false }) =>
    onPlanCard ? [redraw(planSubject(engagementId))] : [],
  'invoice.courtesy-added': ({ invoiceId }) => [redraw(invoiceId)],
  'invoice.courtesy-removed': ({ invoiceId }) => [redraw(invoiceId)],
};
