import { z } from 'zod';
import type { Prisma } from '../../prisma/generated/client.ts';
import { type Day, dayFromColumn, type Instant, instantFromColumn } from '../kernel/calendar.ts';
import { Locale } from '../kernel/locale.ts';
import { type Money, money } from '../kernel/money.ts';
import { Terms } from '../kernel/terms.ts';
import { Addendum } from './addenda/addendum.ts';
import { type AgreedBilling, agreedBillingFrom } from './agreed-billing.ts';
import { Clause } from './clause.ts';
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
  /** An addendum is signed after the agreement and says only what changes. */
  readonly kind: 'agreement' | 'addendum';
  readonly templateId: string;
  /** The language whose text prevails. */
  readonly locale: Locale;
  /** The language set beside it, where there are two. */
  readonly secondLocale: Locale | null;
  readonly title: string;
  readonly body: string;
  /** The same clause by clause; empty for versions made before clauses were kept. */
  readonly clauses: readonly Clause[];
  /** What was filled in for the template's own variables, by name. */
  readonly answers: Readonly<Record<string, string>>;
  /** What an addendum changes; `null` for an agreement. */
  readonly addendum: Addendum | null;
  /** Every milestone of the plan, and the deposit where it comes on top. */
  readonly fee: Money;
  readonly deposit: Money;
  readonly startsOn: Day;
  readonly terms: Terms;
  readonly plan: readonly PlanItem[];
  /** How the fee is billed, and what is agreed of tax and conversion. */
  readonly billing: AgreedBilling;
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
/** Waits for a second person's word: src/agreements/approval. */
export type Approving = Text & { readonly status: 'approving' };
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

export type Agreement = Draft | Approving | Sending | Sent | Signed | Closed;

export const withDocument = {
  document: { select: { id: true, sha256: true } },
} satisfies Prisma.AgreementInclude;
type Row = Prisma.AgreementGetPayload<{ include: typeof withDocument }>;

const Status = z.enum(['draft', 'approving', 'sending', 'sent', 'signed', 'declined', 'voided', 'expired']);

const Kind = z.enum(['agreement', 'addendum']);

export function agreementFrom(row: Row): Agreement {
  const text = textFrom(row);
  const status = Status.parse(row.status);
  const shown = shownFrom(row);
  if (status === 'draft' || status === 'approving' || status === 'sending') return { ...text, status };
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
    kind: Kind.parse(row.kind),
    locale: Locale.parse(row.locale),
    secondLocale: Locale.nullable().parse(row.secondLocale),
    clauses: z.array(Clause).parse(row.clauses),
    answers: z.record(z.string(), z.string()).parse(row.answers),
    addendum: Addendum.nullable().parse(row.addendum),
    fee: money(row.fee, currency),
    deposit: money(row.deposit, currency),
    codeWay: CodeWay.nullable().parse(row.codeWay),
    startsOn: dayFromColumn(row.startsOn),
    terms: Terms.parse(row.terms),
    plan: z.array(PlanItem).parse(row.plan),
    billing: agreedBillingFrom(row.billing),
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
