import type { DaysChanged } from '../calendar/events.ts';
import { later, priorities, type Reactions } from '../kernel/effect.ts';
import { tellPeople } from '../kernel/notice.ts';
import { followDays } from './follow-days.ts';
import type { WindowMoved } from './window-events.ts';
import { windowMovedNotice } from './window-moved-notice.ts';

/** What days off do to due days and windows. */
export const reactions: Reactions<DaysChanged | WindowMoved> = {
  // Where there are more business days than before, nothing that was promised comes earlier.
  'calendar.days-changed': ({ dayOffId, closed, engagementIds }) =>
    closed
      ? engagementIds.map((engagementId) =>
          later(followDays, { engagementId, dayOffId }, { priority: priorities.house }),
        )
      : [],
  'milestone.window-moved': ({ engagementId, deliveryId, dayOffId, endsAt }) => {
    const params = { deliveryId, dayOffId, endsAt };
    return [
      tellPeople(windowMovedNotice, params, { to: 'client', engagementId }),
      tellPeople(windowMovedNotice, params, { to: 'team' }),
    ];
  },
};
