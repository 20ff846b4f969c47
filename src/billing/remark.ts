import { z } from 'zod';
import type { InvoiceRemark } from '../../prisma/generated/client.ts';
import { StoredActor } from '../kernel/actor.ts';
import { type Day, dayFromColumn, type Instant, instantFromColumn } from '../kernel/calendar.ts';
import type { Actor } from '../kernel/visit.ts';

/** What the client can say about an invoice. */
export const clientRemarks = ['paid-by-transfer', 'will-pay', 'wrong', 'details'] as const;
/**
 * What the team can say about it: an answer, an agreed day, a transfer that was not found, why it is void, that its work
 * is open again, why a payment was taken back.
 */
export const teamRemarks = ['answer', 'wait', 'not-found', 'void', 'reopened', 'taken-back'] as const;

export const RemarkKind = z.enum([...clientRemarks, ...teamRemarks]);
export type RemarkKind = z.output<typeof RemarkKind>;
export type ClientRemark = (typeof clientRemarks)[number];

/** What the client wants to read on the invoice; empty: as it is. */
export const WantedDetails = z.object({ purchaseOrder: z.string(), address: z.string() });
export type WantedDetails = z.output<typeof WantedDetails>;

export interface Remark {
  readonly id: string;
  readonly kind: RemarkKind;
  readonly day: Day | null;
  readonly text: string;
  readonly by: Actor;
  readonly at: Instant;
  /** When it no longer holds reminders back. */
  readonly settledAt: Instant | null;
  readonly details: WantedDetails | null;
}

export const remarkFrom = ({ id, kind, day, text, by, at, settledAt, details }: InvoiceRemark): Remark => ({
  id,
  kind: RemarkKind.parse(kind),
  day: day === null ? null : dayFromColumn(day),
  text: text ?? '',
  by: StoredActor.parse(by),
  at: instantFromColumn(at),
  settledAt: settledAt === null ? null : instantFromColumn(settledAt),
  details: details === null ? null : WantedDetails.parse(details),
});
