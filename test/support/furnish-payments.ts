import { invoiceNotes, providerNotes } from '../../src/billing/provider/events.ts';
import type { Tell } from './wild-words.ts';

const amount = { minor: '1000000000000', currency: 'JPY' };
const ref = 'du_0123456789abcdefghijklmn';

/** Everything that is told about an invoice at its provider, and about the provider itself. */
export function furnishNotes(invoiceId: string, tell: Tell): void {
  for (const note of invoiceNotes) tell({ invoiceId, note, ref, ...amount }, /^invoice\.noted$/);
  tell({ invoiceId, credit: 'KAWA-0001-CN-01', ...amount }, /^credit\.voided$/);
  for (const which of ['first', 'last']) tell({ invoiceId, which }, /payment-failed$/);
  for (const note of providerNotes) tell({ note, ref, clientId: 'cli_kawa', ...amount }, /^payments\.noted$/);
}
