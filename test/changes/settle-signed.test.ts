import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inForceBody } from '../../src/agreements/addenda/in-force-text.ts';
import { declineAgreement } from '../../src/agreements/decline-agreement.ts';
import { expireAgreement } from '../../src/agreements/expire-agreement.ts';
import { voidAgreement } from '../../src/agreements/void-agreement.ts';
import { agreeChange } from '../../src/changes/agree-change.ts';
import { askChange } from '../../src/changes/ask-change.ts';
import { assessChange } from '../../src/changes/assess-change.ts';
import { deliverMilestone } from '../../src/milestones/deliver-milestone.ts';
import { moveMilestones } from '../../src/milestones/move-milestones.ts';
import { type AddendumRoom, openAddendumRoom } from '../agreements/addenda/addendum-room.ts';
import { origin } from '../agreements/agreement-room.ts';
import { refusalOf } from '../milestones/whole-room.ts';
import { aoi, haru } from '../support/room.ts';

let room: AddendumRoom;
beforeAll(async () => {
  room = await openAddendumRoom();
});
afterAll(() => room.close());
beforeEach(() => room.prisma.agency.updateMany({ data: { addendumFromPercent: 5 } }));

const engagement = (id: string) => room.prisma.engagement.findUniqueOrThrow({ where: { id } });
const row = (id: string) => room.prisma.changeRequest.findUniqueOrThrow({ where: { id } });
const milestoneOf = (engagementId: string) =>
  room.prisma.milestone.findFirstOrThrow({
    where: { engagementId, status: { not: 'replaced' } },
    orderBy: { position: 'asc' },
  });

async function ask(engagementId: string, what = 'Six pages') {
  const { changeId } = await room.perform(
    askChange,
    { engagementId, what, why: 'A new product' },
    room.visit(haru),
  );
  const { id: milestoneId } = await milestoneOf(engagementId);
  const values = { milestoneId, impact: 'One page', difference: '150,000', newDueOn: '2026-12-24' };
  await room.perform(assessChange, { changeId, ...values, alternatives: [] }, room.visit(aoi));
  return { changeId, milestoneId };
}
async function agree(changeId: string) {
  const { assessedAt } = await row(changeId);
  await room.perform(agreeChange, { changeId, proposal: assessedAt?.toISOString() ?? '' }, room.visit(haru));
}
async function agreedInWords() {
  const { engagementId } = await room.signedAgreement();
  const { changeId, milestoneId } = await ask(engagementId);
  await agree(changeId);
  const { addendumId } = await row(changeId);
  return { engagementId, changeId, milestoneId, addendumId: addendumId ?? '' };
}
const Told = z.object({
  notice: z.string(),
  params: z.record(z.string(), z.string()),
  audience: z.object({ to: z.string() }),
});

/** Total, plan and milestones. */
async function plan(engagementId: string) {
  const where = { where: { engagementId }, orderBy: { id: 'asc' } } as const;
  const { agreedTotal } = await engagement(engagementId);
  const items = await room.prisma.billingPlanItem.findMany(where);
  return { agreedTotal, items, milestones: await room.prisma.milestone.findMany(where) };
}

