import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreeChange } from '../../src/changes/agree-change.ts';
import { askChange } from '../../src/changes/ask-change.ts';
import { assessChange } from '../../src/changes/assess-change.ts';
import { type AddendumRoom, openAddendumRoom } from '../agreements/addenda/addendum-room.ts';
import { aoi, haru } from '../support/room.ts';

let room: AddendumRoom;
beforeAll(async () => {
  room = await openAddendumRoom();
  await room.prisma.agency.updateMany({ data: { addendumFromPercent: 5 } });
});
afterAll(() => room.close());

const row = (id: string) => room.prisma.changeRequest.findUniqueOrThrow({ where: { id } });

/** Agreed to for 150,000 more, and waiting for its addendum. */
async function agreedInWords(engagementId: string, what: string, milestoneId?: string) {
  const { changeId } = await room.perform(askChange, { engagementId, what, why: 'A fair' }, room.visit(haru));
  const values = { impact: 'More', difference: '150,000', newDueOn: '2026-12-24', alternatives: [] };
  const where = milestoneId === undefined ? {} : { milestoneId };
  await room.perform(assessChange, { changeId, ...values, ...where }, room.visit(aoi));
  const { assessedAt } = await row(changeId);
  await room.perform(agreeChange, { changeId, proposal: assessedAt?.toISOString() ?? '' }, room.visit(haru));
  return changeId;
}

describe('two changes that are signed with one addendum', () => {
  it('are agreed with its signature, each once, and plan, total and billing are of one mind', async () => {
    const { engagementId } = await room.signedAgreement();
    const before = await room.prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } });
    const changes = [
      await agreedInWords(engagementId, 'A shop'),
      await agreedInWords(engagementId, 'A second language'),
    ];
    const [first, second] = [await row(changes[0] ?? ''), await row(changes[1] ?? '')];
    expect(first.addendumId).toBe(second.addendumId);
    const addendumId = second.addendumId ?? '';
    await room.send(addendumId);
    await room.sign(addendumId);
    for (const id of changes) expect((await row(id)).status).toBe('agreed');
    const after = await room.prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } });
    expect(after.agreedTotal).toBe(before.agreedTotal + 300_000n);
    const added = await room.prisma.milestone.findMany({
      where: { engagementId, addedInVersion: { gt: before.agreementVersion } },
    });
    expect(added.map(({ title }) => title).toSorted()).toEqual(['A second language', 'A shop']);
    expect(new Set(added.map(({ addedInVersion }) => addedInVersion)).size).toBe(2);
    const items = await room.prisma.billingPlanItem.findMany({
      where: { engagementId, status: { not: 'replaced' } },
    });
    expect(items.reduce((sum, { amount }) => sum + amount, 0n)).toBe(after.agreedTotal);
  });
});
