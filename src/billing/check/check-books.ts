import { z } from 'zod';
import type { BillingFinding, Member } from '../../../prisma/generated/client.ts';
import { absencesAt, inPlaceOf } from '../../kernel/absences.ts';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { agencyCalendar } from '../../kernel/agency-calendar.ts';
import { dayIn, type Instant, instantFromColumn, instantToColumn } from '../../kernel/calendar.ts';
import type { Happening } from '../../kernel/event.ts';
import { holdersOf } from '../../kernel/role.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { FaultsFound, FaultsLate } from './events.ts';
import type { Fault } from './fault.ts';
import { findFaults } from './find-faults.ts';
import { FindingFacts, FindingKind, factsOf } from './finding.ts';
import { settleGone } from './settle-gone.ts';

/** Business days of the agency after which an owner hears of what nobody has settled. */
const LATE_AFTER = 3;

/**
 * Compares the books with what was agreed, with what went out and with what providers say. What is wrong becomes a row
 * and is told once; what is no longer wrong is settled; what stood for three business days is told to an owner, once.
 */
export const checkBooks = act({
  name: 'billing.check',
  input: z.object({}),
  async run(tx, _input, visit) {
    const { timeZone, days } = await agencyCalendar(tx);
    const today = dayIn(visit.now, timeZone);
    const faults = await findFaults(tx, { now: visit.now, today });
    const open = await tx.billingFinding.findMany({ where: { settledAt: null }, orderBy: { id: 'asc' } });
    const { events, left } = await settleGone(tx, open, faults, visit);
    const found = await writeDown(tx, faults, visit);
    const isLate = ({ foundAt, facts }: BillingFinding): boolean =>
      FindingFacts.parse(facts).escalatedAt === undefined &&
      days.between(dayIn(instantFromColumn(foundAt), timeZone), today) >= LATE_AFTER;
    const late = await escalate(tx, left.filter(isLate), visit);
    return outcome<Happening>([...events, ...found, ...late]);
  },
});

/** What is new. What a person has called right stays settled as long as it is the very same. */
async function writeDown(tx: Tx, faults: readonly Fault[], visit: Visit): Promise<FaultsFound[]> {
  if (faults.length === 0) return [];
  const rows = faults.map((fault) => ({
    id: visit.newId('fnd'),
    kind: fault.kind,
    engagement_id: fault.engagementId,
    subject: fault.subject,
    facts: factsOf(fault),
  }));
  const at = instantToColumn(visit.now);
  const made = await tx.$queryRaw<{ id: string; kind: string; subject: string }[]>`
    insert into billing_finding (id, kind, engagement_id, subject, facts, found_at)
    select r.id, r.kind, r.engagement_id, r.subject, r.facts, ${at}
      from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as (id text, kind text, engagement_id text, subject text, facts jsonb)) with ordinality
        as r(id, kind, engagement_id, subject, facts, place)
     where not exists (select from billing_finding f
                        where f.kind = r.kind and f.subject = r.subject and f.settled_how = 'right'
                          and f.facts @> (r.facts - 'name'))
     order by r.place
    on conflict (kind, subject) where settled_at is null do nothing
    returning id, kind, subject`;
  if (made.length === 0) return [];
  const findings = made.map(({ id, kind, subject }) => ({
    findingId: id,
    kind: FindingKind.parse(kind),
    subject,
  }));
  return [{ type: 'billing.faults-found', engagementId: null, checkedAt: stampOf(visit.now), findings }];
}

/** As a column keeps it: to the millisecond. */
export const stampOf = (now: Instant): string => instantToColumn(now).toISOString();

async function escalate(tx: Tx, late: readonly BillingFinding[], visit: Visit): Promise<FaultsLate[]> {
  const owner = late.length === 0 ? undefined : await ownerThere(tx, visit.now);
  if (owner === undefined) return [];
  const checkedAt = stampOf(visit.now);
  const mark = JSON.stringify({ escalatedAt: checkedAt });
  await tx.$executeRaw`
    update billing_finding set facts = facts || ${mark}::jsonb
     where id = any (${late.map(({ id }) => id)}::text[])`;
  const findings = late.map(({ id, kind, subject }) => ({
    findingId: id,
    kind: FindingKind.parse(kind),
    subject,
  }));
  const { slackUserId } = owner;
  return [{ type: 'billing.faults-late', engagementId: null, checkedAt, owner: slackUserId, findings }];
}

/** The first owner; while they are away whoever stands in, as far as they see the agency's money. */
async function ownerThere(tx: Tx, now: Instant): Promise<Member | undefined> {
  const members = await tx.member.findMany({
    where: { role: { in: [...holdersOf('approve-money')] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const owner = members.find(({ role }) => role === 'owner');
  const there = owner && inPlaceOf(owner.id, await absencesAt(tx, now));
  return members.find(({ id }) => id === there) ?? owner;
}
