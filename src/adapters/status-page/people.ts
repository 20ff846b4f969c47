import type { Fact } from '../../pages/status-page/status-page.ts';
import { words } from '../../pages/status-page/status-words.ts';
import type { Visitor } from './visitor.ts';
import type { Parts } from './web.ts';

/** Who leads the project, and who decides and is billed at the client. Names alone: no addresses, no roles inside. */
export async function peopleOf(
  { prisma }: Parts,
  { engagement: { id, acceptor, standIn } }: Visitor,
): Promise<readonly Fact[]> {
  const row = await prisma.engagement.findUniqueOrThrow({
    where: { id },
    select: { leadMemberId: true, billingContact: { select: { name: true } } },
  });
  const leads = await prisma.member.findMany({
    where: row.leadMemberId === null ? { role: { in: ['owner', 'lead'] } } : { id: row.leadMemberId },
    orderBy: { createdAt: 'asc' },
    take: 1,
    select: { name: true },
  });
  return [
    ...leads.map(({ name }) => ({ label: words.lead(), value: name })),
    { label: words.decides(), value: acceptor?.name ?? words.nobody() },
    ...(standIn === null ? [] : [{ label: words.standIn(), value: standIn.name }]),
    ...(row.billingContact === null ? [] : [{ label: words.billing(), value: row.billingContact.name }]),
  ];
}
