import type { Tx } from '../kernel/act.ts';
import { type EngagementFacts, engagementFacts } from '../kernel/engagement-facts.ts';
import { list, moment, type Said } from '../kernel/phrase.ts';
import type { RemindedOf } from '../kernel/remind-later.ts';
import { type Agreement, agreementFrom, withDocument } from './agreement.ts';
import { declinerOf } from './evidence.ts';
import { signedAt } from './signature.ts';
import type { Signer } from './signer.ts';
import { signersOf } from './signers-asked.ts';
import { lastSigned, typedNames } from './signing/say-signers.ts';
import { text as signing } from './signing/text.ts';
import { text } from './text.ts';

/** All that the cards about an agreement say. */
export interface AgreementFacts {
  readonly agreement: Agreement;
  readonly engagement: EngagementFacts;
  readonly questionOpen: boolean;
  /** Where it was declined: by whom. */
  readonly declinedBy: string | undefined;
  /** In order; empty before it is released. */
  readonly signers: readonly Signer[];
}

export async function agreementFacts(tx: Tx, agreementId: string): Promise<AgreementFacts | undefined> {
  const row = await tx.agreement.findUnique({ where: { id: agreementId }, include: withDocument });
  if (row === null) return undefined;
  const agreement = agreementFrom(row);
  const engagement = await engagementFacts(tx, row.engagementId);
  return {
    agreement,
    engagement,
    declinedBy: await declinedBy(tx, agreement, engagement),
    signers: await signersOf(tx, agreementId),
    questionOpen: (await tx.question.count({ where: { subject: agreementId, answeredAt: null } })) > 0,
  };
}

/** Who said no to it, by name. */
export async function declinedBy(
  read: Parameters<typeof declinerOf>[0],
  { id, status }: Agreement,
  { client }: EngagementFacts,
): Promise<string | undefined> {
  return status === 'declined' ? declinerOf(read, id, client.name) : undefined;
}

/** Who decided what, when; undefined while it is open. */
export function settledWords({
  agreement,
  engagement: { timeZone, client },
  declinedBy: who = client.name,
  signers = [],
}: Omit<AgreementFacts, 'questionOpen' | 'signers'> & Partial<Pick<AgreementFacts, 'signers'>>):
  | Said
  | undefined {
  switch (agreement.status) {
    case 'signed': {
      const { signature } = agreement;
      if (signers.length > 1)
        return signing.signedByAll({
          who: list(typedNames(signers)),
          at: moment(lastSigned(agreement, signers), timeZone),
        });
      return text.signedBy({ who: signature.typedName, at: moment(signedAt(signature), timeZone) });
    }
    case 'declined':
      return text.declinedAt({
        who,
        at: moment(agreement.closedAt, timeZone),
        reason: agreement.reason,
      });
    case 'voided':
      return text.voidedAt({ at: moment(agreement.closedAt, timeZone), reason: agreement.reason });
    case 'expired':
      return text.expiredAt({ at: moment(agreement.closedAt, timeZone) });
    default:
      return undefined;
  }
}

/** Whom a reminder to sign reaches, and after which moment it is of no use. */
export const remindedOf = ({
  agreement,
  engagement: { id: engagementId, timeZone },
}: AgreementFacts): RemindedOf => ({
  engagementId,
  timeZone,
  endsAt: agreement.status === 'sent' ? agreement.expiresAt : null,
});
