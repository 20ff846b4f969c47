import { Temporal } from 'temporal-polyfill';
import { type Day, dayIn, instantFromColumn } from '../../kernel/calendar.ts';
import type { Said } from '../../kernel/phrase.ts';
import { words } from '../../pages/status-page/status-words.ts';
import type { Visitor } from './visitor.ts';
import type { Parts } from './web.ts';

interface Done {
  readonly day: Day;
  readonly said: Said;
}

/** Milestones that were accepted and materials that were found in order, the newest first. */
export async function whatIsDone(
  { prisma }: Parts,
  { engagement: { id: engagementId, timeZone } }: Visitor,
): Promise<readonly Said[]> {
  const milestones = await prisma.milestone.findMany({
    where: { engagementId, status: 'accepted' },
    select: {
      title: true,
      acceptedAt: true,
      deliveries: { orderBy: { round: 'desc' }, take: 1, select: { status: true } },
    },
  });
  const materials = await prisma.material.findMany({
    where: { engagementId, status: 'accepted' },
    select: { what: true, decidedAt: true },
  });
  const on = (at: Date | null, say: (day: Day) => Said): Done[] => {
    if (at === null) return [];
    const day = dayIn(instantFromColumn(at), timeZone);
    return [{ day, said: say(day) }];
  };
  return [
    ...milestones.flatMap(({ title, acceptedAt, deliveries: [last] }) =>
      on(acceptedAt, (day) =>
        last?.status === 'silently-accepted'
          ? words.doneSilently({ title, day })
          : words.doneMilestone({ title, day }),
      ),
    ),
    ...materials.flatMap(({ what, decidedAt }) => on(decidedAt, (day) => words.doneMaterial({ what, day }))),
  ]
    .toSorted((a, b) => Temporal.PlainDate.compare(b.day, a.day))
    .map(({ said }) => said);
}
