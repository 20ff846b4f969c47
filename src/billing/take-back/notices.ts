import { z } from 'zod';
import { money } from '../../kernel/money.ts';
import { type CardWords, notice } from '../../kernel/notice.ts';
import { withdrawnWords } from '../again/card-words.ts';
import { invoiceFacts } from '../invoice-facts.ts';
import { text as billing } from '../text.ts';
import { answerButtons } from '../ways-to-pay.ts';
import { text } from './text.ts';

/** For the client, who was thanked for money that was not for this invoice, or did not stay. */
export const takenBackNotice = notice({
  name: 'invoice.payment-taken-back',
  params: z.object({
    invoiceId: z.string(),
    minor: z.string(),
    currency: z.string(),
    /** A card keeps its params as text. */
    byBank: z.literal('yes').optional(),
  }),
  subject: ({ invoiceId }) => invoiceId,
  async load(tx, { invoiceId, minor, currency, byBank }) {
    const facts = await invoiceFacts(tx, invoiceId);
    // Nobody was thanked yet: then the invoice's own card has said it all.
    const wasThanked = (await tx.card.count({ where: { subject: `${invoiceId}:thanks` } })) > 0;
    return facts && wasThanked ? { ...facts, taken: money(BigInt(minor), currency), byBank } : undefined;
  },
  holds: ({ invoice }) => invoice.status === 'sent',
  say({ taken: amount, byBank, ...facts }): CardWords {
    const { invoice, remainder: left, lastPayment, again } = facts;
    const number = 'number' in invoice ? (invoice.number ?? '') : '';
    const body = byBank === undefined ? text.body : text.bodyByBank;
    const words = { title: text.title({ number }), body: [body({ amount })] };
    if (invoice.status === 'sent')
      return {
        ...words,
        body: [...words.body, text.stillOpen({ left })],
        fields: [{ label: billing.dueOn(), value: invoice.dueOn }],
        buttons: answerButtons(facts),
      };
    if (invoice.status === 'void') return { ...words, settled: withdrawnWords(again) };
    return lastPayment === null ? words : { ...words, settled: billing.clientPaid({ day: lastPayment.day }) };
  },
});

export const notices = [takenBackNotice] as const;
