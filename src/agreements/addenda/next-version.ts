import type { Tx } from '../../kernel/act.ts';
import { refuse as agreementRefuses } from '../refusals.ts';

/**
 * After every version there is: of the agreement, of addenda whatever became of them, and of changes agreed by button,
 * which take a number without a text. Throws while one is out: two could be signed against each other.
 */
export async function nextAddendumVersion(
  tx: Tx,
  { id, agreementVersion }: { readonly id: string; readonly agreementVersion: number },
): Promise<number> {
  const others = await tx.agreement.findMany({
    where: { engagementId: id, status: { notIn: ['draft', 'approving'] } },
    orderBy: { version: 'desc' },
    select: { version: true, status: true },
  });
  const out = others.find(({ status }) => status === 'sending' || status === 'sent');
  if (out !== undefined) throw agreementRefuses.outAlready({ version: out.version });
  return Math.max(agreementVersion, others[0]?.version ?? 0) + 1;
}
