import { z } from 'zod';
import { dayFromColumn } from '../kernel/calendar.ts';
import { notice } from '../kernel/notice.ts';
import { code } from '../kernel/phrase.ts';
import { spanWords } from './days-ahead.ts';
import { text } from './text.ts';
import { uncoveredFacts, uncoveredSubject } from './uncovered.ts';

/** For the team: days off that were entered, or taken out again. */
export const calendarNotice = notice({
  name: 'calendar.changed',
  params: z.object({ dayOffId: z.string() }),
  subject: ({ dayOffId }) => dayOffId,
  load: async (tx, { dayOffId }) => (await tx.dayOff.findUnique({ where: { id: dayOffId } })) ?? undefined,
  say({ name, firstDay, lastDay, working, removedAt }) {
    const days = spanWords({ first: dayFromColumn(firstDay), last: dayFromColumn(lastDay) });
    const title = text.changedTitle();
    if (removedAt !== null) return { title, settled: text.removed({ days, name }) };
    return { title, body: [(working ? text.works : text.closed)({ days, name })] };
  },
});

/** For whoever stands in, directly. */
export const standInNotice = notice({
  name: 'calendar.stand-in',
  params: z.object({ absenceId: z.string() }),
  subject: ({ absenceId }) => absenceId,
  load: async (tx, { absenceId }) =>
    (await tx.absence.findUnique({
      where: { id: absenceId },
      include: { member: { select: { name: true } } },
    })) ?? undefined,
  holds: ({ removedAt }) => removedAt === null,
  say({ member: { name: who }, firstDay, lastDay, note, removedAt }) {
    const title = text.standInTitle({ who });
    if (removedAt !== null) return { title, settled: text.standInOver({ who }) };
    const [first, last] = [dayFromColumn(firstDay), dayFromColumn(lastDay)];
    const noted = note === '' ? [] : [text.note({ note })];
    return { title, body: [text.standInBody({ who, first, last }), ...noted], footnote: text.rights() };
  },
});

/** For somebody who will be away, directly: whoever was to stand in will not be there either. */
export const uncoveredNotice = notice({
  name: 'calendar.uncovered',
  params: z.object({ absenceId: z.string() }),
  subject: ({ absenceId }) => uncoveredSubject(absenceId),
  load: (tx, { absenceId }) => uncoveredFacts(tx, absenceId),
  holds: ({ isSo }) => isSo,
  say({ standIn, first, last, isSo }) {
    const title = text.uncoveredTitle();
    if (!isSo) return { title, settled: text.uncoveredOver() };
    return { title, body: [text.uncoveredBody({ standIn, first, last, command: code('/engawa away') })] };
  },
});

export const notices = [calendarNotice, standInNotice, uncoveredNotice] as const;
