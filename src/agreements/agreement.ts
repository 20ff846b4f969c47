import { z } from 'zod';
import type { Prisma } from '../../prisma/generated/client.ts';
import { type Day, dayFromColumn, type Instant, instantFromColumn } from '../kernel/calendar.ts';
import { Locale } from '../kernel/locale.ts';
import { type Money, money } from '../kernel/money.ts';
import { Terms } from '../kernel/terms.ts';
import { Signature } from './signature.ts';
import { CodeWay } from './signing-code.ts';

/** One milestone as the text names it. The amount is in minor units, as text, because JSON has no big integers. */
export const PlanItem = z.object({
  milestoneId: z.string(),
  title: z.string(),
  amount: z.string().regex(/^\d+$/),
});
export type PlanItem = z.output<typeof PlanItem>;

interface Text {
  readonly id: string;
  readonly engagementId: string;
  readonly version: number;
  readonly templateId: string;
  readonly locale: Locale;
  readonly title: string;
  readonly body: string;
  /** The deposit plus every milestone of the plan. */
  readonly fee: Money;
  readonly deposit: Money;
  readonly startsOn: Day;
  readonly terms: Terms;
  readonly plan: readonly PlanItem[];
  readonly signerId: string | null;
  readonly provider: string;
  readonly providerRef: string | null;
  /** By which way a one-time code goes to the signer before the signature; `null`: none is asked for. */
  readonly codeWay: CodeWay | null;
  readonly createdAt: Instant;
}

/** What was put before the client: the very bytes, from when until when. */
interface Shown {
  readonly document: { readonly id: string; readonly sha256: string };
  readonly sentAt: Instant;
  readonly expiresAt: Instant;
}

export type Draft = Text & { readonly status: 'draft' };
/** Let go by the team; the document is being made and handed over. */
export type Sending = Text & { readonly status: 'sending' };
export type Sent = Text & Shown & { readonly status: 'sent' };
export type Signed = Text &
  Shown & {
    readonly status: 'signed';
    readonly signature: Signature;
    readonly signedDocumentId: string | null;
  };
export type Closed = Text & {
  readonly status: 'declined' | 'voided' | 'expired';
  readonly closedAt: Instant;
  readonly reason: string;
  readonly shown: Shown | null;
};

export type Agreement = Draft | Sending | Sent | Signed | Closed;

export const withDocument = {
  document: { select: { id: true, sha256: true } },
} satisfies Prisma.AgreementInclude;
type Row = Prisma.AgreementGetPayload<{ include: typeof withDocument }>;

const Status = z.enum(['draft', 'sending', 'sent', 'signed', 'declined', 'voided', 'expired']);

export function agreementFrom(row: Row): Agreement {
  const text = textFrom(row);
  const status = Status.parse(row.status);
  const shown = shownFrom(row);
  if (status === 'draft' || status === 'sending') return { ...text, status };
  if (status === 'sent') return { ...text, ...must(shown, row), status };
  if (status === 'signed') {
    const { signedDocumentId } = row;
    return {
      ...text,
      ...must(shown, row),
      status,
      signature: Signature.parse(row.signature),
      signedDocumentId,
    };
  }
  const closedAt = instantFromColumn(must(row.closedAt, row));
  return { ...text, status, closedAt, reason: row.closedReason ?? '', shown };
}

function textFrom(row: Row): Text {
  const { id, engagementId, version, templateId, title, body, currency, signerId, provider, providerRef } =
    row;
  return {
    id,
    engagementId,
    version,
    templateId,
    title,
    body,
    signerId,
    provider,
    providerRef,
    locale: Locale.parse(row.locale),
    fee: money(row.fee, currency),
    deposit: money(row.deposit, currency),
    codeWay: CodeWay.nullable().parse(row.codeWay),
    startsOn: dayFromColumn(row.startsOn),
    terms: Terms.parse(row.terms),
    plan: z.array(PlanItem).parse(row.plan),
    createdAt: instantFromColumn(row.createdAt),
  };
}

function shownFrom({ document, sentAt, expiresAt }: Row): Shown | null {
  if (document === null || sentAt === null || expiresAt === null) return null;
  return { document, sentAt: instantFromColumn(sentAt), expiresAt: instantFromColumn(expiresAt) };
}

function must<T>(value: T | null, { id, status }: Row): T {
  if (value === null) throw new Error(`agreement ${id} is ${status} but lacks what that needs`);
  return value;
}
