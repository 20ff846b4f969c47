import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { formatMoney } from '../../kernel/format.ts';
import { type Money, money, parseAmount } from '../../kernel/money.ts';
import { Role, roleMay } from '../../kernel/role.ts';
import type { MemberPerson } from '../../kernel/visit.ts';
import type { ApprovalPolicySet } from './events.ts';
import { type ApprovalPolicy, approvalPolicy, policyToColumn } from './policy.ts';
import { refuse } from './refusals.ts';

export const ApprovalWhen = z.enum(['never', 'always', 'from-amount']);

const Wish = z.object({
  when: ApprovalWhen,
  /** In the agency's currency, as a person types it. */
  amount: z.string().optional(),
  /** Slack user ids. */
  approver: z.string().optional(),
  approvalStandIn: z.string().optional(),
});
type Wish = z.output<typeof Wish>;

/** An owner says when an agreement needs a second person's word, and whose. What is under way keeps its people. */
export const setApprovalPolicy = act({
  name: 'approval.set-policy',
  input: Wish,
  async run(tx, wish, { person }) {
    if (person.kind !== 'member' || !roleMay(person.role, 'give-roles')) throw refuse.ownersOnly();
    const before = await approvalPolicy(tx);
    const policy = await policyOf(tx, wish, person);
    const column = policyToColumn(policy);
    if (JSON.stringify(column) === JSON.stringify(policyToColumn(before))) return outcome([]);
    await tx.agency.update({ where: { id: 1 }, data: { approval: column } });
    const nobody = { from: null, approverId: null, standInId: null };
    const set: ApprovalPolicySet = {
      type: 'approval.policy-set',
      engagementId: null,
      ...nobody,
      ...policy,
    };
    return outcome([set]);
  },
});

async function policyOf(
  tx: Tx,
  { when, amount, approver, approvalStandIn }: Wish,
  { slackTeamId }: MemberPerson,
): Promise<ApprovalPolicy> {
  if (when === 'never') return { when };
  if (approver === undefined) throw refuse.approverMissing(undefined, 'approver');
  if (approver === approvalStandIn) throw refuse.sameStandIn(undefined, 'approvalStandIn');
  const approverId = await leadBy(tx, { slackUserId: approver, slackTeamId }, 'approver');
  const standInId =
    approvalStandIn === undefined
      ? null
      : await leadBy(tx, { slackUserId: approvalStandIn, slackTeamId }, 'approvalStandIn');
  const from = when === 'always' ? null : await threshold(tx, amount);
  return { when, from, approverId, standInId };
}

interface SlackUser {
  readonly slackUserId: string;
  readonly slackTeamId: string;
}

/** Who approves lets it go, so it has to be somebody who may. */
async function leadBy(tx: Tx, user: SlackUser, field: string): Promise<string> {
  const member = await tx.member.findUnique({ where: { slackUserId_slackTeamId: user } });
  if (member === null) throw refuse.notAMember(undefined, field);
  if (!roleMay(Role.parse(member.role), 'run-engagement')) throw refuse.notALead({ who: member.name }, field);
  return member.id;
}

async function threshold(tx: Tx, amount = ''): Promise<Money> {
  if (amount.trim() === '') throw refuse.amountMissing(undefined, 'approvalAmount');
  const { currency } = await tx.agency.findUniqueOrThrow({ where: { id: 1 }, select: { currency: true } });
  const read = parseAmount(amount, currency);
  if (typeof read !== 'string') return read;
  const example = formatMoney(money(1_000_000n, currency), 'en');
  throw refuse.amount({ currency, example }, 'approvalAmount');
}
