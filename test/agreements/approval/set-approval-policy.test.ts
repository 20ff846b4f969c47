import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approvalPolicy } from '../../../src/agreements/approval/policy.ts';
import { setApprovalPolicy } from '../../../src/agreements/approval/set-approval-policy.ts';
import { aoi, mio } from '../../support/room.ts';
import { type ApprovalRoom, nao, openApprovalRoom, ren } from './approval-room.ts';

describe('an owner says when approval is needed', () => {
  let room: ApprovalRoom;
  beforeAll(async () => {
    room = await openApprovalRoom({ when: 'never' });
  });
  afterAll(() => room.close());

  type Wish = Parameters<typeof room.perform<typeof setApprovalPolicy.input, unknown>>[1];
  const set = (wish: Wish, person = aoi) =>
    room.perform<typeof setApprovalPolicy.input, unknown>(setApprovalPolicy, wish, room.visit(person));
  const from = { when: 'from-amount', amount: '5,000,000', approver: 'UREN' } as const;

  it('and it is kept, and on record, once', async () => {
    await set({ ...from, approvalStandIn: 'UNAO' });
    expect(await approvalPolicy(room.prisma)).toEqual({
      when: 'from-amount',
      from: { minor: 5_000_000n, currency: 'JPY' },
      approverId: ren.id,
      standInId: nao.id,
    });
    await set({ ...from, approvalStandIn: 'UNAO' });
    const recorded = (await room.audits('agency')).filter(({ type }) => type === 'approval.policy-set');
    expect(recorded).toHaveLength(1);
    await set({ when: 'always', approver: 'UREN' });
    expect(await approvalPolicy(room.prisma)).toMatchObject({ when: 'always', from: null, standInId: null });
    await set({ when: 'never', approver: 'UREN', amount: '1' });
    expect(await approvalPolicy(room.prisma)).toEqual({ when: 'never' });
  });

  it('what is missing or wrong stands under its field', async () => {
    const refused = [
      [{ when: 'always' }, 'approverMissing', 'approver'],
      [{ ...from, approvalStandIn: 'UREN' }, 'sameStandIn', 'approvalStandIn'],
      [{ ...from, approver: 'UNOBODY' }, 'notAMember', 'approver'],
      [{ ...from, approver: 'UMIO' }, 'notALead', 'approver'],
      [{ ...from, approvalStandIn: 'USORA' }, 'notALead', 'approvalStandIn'],
      [{ ...from, amount: undefined }, 'amountMissing', 'approvalAmount'],
      [{ ...from, amount: '1.5' }, 'amount', 'approvalAmount'],
      [{ ...from, amount: '-3' }, 'amount', 'approvalAmount'],
    ] as const;
    for (const [wish, code, field] of refused)
      await expect(set(wish)).rejects.toMatchObject({ code: `approval.${code}`, field });
  });

  it('only an owner may', async () => {
    for (const person of [mio, ren])
      await expect(set({ when: 'never' }, person)).rejects.toMatchObject({ code: 'approval.ownersOnly' });
  });
});
