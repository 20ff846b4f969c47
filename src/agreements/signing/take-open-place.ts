import type { Tx } from '../../kernel/act.ts';
import type { Instant } from '../../kernel/calendar.ts';
import type { Agreement, Sent } from '../agreement.ts';
import { isOver } from '../expire-agreement.ts';
import { takeAgreement } from '../load-agreement.ts';
import { type Signer, signerFrom } from '../signer.ts';
import { refuse } from './refusals.ts';

type Open = Exclude<Signer, { readonly status: 'signed' }>;

/** A place in which nobody has signed, of an agreement that can still be signed. Holds the engagement. */
export async function takeOpenPlace(
  tx: Tx,
  signerId: string,
  now: Instant,
): Promise<{ readonly agreement: Sent; readonly place: Open }> {
  const found = await tx.agreementSigner.findUnique({ where: { id: signerId } });
  if (found === null) throw refuse.overBefore();
  const agreement = await takeAgreement(tx, found.agreementId);
  if (!isOpen(agreement, now)) throw refuse.overBefore();
  const place = signerFrom(await tx.agreementSigner.findUniqueOrThrow({ where: { id: signerId } }));
  if (place.status === 'signed') throw refuse.signedAlready({ who: place.signature.typedName });
  return { agreement, place };
}

const isOpen = (agreement: Agreement, now: Instant): agreement is Sent =>
  agreement.status === 'sent' && !isOver(agreement.expiresAt, now);
