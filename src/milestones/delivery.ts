import type { Tx } from '../kernel/act.ts';
import { type Instant, instantFromColumn } from '../kernel/calendar.ts';
import { deciders, mayDecide, namesOf } from '../kernel/engagement-facts.ts';
import type { Person } from '../kernel/visit.ts';
import type { MilestoneAccepted } from './milestone.ts';
import { refuse } from './refusals.ts';

/** A delivery in front of the client, with all that a decision about it depends on. */
export interface Delivered {
  readonly engagementId: string;
  readonly milestoneId: string;
  readonly deliveryId: string;
  readonly title: string;
  readonly milestoneStatus: string;
  readonly deliveryStatus: string;
  readonly round: number;
  readonly newestRound: number;
  readonly windowEndsAt: Instant | null;
  readonly warnedAt: Instant | null;
  readonly openQuestions: number;
  readonly acceptor: {
    readonly id: string;
    readonly name: string;
    readonly email: null;
    readonly slackUserId: null;
  } | null;
  readonly standIn: {
    readonly id: string;
    readonly name: string;
    readonly email: null;
    readonly slackUserId: null;
  } | null;
}

type Deciders = Parameters<typeof mayDecide>[1];

interface Row {
  engagement_id: string;
  title: string;
  milestone_status: string;
  delivery_status: string;
  round: number;
  newest_round: number;
  window_ends_at: Date | null;
  warned_at: Date | null;
  open_questions: number;
  acceptor_id: string | null;
  acceptor_name: string | null;
  stand_in_id: string | null;
  stand_in_name: string | null;
}

/** Takes milestone and delivery for this transaction and reads them, in one statement because a person waits. */
export async function loadDelivered(tx: Tx, milestoneId: string, deliveryId: string): Promise<Delivered> {
  const rows = await tx.$queryRaw<Row[]>`
    select m.engagement_id, m.title, m.status as milestone_status, d.status as delivery_status, d.round,
           m.round as newest_round, d.window_ends_at, d.warned_at,
           (select count(*)::int from question q where q.subject = d.id and q.answered_at is null) as open_questions,
           a.id as acceptor_id, a.name as acceptor_name, s.id as stand_in_id, s.name as stand_in_name
      from milestone m
      join delivery d on d.milestone_id = m.id and d.id = ${deliveryId}
      join engagement e on e.id = m.engagement_id
      left join contact a on a.id = e.acceptor_id
      left join contact s on s.id = e.stand_in_id
     where m.id = ${milestoneId}
       for update of m, d`;
  const row = rows[0];
  if (row === undefined) throw refuse.unknown();
  const contact = (id: string | null, name: string | null) =>
    id === null ? null : { id, name: name ?? '', email: null, slackUserId: null };
  return {
    engagementId: row.engagement_id,
    milestoneId,
    deliveryId,
    title: row.title,
    milestoneStatus: row.milestone_status,
    deliveryStatus: row.delivery_status,
    round: row.round,
    newestRound: row.newest_round,
    windowEndsAt: row.window_ends_at && instantFromColumn(row.window_ends_at),
    warnedAt: row.warned_at && instantFromColumn(row.warned_at),
    openQuestions: row.open_questions,
    acceptor: contact(row.acceptor_id, row.acceptor_name),
    standIn: contact(row.stand_in_id, row.stand_in_name),
  };
}

/**
 * Takes the delivery's row, so that its questions stay as they are until the end of this transaction. Where the
 * milestone's row is needed, too, it is taken first.
 */
export async function lockDelivery(tx: Tx, deliveryId: string): Promise<void> {
  await tx.$executeRaw`select 1 from delivery where id = ${deliveryId} for update`;
}

/** Throws unless this very delivery is open and this person may decide on it. */
export function mustBeDecidable(delivered: Delivered, by: Person): void {
  if (delivered.round !== delivered.newestRound) throw refuse.olderRound({ title: delivered.title });
  if (delivered.deliveryStatus !== 'open') throw refuse.alreadyDecided({ title: delivered.title });
  if (delivered.milestoneStatus !== 'delivered') throw refuse.notDelivered();
  if (by.kind !== 'house') mustBeDecider(by, delivered);
}

/** Throws for everybody but the acceptor and the stand-in, saying who may. */
export function mustBeDecider(person: Person, named: Deciders): void {
  if (mayDecide(person, named)) return;
  throw deciders(named).length === 0
    ? refuse.nobodyMayAccept()
    : refuse.notTheAcceptor({ who: namesOf(named) });
}

/** The rule of acceptance. By the house itself it is the silent acceptance, whose own conditions come before. */
export function accept(delivered: Delivered, by: Person): MilestoneAccepted {
  mustBeDecidable(delivered, by);
  const { engagementId, milestoneId, deliveryId } = delivered;
  return { type: 'milestone.accepted', engagementId, milestoneId, deliveryId, silent: by.kind === 'house' };
}
