import { invoiceFrom } from '../../src/billing/invoice.ts';
import { mustApproveMoney } from '../../src/billing/money-right.ts';
import { refuse } from '../../src/billing/refusals.ts';
import { states } from '../../src/billing/text.ts';
import { voidInvoice } from '../../src/billing/void-invoice.ts';
import type { Visit } from '../../src/kernel/visit.ts';
import type { Desk } from '../../src/surface/desk.ts';
import { choice, longText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { word } from '../../src/surface/slash-command.ts';
import { text as words } from './again-text.ts';
import { AboutInvoice } from './approve.ts';
import { aboutNothing, invoicesHere, noneFits, optionsOf, whichInvoice } from './invoices-here.ts';
import { text } from './text.ts';

const AGAIN = 'again';

/** Billing again comes first: what was billed wrongly is mostly billed rightly. */
const voiding = {
  reason: longText(text.reason(), 500),
  afterwards: choice(words.whatThen(), [
    { value: AGAIN, label: words.thenAgain() },
    { value: 'nothing', label: words.thenNothing() },
  ]),
};

const voidForm = form('invoice.void', {
  title: text.voidTitle(),
  submit: text.void(),
  context: aboutNothing,
  fields: { ...whichInvoice, ...voiding },
});

const voidOneForm = form('invoice.void-one', {
  title: text.voidTitle(),
  submit: text.void(),
  context: AboutInvoice,
  fields: voiding,
});

export const voidWord = word('void', text.doesVoid(), async (call) => {
  const { visit, channelId, desk } = call;
  await mustApproveMoney(desk.read, visit.person);
  const found = await invoicesHere(call, ['draft', 'held', 'approved', 'sent']);
  const options = optionsOf(found.filter(({ invoice, left }) => left.minor === invoice.total.minor));
  if (options.length === 0) return noneFits(text.voidTitle());
  return reply.open(
    openForm(voidForm, {
      locale: visit.locale,
      context: {},
      channelId,
      intro: [words.voidAfter()],
      initial: { afterwards: AGAIN },
      options: { invoiceId: options },
    }),
  );
});

/** On finance's card about work that was opened again. */
export const voidOne = button('invoice.void', AboutInvoice, async ({ value, visit, channelId }, desk) => {
  await mustApproveMoney(desk.read, visit.person);
  const row = await desk.read.invoice.findUnique({ where: { id: value.invoiceId } });
  if (row === null) throw refuse.unknown();
  const { status } = invoiceFrom(row);
  if (status !== 'sent') throw refuse.notVoidable({ state: states[status]() });
  return reply.open(
    openForm(voidOneForm, {
      locale: visit.locale,
      context: value,
      channelId,
      intro: [words.voidAfter()],
      initial: { afterwards: AGAIN },
    }),
  );
});

export const voidSubmitted = onSubmit(voidForm, ({ values, visit }, desk) => take(values, visit, desk));

export const voidOneSubmitted = onSubmit(voidOneForm, ({ context, values, visit }, desk) =>
  take({ ...context, ...values }, visit, desk),
);

interface Wanted {
  readonly invoiceId: string;
  readonly reason: string;
  readonly afterwards: string;
}

async function take({ invoiceId, reason, afterwards }: Wanted, visit: Visit, desk: Desk): Promise<Reply> {
  const { invoiceId: next, waits } = await desk.perform(
    voidInvoice,
    { invoiceId, reason, again: afterwards === AGAIN },
    visit,
  );
  const said = waits ? words.voidedWaits() : next === null ? text.voided() : words.voidedAgain();
  return reply.say({ title: text.voidTitle(), body: [said] });
}
