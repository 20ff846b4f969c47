import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import { type Instant, instantToColumn } from '../kernel/calendar.ts';
import { dropDue, restsWhilePaused, scheduleAct } from '../kernel/due.ts';
import { engagementFacts, lockEngagement } from '../kernel/engagement-facts.ts';
import { postNotice } from '../kernel/notice.ts';
import { moment } from '../kernel/phrase.ts';
import type { ReminderAudience } from '../kernel/reminder-kinds.ts';
import { actorOf, type Person, type Visit } from '../kernel/visit.ts';
import { comesByItself } from './comes-by-itself.ts';
import type { ReminderSnoozed } from './events.ts';
import { readerOf, sideOf } from './reader-of.ts';
import { refuse } from './refusals.ts';
import { remindAgain } from './remind-again.ts';
import { type PutOff, returnsSince } from './returns-since.ts';
import { SnoozeChoice, snoozeTime } from './snooze-time.ts';

const Asked = z.object({
  engagementId: z.string(),
  kind: z.string(),
  subject: z.string(),
  /** The notice that was pressed, and where. */
  notice: z.string(),
  channelId: z.string().nullable(),
  choice: SnoozeChoice,
  /** When what it reminds of is over (ISO), where it ends. */
  endsAt: z.string().nullable().default(null),
});

/** Business goes on after this many within a week: whoever puts off every day would never be told the next step. */
const MOST = 3;
const WEEK = { hours: 7 * 24 };

/** Somebody who was reminded wants to be told again later: the same card comes once more, at a moment of theirs. */
export const snoozeReminder = act({
  name: 'reminder.snooze',
  input: Asked,
  async run(tx, asked, visit) {
    const { engagementId, kind, subject, choice } = asked;
    await lockEngagement(tx, engagementId);
    await mustGoOn(tx, asked);
    const card = await pressedCard(tx, asked);
    const { audience: told } = card.posted;
    const audience = await sideOf(tx, told);
    await mustBeTheirs(tx, visit.person, engagementId, audience);
    const reader = await readerOf(tx, engagementId, told);
    const { day, time, at } = snoozeTime(choice, visit.now, reader);
    mustBeInTime(at, asked.endsAt, reader.timeZone);
    // In a channel one card stands for all; what somebody reads alone is theirs alone.
    const about = { kind, subject, ...(told.to === 'person' && { by: visit.person.id }) };
    const times = await returnsSince(tx, about, visit.now.subtract(WEEK));
    if (times >= MOST) throw refuse.oftenEnough({ times });
    await endEarlier(tx, visit, about);
    const byItself = await comesByItself(tx, { engagementId, kind, subject }, at);
    const snoozeId = await keep(tx, visit, { ...asked, at, isOver: byItself !== undefined });
    const due = { engagementId, subject: snoozeId, day, time, timeZone: reader.timeZone };
    if (byItself === undefined)
      await scheduleAct(tx, visit, remindAgain, { snoozeId, card: card.id, audience, kind }, due);
    const until = byItself ?? at;
    const snoozed: ReminderSnoozed = {
      type: 'reminder.snoozed',
      ...{ engagementId, kind, subject, snoozeId },
      until: until.toString(),
    };
    return outcome([snoozed], { at: until, timeZone: reader.timeZone });
  },
});

interface Kept extends Pick<z.output<typeof Asked>, 'engagementId' | 'kind' | 'subject'> {
  readonly at: Instant;
  /** Nothing has to be done for it. */
  readonly isOver: boolean;
}

async function keep(tx: Tx, visit: Visit, { engagementId, kind, subject, at, isOver }: Kept) {
  const id = visit.newId('snz');
  const now = instantToColumn(visit.now);
  await tx.snooze.create({
    data: {
      ...{ id, engagementId, kind, subject },
      until: instantToColumn(at),
      by: actorToColumn(actorOf(visit.person)),
      at: now,
      endedAt: isOver ? now : null,
    },
  });
  return id;
}

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

/** What rests with its project comes when that is resumed, and at no other moment. */
async function mustGoOn(tx: Tx, { engagementId, kind }: z.output<typeof Asked>): Promise<void> {
  const { status } = await engagementFacts(tx, engagementId);
  if (status === 'paused' && restsWhilePaused(kind, {})) throw refuse.rests();
}

/** Nobody believes that a deadline waits for them because the reminder does. */
function mustBeInTime(at: Instant, endsAt: string | null, timeZone: string): void {
  if (endsAt === null) return;
  const end = Temporal.Instant.from(endsAt);
  if (Temporal.Instant.compare(at, end) >= 0) throw refuse.tooLate({ end: moment(end, timeZone) }, 'when');
}

/** Who asks again means the new moment. */
async function endEarlier(tx: Tx, visit: Visit, { kind, subject, by }: PutOff): Promise<void> {
  const open = await tx.snooze.findMany({
    where: { kind, subject, endedAt: null, ...(by !== undefined && { by: { path: ['id'], equals: by } }) },
  });
  for (const { id } of open) await dropDue(tx, id);
  await tx.snooze.updateMany({
    where: { id: { in: open.map(({ id }) => id) }, endedAt: null },
    data: { endedAt: instantToColumn(visit.now) },
  });
}
