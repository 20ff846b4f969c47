import { z } from 'zod';
import type { Member } from '../../prisma/generated/client.ts';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import { dayFromColumn, dayIn, dayToColumn, instantToColumn, LocalDay } from '../kernel/calendar.ts';
import { visibleText } from '../kernel/markup.ts';
import { actorOf, type MemberPerson } from '../kernel/visit.ts';
import type { AbsenceAdded } from './events.ts';
import { refuse } from './refusals.ts';
import { mustBeAhead, type Span } from './span.ts';
import { coveredBy } from './uncovered.ts';

/** As many days at once: a year's leave. */
export const MOST_DAYS_AWAY = 366;

const Note = z
  .string()
  .transform((raw) => visibleText(raw).trim())
  .pipe(z.string().max(200));

/** Somebody of the team is away: they say so themselves, or an owner does. People are named by their Slack user ids. */
export const addAbsence = act({
  name: 'calendar.add-absence',
  input: z.object({
    member: z.string(),
    first: LocalDay,
    last: LocalDay,
    standIn: z.string().nullable(),
    note: Note,
  }),
  async run(tx, { member: who, first, last, standIn: other, note }, visit) {
    const { person } = visit;
    if (person.kind !== 'member') throw refuse.notTheTeam();
    if (who !== person.slackUserId && person.role !== 'owner') throw refuse.ownOnly(undefined, 'member');
    const member = await memberCalled(tx, who, person, 'member');
    const asked = other === null ? undefined : await memberCalled(tx, other, person, 'standIn');
    await lockMembers(tx, asked === undefined ? [member.id] : [member.id, asked.id]);
    mustBeAhead({ first, last }, dayIn(visit.now, member.timeZone), MOST_DAYS_AWAY);
    const before = await awayIn(tx, member.id, { first, last });
    if (before !== undefined) throw refuse.awayAlready({ ...before }, 'first');
    const standIn = asked && (await mustBeThere(tx, asked, member, { first, last }));
    const absenceId = visit.newId('abs');
    const uncovers = standIn === undefined ? await coveredBy(tx, member.id, { first, last }) : [];
    await tx.absence.create({
      data: {
        id: absenceId,
        memberId: member.id,
        standInId: standIn?.id ?? null,
        firstDay: dayToColumn(first),
        lastDay: dayToColumn(last),
        note,
        addedBy: actorToColumn(actorOf(person)),
        addedAt: instantToColumn(visit.now),
      },
    });
    const added: AbsenceAdded = {
      type: 'calendar.absence-added',
      engagementId: null,
      absenceId,
      memberId: member.id,
      who: member.name,
      firstDay: first.toString(),
      lastDay: last.toString(),
      standInSlackUserId: standIn?.slackUserId ?? null,
      ...(uncovers.length > 0 && { uncovers }),
    };
    return outcome([added]);
  },
});

async function memberCalled(
  tx: Tx,
  slackUserId: string,
  { slackTeamId }: MemberPerson,
  field: string,
): Promise<Member> {
  const member = await tx.member.findUnique({
    where: { slackUserId_slackTeamId: { slackUserId, slackTeamId } },
  });
  if (member === null) throw refuse.notAMember(undefined, field);
  return member;
}

/**
 * One after the other: the same absence sent twice at once is entered once, and of two who leave at the same moment one
 * finds the other gone.
 */
async function lockMembers(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`select 1 from member where id = any(${[...ids]}::text[]) order by id for no key update`;
}

async function awayIn(tx: Tx, memberId: string, { first, last }: Span): Promise<Span | undefined> {
  const row = await tx.absence.findFirst({
    where: {
      memberId,
      removedAt: null,
      firstDay: { lte: dayToColumn(last) },
      lastDay: { gte: dayToColumn(first) },
    },
    orderBy: { firstDay: 'asc' },
  });
  return row === null ? undefined : { first: dayFromColumn(row.firstDay), last: dayFromColumn(row.lastDay) };
}

async function mustBeThere(tx: Tx, standIn: Member, { id }: Member, span: Span): Promise<Member> {
  if (standIn.id === id) throw refuse.standsInForThemselves(undefined, 'standIn');
  if ((await awayIn(tx, standIn.id, span)) !== undefined)
    throw refuse.standInAway({ who: standIn.name }, 'standIn');
  return standIn;
}
