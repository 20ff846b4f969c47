import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Tx } from '../../kernel/act.ts';
import { dayFromColumn, type WorkingDays } from '../../kernel/calendar.ts';
import type { RoadmapMilestone } from '../../kernel/roadmap/roadmap.ts';
import type { MoneyReader } from './money-facts.ts';

/** Looking is enough: a slash command's read-only database will do. */
export interface RoadmapReader extends MoneyReader {
  readonly engagement: Pick<Tx['engagement'], 'findUniqueOrThrow'>;
  readonly agency: Pick<Tx['agency'], 'findUniqueOrThrow'>;
  readonly milestone: Pick<Tx['milestone'], 'findMany'>;
  readonly material: Pick<Tx['material'], 'findMany'>;
  readonly clientDelay: Pick<Tx['clientDelay'], 'findMany'>;
  readonly question: Pick<Tx['question'], 'findMany'>;
  readonly risk: Pick<Tx['risk'], 'findMany'>;
}

const Ids = z.array(z.string());

export interface WaitingRows {
  /** Milestones that something of the client's is still owed for. */
  readonly owed: ReadonlySet<string>;
  /** What an unanswered question is about. */
  readonly asked: ReadonlySet<string>;
  /** Business days that something of the client's came late for a milestone; a day counts once. */
  delayDays(milestoneId: string, days: WorkingDays): number;
}

export async function waitingRows(read: RoadmapReader, engagementId: string): Promise<WaitingRows> {
  const materials = await read.material.findMany({
    where: { engagementId, milestoneId: { not: null } },
    select: { id: true, milestoneId: true, status: true },
  });
  const delays = await read.clientDelay.findMany({
    where: { engagementId },
    select: { subject: true, lateFrom: true, lateUntil: true },
  });
  const risks = await read.risk.findMany({
    where: { engagementId },
    select: { id: true, milestoneIds: true },
  });
  const questions = await read.question.findMany({
    where: { engagementId, answeredAt: null },
    select: { subject: true },
  });
  const isOwed = (status: string): boolean => status === 'asked' || status === 'returned';
  return {
    owed: new Set(
      materials.flatMap(({ milestoneId, status }) => (isOwed(status) ? (milestoneId ?? []) : [])),
    ),
    asked: new Set(questions.map(({ subject }) => subject)),
    delayDays(milestoneId, days) {
      const mine = new Set([
        ...materials.filter((one) => one.milestoneId === milestoneId).map(({ id }) => id),
        ...risks.filter((one) => Ids.parse(one.milestoneIds).includes(milestoneId)).map(({ id }) => id),
      ]);
      const late = new Set<string>();
      for (const { subject, lateFrom, lateUntil } of delays) {
        if (!mine.has(subject)) continue;
        const until = dayFromColumn(lateUntil);
        // The due day itself was in time: late are the business days after it.
        for (let day = days.add(dayFromColumn(lateFrom), 1); isUpTo(day, until); day = days.add(day, 1))
          late.add(day.toString());
      }
      return late.size;
    },
  };
}

const isUpTo = (day: Temporal.PlainDate, last: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(day, last) <= 0;

interface Turn {
  readonly id: string;
  readonly state: RoadmapMilestone['state'];
  readonly deliveryId: string | undefined;
}

/** Whose turn it is: a question about a delivery is the team's to answer, what is owed is the client's. */
export function waitsFor(
  { id, state, deliveryId }: Turn,
  { owed, asked }: WaitingRows,
): 'client' | 'team' | null {
  if (state === 'accepted') return null;
  if (state === 'delivered') return deliveryId !== undefined && asked.has(deliveryId) ? 'team' : 'client';
  if (owed.has(id)) return 'client';
  return state === 'planned' ? null : 'team';
}
