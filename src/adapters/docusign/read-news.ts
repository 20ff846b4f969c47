import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { ProviderEvent, ProviderNews } from '../../agreements/signature-provider.ts';
import type { Instant } from '../../kernel/calendar.ts';
import { InDoubt } from '../../kernel/effect.ts';

const text = z.string().nullish();
/** The SDK hands out objects of its own classes, which are no plain records. */
const Checked = z.looseObject({}).nullish();

const Recipient = z.object({
  recipientId: text,
  clientUserId: text,
  name: text,
  email: text,
  status: text,
  declinedReason: text,
  sentDateTime: text,
  deliveredDateTime: text,
  signedDateTime: text,
  declinedDateTime: text,
  recipientAuthenticationStatus: Checked,
});
type Recipient = z.output<typeof Recipient>;

/** An envelope as GET answers it with its recipients, and as Connect sends it along. */
export const EnvelopeTold = z.object({
  envelopeId: text,
  status: z.string(),
  voidedReason: text,
  completedDateTime: text,
  declinedDateTime: text,
  voidedDateTime: text,
  statusChangedDateTime: text,
  recipients: z.object({ signers: z.array(Recipient).nullish() }).nullish(),
});
export type EnvelopeTold = z.output<typeof EnvelopeTold>;

/** DocuSign voids by itself what has run out, and says so only in the reason. */
const EXPIRED = /^envelope has expired/i;

export function newsFrom(body: unknown, now: Instant): ProviderNews {
  const envelope = EnvelopeTold.parse(body);
  const signers = envelope.recipients?.signers ?? [];
  const status = statusOf(envelope);
  const declined = signers.find((one) => one.status?.toLowerCase() === 'declined');
  const voided = envelope.voidedReason ?? '';
  return {
    status,
    at: momentOf(endOf(envelope, status)) ?? now,
    reason: (status === 'declined' ? declined?.declinedReason : voided) ?? '',
    signers: signers.flatMap((one) => {
      const signerId = one.clientUserId ?? '';
      return signerId === '' ? [] : [signerFrom(signerId, one)];
    }),
  };
}

function statusOf({ status, voidedReason }: EnvelopeTold): ProviderNews['status'] {
  switch (status.toLowerCase()) {
    case 'completed':
      return 'completed';
    case 'declined':
      return 'declined';
    case 'voided':
      return EXPIRED.test(voidedReason ?? '') ? 'expired' : 'voided';
    case 'deleted':
      return 'voided';
    case 'created':
    case 'sent':
    case 'delivered':
    case 'signed':
    case 'processing':
    case 'correct':
      return 'open';
    default:
      throw new InDoubt(`DocuSign says that the envelope is "${status}", which is not known here`);
  }
}

function endOf(envelope: EnvelopeTold, status: ProviderNews['status']): string | null | undefined {
  if (status === 'completed') return envelope.completedDateTime ?? envelope.statusChangedDateTime;
  if (status === 'declined') return envelope.declinedDateTime ?? envelope.statusChangedDateTime;
  if (status === 'open') return envelope.statusChangedDateTime;
  return envelope.voidedDateTime ?? envelope.statusChangedDateTime;
}

type SignerNews = ProviderNews['signers'][number];

function signerFrom(signerId: string, recipient: Recipient): SignerNews {
  const status = signerStatus(recipient);
  const moments: Partial<Record<SignerNews['status'], string | null | undefined>> = {
    signed: recipient.signedDateTime,
    declined: recipient.declinedDateTime,
    opened: recipient.deliveredDateTime,
    asked: recipient.sentDateTime,
  };
  return {
    signerId,
    status,
    name: recipient.name ?? '',
    email: recipient.email ?? '',
    at: momentOf(moments[status]),
    ip: null,
  };
}

function signerStatus({ status, recipientAuthenticationStatus }: Recipient): SignerNews['status'] {
  switch (status?.toLowerCase()) {
    case 'signed':
    case 'completed':
      return 'signed';
    case 'declined':
      return 'declined';
    case 'autoresponded':
      return 'bounced';
    case 'delivered':
      return failedCheck(recipientAuthenticationStatus) ? 'failed-check' : 'opened';
    case 'sent':
      return failedCheck(recipientAuthenticationStatus) ? 'failed-check' : 'asked';
    default:
      return 'waiting';
  }
}

const Result = z.object({ status: z.string() });

const failedCheck = (checked: z.output<typeof Checked>): boolean =>
  Object.values(checked ?? {}).some((one) => {
    const result = Result.safeParse(one);
    return result.success && /^fail/i.test(result.data.status);
  });

function momentOf(told: string | null | undefined): Instant | null {
  if (told === null || told === undefined || told === '') return null;
  try {
    return Temporal.Instant.from(/(?:Z|[+-]\d\d:?\d\d)$/i.test(told) ? told : `${told}Z`);
  } catch {
    return null;
  }
}

const AuditEvents = z.object({
  auditEvents: z
    .array(z.object({ eventFields: z.array(z.object({ name: text, value: text })).nullish() }))
    .nullish(),
});

/** DocuSign's own log, line by line. Lines without a moment or an action tell nothing. */
export function eventsFrom(body: unknown): readonly ProviderEvent[] {
  return (AuditEvents.parse(body).auditEvents ?? []).flatMap(({ eventFields }) => {
    const fields = new Map((eventFields ?? []).map(({ name, value }) => [name?.toLowerCase(), value ?? '']));
    const at = momentOf(fields.get('logtime'));
    const action = fields.get('action') ?? '';
    if (at === null || action === '') return [];
    const ip = fields.get('clientipaddress') ?? '';
    return [{ at, action, by: fields.get('username') ?? '', ip: ip === '' ? null : ip }];
  });
}
