import type { BillingPlanItem } from '../../../prisma/generated/client.ts';
import type { Tx } from '../../kernel/act.ts';
import { plain } from '../../kernel/format.ts';
import { Locale } from '../../kernel/locale.ts';
import { DEPOSIT } from './deposit.ts';
import { text } from './text.ts';

/** The trigger of a line that takes something off; nothing is planned or billed by it. */
export const DEDUCTION = 'deduction';

/**
 * `Less deposit 2026-0001`; without the number as long as the deposit's invoice has none. Undefined: it was withdrawn,
 * so nobody is asked for it and nothing is taken off.
 */
export async function deductionWords(
  tx: Tx,
  { engagementId }: Pick<BillingPlanItem, 'engagementId'>,
): Promise<string | undefined> {
  const { locale } = await tx.engagement.findUniqueOrThrow({
    where: { id: engagementId },
    select: { locale: true },
  });
  const lines = await tx.invoiceLine.findMany({
    where: { engagementId, subject: DEPOSIT, trigger: 'signature' },
    select: { invoice: { select: { number: true, status: true } } },
  });
  const stands = lines.find(({ invoice }) => invoice.status !== 'void');
  if (lines.length > 0 && stands === undefined) return undefined;
  const number = stands?.invoice.number ?? null;
  return plain(number === null ? text.lessDeposit() : text.lessDepositOf({ number }), Locale.parse(locale));
}
