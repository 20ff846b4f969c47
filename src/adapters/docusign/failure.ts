import { z } from 'zod';
import { InDoubt, NeedsAHuman, TryLater } from '../../kernel/effect.ts';

/** DocuSign answered with a no. Both kinds of call are reduced to this before it is said what follows. */
export class DocuSignRefusal extends Error {
  override readonly name = 'DocuSignRefusal';
  readonly status: number;
  readonly errorCode: string;
  constructor(status: number, errorCode: string, message: string) {
    super(`DocuSign answered ${status} ${errorCode}: ${message}`.slice(0, 500));
    this.status = status;
    this.errorCode = errorCode;
  }
}

/** No answer came. `sent`: whether the question may have reached DocuSign. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  readonly sent: boolean;
  constructor(sent: boolean, why: string) {
    super(`DocuSign did not answer: ${why}`);
    this.sent = sent;
  }
}

const Told = z.object({
  errorCode: z.string().catch(''),
  error: z.string().catch(''),
  message: z.string().catch(''),
  error_description: z.string().catch(''),
});

/** REST calls say errorCode and message, OAuth says error and error_description. */
export function refusalFrom(status: number, body: unknown): DocuSignRefusal {
  const told = Told.catch({ errorCode: '', error: '', message: '', error_description: '' }).parse(body);
  const code = told.errorCode || told.error || 'without a reason';
  return new DocuSignRefusal(status, code, told.message || told.error_description);
}

const MINUTE_MS = 60_000;

/** Whether a call changes something there: then an answer that was lost has to be looked for. */
export type CallKind = 'reading' | 'writing';

/** What a failure means for an effect. Limits come as 4xx of several kinds, so the code decides, not the status. */
export function meaningOf(failure: unknown, kind: CallKind): Error {
  if (failure instanceof NoAnswer)
    return failure.sent && kind === 'writing'
      ? new InDoubt(failure.message)
      : new TryLater(30_000, failure.message);
  if (!(failure instanceof DocuSignRefusal))
    return failure instanceof Error ? failure : new InDoubt(String(failure));
  const { status, errorCode, message } = failure;
  if (/POLLING_LIMIT_EXCEEDED/i.test(errorCode)) return new TryLater(15 * MINUTE_MS, message);
  if (/BURST.*LIMIT_EXCEEDED/i.test(errorCode)) return new TryLater(MINUTE_MS, message);
  if (/LIMIT_EXCEEDED/i.test(errorCode)) return new TryLater(15 * MINUTE_MS, message);
  if (status === 429 || status === 408) return new TryLater(MINUTE_MS, message);
  if (status >= 500) return kind === 'writing' ? new InDoubt(message) : new TryLater(30_000, message);
  if (status === 401) return new TryLater(MINUTE_MS, message);
  return new NeedsAHuman(whatToDo[errorCode] ?? message);
}

/** DocuSign says no because nothing can be changed there any more: it is completed, declined, voided, or has run out. */
export const hasEnded = (error: unknown): boolean =>
  error instanceof NeedsAHuman && /ENVELOPE_(?:CANNOT_VOID_)?INVALID_STAT(?:E|US)\b/.test(error.message);

/** Where DocuSign's own words do not say what to do. */
const whatToDo: Readonly<Record<string, string>> = {
  ANCHOR_TAB_STRING_NOT_FOUND:
    'DocuSign found no place to sign in the document (ANCHOR_TAB_STRING_NOT_FOUND): void this version, draft it again and send it',
  INVALID_EMAIL_ADDRESS_FOR_RECIPIENT:
    'DocuSign does not take the e-mail address of somebody who is to sign (INVALID_EMAIL_ADDRESS_FOR_RECIPIENT): void this version, correct the address and send it again',
  USER_LACKS_PERMISSIONS:
    'The DocuSign user may not do this (USER_LACKS_PERMISSIONS): give it the permission to send envelopes, in DocuSign under Users',
  ACCOUNT_LACKS_PERMISSIONS:
    'The DocuSign account does not include this (ACCOUNT_LACKS_PERMISSIONS): ask DocuSign which plan includes it, or send without that check',
};
