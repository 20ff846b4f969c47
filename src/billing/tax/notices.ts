import { z } from 'zod';
import { notice } from '../../kernel/notice.ts';
import { invoiceFacts } from '../invoice-facts.ts';
import { fapiaoCard } from './tax-words.ts';

/** For finance of an agency in China: what goes into the tax office's invoice, to be copied, and its number afterwards. */
export const fapiaoNotice = notice({
  name: 'invoice.fapiao',
  params: z.object({ invoiceId: z.string() }),
  subject: ({ invoiceId }) => invoiceId,
  load: (tx, { invoiceId }) => invoiceFacts(tx, invoiceId),
  holds: ({ invoice }) => invoice.status !== 'void',
  say: fapiaoCard,
});

export const notices = [fapiaoNotice] as const;
