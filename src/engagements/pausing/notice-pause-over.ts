import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { dayIn } from '../../kernel/calendar.ts';
import { scheduleKind } from '../../kernel/due.ts';
import { engagementFacts } from '../../kernel/engagement-facts.ts';
import type { PauseOver } from './events.ts';
import { presentPause } from './paused.ts';

/** The team's hour. */
export const ASKS_AT = '09:00';
/** Business days after which the team is asked again. */
const AGAIN = 5;

/** Under which its cards and what is due about it are found. */
export const pauseSubject = (engagementId: string): string => `${engagementId}:pause`;

/** The pause was to end by now. Nothing resumes by itself: the team is asked, and asked again while it goes on. */
export const noticePauseOver = act({
  name: 'engagement.pause-over',
  input: z.object({ engagementId: z.string(), pausedAt: z.string() }),
  async run(tx, { engagementId, pausedAt }, visit) {
    const paused = await presentPause(tx, engagementId);
    if (paused?.at.toString() !== pausedAt) return outcome([]);
    const { days } = await engagementFacts(tx, engagementId);
    const { timeZone } = await tx.agency.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } });
    const today = dayIn(visit.now, timeZone);
    const at = { engagementId, subject: pauseSubject(engagementId), day: days.add(today, AGAIN) };
    const again = { engagementId, pausedAt };
    await scheduleKind(tx, visit, 'engagement.pause-over', again, { ...at, time: ASKS_AT, timeZone });
    const over: PauseOver = { type: 'engagement.pause-over', engagementId, pausedAt, day: today.toString() };
    return outcome([over]);
  },
});
