import type { BillingPlanItem } from '../../../prisma/generated/client.ts';
import type { Tx } from '../../kernel/act.ts';
import { plain } from '../../kernel/format.ts';
import { Locale } from '../../kernel/locale.ts';
import { DEPOSIT } from './deposit.ts';
import { text } from './text.ts';

/** The trigger of a line that takes something off; nothing is planned or billed by it. */
export const DEDUCTION = 'deduction';

/** `Less deposit 2026-0001`; without the number as long as the deposit's invoice has none. */
export async function deductionWords(
  tx: Tx,
  { engagementId }: Pick<BillingPlanItem, 'engagementId'>,
): Promise<string> {
  const engagement = await tx.engagement.findUniqueOrThrow({
    where: { id: engagementId },
    select: { locale: true },
  });
  const line = await tx.invoiceLine.findFirst({
    where: {
      engagementId,
      subject: DEPOSIT,
      trigger: 'signature',
      invoice: { status: { not: 'void' }, number: { not: null } },
    },
    select: { invoice: { select: { number: true } } },
  });
  const number = line?.invoice.number ?? null;
  const said = number === null ? text.lessDeposit() : text.lessDepositOf({ number });
  return plain(said, Locale.parse(engagement.locale));
}
