import { mustApproveMoney } from '../../src/billing/money-right.ts';
import { voidInvoice } from '../../src/billing/void-invoice.ts';
import { longText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { reply } from '../../src/surface/reply.ts';
import { word } from '../../src/surface/slash-command.ts';
import { aboutNothing, invoicesHere, noneFits, optionsOf, whichInvoice } from './invoices-here.ts';
import { text } from './text.ts';

const voidForm = form('invoice.void', {
  title: text.voidTitle(),
  submit: text.void(),
  context: aboutNothing,
  fields: { ...whichInvoice, reason: longText(text.reason(), 500) },
});

export const voidWord = word('void', text.doesVoid(), async (call) => {
  const { visit, channelId, desk } = call;
  await mustApproveMoney(desk.read, visit.person);
  const found = await invoicesHere(call, ['draft', 'held', 'sent']);
  const options = optionsOf(found.filter(({ invoice, left }) => left.minor === invoice.total.minor));
  if (options.length === 0) return noneFits(text.voidTitle());
  return reply.open(
    openForm(voidForm, {
      locale: visit.locale,
      context: {},
      channelId,
      intro: [text.voidForGood()],
      options: { invoiceId: options },
    }),
  );
});

export const voidSubmitted = onSubmit(voidForm, async ({ values, visit }, desk) => {
  await desk.perform(voidInvoice, values, visit);
  return reply.say({ title: text.voidTitle(), body: [text.voided()] });
});
