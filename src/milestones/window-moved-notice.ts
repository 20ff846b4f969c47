import { z } from 'zod';
import { dayFromColumn, instantFromColumn } from '../kernel/calendar.ts';
import { notice } from '../kernel/notice.ts';
import { moment } from '../kernel/phrase.ts';
import { daysOffWords } from './moved-notice.ts';
import { movedText } from './moved-text.ts';
import { text } from './text.ts';

/** For both sides: the time to decide ends later, because the agency has days off that it had not. */
export const windowMovedNotice = notice({
  name: 'milestone.window-moved',
  reaches: 'both',
  params: z.object({ deliveryId: z.string(), dayOffId: z.string(), endsAt: z.string() }),
  subject: ({ deliveryId }) => `${deliveryId}:window-moved`,
  async load(tx, { deliveryId, dayOffId, endsAt }) {
    const delivery = await tx.delivery.findUnique({
      where: { id: deliveryId },
      select: {
        status: true,
        windowEndsAt: true,
        milestone: {
          select: { title: true, engagement: { select: { name: true, timeZone: true } } },
        },
      },
    });
    const dayOff = await tx.dayOff.findUnique({ where: { id: dayOffId } });
    return delivery === null || dayOff === null ? undefined : { ...delivery, dayOff, endsAt };
  },
  // The end that it tells of may have moved again: then there is a card that tells of that.
  holds: ({ status, windowEndsAt, endsAt }) =>
    status === 'open' && windowEndsAt?.getTime() === Date.parse(endsAt),
  say({ milestone: { title, engagement }, dayOff, endsAt }) {
    const [first, last] = [dayFromColumn(dayOff.firstDay), dayFromColumn(dayOff.lastDay)];
    const end = moment(instantFromColumn(new Date(endsAt)), engagement.timeZone);
    return {
      title: movedText.windowMovedTitle({ title }),
      body: [
        daysOffWords({ what: dayOff.name, first: first.toString(), last: last.toString() }),
        movedText.windowMovedBody({ end }),
      ],
      fields: [{ label: text.project(), value: engagement.name }],
    };
  },
});
