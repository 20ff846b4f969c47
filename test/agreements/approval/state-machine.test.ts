import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { remindOfApproval } from '../../../src/agreements/approval/remind-of-approval.ts';
import { voidAgreement } from '../../../src/agreements/void-agreement.ts';
import { Refusal } from '../../../src/kernel/refusal.ts';
import { aoi } from '../../support/room.ts';
import { type ApprovalRoom, kei, nao, openApprovalRoom, ren } from './approval-room.ts';

let room: ApprovalRoom;
beforeAll(async () => {
  room = await openApprovalRoom();
});
afterAll(() => room.close());

const people = { aoi, ren, nao, kei };
const steps = ['draft', 'ask', 'approve', 'sendBack', 'void', 'remind', 'edit'] as const;

it('no sequence of acts sends what another person did not approve, nor forgets what waits', async () => {
  const step = fc.record({
    does: fc.constantFrom(...steps),
    who: fc.constantFrom('aoi', 'ren', 'nao', 'kei'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (chosen) => {
      const engagementId = await room.seedEngagement();
      const milestoneId = await room.addMilestone(engagementId, { dueOn: '2027-06-30' });
      let agreementId = await room.draft(engagementId, { startsOn: '2027-03-01' });
      let approvalId = 'apr_none';
      for (const { does, who } of chosen) {
        const person = people[who];
        const acts: Record<(typeof steps)[number], () => Promise<unknown>> = {
          draft: async () => {
            agreementId = await room.draft(engagementId, { startsOn: '2027-03-01' }, person);
          },
          ask: async () => {
            approvalId = await room.asks(agreementId, person);
          },
          approve: () => room.approve(approvalId, person),
          sendBack: () => room.sendBack(approvalId, person),
          void: () => room.perform(voidAgreement, { agreementId, reason: 'why' }, room.visit(person)),
          remind: () => room.perform(remindOfApproval, { approvalId }, room.visit()),
          edit: () =>
            room.prisma.milestone.update({ where: { id: milestoneId }, data: { amount: { increment: 1n } } }),
        };
        try {
          await acts[does]();
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
        const approvals = await room.prisma.agreementApproval.findMany({ where: { engagementId } });
        const rows = await room.prisma.agreement.findMany({ where: { engagementId } });
        for (const row of rows) {
          const own = approvals.filter((one) => one.agreementId === row.id);
          expect(own.filter(({ status }) => status === 'open').length).toBe(
            row.status === 'approving' ? 1 : 0,
          );
          if (row.status === 'sending') expect(own.some(({ status }) => status === 'approved')).toBe(true);
        }
        for (const { id, status, askedBy, decidedBy } of approvals) {
          expect((await room.waitsFor(id)).length).toBe(status === 'open' ? 1 : 0);
          if (status === 'approved' || status === 'sent-back')
            expect(JSON.parse(JSON.stringify(decidedBy)).id).not.toBe(JSON.parse(JSON.stringify(askedBy)).id);
        }
        const open = approvals.filter(({ status }) => status === 'open');
        for (const { agreementId: of } of open) expect(rows.map(({ id }) => id)).toContain(of);
      }
    }),
    { numRuns: 20 },
  );
}, 180_000);
