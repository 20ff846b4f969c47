import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPerform } from '../../src/adapters/postgres/perform.ts';
import { draftAgreement } from '../../src/agreements/draft-agreement.ts';
import { seedTemplates } from '../../src/agreements/seed-templates.ts';
import { supposeSigned } from '../../src/agreements/suppose-signed.ts';
import { assessChange } from '../../src/changes/assess-change.ts';
import { supposeAgreed } from '../../src/changes/suppose-agreed.ts';
import { suppose } from '../../src/kernel/outlook.ts';
import { consequencesOf } from '../../src/rooms.ts';
import { usualDraft } from '../agreements/agreement-room.ts';
import { type ChangeRoom, openChangeRoom } from '../changes/change-room.ts';
import { seedMilestone } from '../milestones/seed-milestone.ts';
import { aoi } from '../support/room.ts';
import { linesOf, openRehearsal } from './open-rehearsal.ts';

let room: ChangeRoom;
beforeAll(async () => {
  room = await openChangeRoom();
});
afterAll(() => room.close());

it('before a change is sent: what follows once the client agrees, of which nothing is sent', async () => {
  const { engagementId, milestoneId } = await room.engagement();
  const { changeId } = await room.ask(engagementId);
  await room.workOff();
  const before = await room.everything(engagementId);
  const input = {
    ...{ changeId, milestoneId, impact: 'One page more', difference: '50,000' },
    ...{ newDueOn: '2026-12-03', alternatives: [] },
  };
  const supposed = [suppose(assessChange, input), suppose(supposeAgreed, { changeId })];
  const outlook = await openRehearsal(room)(engagementId, room.visit(aoi), supposed);
  expect(linesOf(outlook).filter((line) => line.includes('client: ')).length).toBeGreaterThan(1);
  expect(outlook.unforeseen).toBe(0);
  expect(await room.everything(engagementId)).toBe(before);
});

it('before an agreement is sent: what follows once it is signed, kickoff and deposit among it', async () => {
  const perform = createPerform({ prisma: room.prisma, consequencesOf, budgetMs: 20_000 });
  await perform(seedTemplates, {}, room.visit());
  const engagementId = await room.seedEngagement();
  await seedMilestone(room, engagementId, { status: 'planned', dueOn: '2026-12-18' });
  await perform(draftAgreement, { engagementId, ...usualDraft }, room.visit(aoi));
  const { id: agreementId } = await room.prisma.agreement.findFirstOrThrow({ where: { engagementId } });
  const supposed = [suppose(supposeSigned, { agreementId })];
  const outlook = await openRehearsal(room)(engagementId, room.visit(aoi), supposed);
  expect(outlook.charged.map(({ amount }) => amount.minor)).toEqual(expect.arrayContaining([100_000n]));
  expect(linesOf(outlook).length).toBeGreaterThan(2);
  expect(await room.prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } })).toMatchObject({
    status: 'proposed',
    agreementVersion: 0,
  });
});
