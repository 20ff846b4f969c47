import { z } from 'zod';
import type { Prisma } from '../../prisma/generated/client.ts';
import type { Tx } from '../kernel/act.ts';
import { dayFromColumn } from '../kernel/calendar.ts';
import { type CardButton, type CardWords, notice } from '../kernel/notice.ts';
import { code } from '../kernel/phrase.ts';
import { oneLine } from '../kernel/shorten.ts';
import { text } from './text.ts';

/** As many projects as a card has room for; those that the person leads come first. */
const MOST_PROJECTS = 10;

export const awaySubject = (absenceId: string): string => `${absenceId}:clients`;

/** For the team: somebody will be away. Which clients are told of it, a person decides. */
export const awayNotice = notice({
  name: 'risk.away',
  params: z.object({ absenceId: z.string() }),
  subject: ({ absenceId }) => awaySubject(absenceId),
  load: (tx, { absenceId }) => awayFacts(tx, absenceId),
  holds: ({ removed, projects }) => !removed && projects.length > 0,
  say: ({ absenceId, who, standIn, note, first, last, removed, projects }): CardWords => ({
    title: text.awayTitle({ who }),
    body: [
      text.awayBody({ first, last }),
      ...(standIn === null ? [] : [text.awayCover({ standIn })]),
      ...(note === '' ? [] : [text.awayNote({ note })]),
    ],
    sections: projects.map(({ id, client, name, isLed, isTold }) => ({
      heading: text.awayProject({ client: oneLine(client, 60), project: oneLine(name, 60) }),
      lines: [isTold ? text.awayDone() : isLed ? text.awayLeads() : text.awayOther()],
      buttons: isTold ? [] : [announceButton(absenceId, id)],
    })),
    ...(removed ? { settled: text.takenBack() } : { footnote: text.awayMore({ command: code('/risk') }) }),
  }),
});

const announceButton = (absenceId: string, engagementId: string): CardButton => ({
  press: 'risk.announce',
  label: text.announce(),
  value: { absenceId, engagementId },
});

async function awayFacts(tx: Tx, absenceId: string) {
  const absence = await tx.absence.findUnique({
    where: { id: absenceId },
    include: { standIn: { select: { name: true } } },
  });
  if (absence === null) return undefined;
  const member = await tx.member.findUniqueOrThrow({
    where: { id: absence.memberId },
    select: { name: true },
  });
  const told = await tx.risk.findMany({ where: { absenceId }, select: { engagementId: true } });
  const isTold = new Set(told.map(({ engagementId }) => engagementId));
  const { memberId } = absence;
  const led = await liveProjects(tx, { leadMemberId: memberId }, MOST_PROJECTS);
  const others = { OR: [{ leadMemberId: null }, { leadMemberId: { not: memberId } }] };
  const rest = await liveProjects(tx, others, MOST_PROJECTS - led.length);
  const projects = [...led, ...rest].map(({ id, name, leadMemberId, client }) => ({
    id,
    name,
    client: client.name,
    isLed: leadMemberId === memberId,
    isTold: isTold.has(id),
  }));
  return {
    absenceId,
    who: member.name,
    standIn: absence.standIn?.name ?? null,
    note: absence.note,
    first: dayFromColumn(absence.firstDay),
    last: dayFromColumn(absence.lastDay),
    removed: absence.removedAt !== null,
    projects,
  };
}

/** As many as are asked for, the newest first: an agency may have thousands. */
const liveProjects = (tx: Tx, where: Prisma.EngagementWhereInput, take: number) =>
  tx.engagement.findMany({
    where: { ...where, status: { in: ['agreed', 'active', 'paused'] } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take,
    select: { id: true, name: true, leadMemberId: true, client: { select: { name: true } } },
  });
