import { z } from 'zod';
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
  say: ({ absenceId, who, first, last, removed, projects }): CardWords => ({
    title: text.awayTitle({ who }),
    body: [text.awayBody({ first, last })],
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
  const absence = await tx.absence.findUnique({ where: { id: absenceId } });
  if (absence === null) return undefined;
  const member = await tx.member.findUniqueOrThrow({
    where: { id: absence.memberId },
    select: { name: true },
  });
  const live = await tx.engagement.findMany({
    where: { status: { in: ['agreed', 'active', 'paused'] } },
    orderBy: { createdAt: 'desc' },
    select: { id: true, name: true, leadMemberId: true, client: { select: { name: true } } },
  });
  const told = await tx.risk.findMany({ where: { absenceId }, select: { engagementId: true } });
  const isTold = new Set(told.map(({ engagementId }) => engagementId));
  const projects = live.map(({ id, name, leadMemberId, client }) => ({
    id,
    name,
    client: client.name,
    isLed: leadMemberId === absence.memberId,
    isTold: isTold.has(id),
  }));
  return {
    absenceId,
    who: member.name,
    first: dayFromColumn(absence.firstDay),
    last: dayFromColumn(absence.lastDay),
    removed: absence.removedAt !== null,
    projects: projects.toSorted((a, b) => Number(b.isLed) - Number(a.isLed)).slice(0, MOST_PROJECTS),
  };
}
