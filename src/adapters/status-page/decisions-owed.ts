import { changeFrom } from '../../changes/change.ts';
import { type Day, dayIn, type Instant, instantFromColumn } from '../../kernel/calendar.ts';
import { type EngagementFacts, namesOf } from '../../kernel/engagement-facts.ts';
import { moment, type Said } from '../../kernel/phrase.ts';
import { oneLine } from '../../kernel/shorten.ts';
import { silentlyAcceptable } from '../../milestones/silence.ts';
import { waitingWords as words } from '../../pages/status-page/waiting-words.ts';
import type { Owed } from './client-waits.ts';
import type { Visitor } from './visitor.ts';
import type { Parts } from './web.ts';

/** Deliveries to accept and changes to decide on. */
export const decisionsOwed = async (parts: Parts, visitor: Visitor): Promise<readonly Owed[]> => [
  ...(await deliveriesOwed(parts, visitor)),
  ...(await changesOwed(parts, visitor)),
];

async function deliveriesOwed({ prisma }: Parts, visitor: Visitor): Promise<readonly Owed[]> {
  const { engagement } = visitor;
  const { id: engagementId } = engagement;
  const deliveries = await prisma.delivery.findMany({
    where: { status: 'open', milestone: { engagementId } },
    select: { id: true, windowEndsAt: true, milestone: { select: { title: true } } },
  });
  const asked = await prisma.question.findMany({
    where: { engagementId, answeredAt: null },
    select: { subject: true },
  });
  const paused = new Set(asked.map(({ subject }) => subject));
  const ids = deliveries.map(({ id }) => id);
  const silent = await silentlyAcceptable(prisma, ids, engagement);
  const isResting = rests(visitor);
  return deliveries.map(({ id, windowEndsAt, milestone: { title } }): Owed => {
    const stands = windowEndsAt === null || isResting || paused.has(id);
    const until = stands ? null : instantFromColumn(windowEndsAt);
    const open = paused.has(id) ? words.paused() : whenOf(until, visitor);
    return {
      what: words.delivery({ title }),
      day: dayOf(until, engagement),
      when: isResting ? words.rests() : open,
      more: [...whoseTurn(engagement), ...(until !== null && silent.has(id) ? [words.silent()] : [])],
      card: { subject: id, notices: ['milestone.delivered', 'milestone.window-warning'] },
      pages: [],
    };
  });
}

async function changesOwed({ prisma }: Parts, visitor: Visitor): Promise<readonly Owed[]> {
  const { engagement } = visitor;
  const { id: engagementId, currency } = engagement;
  const changes = await prisma.changeRequest.findMany({ where: { engagementId, status: 'assessed' } });
  const isResting = rests(visitor);
  return changes.flatMap((row): Owed[] => {
    const change = changeFrom(row, currency);
    if (change.status === 'asked' || change.assessment === null) return [];
    const { number, what, id } = change;
    const { priceDelta: difference, newDueOn: day, validUntil } = change.assessment;
    return [
      {
        what: words.change({ number, what: oneLine(what, 120) }),
        day: isResting ? null : dayOf(validUntil, engagement),
        when: isResting ? words.rests() : whenOf(validUntil, visitor),
        more: [
          words.terms({ difference, day }),
          ...(isResting ? [] : [words.lapses()]),
          ...whoseTurn(engagement),
        ],
        card: { subject: id, notices: ['change.proposal'] },
        pages: [],
      },
    ];
  });
}

/** The project does, and with it the time to decide and to provide; signatures and payments stay due. */
export const rests = ({ engagement: { status } }: Visitor): boolean => status === 'paused';

export const whoseTurn = (facts: EngagementFacts): readonly Said[] =>
  namesOf(facts).items.length === 0 ? [] : [words.whoDecides({ who: namesOf(facts) })];

export const dayOf = (until: Instant | null, { timeZone }: EngagementFacts): Day | null =>
  until && dayIn(until, timeZone);

export function whenOf(until: Instant | null, { engagement: { timeZone }, now }: Visitor): Said {
  if (until === null) return words.noDay();
  const isOver = until.epochMilliseconds < now.epochMilliseconds;
  return (isOver ? words.late : words.by)({ until: moment(until, timeZone) });
}
