import { z } from 'zod';
import type { AgreementSigner } from '../../prisma/generated/client.ts';
import { type Instant, instantFromColumn } from '../kernel/calendar.ts';
import { Signature } from './signature.ts';

/** How the provider makes sure who it is, beside the address (product.md C1); `null`: the address is enough. */
export const SignerCheck = z.enum(['access-code', 'phone']);
export type SignerCheck = z.output<typeof SignerCheck>;

interface Place {
  readonly id: string;
  readonly agreementId: string;
  /** From 1. Who shares a position signs in any order; whoever comes later is asked when all before have signed. */
  readonly position: number;
  readonly role: 'client' | 'agency';
  /** A contact's id, or a member's for the agency. */
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  readonly check: SignerCheck | null;
  /** With its country code, such as +81 90 1234 5678, where `check` is `phone`. */
  readonly phone: string | null;
}

/** Somebody who is to sign, signs, or has signed. `replaced`: somebody else signs instead. */
export type Signer = Place &
  (
    | { readonly status: 'waiting' | 'asked' | 'declined' | 'replaced' }
    | { readonly status: 'signed'; readonly signature: Signature; readonly signedAt: Instant }
  );

const Status = z.enum(['waiting', 'asked', 'signed', 'declined', 'replaced']);

export function signerFrom(row: AgreementSigner): Signer {
  const { id, agreementId, position, personId, name, email, phone } = row;
  const place = {
    id,
    agreementId,
    position,
    personId,
    name,
    email,
    phone,
    role: z.enum(['client', 'agency']).parse(row.role),
    check: SignerCheck.nullable().parse(row.check),
  };
  const status = Status.parse(row.status);
  if (status !== 'signed') return { ...place, status };
  const at = row.signedAt ?? new Date(Number.NaN);
  return { ...place, status, signature: Signature.parse(row.signature), signedAt: instantFromColumn(at) };
}

/** Those whose turn it is: the first position in which somebody has not signed. */
export function whoseTurn(signers: readonly Signer[]): readonly Signer[] {
  const open = signers.filter(({ status }) => status === 'waiting' || status === 'asked');
  const first = Math.min(...open.map(({ position }) => position));
  return open.filter(({ position }) => position === first);
}

/** The client's people have all signed. */
export const isAgencysTurn = (signers: readonly Signer[]): boolean => {
  const turn = whoseTurn(signers);
  return turn.length > 0 && turn.every(({ role }) => role === 'agency');
};

export const allSigned = (signers: readonly Signer[]): boolean =>
  signers.some(({ status }) => status === 'signed') &&
  signers.every(({ status }) => status === 'signed' || status === 'replaced');

/** Invisible tokens in the document, by which a provider finds where each signs. Ids are random: nobody can write one. */
export const anchorsOf = (signerId: string) => ({
  signature: `~s:${signerId}~`,
  name: `~n:${signerId}~`,
  date: `~d:${signerId}~`,
});
