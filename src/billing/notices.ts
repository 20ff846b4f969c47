import { z } from 'zod';
import { notice } from '../kernel/notice.ts';
import { clientCard } from './client-card.ts';
import { invoiceFacts } from './invoice-facts.ts';
import { remarkWords } from './remark-words.ts';
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

/** For the team: what the client said, with the button to record the payment while one is open. */
export const remarkNotice = notice({
  name: 'invoice.remark',
  params: AboutInvoice.extend({ remarkId: z.string() }),
  subject: ({ invoiceId }) => invoiceId,
  async load(tx, { invoiceId, remarkId }) {
    const facts = await invoiceFacts(tx, invoiceId);
    const said = facts?.remarks.find(({ id }) => id === remarkId);
    const words = said && remarkWords(said);
    return facts && words && { facts, words };
  },
  say({ facts, words }) {
    const { invoice, engagement } = facts;
    const { buttons = [], settled } = teamCard(facts);
    const number = 'number' in invoice ? (invoice.number ?? '') : '';
    return {
      title: text.remarkTitle({ number, client: engagement.client.name }),
      body: [words],
      buttons,
      ...(settled === undefined ? {} : { settled }),
    };
  },
});

/** A line of thanks in the client's channel. */
export const thanksNotice = notice({
  name: 'invoice.thanks',
  params: AboutInvoice,
  subject: ({ invoiceId }) => `${invoiceId}:thanks`,
  async load(tx, { invoiceId }) {
    const facts = await invoiceFacts(tx, invoiceId);
    return facts?.invoice.status === 'paid' ? facts.invoice : undefined;
  },
  say: ({ number, total }) => ({ title: text.thanksTitle(), body: [text.thanks({ amount: total, number })] }),
});

/** An invoice that the client had already was taken back: a card that changes quietly would not be noticed. */
export const withdrawnNotice = notice({
  name: 'invoice.withdrawn',
  params: AboutInvoice,
  subject: ({ invoiceId }) => `${invoiceId}:withdrawn`,
  async load(tx, { invoiceId }) {
    const facts = await invoiceFacts(tx, invoiceId);
    return facts?.invoice.status === 'void' && facts.invoice.number !== null
      ? facts.invoice.number
      : undefined;
  },
  say: (number) => ({ title: text.withdrawnTitle({ number }), body: [text.withdrawn()] }),
});

export const notices = [
  teamInvoiceNotice,
  clientInvoiceNotice,
  remarkNotice,
  thanksNotice,
  withdrawnNotice,
] as const;
