import { z } from 'zod';
import type { Tx } from '../../kernel/act.ts';
import { Currency, type Money, money } from '../../kernel/money.ts';

/** When a second person has to approve an agreement before it goes out, and who. By default nobody has to. */
export type ApprovalPolicy =
  | { readonly when: 'never' }
  | {
      readonly when: 'always' | 'from-amount';
      /** The least fee that needs approval; `null` with `always`. */
      readonly from: Money | null;
      /** Members' ids. */
      readonly approverId: string;
      readonly standInId: string | null;
    };

const minor = z.string().regex(/^\d+$/);
const people = { approverId: z.string(), standInId: z.string().nullable() };
const Stored = z.union([
  z.object({ when: z.literal('always'), ...people }),
  z.object({ when: z.literal('from-amount'), amount: minor, currency: Currency, ...people }),
  z.object({ when: z.literal('never').default('never') }),
]);

export function policyFrom(column: unknown): ApprovalPolicy {
  const stored = Stored.parse(column);
  if (stored.when === 'never') return { when: 'never' };
  const { approverId, standInId } = stored;
  const from = stored.when === 'always' ? null : money(BigInt(stored.amount), stored.currency);
  return { when: stored.when, from, approverId, standInId };
}

export function policyToColumn(policy: ApprovalPolicy): z.input<typeof Stored> {
  if (policy.when === 'never') return { when: 'never' };
  const { approverId, standInId, from } = policy;
  if (from === null) return { when: 'always', approverId, standInId };
  const { minor: amount, currency } = from;
  return { when: 'from-amount', amount: amount.toString(), currency, approverId, standInId };
}

/** A fee in another currency can't be told to lie below the threshold, so it needs approval. */
export function needsApproval(policy: ApprovalPolicy, fee: Money): boolean {
  if (policy.when === 'never') return false;
  const { from } = policy;
  return from === null || from.currency !== fee.currency || fee.minor >= from.minor;
}

export interface PolicyReader {
  readonly agency: Pick<Tx['agency'], 'findUniqueOrThrow'>;
}

export async function approvalPolicy(read: PolicyReader): Promise<ApprovalPolicy> {
  const { approval } = await read.agency.findUniqueOrThrow({ where: { id: 1 }, select: { approval: true } });
  return policyFrom(approval);
}
