import type { Prisma } from '../../../prisma/generated/client.ts';
import type { Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import { changeFrom, type DetailKind } from './detail-change.ts';
import type { DetailsAsked, DetailsConfirmed, DetailsWithdrawn } from './events.ts';
import { lockDetails } from './lock-details.ts';
import { openInvoices } from './open-invoices.ts';
import { putInPlace } from './put-in-place.ts';
import { scheduleReminders } from './remind-of-change.ts';
import { isOneOf, oldContact, whoConfirms } from './who-confirms.ts';
import { withdraw } from './withdraw-change.ts';

interface Wanted {
  readonly kind: DetailKind;
  readonly subject: string;
  readonly before: Prisma.InputJsonObject;
  readonly after: Prisma.InputJsonObject;
}

/**
 * Writes down what is asked, in the place of an earlier question about the same thing. It holds at once where whoever
 * asks is the one to confirm it, or, of an account, where there is nobody else.
 */
export async function recordAsked(
  tx: Tx,
  { kind, subject, before, after }: Wanted,
  visit: Visit,
): Promise<readonly (DetailsAsked | DetailsConfirmed | DetailsWithdrawn)[]> {
  await lockDetails(tx, { kind, clientId: subject });
  const replaced = await withdrawBefore(tx, { kind, subject }, visit);
  const row = await tx.billingDetailChange.create({
    data: {
      id: visit.newId('det'),
      kind,
      subject,
      before,
      after,
      status: 'asked',
      askedBy: actorToColumn(actorOf(visit.person)),
      askedAt: instantToColumn(visit.now),
    },
  });
  const change = changeFrom(row);
  const confirmers = await whoConfirms(tx, change);
  const alone = kind === 'bank' && confirmers.length === 0;
  const holds = alone || (kind !== 'bank' && isOneOf(visit.person, confirmers));
  const { engagementId } = change;
  const old = engagementId === null ? null : await oldContact(tx, engagementId);
  const asked: DetailsAsked = {
    type: 'billing.details-asked',
    engagementId,
    changeId: change.id,
    kind,
    before: change.before,
    after: change.after,
    invoiceIds: await openInvoices(tx, change),
    confirmers: holds ? [] : confirmers.map(({ id }) => id),
    writesToOld: old !== null && old.slackUserId === null && old.email !== null,
  };
  if (holds) return [...replaced, asked, await putInPlace(tx, change, visit)];
  await scheduleReminders(tx, change, visit);
  return [...replaced, asked];
}

async function withdrawBefore(
  tx: Tx,
  about: Pick<Wanted, 'kind' | 'subject'>,
  visit: Visit,
): Promise<readonly DetailsWithdrawn[]> {
  const open = await tx.billingDetailChange.findFirst({ where: { ...about, status: 'asked' } });
  return open === null ? [] : [await withdraw(tx, open.id, 'replaced', visit)];
}
