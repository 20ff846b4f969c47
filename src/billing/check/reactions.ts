import type { AgencyMoved } from '../../agency/events.ts';
import type { DayOffAdded, DayOffRemoved } from '../../calendar/events.ts';
import { later, now, priorities, type Reactions } from '../../kernel/effect.ts';
import { publishHome, redraw, tellPeople } from '../../kernel/notice.ts';
import { issueInvoice } from '../issue-invoice.ts';
import { thanksNotice } from '../notices.ts';
import type { CheckEvent } from './events.ts';
import { foundNotice, lateNotice } from './notices.ts';
import { replanCheck } from './replan-check.ts';

export const reactions: Reactions<CheckEvent | DayOffAdded | DayOffRemoved | AgencyMoved> = {
  'calendar.day-off-added': () => [now(replanCheck, {})],
  'calendar.day-off-removed': () => [now(replanCheck, {})],
  'agency.moved': () => [now(replanCheck, {})],
  'billing.faults-found': ({ checkedAt }) => [
    tellPeople(foundNotice, { checkedAt }, { to: 'team' }, { once: `check:${checkedAt}` }),
  ],
  'billing.faults-late': ({ checkedAt, owner }) => [
    tellPeople(
      lateNotice,
      { checkedAt },
      { to: 'person', slackUserId: owner },
      { once: `check-late:${checkedAt}` },
    ),
  ],
  'billing.faults-gone': ({ cards }) => cards.map(redraw),
  'billing.faults-changed': ({ cards }) => cards.map(redraw),
  'billing.fault-tried': ({ cards }) => cards.map(redraw),
  // The reason was given in a modal, which may have been opened on App Home.
  'billing.fault-accepted': ({ cards, by: { slackUserId, slackTeamId } }) => [
    ...cards.map(redraw),
    ...(slackUserId === undefined || slackTeamId === undefined
      ? []
      : [later(publishHome, { slackUserId, slackTeamId })]),
  ],
  'invoice.receipt-missed': ({ invoiceId, engagementId }) => [
    tellPeople(thanksNotice, { invoiceId }, { to: 'client', engagementId }),
  ],
  'invoice.issue-missed': ({ invoiceId }) => [
    later(issueInvoice, { invoiceId }, { once: `${invoiceId}:issue`, priority: priorities.person }),
  ],
};
