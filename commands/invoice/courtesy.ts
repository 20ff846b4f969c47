import { mustApproveMoney } from '../../src/billing/money-right.ts';
import { addCourtesy, COURTESY } from '../../src/billing/plan/add-courtesy.ts';
import { lineWords } from '../../src/billing/plan/line-words.ts';
import { refuse } from '../../src/billing/plan/refusals.ts';
import { removeCourtesy } from '../../src/billing/plan/remove-courtesy.ts';
import { money } from '../../src/kernel/money.ts';
import { amount, choice, shortText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { AboutInvoice } from './approve.ts';
import { text } from './plan-text.ts';

const courtesyForm = form('invoice.courtesy', {
  title: text.courtesyTitle(),
  submit: text.add(),
  context: AboutInvoice,
  fields: {
    description: shortText(text.what(), 200),
    worth: amount(text.worth(), { hint: text.worthHint() }),
  },
});

/** On a draft: something that the client gets without paying for it. */
export const courtesy = button(
  'invoice.courtesy',
  AboutInvoice,
  async ({ value, visit, channelId }, desk) => {
    await mustApproveMoney(desk.read, visit.person);
    return reply.open(openForm(courtesyForm, { locale: visit.locale, context: value, channelId }));
  },
);

export const courtesySubmitted = onSubmit(courtesyForm, async ({ context, values, visit }, desk) => {
  await desk.perform(addCourtesy, { ...context, ...values }, visit);
  return reply.done();
});

const removeForm = form('invoice.remove-courtesy', {
  title: text.removeTitle(),
  submit: text.remove(),
  context: AboutInvoice,
  fields: { lineId: choice(text.whichCourtesy(), []) },
});

/** Beside it, where there is one: put on by mistake, it is taken off before the client reads it. */
export const noCourtesy = button(
  'invoice.remove-courtesy',
  AboutInvoice,
  async ({ value, visit, channelId }, desk) => {
    await mustApproveMoney(desk.read, visit.person);
    const { lines = [] } =
      (await desk.read.invoice.findUnique({
        where: { id: value.invoiceId },
        select: { lines: { where: { trigger: COURTESY }, orderBy: { id: 'asc' } } },
      })) ?? {};
    if (lines.length === 0) throw refuse.courtesyGone();
    const lineId = lines.map(({ id, description, amount: asked, worth, currency }) => ({
      value: id,
      label: lineWords({
        description,
        amount: money(asked, currency),
        worth: worth === null ? null : money(worth, currency),
      }),
    }));
    return reply.open(
      openForm(removeForm, { locale: visit.locale, context: value, channelId, options: { lineId } }),
    );
  },
);

export const noCourtesySubmitted = onSubmit(removeForm, async ({ context, values, visit }, desk) => {
  await desk.perform(removeCourtesy, { ...context, ...values }, visit);
  return reply.done();
});
