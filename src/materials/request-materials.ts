import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import { type Day, dayIn, dayToColumn, instantToColumn, LocalDay } from '../kernel/calendar.ts';
import { type EngagementFacts, engagementFacts, lockEngagement } from '../kernel/engagement-facts.ts';
import { actorOf, type Visit } from '../kernel/visit.ts';
import type { MaterialRequested } from './events.ts';
import { MOST_AT_ONCE, MOST_OPEN, materialFrom } from './material.ts';
import { letterTo, mustBeOfTheTeam } from './people.ts';
import { planReminders } from './plan-reminders.ts';
import { type RequestedItem, readItems } from './read-items.ts';
import { refuse } from './refusals.ts';

/** The team asks the client for one or several items: each with its card, its day and its reminders. */
export const requestMaterials = act({
  name: 'material.request',
  input: z.object({
    engagementId: z.string(),
    /** One per line, as it was typed. */
    items: z.array(z.string()),
    /** For lines without a day of their own. */
    due: LocalDay,
    /** Who provides them; left out: anybody of the client. */
    contactId: z.string().optional(),
    /** The milestone that waits for them. */
    milestoneId: z.string().optional(),
  }),
  async run(tx, input, visit) {
    mustBeOfTheTeam(visit.person);
    const items = readItems(input.items);
    if (items.length === 0) throw refuse.nothingAsked(undefined, 'items');
    if (items.length > MOST_AT_ONCE)
      throw refuse.tooManyAtOnce({ most: MOST_AT_ONCE, count: items.length }, 'items');
    await lockEngagement(tx, input.engagementId);
    const facts = await engagementFacts(tx, input.engagementId);
    if (facts.status === 'closed') throw refuse.projectClosed();
    await mustHaveRoom(tx, facts.id, items.length);
    await mustBeKnown(tx, facts, input);
    const last = await tx.material.aggregate({
      where: { engagementId: facts.id },
      _max: { number: true },
    });
    const events: MaterialRequested[] = [];
    const batch = visit.newId('mat');
    for (const [index, item] of items.entries()) {
      const dueOn = item.dueOn ?? input.due;
      checkDue(dueOn, facts, visit, item.dueOn === undefined ? 'due' : 'items');
      const number = (last._max.number ?? 0) + index + 1;
      const id = index === 0 ? batch : visit.newId('mat');
      events.push(await ask(tx, visit, facts, { ...input, ...item, dueOn, id, number, batch }));
    }
    return outcome(events);
  },
});

interface Asking extends RequestedItem {
  readonly id: string;
  readonly number: number;
  readonly dueOn: Day;
  readonly batch: string;
  readonly contactId?: string | undefined;
  readonly milestoneId?: string | undefined;
}

async function ask(
  tx: Tx,
  visit: Visit,
  facts: EngagementFacts,
  { id, number, what, format, dueOn, batch, contactId, milestoneId }: Asking,
): Promise<MaterialRequested> {
  const row = await tx.material.create({
    data: {
      id,
      engagementId: facts.id,
      number,
      what,
      format,
      dueOn: dayToColumn(dueOn),
      contactId: contactId ?? null,
      milestoneId: milestoneId ?? null,
      status: 'asked',
      askedBy: actorToColumn(actorOf(visit.person)),
      askedAt: instantToColumn(visit.now),
    },
  });
  const material = materialFrom(row);
  await planReminders(tx, visit, facts, material);
  return {
    type: 'material.requested',
    engagementId: facts.id,
    materialId: id,
    number,
    what,
    dueOn: dueOn.toString(),
    letterTo: await letterTo(tx, material, facts),
    batch,
  };
}

/** Not past, and a day on which both sides work. */
export function checkDue(due: Day, { days, timeZone }: EngagementFacts, { now }: Visit, field: string): void {
  const today = dayIn(now, timeZone);
  if (Temporal.PlainDate.compare(due, today) < 0)
    throw refuse.dayPast({ day: due, next: days.add(today, 0) }, field);
  if (!days.isBusinessDay(due)) throw refuse.notABusinessDay({ day: due, next: days.add(due, 0) }, field);
}

async function mustHaveRoom(tx: Tx, engagementId: string, more: number): Promise<void> {
  const open = await tx.material.count({
    where: { engagementId, status: { notIn: ['accepted', 'withdrawn'] } },
  });
  if (open + more > MOST_OPEN) throw refuse.tooMany({ most: MOST_OPEN }, 'items');
}

async function mustBeKnown(
  tx: Tx,
  { id: engagementId, client }: EngagementFacts,
  { contactId, milestoneId }: { contactId?: string | undefined; milestoneId?: string | undefined },
): Promise<void> {
  if (contactId !== undefined) {
    const contact = await tx.contact.findUnique({ where: { id: contactId } });
    if (contact?.clientId !== client.id) throw refuse.unknownContact(undefined, 'contact');
  }
  if (milestoneId !== undefined) {
    const milestone = await tx.milestone.findUnique({ where: { id: milestoneId } });
    const isOpen = milestone !== null && milestone.status !== 'accepted' && milestone.status !== 'replaced';
    if (!isOpen || milestone.engagementId !== engagementId)
      throw refuse.unknownMilestone(undefined, 'milestone');
  }
}
