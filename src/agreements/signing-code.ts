import { timingSafeEqual } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { SigningCode } from '../../prisma/generated/client.ts';
import type { Tx } from '../kernel/act.ts';
import { type Instant, instantFromColumn } from '../kernel/calendar.ts';
import type { Decider } from '../kernel/engagement-facts.ts';
import type { Money } from '../kernel/money.ts';
import type { Person } from '../kernel/visit.ts';
import { refuse } from './refusals.ts';

/** By which way a one-time code goes to the signer. */
export const CodeWay = z.enum(['slack', 'e-mail']);
export type CodeWay = z.output<typeof CodeWay>;

export const CODE_LASTS = Temporal.Duration.from({ minutes: 10 });
export const MOST_TRIES = 5;
export const MOST_CODES_AN_HOUR = 5;
/** What would arrive with less time left is not sent. */
const LEAST_LEFT = Temporal.Duration.from({ minutes: 1 });

/** What a code is good for: one person's signature under one document, once. */
export interface CodeFor {
  readonly codeId: string;
  readonly agreementId: string;
  readonly contactId: string;
  readonly documentSha256: string;
}

/**
 * Makes codes from a secret that is not in the database: a code is kept nowhere, neither in a row nor in a promise,
 * and who reads the database learns none.
 */
export interface CodeMaker {
  /** Six digits, always the same for the same `about`. */
  codeFor(about: CodeFor): string;
  /** What is kept to recognise a typed code. */
  macOf(about: CodeFor, typed: string): string;
}

/** Codes are asked of the client's people. A member's link is handed out by a press in the agency's own Slack. */
export const codeWayFor = (
  person: Pick<Person, 'kind'>,
  { codeWay }: { readonly codeWay: CodeWay | null },
): CodeWay | null => (person.kind === 'member' ? null : codeWay);

/** Throws where a code could not reach this person; what is wrong stands at `field`. */
export function mustReach(
  signer: Pick<Decider, 'name' | 'email' | 'slackUserId'> | null,
  way: CodeWay | null,
  field: string,
): void {
  if (signer === null || way === null) return;
  const { name: who } = signer;
  if (way === 'slack' && signer.slackUserId === null) throw refuse.noSlackForCode({ who }, field);
  if (way === 'e-mail' && signer.email === null) throw refuse.noEmailForCode({ who }, field);
}

export type Reader = { readonly signingCode: Pick<Tx['signingCode'], 'findFirst'> };

/** Only the newest code of a person counts: with each new one the one before is no longer good. */
export const newestCode = (
  read: Reader,
  { agreementId, contactId }: Pick<CodeFor, 'agreementId' | 'contactId'>,
): Promise<SigningCode | null> =>
  read.signingCode.findFirst({
    where: { agreementId, contactId },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
  });

/** Whether it can still be typed. */
export const isGood = (code: SigningCode, now: Instant): boolean =>
  code.confirmedAt === null && code.tries < MOST_TRIES && !isPast(code, now);

const isPast = ({ expiresAt }: SigningCode, now: Instant): boolean =>
  Temporal.Instant.compare(now, instantFromColumn(expiresAt)) >= 0;

/** Whether it is worth sending: it would be good for long enough to be read and typed. */
export const isFresh = (code: SigningCode, now: Instant): boolean => isGood(code, now.add(LEAST_LEFT));

/** Without telling by the time it takes how much of it was right. */
export function sameMac(given: string, kept: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(kept)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** From here on a second way is suggested, in minor units. A judgement, not a rule of law. */
const highValue: Readonly<Record<string, bigint>> = {
  JPY: 5_000_000n,
  CNY: 25_000_000n,
  USD: 3_500_000n,
  EUR: 3_000_000n,
  GBP: 2_500_000n,
};

/** Why a code is advisable: click-to-sign is weakest at showing who signed. */
export function whyCode(country: string, { minor, currency }: Money): 'country' | 'value' | undefined {
  if (country === 'JP' || country === 'CN') return 'country';
  const from = highValue[currency];
  return from !== undefined && minor >= from ? 'value' : undefined;
}
