import type { Money } from '../kernel/money.ts';
import type { CardButton } from '../kernel/notice.ts';
import { text } from './text.ts';

/** Lets a draft go as it was read: one that asks for another sum by now is not approved unseen. */
export const approveButton = (invoiceId: string, total: Money): CardButton => ({
  press: 'invoice.approve',
  label: text.approve(),
  value: { invoiceId, total: total.minor.toString() },
  style: 'primary',
});
