import { z } from 'zod';
import type { Tx } from '../../kernel/act.ts';
import type { Visit } from '../../kernel/visit.ts';
import { keepEvidenceOf } from '../evidence.ts';
import type { ProviderNews } from '../signature-provider.ts';

const Ended = z.object({ ended: z.string() });

export interface EvidenceReader {
  readonly signingEvidence: Pick<Tx['signingEvidence'], 'findMany'>;
}

/** Whether it was the provider who told us the end: then there is nothing left to take back there. */
export async function endedThere(read: EvidenceReader, agreementId: string): Promise<boolean> {
  const rows = await read.signingEvidence.findMany({ where: { agreementId, action: 'provider-event' } });
  return rows.some(({ detail }) => Ended.safeParse(detail).success);
}

export async function noteEndThere(
  tx: Tx,
  agreementId: string,
  { status, reason, at }: ProviderNews,
  visit: Visit,
): Promise<void> {
  const detail = { ended: status, event: status, reason };
  await keepEvidenceOf(tx, visit, {
    agreementId,
    contactId: visit.person.id,
    action: 'provider-event',
    at,
    detail,
  });
}
