import { z } from 'zod';
import { money } from '../kernel/money.ts';
import { notice } from '../kernel/notice.ts';
import { withdrawnWords } from './again/card-words.ts';
import { clientCard } from './client-card.ts';
import { invoiceFacts } from './invoice-facts.ts';
import { remarkWords } from './remark-words.ts';
import { remarkCard } from './reminders/remark-card.ts';
import { text as takeBack } from './take-back/text.ts';
import { teamCard } from './team-card.ts';
import { text } from './text.ts';

const AboutInvoice = z.object({ invoiceId: z.string() });

/** The team's card: approve, hold, mark as paid. The same card is redrawn through the invoice's whole life. */
export const teamInvoiceNotice = notice({
  name: 'invoice.team',
  params: AboutInvoice,
  subject: ({ invoiceId }) => invoiceId,
  load: (tx, { invoiceId }) => invoiceFacts(tx, invoiceId),
  say: teamCard,
});

/** The client's card: what is to be paid, until when, to which account, and the buttons to answer. */
export const clientInvoiceNotice = notice({
  name: 'invoice.client',
  params: AboutInvoice,
  subject: ({ invoiceId }) => invoiceId,
  async load(tx, { invoiceId }) {
    const facts = await invoiceFacts(tx, invoiceId);
    return facts && clientCard(facts);
  },
  say: (card) => card,
});

/** For the team: what the client said, with what can be done about it while it waits. */
export const remarkNotice = notice({
  name: 'invoice.remark',
  params: AboutInvoice.extend({ remarkId: z.string() }),
  subject: ({ invoiceId }) => invoiceId,
  async load(tx, { invoiceId, remarkId }) {
    const facts = await invoiceFacts(tx, invoiceId);
    const remark = facts?.remarks.find(({ id }) => id === remarkId);
    const words = remark && remarkWords(remark);
    return facts && remark && words && { facts, remark, words };
  },
  say: ({ facts, remark, words }) => remarkCard(facts, remark, words),
});

/** A line of thanks in the client's channel. */
export const thanksNotice = notice({
  name: 'invoice.thanks',
  params: AboutInvoice,
  subject: ({ invoiceId }) => `${invoiceId}:thanks`,
  async load(tx, { invoiceId }) {
    const facts = await invoiceFacts(tx, invoiceId);
    if (facts?.invoice.status !== 'paid' && facts?.invoice.status !== 'sent') return undefined;
    const { paid, again, invoice } = facts;
    const { number } = invoice;
    // Thanked for, and then taken back.
    if (invoice.status === 'sent')
      return (await tx.card.count({ where: { subject: `${invoiceId}:thanks` } })) > 0
        ? { number, amount: paid, isOpen: true }
        : undefined;
    const kept = paid.minor - again.givenBack.minor;
    // Settled by a credit note alone: its own card has said so, and there is nothing to thank for.
    return kept > 0n ? { number, amount: money(kept, paid.currency), isOpen: false } : undefined;
  },
  holds: ({ isOpen }) => !isOpen,
  say: ({ number, amount, isOpen }) =>
    isOpen
      ? { title: text.clientInvoice({ number }), settled: takeBack.thanksTakenBack({ number }) }
      : { title: text.thanksTitle(), body: [text.thanks({ number, amount })] },
});

/** An invoice that the client had already was taken back: a card that changes quietly would not be noticed. */
export const withdrawnNotice = notice({
  name: 'invoice.withdrawn',
  params: AboutInvoice,
  subject: ({ invoiceId }) => `${invoiceId}:withdrawn`,
  async load(tx, { invoiceId }) {
    const facts = await invoiceFacts(tx, invoiceId);
    if (facts?.invoice.status !== 'void' || facts.invoice.number === null) return undefined;
    return { number: facts.invoice.number, words: withdrawnWords(facts.again) };
  },
  say: ({ number, words }) => ({ title: text.withdrawnTitle({ number }), body: [words] }),
});

export const notices = [
  teamInvoiceNotice,
  clientInvoiceNotice,
  remarkNotice,
  thanksNotice,
  withdrawnNotice,
] as const;
