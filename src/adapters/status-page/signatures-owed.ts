import { instantFromColumn } from '../../kernel/calendar.ts';
import { waitingWords as words } from '../../pages/status-page/waiting-words.ts';
import type { Owed } from './client-waits.ts';
import { dayOf, whenOf } from './decisions-owed.ts';
import type { Visitor } from './visitor.ts';
import type { Parts } from './web.ts';

/** Agreements and addenda that are out, where it is the client's turn to sign. */
export async function signaturesOwed({ prisma }: Parts, visitor: Visitor): Promise<readonly Owed[]> {
  const { engagement } = visitor;
  const rows = await prisma.agreement.findMany({
    where: { engagementId: engagement.id, status: 'sent' },
    select: {
      id: true,
      kind: true,
      expiresAt: true,
      signers: {
        where: { status: { in: ['waiting', 'asked'] } },
        orderBy: { position: 'asc' },
        take: 1,
        select: { role: true, name: true },
      },
    },
  });
  return rows.flatMap(({ id, kind, expiresAt, signers: [next] }): Owed[] => {
    if (next?.role === 'agency') return [];
    const until = expiresAt && instantFromColumn(expiresAt);
    return [
      {
        what: kind === 'addendum' ? words.addendum() : words.agreement(),
        day: dayOf(until, engagement),
        when: whenOf(until, visitor),
        more: next === undefined ? [] : [words.forWhom({ who: next.name })],
        card: {
          subject: id,
          notices: ['agreement.to-sign', 'agreement.reminder', 'agreement.expiry-warning'],
        },
        pages: [],
      },
    ];
  });
}
