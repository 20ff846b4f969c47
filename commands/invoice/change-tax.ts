import { z } from 'zod';
import { invoiceFrom, mayBeApproved } from '../../src/billing/invoice.ts';
import { mustApproveMoney } from '../../src/billing/money-right.ts';
import { changeTax } from '../../src/billing/tax/change-tax.ts';
import { type TaxMatter, taxMatter } from '../../src/billing/tax/put-tax.ts';
import { countryTaxes } from '../../src/billing/tax/rates.ts';
import { refuse } from '../../src/billing/tax/refusals.ts';
import { rateText } from '../../src/billing/tax/settings.ts';
import { type Treatment, taxFor } from '../../src/billing/tax/tax-for.ts';
import { states } from '../../src/billing/text.ts';
import { money } from '../../src/kernel/money.ts';
import { code, type Said } from '../../src/kernel/phrase.ts';
import { choice, type Option, optional, shortText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { AboutInvoice } from './approve.ts';
import { text } from './tax-text.ts';

export const changeTaxForm = form('invoice.change-tax', {
  title: text.changeTitle(),
  submit: text.change(),
  context: AboutInvoice,
  fields: {
    tax: choice(text.tax(), []),
    rate: optional(shortText(text.otherRateLabel(), 10)),
    line: optional(choice(text.line(), [], { hint: text.lineHint() })),
  },
});

const withoutTax = {
  'reverse-charge': text.reverseCharge,
  export: text.export,
  'outside-scope': text.outsideScope,
  none: text.none,
} as const;

export const changeTaxButton = button(
  'invoice.change-tax',
  AboutInvoice,
  async ({ value, visit, channelId }, desk) => {
    await mustApproveMoney(desk.read, visit.person);
    const matter = await taxMatter(desk.read, value.invoiceId);
    const invoice = invoiceFrom(matter.invoice);
    if (!mayBeApproved(invoice)) throw refuse.notChangeable({ state: states[invoice.status]() });
    const { lines, currency } = matter.invoice;
    const line = lines.map(({ id, description, amount }) => ({
      value: id,
      label: text.lineOption({ description, amount: money(amount, currency) }),
    }));
    return reply.open(
      openForm(changeTaxForm, {
        locale: visit.locale,
        context: value,
        channelId,
        intro: [text.taxNow({ total: invoice.total })],
        initial: { tax: 'rules' },
        options: { tax: taxOptions(matter), line: line.length > 1 ? line : [] },
      }),
    );
  },
);

/** What the rules say, the rates of the agency's country, any other, and the reasons for none. */
function taxOptions({ settings, case: given, country }: TaxMatter): Option[] {
  if (settings === undefined) throw refuse.notSetUp({ command: code('/invoice tax') });
  const { treatment, rate } = taxFor({ ...given, settings });
  const law = countryTaxes[country];
  const rates = law === undefined ? [] : [law.standard, ...law.reduced];
  return [
    { value: 'rules', label: text.byRules({ how: how(treatment, rate) }) },
    ...rates.map((one) => ({ value: `rate:${one}`, label: text.rateOption({ rate: rateText(one) }) })),
    { value: 'rate', label: text.otherRate() },
    ...Object.entries(withoutTax).map(([value, label]) => ({ value, label: label() })),
  ];
}

const how = (treatment: Treatment, rate: number): Said =>
  treatment === 'standard' || treatment === 'own'
    ? text.rateOption({ rate: rateText(rate) })
    : withoutTax[treatment]();

const Picked = z.union([
  z.enum(['rules', 'rate', 'reverse-charge', 'export', 'outside-scope', 'none']),
  z.string().regex(/^rate:\d+$/),
]);

export const changeTaxSubmitted = onSubmit(changeTaxForm, async ({ context, values, visit }, desk) => {
  const { tax, rate, line: lineId } = values;
  const picked = Picked.parse(tax);
  const [, known] = picked.split(':');
  const wished =
    known === undefined
      ? { wish: changeTax.input.shape.wish.parse(picked), rate }
      : { wish: 'rate' as const, rate: rateText(Number(known)) };
  const { total } = await desk.perform(changeTax, { ...context, ...wished, lineId }, visit);
  return reply.say({ title: text.changeTitle(), body: [text.changed({ total })] });
});
