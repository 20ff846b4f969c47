import type { Tx } from '../kernel/act.ts';
import { type EngagementFacts, engagementFacts } from '../kernel/engagement-facts.ts';
import { moment, type Said } from '../kernel/phrase.ts';
import { type Agreement, agreementFrom, withDocument } from './agreement.ts';
import { signedAt } from './signature.ts';
import { text } from './text.ts';

/** All that the cards about an agreement say. */
export interface AgreementFacts {
  readonly agreement: Agreement;
  readonly engagement: EngagementFacts;
  readonly questionOpen: boolean;
}

export async function agreementFacts(tx: Tx, agreementId: string): Promise<AgreementFacts | undefined> {
  const row = await tx.agreement.findUnique({ where: { id: agreementId }, include: withDocument });
  if (row === null) return undefined;
  return {
    agreement: agreementFrom(row),
    engagement: await engagementFacts(tx, row.engagementId),
    questionOpen: (await tx.question.count({ where: { subject: agreementId, answeredAt: null } })) > 0,
  };
}

/** Who decided what, when; undefined while it is open. */
export function settledWords({
  agreement,
  engagement: { timeZone },
}: Omit<AgreementFacts, 'questionOpen'>): Said | undefined {
  switch (agreement.status) {
    case 'signed': {
      const { signature } = agreement;
      return text.signedBy({ who: signature.typedName, at: moment(signedAt(signature), timeZone) });
    }
    case 'declined':
      return text.declinedAt({ at: moment(agreement.closedAt, timeZone), reason: agreement.reason });
    case 'voided':
      return text.voidedAt({ at: moment(agreement.closedAt, timeZone), reason: agreement.reason });
    case 'expired':
      return text.expiredAt({ at: moment(agreement.closedAt, timeZone) });
    default:
      return undefined;
  }
}
