import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import { atHour, type Day, dayIn, dayToColumn, instantToColumn, LocalDay } from '../kernel/calendar.ts';
import { dropDue, scheduleAct } from '../kernel/due.ts';
import type { EngagementFacts } from '../kernel/engagement-facts.ts';
import { formatMoney } from '../kernel/format.ts';
import { type Money, money } from '../kernel/money.ts';
import { roleMay } from '../kernel/role.ts';
import { actorOf, type Visit } from '../kernel/visit.ts';
import { parseDifference } from './change.ts';
import type { ChangeAssessed } from './events.ts';
import { expireChange } from './expire-change.ts';
import { loadChange } from './load-change.ts';
import { refuse } from './refusals.ts';

const EXPIRES_AT = '18:00';

/** The team says what a change means. From here the client has the agreed days to decide. */
export const assessChange = act({
  name: 'change.assess',
  input: z.object({
    changeId: z.string(),
    milestoneId: z.string().exactOptional(),
    impact: z.string().trim().min(1).max(2000),
    difference: z.string(),
    newDueOn: LocalDay,
    alternatives: z.array(z.string().trim().min(1).max(200)).max(3),
  }),
  async run(tx, input, visit) {
    const { change, facts } = await loadChange(tx, input.changeId);
    if (visit.person.kind !== 'member' || !roleMay(visit.person.role, 'run-engagement'))
      throw refuse.notTheTeam();
    // The client may be looking at a proposal already; it is not altered under their eyes.
    if (change.status === 'assessed') throw refuse.assessedAlready();
    if (change.status !== 'asked') throw refuse.alreadyDecided();
    const priceDelta = parseDifference(input.difference, facts.currency);
    if (priceDelta === undefined) {
      const example = formatMoney(money(30_000n, facts.currency), 'en');
      throw refuse.difference({ currency: facts.currency, example }, 'difference');
    }
    await checkMilestone(tx, facts, input.milestoneId, priceDelta);
    checkDay(input.newDueOn, facts, visit);
    const last = facts.days.add(dayIn(visit.now, facts.timeZone), facts.terms.changeValidDays);
    const { impact, alternatives, newDueOn } = input;
    await tx.changeRequest.update({
      where: { id: change.id },
      data: {
        status: 'assessed',
        impact,
        alternatives,
        priceDelta: priceDelta.minor,
        newDueOn: dayToColumn(newDueOn),
        milestoneId: input.milestoneId ?? null,
        validUntil: instantToColumn(atHour(last, EXPIRES_AT, facts.timeZone)),
        assessedBy: actorToColumn(actorOf(visit.person)),
        assessedAt: instantToColumn(visit.now),
      },
    });
    await dropDue(tx, change.id);
    const at = {
      engagementId: facts.id,
      subject: change.id,
      day: last,
      time: EXPIRES_AT,
      timeZone: facts.timeZone,
    };
    await scheduleAct(tx, visit, expireChange, { changeId: change.id }, at);
    const { number } = change;
    const assessed: ChangeAssessed = {
      type: 'change.assessed',
      engagementId: facts.id,
      changeId: change.id,
      number,
      priceDelta,
      newDueOn,
    };
    return outcome([assessed]);
  },
});

/** The milestone must still be open, and must not cost less than nothing afterwards. */
export async function checkMilestone(
  tx: Tx,
  facts: EngagementFacts,
  id: string | null | undefined,
  delta: Money,
) {
  if (id === null || id === undefined) {
    if (delta.minor < 0n) throw refuse.addsNothing(undefined, 'difference');
    return;
  }
  // Locked, so that it can't be delivered between this look and the change.
  await tx.$executeRaw`select 1 from milestone where id = ${id} for update`;
  const row = await tx.milestone.findUnique({ where: { id } });
  if (row === null || row.engagementId !== facts.id) throw refuse.unknownMilestone(undefined, 'milestoneId');
  if (!['planned', 'started', 'changes-requested'].includes(row.status))
    throw refuse.milestoneClosed({ title: row.title }, 'milestoneId');
  if (row.amount + delta.minor < 0n)
    throw refuse.belowZero({ title: row.title, amount: money(row.amount, row.currency) }, 'difference');
}

/** A day further ahead is a slip of the hand; and every day up to it is looked up in a calendar. */
const MOST_YEARS = 10;

function checkDay(day: Day, facts: EngagementFacts, visit: Visit): void {
  const today = dayIn(visit.now, facts.timeZone);
  const last = today.add({ years: MOST_YEARS });
  if (Temporal.PlainDate.compare(day, today) < 0) throw refuse.dueInThePast({ day }, 'newDueOn');
  if (Temporal.PlainDate.compare(day, last) > 0) throw refuse.dueTooFar({ day, last }, 'newDueOn');
  if (!facts.days.isBusinessDay(day))
    throw refuse.notABusinessDay({ day, next: facts.days.add(day, 0) }, 'newDueOn');
}
