import type { BillingPlanItem } from '../../../prisma/generated/client.ts';
import type { Tx } from '../../kernel/act.ts';
import { depositLabel } from '../../kernel/billing-plan-words.ts';
import { plain } from '../../kernel/format.ts';
import { Locale } from '../../kernel/locale.ts';
import { text as invoices } from '../text.ts';
import { DEPOSIT } from './deposit.ts';
import { text } from './text.ts';

type Item = Pick<BillingPlanItem, 'engagementId' | 'subject' | 'trigger' | 'label'>;

/** What an invoice says of an item, in the client's language: its milestone, or what the plan calls it. */
export async function describeItem(tx: Tx, item: Item): Promise<string> {
  const { engagementId, subject, trigger, label } = item;
  const { name: project, locale } = await tx.engagement.findUniqueOrThrow({
    where: { id: engagementId },
    select: { name: true, locale: true },
  });
  const language = Locale.parse(locale);
  if (subject === DEPOSIT && (label === '' || label === plain(depositLabel(), language)))
    return plain(invoices.depositLine({ project }), language);
  const [milestoneId = ''] = subject.split(/[#:]/);
  const milestone = trigger === 'date' ? null : await tx.milestone.findUnique({ where: { id: milestoneId } });
  const isTitle = label === '' || milestone?.title.startsWith(label) === true;
  return isTitle
    ? plain(invoices.milestoneLine({ title: milestone?.title ?? project }), language)
    : plain(text.itemLine({ project, label }), language);
}
