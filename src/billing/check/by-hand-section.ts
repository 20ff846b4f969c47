import { money } from '../../kernel/money.ts';
import type { CardWords } from '../../kernel/notice.ts';
import type { Waiting } from './finance-reading.ts';
import { homeText as text } from './home-text.ts';

/** An item that nothing but a person bills: nobody else would remember it. */
export const byHandSection = ({
  id,
  label,
  amount,
  currency,
  engagement: { name: project, client },
}: Waiting['byHand'][number]): NonNullable<CardWords['sections']>[number] => ({
  heading: text.toBill({ label, project, client: client.name, amount: money(amount, currency) }),
  lines: [],
  plain: true,
  buttons: [{ press: 'invoice.bill', label: text.bill(), value: { planItemId: id } }],
});
