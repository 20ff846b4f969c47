import { z } from 'zod';
import type { AgreementApproval } from '../../../prisma/generated/client.ts';
import type { Tx } from '../../kernel/act.ts';
import { StoredActor } from '../../kernel/actor.ts';
import { type Instant, instantFromColumn } from '../../kernel/calendar.ts';
import { lockEngagement } from '../../kernel/engagement-facts.ts';
import { Currency, type Money, money } from '../../kernel/money.ts';
import type { Actor } from '../../kernel/visit.ts';
import { refuse } from '../refusals.ts';

/** What is to go out. It is kept here because a draft that is made anew takes the place of the one asked about. */
export const Sending = z.object({
  /** What was chosen in the form, as `agreement.release` takes it. */
  choices: z.record(z.string(), z.json()),
  version: z.number().int(),
  title: z.string(),
  fee: z.object({ minor: z.string().regex(/^\d+$/), currency: Currency }),
});

export const Withdrawal = z.enum(['redrafted', 'voided']);
export type Withdrawal = z.output<typeof Withdrawal>;

interface Asked {
  readonly id: string;
  readonly agreementId: string;
  readonly engagementId: string;
  /** Members' ids, as the policy had them when it was asked. */
  readonly approverId: string;
  readonly standInId: string | null;
  readonly askedBy: Actor;
  readonly askedAt: Instant;
  readonly choices: Readonly<Record<string, unknown>>;
  readonly version: number;
  readonly title: string;
  readonly fee: Money;
}

interface Decided {
  readonly by: Actor;
  readonly at: Instant;
}

/** A second person's word before an agreement goes out. It waits until somebody decides: it never lapses. */
export type Approval = Asked &
  (
    | { readonly status: 'open' }
    | (Decided & { readonly status: 'approved' })
    | (Decided & { readonly status: 'sent-back'; readonly reason: string })
    | (Decided & { readonly status: 'withdrawn'; readonly why: Withdrawal })
  );

const Status = z.enum(['open', 'approved', 'sent-back', 'withdrawn']);

export function approvalFrom(row: AgreementApproval): Approval {
  const { id, agreementId, engagementId, approverId, standInId, reason } = row;
  const { choices, version, title, fee } = Sending.parse(row.sending);
  const asked = {
    id,
    agreementId,
    engagementId,
    approverId,
    standInId,
    choices,
    version,
    title,
    fee: money(BigInt(fee.minor), fee.currency),
    askedBy: StoredActor.parse(row.askedBy),
    askedAt: instantFromColumn(row.askedAt),
  };
  const status = Status.parse(row.status);
  if (status === 'open') return { ...asked, status };
  const decided = {
    by: StoredActor.parse(row.decidedBy),
    at: instantFromColumn(row.decidedAt ?? new Date(Number.NaN)),
  };
  if (status === 'approved') return { ...asked, ...decided, status };
  if (status === 'sent-back') return { ...asked, ...decided, status, reason: reason ?? '' };
  return { ...asked, ...decided, status, why: Withdrawal.parse(reason) };
}

/** A database for looking only is enough. */
export interface ApprovalReader {
  readonly agreementApproval: Pick<Tx['agreementApproval'], 'findFirst' | 'findUnique'>;
}

export async function loadApproval(read: ApprovalReader, id: string): Promise<Approval> {
  const row = await read.agreementApproval.findUnique({ where: { id } });
  if (row === null) throw refuse.unknown();
  return approvalFrom(row);
}

/** The newest one about this agreement, whatever became of it. */
export async function newestApproval(
  read: ApprovalReader,
  agreementId: string,
): Promise<Approval | undefined> {
  const row = await read.agreementApproval.findFirst({
    where: { agreementId },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
  });
  return row === null ? undefined : approvalFrom(row);
}

export async function openApproval(
  read: ApprovalReader,
  agreementId: string,
): Promise<Extract<Approval, { status: 'open' }> | undefined> {
  const row = await read.agreementApproval.findFirst({ where: { agreementId, status: 'open' } });
  const approval = row === null ? undefined : approvalFrom(row);
  return approval?.status === 'open' ? approval : undefined;
}

/** Takes the engagement for this transaction, so that of two who decide at once only the first does. */
export async function takeApproval(tx: Tx, id: string): Promise<Approval> {
  const { engagementId } = await loadApproval(tx, id);
  await lockEngagement(tx, engagementId);
  return loadApproval(tx, id);
}
