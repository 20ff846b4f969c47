import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { dayIn } from '../kernel/calendar.ts';
import { engagementFacts } from '../kernel/engagement-facts.ts';
import { takeTurn } from '../kernel/nudge.ts';
import { runWindow } from './open-window.ts';
import { warnOfWindow } from './warn-of-window.ts';
import type { WindowWarned } from './window-events.ts';

/**
 * One more business day for a client who was not warned in time, with a warning on its last morning, and one now where
 * it is not night and no day off.
 */
export const extendWindow = act({
  name: 'milestone.extend-window',
  input: z.object({ engagementId: z.string(), deliveryId: z.string() }),
  async run(tx, { engagementId, deliveryId }, visit) {
    const facts = await engagementFacts(tx, engagementId);
    const today = dayIn(visit.now, facts.timeZone);
    const opened = await runWindow(tx, visit, facts, deliveryId, facts.days.add(today, 1));
    const about = { engagementId, subject: deliveryId, reader: facts } as const;
    const turn = { ...about, audience: 'client', hasLegalEffect: true } as const;
    if ((await takeTurn(tx, visit, warnOfWindow.name, turn)) !== undefined) return outcome([opened]);
    const warned: WindowWarned = {
      type: 'milestone.window-warned',
      engagementId,
      deliveryId,
      endsAt: opened.endsAt,
      day: today.toString(),
    };
    return outcome([opened, warned]);
  },
});
