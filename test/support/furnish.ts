import { newId } from '../../src/adapters/system/ids.ts';
import type { Tx } from '../../src/kernel/act.ts';
import { actorOf } from '../../src/kernel/visit.ts';
import { furnishApprovals } from './furnish-approvals.ts';
import { furnishCalendar } from './furnish-calendar.ts';
import { furnishFindings } from './furnish-check.ts';
import { furnishClauseChanges } from './furnish-clauses.ts';
import { furnishDetails, furnishDisputes } from './furnish-details.ts';
import { furnishDigests } from './furnish-digests.ts';
import { furnishMaterials } from './furnish-materials.ts';
import { furnishNudges } from './furnish-nudges.ts';
import { furnishAgreements, furnishInvoices } from './furnish-papers.ts';
import { furnishPausing } from './furnish-pausing.ts';
import { furnishPlan } from './furnish-plan.ts';
import { furnishReminders } from './furnish-reminders.ts';
import { furnishReviews } from './furnish-reviews.ts';
import { furnishRhythm } from './furnish-rhythm.ts';
import { furnishRisks } from './furnish-risks.ts';
import { furnishRoadmap } from './furnish-roadmap.ts';
import { furnishStatements } from './furnish-statements.ts';
import { furnishChanges, furnishMilestones } from './furnish-work.ts';
import { aoi, haru, NOW, type Room } from './room.ts';
import { at, by, long, points, type Tell, type Told, times, title, typed } from './wild-words.ts';

/**
 * One of everything that a card can be about, in every state, with texts of the greatest length. Rows only: no act
 * would bring all of this about, and cards have to stand whatever brought it about. Gives the params with which
 * notices can be loaded: a new notice about something that stands here is looked at by itself.
 */
export async function furnish(room: Room): Promise<readonly Told[]> {
  const told: Told[] = [];
  const tell: Tell = (params, only) => told.push(only === undefined ? { params } : { params, only });
  const engagementId = await room.seedEngagement({ agreedTotal: 10n ** 15n });
  await room.prisma.$transaction(
    async (tx) => {
      // Rooms keep their rows consistent by triggers; here each row stands for itself.
      await tx.$executeRaw`set local session_replication_role = replica`;
      await nameAtLength(tx, engagementId);
      await furnishIntake(tx, engagementId, tell);
      await furnishMilestones(tx, engagementId, tell);
      await furnishAgreements(tx, room, tell);
      await furnishApprovals(tx, room, tell);
      await furnishClauseChanges(tx, engagementId, tell);
      await furnishReviews(tx, engagementId, tell);
      await furnishChanges(tx, engagementId, tell);
      await furnishMaterials(tx, engagementId, tell);
      await furnishRisks(tx, engagementId, tell);
      await furnishRoadmap(tx, engagementId, tell);
      await furnishInvoices(tx, engagementId, tell);
      await furnishDetails(tx, engagementId, tell);
      await furnishDisputes(tx, engagementId, tell);
      await furnishReminders(tx, engagementId, tell);
      await furnishFindings(tx, engagementId, tell);
      await furnishStatements(tx, engagementId, tell);
      await furnishPlan(tx, engagementId, tell);
      await furnishPausing(tx, room, tell);
      await furnishDigests(tx, engagementId, tell);
      furnishRhythm(engagementId, tell);
      await furnishEffects(tx, tell);
      await furnishNudges(tx, tell);
      await furnishCalendar(tx, tell);
    },
    { timeout: 90_000 },
  );
  return told;
}

async function nameAtLength(tx: Tx, id: string): Promise<void> {
  const name = typed(120);
  await tx.engagement.update({ where: { id }, data: { name, billingContactId: haru.id } });
  await tx.client.updateMany({ data: { name } });
  await tx.contact.updateMany({ data: { name } });
  await tx.agency.updateMany({
    data: {
      name,
      tax: { regime: 'country', prices: 'added', rounding: 'down' },
      issuer: {
        legalName: typed(200),
        address: typed(500),
        registrationNumber: 'T1234567890123',
        bank: { name, branch: name, account: '1234567', holder: name },
      },
    },
  });
}

async function furnishIntake(tx: Tx, engagementId: string, tell: Tell): Promise<void> {
  const intakeId = newId('int');
  const said = points.map(({ text }) => text);
  const answers = {
    contactName: typed(120),
    contactEmail: `${'a'.repeat(200)}@example.com`,
    outcome: typed(2000),
    inScope: said,
    notInScope: said,
    budget: { from: '1000', to: '2000' },
    wantedBy: '2026-12-24',
    dateFirmness: 'hard',
    dependsOnDate: typed(1000),
    worries: typed(1000),
    earlierMaterial: typed(1000),
    source: typed(300),
  };
  const moved = times(30, () => ({ title, from: '2026-11-30', to: '2026-12-07' }));
  const because = [
    { kind: 'material', what: title },
    { kind: 'change', changeId: 'chg_nothing' },
    { kind: 'pause' },
    { kind: 'days-off', what: typed(80), first: '2026-12-03', last: '2026-12-04' },
    { kind: 'days-off', what: typed(80), first: '2026-12-03', last: '2026-12-03' },
    { kind: 'risk', riskId: 'rsk_nothing', what: title, onCard: false },
  ];
  const conflicts = times(5, () => ({ milestoneId: 'mil_x', title, dueOn: '2026-12-24', by: 3 }));
  const ends = { endBefore: '2026-12-24', endAfter: '2026-12-30' };
  for (const why of because)
    tell({
      engagementId,
      milestoneId: 'mil_new',
      because: JSON.stringify(why),
      told: JSON.stringify({
        moved: moved.map((one) => ({ milestoneId: 'mil_y', ...one })),
        conflicts,
        ...ends,
      }),
    });
  await tx.intake.create({
    data: { id: intakeId, engagementId, answers, acknowledged: [], takenInBy: by, takenInAt: at },
  });
  tell({ engagementId });
  for (const loss of ['unshared', 'archived', 'left']) tell({ engagementId, channelId: 'CKAWA', loss });
  for (const how of ['channel', 'slack']) tell({ engagementId, who: typed(120), how });
  for (const id of [intakeId, newId('int')]) tell({ intakeId: id, channelId: 'CKAWA', locale: 'ja' });
}

async function furnishEffects(tx: Tx, tell: Tell): Promise<void> {
  const mended = { by: { ...actorOf(aoi) }, at: NOW, reason: typed(1000) };
  const states = ['refused', 'unknown', 'given-up', 'parked', 'dropped', 'waiting', 'done'];
  for (const state of states) {
    const id = newId('eff');
    await tx.effect.create({
      data: {
        id,
        key: id,
        kind: 'slack.post',
        payload: { notice: 'milestone.delivered' },
        state,
        attempts: 8,
        nextTryAt: at,
        triedAt: at,
        problem: long,
        cause: 'evt_1',
        createdAt: at,
        ...(state === 'dropped' || state === 'parked' ? { receipt: { mended: state, ...mended } } : {}),
        ...(state === 'waiting' ? { receipt: { mended: 'replayed', ...mended } } : {}),
      },
    });
    tell({ effectId: id });
  }
}
