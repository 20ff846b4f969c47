import { approvalPolicy } from '../../src/agreements/approval/policy.ts';
import { plainAmount } from '../../src/kernel/format.ts';
import type { ReadDb } from '../../src/surface/desk.ts';
import { amount, choice, optional, user } from '../../src/surface/field.ts';
import { text } from './approval-text.ts';

const whens = [
  { value: 'never', label: text.never() },
  { value: 'always', label: text.always() },
  { value: 'from-amount', label: text.fromAmount() },
];

/** When an agreement needs a second person before it goes out, and whom. */
export const approvalFields = {
  approvalWhen: choice(text.when(), whens, { hint: text.whenHint() }),
  approvalAmount: optional(amount(text.amount(), { hint: text.amountHint() })),
  approver: optional(user(text.approver(), { hint: text.approverHint() })),
  approvalStandIn: optional(user(text.standIn())),
};

/** As it is kept now. */
export async function approvalAsKept(read: ReadDb) {
  const policy = await approvalPolicy(read);
  if (policy.when === 'never') return { approvalWhen: 'never' };
  const { approverId, standInId, from } = policy;
  const people = await read.member.findMany({ where: { id: { in: [approverId, standInId ?? ''] } } });
  const slackOf = (id: string | null) => people.find((member) => member.id === id)?.slackUserId;
  const [approver, approvalStandIn] = [slackOf(approverId), slackOf(standInId)];
  return {
    approvalWhen: policy.when,
    ...(from !== null && { approvalAmount: plainAmount(from) }),
    ...(approver !== undefined && { approver }),
    ...(approvalStandIn !== undefined && { approvalStandIn }),
  };
}
