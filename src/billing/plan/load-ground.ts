import type { Tx } from '../../kernel/act.ts';
import type { PlanGround } from '../../kernel/billing-plan.ts';
import { dayIn } from '../../kernel/calendar.ts';
import type { Visit } from '../../kernel/visit.ts';

export interface GroundReader {
  readonly engagement: Pick<Tx['engagement'], 'findUniqueOrThrow'>;
  readonly agency: Pick<Tx['agency'], 'findUniqueOrThrow'>;
  readonly milestone: Pick<Tx['milestone'], 'findMany'>;
}

/** What a plan of this engagement has to add up to, and which day it is at the agency. */
export async function loadGround(
  read: GroundReader,
  engagementId: string,
  { now }: Pick<Visit, 'now'>,
): Promise<PlanGround> {
  const { currency } = await read.engagement.findUniqueOrThrow({
    where: { id: engagementId },
    select: { currency: true },
  });
  const { timeZone } = await read.agency.findUniqueOrThrow({
    where: { id: 1 },
    select: { timeZone: true },
  });
  const milestones = await read.milestone.findMany({
    where: { engagementId, status: { not: 'replaced' } },
    orderBy: { position: 'asc' },
    select: { id: true, title: true, amount: true },
  });
  return { currency, milestones, today: dayIn(now, timeZone) };
}
