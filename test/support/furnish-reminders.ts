import { newId } from '../../src/adapters/system/ids.ts';
import { stepNames } from '../../src/billing/reminders/steps.ts';
import type { Tx } from '../../src/kernel/act.ts';
import { actorOf } from '../../src/kernel/visit.ts';
import { aoi } from './room.ts';
import { at, by, day, type Tell, typed } from './wild-words.ts';

/** What is said about open invoices: each step as the newest, each word of either side as the newest. */
export async function furnishReminders(tx: Tx, engagementId: string, tell: Tell): Promise<void> {
  for (const step of stepNames) await furnishStep(tx, engagementId, step, tell);
  for (const kind of ['paid-by-transfer', 'wrong', 'details', 'answer', 'wait', 'not-found'])
    await furnishWords(tx, engagementId, [kind], tell);
  // The third promise goes to a person.
  await furnishWords(tx, engagementId, ['will-pay', 'will-pay', 'will-pay'], tell);
}

async function openInvoice(tx: Tx, engagementId: string): Promise<string> {
  const id = newId('inv');
  await tx.invoice.create({
    data: {
      ...{ id, engagementId, status: 'sent', provider: 'stripe', number: id, currency: 'JPY' },
      ...{ total: 10n ** 12n, issuedOn: day, dueOn: day, sentAt: at, createdAt: at },
      ...{ payUrl: `https://example.com/${'p'.repeat(900)}`, documentId: 'doc_none' },
      approvedBy: { ...actorOf(aoi) },
    },
  });
  return id;
}

async function furnishStep(tx: Tx, engagementId: string, step: string, tell: Tell): Promise<void> {
  const invoiceId = await openInvoice(tx, engagementId);
  const remark = { invoiceId, kind: 'will-pay', day, by, at, settledAt: at, settledBy: by };
  await tx.invoiceRemark.create({ data: { id: newId('rem'), ...remark } });
  // Of an engagement of its own, because each has one reminder a day.
  const reminderId = newId('rmd');
  const localDay = step.endsWith('before') ? new Date('2026-01-01') : day;
  await tx.invoiceReminder.create({
    data: { id: reminderId, invoiceId, engagementId: invoiceId, step, localDay, at },
  });
  tell({ invoiceId, reminderId }, /^invoice\.(?:reminder|call)$/);
}

async function furnishWords(
  tx: Tx,
  engagementId: string,
  kinds: readonly string[],
  tell: Tell,
): Promise<void> {
  const invoiceId = await openInvoice(tx, engagementId);
  for (const kind of kinds) {
    const remarkId = newId('rem');
    const details = { purchaseOrder: typed(100), address: typed(500) };
    await tx.invoiceRemark.create({
      data: { id: remarkId, invoiceId, kind, day, text: typed(2000), by, at, details },
    });
    tell({ invoiceId, remarkId }, /^invoice\.(?:remark|transfer-missed|answered)$/);
  }
  tell({ invoiceId }, /^invoice\.(?:client|team)$/);
}
