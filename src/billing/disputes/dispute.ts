import { z } from 'zod';
import type { PaymentDispute, Prisma } from '../../../prisma/generated/client.ts';
import type { Tx } from '../../kernel/act.ts';
import { StoredActor } from '../../kernel/actor.ts';
import { type Instant, instantFromColumn } from '../../kernel/calendar.ts';
import { type Money, money } from '../../kernel/money.ts';
import type { Actor } from '../../kernel/visit.ts';
import { refuse } from './refusals.ts';

/** What lies at the provider: which paper, under what name, how large. */
export const EvidencePart = z.object({
  kind: z.enum(['record', 'agreement', 'invoice']),
  name: z.string(),
  bytes: z.number().int(),
});
export type EvidencePart = z.output<typeof EvidencePart>;

/** What the record holds, by kind, so that finance sees what is in it without reading all of it. */
export const RecordCounts = z.object({
  signatures: z.number().int(),
  deliveries: z.number().int(),
  acceptances: z.number().int(),
  materials: z.number().int(),
  messages: z.number().int(),
});
export type RecordCounts = z.output<typeof RecordCounts>;

export const Answer = z.enum(['submit', 'accept']);
export type Answer = z.output<typeof Answer>;

/** Column `payment_dispute.evidence`: each part is there from when it is known on. */
const Evidence = z.object({
  parts: z.array(EvidencePart).default([]),
  /** Papers that were too large for the provider. */
  leftOut: z.array(z.string()).default([]),
  counts: RecordCounts.optional(),
  /** What is written into the record, to be read here. */
  text: z.string().default(''),
  /** What a person decided; the provider is told. */
  answer: Answer.optional(),
  answeredAt: z.iso.datetime().optional(),
  /** Somebody has answered it over there, or it waits there for nobody. */
  answeredThere: z.boolean().default(false),
});
export type Evidence = z.output<typeof Evidence>;

export const DisputeStatus = z.enum(['open', 'won', 'lost', 'ended']);

/** A payment that the payer's bank asks back. */
export interface Dispute {
  readonly id: string;
  readonly ref: string;
  readonly invoiceId: string;
  readonly amount: Money;
  readonly reason: string;
  readonly status: z.output<typeof DisputeStatus>;
  readonly answerBy: Instant | null;
  readonly stagedAt: Instant | null;
  /** Null: nobody has decided. */
  readonly answered: { readonly answer: Answer; readonly by: Actor } | null;
  /** When the provider had taken the answer. */
  readonly doneAt: Instant | null;
  readonly evidence: Evidence;
}

export function disputeFrom(row: PaymentDispute): Dispute {
  const { id, invoiceId, providerRef: ref, amount, currency, reason, submittedBy } = row;
  const evidence = Evidence.parse(row.evidence);
  const instant = (column: Date | null): Instant | null => column && instantFromColumn(column);
  return {
    id,
    ref,
    invoiceId,
    reason,
    evidence,
    amount: money(amount, currency),
    status: DisputeStatus.parse(row.status),
    answerBy: instant(row.answerBy),
    stagedAt: instant(row.stagedAt),
    doneAt: instant(row.submittedAt),
    answered:
      submittedBy === null || evidence.answer === undefined
        ? null
        : { answer: evidence.answer, by: StoredActor.parse(submittedBy) },
  };
}

/** Nobody has answered it, here or over there, and it can still be answered. */
export const waits = ({ status, answered, evidence }: Dispute): boolean =>
  status === 'open' && answered === null && !evidence.answeredThere;

type Taken = Dispute & { readonly engagementId: string };

/** Takes the dispute's row for this transaction. */
export async function takeDispute(tx: Tx, id: string): Promise<Taken> {
  await tx.$executeRaw`select 1 from payment_dispute where id = ${id} for update`;
  const row = await tx.paymentDispute.findUnique({
    where: { id },
    include: { invoice: { select: { engagementId: true } } },
  });
  if (row === null) throw refuse.unknown();
  return { ...disputeFrom(row), engagementId: row.invoice.engagementId };
}

/** The same by its provider's name for it; undefined: it is not in the books. */
export async function takeDisputeOf(tx: Tx, providerRef: string): Promise<Taken | undefined> {
  const row = await tx.paymentDispute.findUnique({ where: { providerRef }, select: { id: true } });
  return row === null ? undefined : takeDispute(tx, row.id);
}

/** As the column takes it. */
export const evidenceToColumn = (evidence: Evidence): Prisma.InputJsonObject =>
  JSON.parse(JSON.stringify(evidence));
