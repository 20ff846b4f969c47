import { z } from 'zod';
import type { Tx } from '../../kernel/act.ts';
import type { Happening } from '../../kernel/event.ts';
import { type Money, money } from '../../kernel/money.ts';
import type { DisputeMoved, InvoiceNote, InvoiceNoted, PaymentFailed } from './events.ts';
import type { InvoiceNews } from './news.ts';

/** What of a provider's answers was told already (column `invoice.provider_said`). */
const Said = z.object({
  notes: z.array(z.string()).default([]),
  failures: z.number().int().default(0),
  toldLast: z.boolean().default(false),
});

interface About {
  readonly id: string;
  readonly engagementId: string;
}

/** Collects what is new, and writes down that it was told. The caller holds the invoice's row. */
export async function openSaid(tx: Tx, { id: invoiceId, engagementId }: About) {
  const row = await tx.invoice.findUniqueOrThrow({
    where: { id: invoiceId },
    select: { providerSaid: true },
  });
  const said = Said.parse(row.providerSaid);
  const events: Happening[] = [];
  return {
    events,
    note(note: InvoiceNote, ref: string, amount: Money): void {
      const mark = `${note}:${ref}`;
      if (said.notes.includes(mark)) return;
      said.notes.push(mark);
      const noted: InvoiceNoted = { type: 'invoice.noted', engagementId, invoiceId, note, ref, amount };
      events.push(noted);
    },
    /** The same for what is nobody's to be told, but moves something here. */
    moved({ ref, ...how }: Pick<DisputeMoved, 'ref' | 'waitsThere' | 'isNewDay'>, answerBy: string): void {
      const mark = `moved:${ref}:${how.waitsThere}:${answerBy}`;
      if (said.notes.includes(mark)) return;
      said.notes.push(mark);
      const moved: DisputeMoved = { type: 'dispute.moved', engagementId, invoiceId, ref, ...how };
      events.push(moved);
    },
    failed({ failures, nextTryAt }: Pick<InvoiceNews, 'failures' | 'nextTryAt'>): void {
      if (failures <= said.failures) return;
      const isFirst = said.failures === 0;
      const isLast = nextTryAt === null && failures > 1 && !said.toldLast;
      said.failures = failures;
      if (!isFirst && !isLast) return;
      said.toldLast ||= isLast;
      const which = isLast ? 'last' : 'first';
      const told: PaymentFailed = { type: 'payment.failed', engagementId, invoiceId, which };
      events.push(told);
    },
    save: () => tx.invoice.update({ where: { id: invoiceId }, data: { providerSaid: said } }),
  };
}
export type SaidBook = Awaited<ReturnType<typeof openSaid>>;

export const amountIn = (minor: string, { currency }: Pick<InvoiceNews, 'currency'>): Money =>
  money(BigInt(minor), currency);
