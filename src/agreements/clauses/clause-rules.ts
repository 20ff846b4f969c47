import type { Tx } from '../../kernel/act.ts';
import { holdersOf } from '../../kernel/role.ts';
import { refuse as refuseAgreement } from '../refusals.ts';

/** After the signature only an addendum changes what was agreed. */
export async function mustBeOpenToChange(
  read: { readonly engagement: Pick<Tx['engagement'], 'findUniqueOrThrow'> },
  engagementId: string,
): Promise<void> {
  const { agreementVersion } = await read.engagement.findUniqueOrThrow({
    where: { id: engagementId },
    select: { agreementVersion: true },
  });
  if (agreementVersion > 0) throw refuseAgreement.agreedAlready();
}

/** Owners and leads beside this one: the second person whom a locked clause needs (product.md B2). */
export async function othersWhoMayDecide(
  read: { readonly member: Pick<Tx['member'], 'findMany'> },
  askerId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return read.member.findMany({
    where: { role: { in: [...holdersOf('run-engagement')] }, id: { not: askerId } },
    orderBy: { createdAt: 'asc' },
    select: { id: true, name: true },
  });
}
