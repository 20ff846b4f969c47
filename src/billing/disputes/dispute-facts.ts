import type { Tx } from '../../kernel/act.ts';
import { type Dispute, disputeFrom } from './dispute.ts';

/** All that the cards about a dispute say. */
export interface DisputeFacts {
  readonly dispute: Dispute;
  readonly engagementId: string;
  readonly number: string;
  readonly client: string;
  readonly project: string;
  /** The agency's. */
  readonly timeZone: string;
}

type Reader = {
  readonly paymentDispute: Pick<Tx['paymentDispute'], 'findUnique'>;
  readonly agency: Pick<Tx['agency'], 'findUniqueOrThrow'>;
};

export async function disputeFacts(tx: Reader, id: string): Promise<DisputeFacts | undefined> {
  const row = await tx.paymentDispute.findUnique({
    where: { id },
    include: {
      invoice: {
        select: {
          number: true,
          engagementId: true,
          engagement: { select: { name: true, client: { select: { name: true } } } },
        },
      },
    },
  });
  if (row === null) return undefined;
  const { number, engagementId, engagement } = row.invoice;
  const { timeZone } = await tx.agency.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } });
  return {
    dispute: disputeFrom(row),
    engagementId,
    number: number ?? '',
    client: engagement.client.name,
    project: engagement.name,
    timeZone,
  };
}