describe('a change from the threshold on', () => {
  it('is drafted as an addendum that says it, and moves nothing', async () => {
    const { engagementId } = await room.signedAgreement();
    const before = await plan(engagementId);
    const { changeId } = await ask(engagementId);
    await agree(changeId);
    expect(await plan(engagementId)).toEqual(before);
    const { status, addendumId, decidedAt } = await row(changeId);
    expect({ status, decidedAt }).toEqual({ status: 'signing', decidedAt: null });
    const draft = await room.agreement(addendumId ?? '');
    expect(draft).toMatchObject({
      status: 'draft',
      kind: 'addendum',
      fee: { minor: before.agreedTotal + 150_000n },
    });
    for (const words of [
      'Change #1',
      'Six pages',
      'One page',
      'JPY 150,000',
      'Thu 24 Dec 2026',
      'Wireframes',
    ])
      expect(draft.body).toContain(words);
    expect(await room.told()).toContain('change.to-sign');
    expect(await room.prisma.due.count({ where: { subject: changeId, state: 'waiting' } })).toBe(0);
  });

  it('is agreed in the transaction of the signature, and billed as signed', async () => {
    const { engagementId, changeId, milestoneId, addendumId } = await agreedInWords();
    const before = await engagement(engagementId);
    await room.send(addendumId);
    expect((await row(changeId)).status).toBe('signing');
    await room.sign(addendumId);
    expect(await row(changeId)).toMatchObject({ status: 'agreed', decidedBy: { id: haru.id } });
    const after = await plan(engagementId);
    expect(after.agreedTotal).toBe(before.agreedTotal + 150_000n);
    const planned = after.items.filter(({ status }) => status !== 'replaced');
    expect(planned.reduce((sum, { amount }) => sum + amount, 0n)).toBe(after.agreedTotal);
    expect(after.milestones.find(({ id }) => id === milestoneId)?.status).toBe('replaced');
    const whole = await room.inForce(engagementId);
    expect(whole.changes).toEqual([]);
    expect(inForceBody(whole)).toContain('Six pages');
  });

  it('below it a button is enough', async () => {
    await room.prisma.agency.updateMany({ data: { addendumFromPercent: 90 } });
    const { engagementId } = await room.signedAgreement();
    const { changeId } = await ask(engagementId);
    await agree(changeId);
    expect(await row(changeId)).toMatchObject({ status: 'agreed', addendumId: null });
  });

  it('keeps its addendum when that is drafted anew, and its clause is not edited', async () => {
    const { engagementId, changeId, addendumId } = await agreedInWords();
    const again = await room.draftOne(engagementId, { revisionRounds: 3 });
    expect(again).not.toBe(addendumId);
    expect((await row(changeId)).addendumId).toBe(again);
    for (const kind of ['remove', 'keep'] as const)
      expect(await refusalOf(room.edit(again, { kind, clauseKey: 'change-1' }))).toBe(
        'addendum.agreedChange',
      );
    await room.send(again);
    await room.sign(again);
    expect((await row(changeId)).status).toBe('agreed');
    expect((await engagement(engagementId)).terms).toMatchObject({ revisionRounds: 3 });
  });

  it('joins an addendum that is being drafted, and nothing of that is lost', async () => {
    const { engagementId } = await room.signedAgreement();
    await room.draftOne(engagementId, { revisionRounds: 4 });
    const { changeId } = await ask(engagementId);
    await agree(changeId);
    const { addendumId } = await row(changeId);
    const draft = await room.agreement(addendumId ?? '');
    expect(draft.addendum).toMatchObject({ subject: 'Longer window', terms: [{ name: 'revisionRounds' }] });
    expect(draft.body).toContain('Six pages');
  });

  it('is not agreed while another paper waits for signature', async () => {
    const { engagementId } = await room.signedAgreement();
    await room.send(await room.draftOne(engagementId, { revisionRounds: 3 }));
    const { changeId } = await ask(engagementId);
    expect(await refusalOf(agree(changeId))).toBe('change.otherPaperOut');
    expect((await row(changeId)).status).toBe('assessed');
  });
});

describe('an addendum that comes to nothing', () => {
  it.each([
    [
      'declined',
      (id: string) =>
        room.perform(declineAgreement, { agreementId: id, reason: 'Not now', origin }, room.visit(haru)),
    ],
    [
      'declined',
      (id: string) => room.perform(voidAgreement, { agreementId: id, reason: 'Not now' }, room.visit(aoi)),
    ],
    [
      'expired',
      (id: string) =>
        room.perform(expireAgreement, { agreementId: id }, room.visit(undefined, '2027-03-01T00:00:00Z')),
    ],
  ] as const)('leaves its change %s, the plan as it was, and both sides told', async (how, end) => {
    const { engagementId, changeId, addendumId } = await agreedInWords();
    const before = await plan(engagementId);
    await room.send(addendumId);
    await end(addendumId);
    expect((await row(changeId)).status).toBe(how);
    expect(await plan(engagementId)).toEqual(before);
    const told = (await room.effects('slack.post')).map(({ payload }) => Told.parse(payload));
    const readers = told.filter(
      ({ notice, params }) => notice === 'change.decided' && params['changeId'] === changeId,
    );
    expect(readers.map(({ audience }) => audience.to)).toEqual(['team', 'client']);
  });

  it('drafted only, ends its change too', async () => {
    const { changeId, addendumId } = await agreedInWords();
    await room.perform(voidAgreement, { agreementId: addendumId, reason: 'No' }, room.visit(aoi));
    expect((await row(changeId)).status).toBe('declined');
  });
});

describe('while the addendum waits', () => {
  it('the client’s delay goes on to count: the signed day is later by it', async () => {
    const { engagementId, milestoneId, addendumId } = await agreedInWords();
    await room.send(addendumId);
    const late = { businessDays: 3, because: { kind: 'material' as const, what: 'Logo' } };
    await room.perform(moveMilestones, { engagementId, milestoneId, ...late }, room.visit());
    await room.sign(addendumId);
    const { dueOn } = await milestoneOf(engagementId);
    // Agreed for 24 December, and three business days: a weekend is between them.
    expect(dueOn.toISOString().slice(0, 10)).toBe('2026-12-29');
  });

  it('its milestone is neither delivered nor changed another way', async () => {
    const { engagementId, milestoneId } = await agreedInWords();
    const input = { milestoneId, what: 'Pages', proof: 'https://example.com' };
    expect(await refusalOf(room.perform(deliverMilestone, input, room.visit(aoi)))).toBe(
      'milestone.changeBeingSigned',
    );
    expect(await refusalOf(ask(engagementId, 'Seven pages'))).toBe('change.beingSigned');
  });

  it('nobody decides on the card any more', async () => {
    const { changeId } = await agreedInWords();
    expect(await refusalOf(agree(changeId))).toBe('change.inSignature');
  });
});
