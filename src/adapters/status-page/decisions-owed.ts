import { changeFrom } from '../../changes/change.ts';
import { type Day, dayIn, type Instant, instantFromColumn } from '../../kernel/calendar.ts';
import { type EngagementFacts, namesOf } from '../../kernel/engagement-facts.ts';
import { moment, type Said } from '../../kernel/phrase.ts';
import { oneLine } from '../../kernel/shorten.ts';
import { waitingWords as words } from '../../pages/status-page/waiting-words.ts';
import type { Owed } from './client-waits.ts';
import type { Visitor } from './visitor.ts';
import type { Parts } from './web.ts';

/** Deliveries to accept and changes to decide on. */
export async function decisionsOwed({ prisma }: Parts, visitor: Visitor): Promise<readonly Owed[]> {
  const { engagement } = visitor;
  const { id: engagementId, currency } = engagement;
  const deliveries = await prisma.delivery.findMany({
    where: { status: 'open', milestone: { engagementId } },
    select: { id: true, windowEndsAt: true, milestone: { select: { title: true } } },
  });
  const asked = await prisma.question.findMany({
    where: { engagementId, answeredAt: null },
    select: { subject: true },
  });
  const paused = new Set(asked.map(({ subject }) => subject));
  const changes = await prisma.changeRequest.findMany({ where: { engagementId, status: 'assessed' } });
  const whose = whoseTurn(engagement);
  return [
    ...deliveries.map(({ id, windowEndsAt, milestone: { title } }): Owed => {
      const until = windowEndsAt === null || paused.has(id) ? null : instantFromColumn(windowEndsAt);
      const isSilent = until !== null && engagement.terms.silentAcceptance;
      return {
        what: words.delivery({ title }),
        day: dayOf(until, engagement),
        when: paused.has(id) ? words.paused() : whenOf(until, visitor),
        more: [...whose, ...(isSilent ? [words.silent()] : [])],
        card: { subject: id, notices: ['milestone.delivered', 'milestone.window-warning'] },
        pages: [],
      };
    }),
    ...changes.flatMap((row): Owed[] => {
      const change = changeFrom(row, currency);
      if (change.status === 'asked' || change.assessment === null) return [];
      const { number, what, id } = change;
      const { priceDelta: difference, newDueOn: day, validUntil } = change.assessment;
      return [
        {
          what: words.change({ number, what: oneLine(what, 120) }),
          day: dayOf(validUntil, engagement),
          when: whenOf(validUntil, visitor),
          more: [words.terms({ difference, day }), words.lapses(), ...whose],
          card: { subject: id, notices: ['change.proposal'] },
          pages: [],
        },
      ];
    }),
  ];
}

export const whoseTurn = (facts: EngagementFacts): readonly Said[] =>
  namesOf(facts).items.length === 0 ? [] : [words.whoDecides({ who: namesOf(facts) })];

export const dayOf = (until: Instant | null, { timeZone }: EngagementFacts): Day | null =>
  until && dayIn(until, timeZone);

export function whenOf(until: Instant | null, { engagement: { timeZone }, now }: Visitor): Said {
  if (until === null) return words.noDay();
  const isOver = until.epochMilliseconds < now.epochMilliseconds;
  return (isOver ? words.late : words.by)({ until: moment(until, timeZone) });
}
