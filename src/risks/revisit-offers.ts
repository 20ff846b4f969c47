import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { scheduleAct } from '../kernel/due.ts';
import { type EngagementFacts, engagementFacts, lockEngagement } from '../kernel/engagement-facts.ts';
import type { Visit } from '../kernel/visit.ts';
import type { OfferGone } from './events.ts';
import { lastDayOf, offerNow } from './offer-stands.ts';
import { type Dates, type Risk, riskFrom, waitsForYes } from './risk.ts';

/** The plan has gone on, or a day has passed: offers that can no longer be had lose their buttons and say so. */
export const revisitOffers = act({
  name: 'risk.revisit-offers',
  input: z.object({ engagementId: z.string() }),
  async run(tx, { engagementId }, visit) {
    await lockEngagement(tx, engagementId);
    const rows = await tx.risk.findMany({
      where: { engagementId, kind: 'spare-capacity', status: 'open' },
      orderBy: { number: 'asc' },
    });
    const open = rows.map(riskFrom).filter((risk) => waitsForYes(risk) && risk.dates !== null);
    if (open.length === 0) return outcome([]);
    const facts = await engagementFacts(tx, engagementId);
    const gone: OfferGone[] = [];
    for (const risk of open) {
      if ((await offerNow(tx, risk, facts, visit.now)) === 'stands') continue;
      await tx.risk.update({
        where: { id: risk.id },
        data: { dates: { ...risk.dates, state: 'gone' } },
      });
      gone.push({ type: 'risk.offer-gone', engagementId, riskId: risk.id, number: risk.number });
    }
    return outcome(gone);
  },
});

/** Looked at once more when the first of its days has passed. */
export async function scheduleEnd(
  tx: Tx,
  visit: Visit,
  { id: subject }: Pick<Risk, 'id'>,
  { id: engagementId, timeZone }: EngagementFacts,
  { moved }: Pick<Dates, 'moved'>,
): Promise<void> {
  const last = lastDayOf(moved);
  if (last === undefined) return;
  const at = { engagementId, subject, day: last.add({ days: 1 }), time: '00:00', timeZone };
  await scheduleAct(tx, visit, revisitOffers, { engagementId }, at);
}
