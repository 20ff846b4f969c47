import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { dayIn, instantFromColumn } from '../kernel/calendar.ts';
import { engagementFacts } from '../kernel/engagement-facts.ts';
import { lockDelivery } from './delivery.ts';
import { runWindow } from './open-window.ts';
import type { WindowOpened } from './window-events.ts';

/** Business days that somebody has at least who comes to decide while a window runs. */
const AT_LEAST = 2;

/** Others decide from now on: nobody is held to the hours that were left to somebody else. */
export const renewWindows = act({
  name: 'milestone.renew-windows',
  input: z.object({ engagementId: z.string() }),
  async run(tx, { engagementId }, visit) {
    const facts = await engagementFacts(tx, engagementId);
    const open = await tx.delivery.findMany({
      where: { status: 'open', shownAt: { not: null }, milestone: { engagementId } },
      orderBy: { id: 'asc' },
      select: { id: true },
    });
    const renewed: WindowOpened[] = [];
    for (const { id } of open) {
      await lockDelivery(tx, id);
      const { status, windowEndsAt } = await tx.delivery.findUniqueOrThrow({ where: { id } });
      if (status !== 'open' || windowEndsAt === null) continue;
      const last = dayIn(instantFromColumn(windowEndsAt), facts.timeZone);
      const least = facts.days.add(dayIn(visit.now, facts.timeZone), AT_LEAST);
      const end = Temporal.PlainDate.compare(last, least) < 0 ? least : last;
      renewed.push(await runWindow(tx, visit, facts, id, end));
    }
    return outcome(renewed);
  },
});
