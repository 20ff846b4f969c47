import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import { dropDue, scheduleAct } from '../kernel/due.ts';
import { engagementFacts, lockEngagement } from '../kernel/engagement-facts.ts';
import { postNotice } from '../kernel/notice.ts';
import type { ReminderAudience } from '../kernel/reminder-kinds.ts';
import { actorOf, type Person, type Visit } from '../kernel/visit.ts';
import type { ReminderSnoozed } from './events.ts';
import { readerOf, sideOf } from './reader-of.ts';
import { refuse } from './refusals.ts';
import { remindAgain } from './remind-again.ts';
import { SnoozeChoice, snoozeTime } from './snooze-time.ts';

const Asked = z.object({
  engagementId: z.string(),
  kind: z.string(),
  subject: z.string(),
  /** The notice that was pressed, and where. */
  notice: z.string(),
  channelId: z.string().nullable(),
  choice: SnoozeChoice,
});

/** Somebody who was reminded wants to be told again later: the same card comes once more, at a moment of theirs. */
export const snoozeReminder = act({
  name: 'reminder.snooze',
  input: Asked,
  async run(tx, asked, visit) {
    const { engagementId, kind, subject, choice } = asked;
    await lockEngagement(tx, engagementId);
    const card = await pressedCard(tx, asked);
    const audience = await sideOf(tx, card.posted.audience);
    await mustBeTheirs(tx, visit.person, engagementId, audience);
    const reader = await readerOf(tx, engagementId, card.posted.audience);
    const { day, time, at } = snoozeTime(choice, visit.now, reader);
    await endEarlier(tx, visit, { kind, subject });
    const snoozeId = visit.newId('snz');
    await tx.snooze.create({
      data: {
        ...{ id: snoozeId, engagementId, kind, subject },
        until: instantToColumn(at),
        by: actorToColumn(actorOf(visit.person)),
        at: instantToColumn(visit.now),
      },
    });
    const due = { engagementId, subject: snoozeId, day, time, timeZone: reader.timeZone };
    await scheduleAct(tx, visit, remindAgain, { snoozeId, card: card.id, audience }, due);
    const snoozed: ReminderSnoozed = {
      type: 'reminder.snoozed',
      ...{ engagementId, kind, subject, snoozeId },
      until: at.toString(),
    };
    return outcome([snoozed], { at, timeZone: reader.timeZone });
  },
});

/** The newest one of this reminder in that place, as it was promised. */
async function pressedCard(tx: Tx, { subject, notice, channelId }: z.output<typeof Asked>) {
  const card = await tx.card.findFirst({
    where: { subject, notice, ...(channelId !== null && { channelId }) },
    orderBy: { postedAt: 'desc' },
  });
  const effect = card === null ? null : await tx.effect.findUnique({ where: { id: card.effectId } });
  if (effect === null) throw refuse.gone();
  return { id: effect.id, posted: postNotice.payload.parse(effect.payload) };
}

async function mustBeTheirs(
  tx: Tx,
  person: Person,
  engagementId: string,
  audience: ReminderAudience,
): Promise<void> {
  if (person.kind === 'member') return;
  if (audience === 'team') throw refuse.notTheTeam();
  const { client } = await engagementFacts(tx, engagementId);
  if (person.kind !== 'contact' || person.clientId !== client.id)
    throw refuse.notYours({ client: client.name });
}

/** Who asks again means the new moment. */
async function endEarlier(
  tx: Tx,
  visit: Visit,
  about: { readonly kind: string; readonly subject: string },
): Promise<void> {
  const earlier = await tx.snooze.findFirst({ where: { ...about, endedAt: null } });
  if (earlier === null) return;
  await dropDue(tx, earlier.id);
  await tx.snooze.update({ where: { id: earlier.id }, data: { endedAt: instantToColumn(visit.now) } });
}
