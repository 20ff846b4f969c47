import { now, type Reactions } from '../../kernel/effect.ts';
import { redraw, tellPeople } from '../../kernel/notice.ts';
import { planInvoiceReminders } from '../reminders/plan-reminders.ts';
import { redrawStatements } from '../statement/redraw-statements.ts';
import type { TakeBackEvent } from './events.ts';
import { takenBackNotice } from './notices.ts';

export const reactions: Reactions<TakeBackEvent> = {
  'payment.taken-back': ({ engagementId, invoiceId, amount: { minor, currency }, wasPaid, byBank }) => [
    now(planInvoiceReminders, { invoiceId, settles: null }),
    now(redrawStatements, {}),
    redraw(invoiceId),
    ...(wasPaid
      ? [
          redraw(`${invoiceId}:thanks`),
          tellPeople(
            takenBackNotice,
            { invoiceId, minor: minor.toString(), currency, ...(byBank && { byBank: 'yes' as const }) },
            { to: 'client', engagementId },
          ),
        ]
      : []),
  ],
  'entry.freed': ({ statementId, entryId }) => [
    redraw(statementId),
    redraw(entryId),
    now(redrawStatements, {}),
  ],
};
