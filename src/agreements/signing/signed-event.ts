import { money } from '../../kernel/money.ts';
import { addendumSigned } from '../addenda/addendum-signed.ts';
import type { AddendumSigned } from '../addenda/events.ts';
import type { Draft, Sent } from '../agreement.ts';
import type { AgreementSigned } from '../events.ts';
import type { Signature } from '../signature.ts';

type Signed = AgreementSigned | AddendumSigned;

/** A draft is signed in rehearsals alone. */
export function agreementSigned(
  agreement: Draft | Sent,
  { typedName, documentSha256 }: Pick<Signature, 'typedName' | 'documentSha256'>,
): AgreementSigned {
  const { engagementId, id, version, fee, deposit, startsOn, terms, plan, billing } = agreement;
  return {
    type: 'agreement.signed',
    engagementId,
    version,
    fee,
    deposit,
    startsOn,
    terms,
    documentSha256,
    agreementId: id,
    milestones: plan.map(({ milestoneId, amount }) => ({
      milestoneId,
      amount: money(BigInt(amount), fee.currency),
    })),
    ...(billing.plan !== null && { plan: billing.plan }),
    signerName: typedName,
  };
}

/** What the last signature brings about. An addendum has an event of its own: it bills nothing and begins nothing. */
export const whatIsSigned = (agreement: Sent, signature: Signature): Signed =>
  agreement.kind === 'addendum'
    ? addendumSigned(agreement, signature)
    : agreementSigned(agreement, signature);
