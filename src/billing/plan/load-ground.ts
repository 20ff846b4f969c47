import type { Tx } from '../../kernel/act.ts';
import type { PlanGround } from '../../kernel/billing-plan.ts';
import { dayIn } from '../../kernel/calendar.ts';
import type { Visit } from '../../kernel/visit.ts';
import { ProviderName } from '../payment-provider.ts';
import { smallestPart } from '../provider/smallest-part.ts';

export interface GroundReader {
  readonly engagement: Pick<Tx['engagement'], 'findUniqueOrThrow'>;
  readonly agency: Pick<Tx['agency'], 'findUniqueOrThrow'>;
  readonly milestone: Pick<Tx['milestone'], 'findMany'>;
}

/** What a plan of this engagement has to add up to, which day it is at the agency, and what can be paid there. */
export async function loadGround(
  read: GroundReader,
  engagementId: string,
  { now }: Pick<Visit, 'now'>,
): Promise<PlanGround & { readonly step: bigint }> {
  const { currency } = await read.engagement.findUniqueOrThrow({
    where: { id: engagementId },
    select: { currency: true },
  });
  const { timeZone, paymentProvider } = await read.agency.findUniqueOrThrow({
    where: { id: 1 },
    select: { timeZone: true, paymentProvider: true },
  });
  const milestones = await read.milestone.findMany({
    where: { engagementId, status: { not: 'replaced' } },
    orderBy: { position: 'asc' },
    select: { id: true, title: true, amount: true },
  });
  const step = smallestPart(ProviderName.parse(paymentProvider), currency);
  return { currency, milestones, today: dayIn(now, timeZone), step };
}
