import { z } from 'zod';
import { mustApproveMoney } from '../../src/billing/money-right.ts';
import { refuse } from '../../src/billing/refusals.ts';
import { RESTS } from '../../src/billing/reminders/steps.ts';
import { text as card } from '../../src/billing/statement/text.ts';
import { takeBackPayments } from '../../src/billing/take-back/take-back-payments.ts';
import { dayFromColumn } from '../../src/kernel/calendar.ts';
import { money } from '../../src/kernel/money.ts';
import { code, list, type Said } from '../../src/kernel/phrase.ts';
import { oneLine } from '../../src/kernel/shorten.ts';
import type { Call } from '../../src/surface/desk.ts';
import { choice, choices, longText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { word } from '../../src/surface/slash-command.ts';
import { aboutNothing } from './invoices-here.ts';
import { text } from './take-back-text.ts';
import { text as invoices } from './text.ts';

/** As many as Slack shows in one list, with room for what was set aside. */
const MOST = { payments: 80, aside: 20 } as const;

const PAYMENT = 'payment';

const takeBackForm = form('payment.take-back', {
  title: text.title(),
  submit: text.submit(),
  context: aboutNothing,
  fields: {
    which: choices(text.which(), []),
    what: choice(text.what(), [
      { value: PAYMENT, label: text.whatPayment() },
      { value: 'match', label: text.whatMatch() },
    ]),
    reason: longText(invoices.reason(), 500, { hint: text.reasonHint() }),
  },
});

interface Option {
  readonly value: string;
  readonly label: Said;
}

export const takeBackWord = word('take-back', text.does(), async (call) => {
  const { visit, channelId, desk } = call;
  await mustApproveMoney(desk.read, visit.person);
  const links = await desk.read.engagementChannel.findMany({
    where: { channelId: channelId ?? '', until: null },
  });
  const here = links.map(({ engagementId }) => engagementId);
  if (here.length > 0) return opened(call, await payments(call, { invoice: { engagementId: { in: here } } }));
  return opened(call, [...(await payments(call, {})), ...(await setAside(call))]);
});

const About = z.object({ invoiceId: z.string().optional(), entryId: z.string().optional() });

/** Beside the answer to who recorded it, and on finance's card as long as only a part came in. */
export const takeBack = button('payment.take-back', About, async ({ value, ...call }) => {
  await mustApproveMoney(call.desk.read, call.visit.person);
  const { invoiceId, entryId } = value;
  if (invoiceId === undefined && entryId === undefined) throw refuse.unknown();
  const found = await payments(call, {
    ...(invoiceId !== undefined && { invoiceId }),
    ...(entryId !== undefined && { entryId }),
  });
  const [only, ...others] = found;
  return opened(call, found, others.length === 0 && only !== undefined ? [only.value] : []);
});

function opened({ visit, channelId }: Call, options: readonly Option[], chosen: string[] = []): Reply {
  if (options.length === 0)
    return reply.say({ title: text.title(), body: [text.none({ command: code('/invoice list') })] });
  return reply.open(
    openForm(takeBackForm, {
      locale: visit.locale,
      context: {},
      channelId,
      intro: [text.intro({ days: RESTS })],
      initial: { what: PAYMENT, ...(chosen.length > 0 && { which: chosen }) },
      options: { which: options },
    }),
  );
}

type Where = {
  readonly invoiceId?: string;
  readonly entryId?: string;
  readonly invoice?: { readonly engagementId: { in: string[] } };
};

/**
 * What a person recorded and what stands for it. Of what Stripe knows, too, only the line matched to it can be another.
 * The newest first.
 */
async function payments({ desk }: Pick<Call, 'desk'>, where: Where): Promise<readonly Option[]> {
  const rows = await desk.read.payment.findMany({
    where: { ...where, OR: [{ providerRef: null }, { entryId: { not: null } }] },
    include: { invoice: { select: { number: true } } },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    take: MOST.payments,
  });
  return rows.map(({ id, invoice, amount, currency, paidOn, reference }) => ({
    value: `${PAYMENT}:${id}`,
    label: text.payment({
      number: invoice.number ?? '',
      amount: money(amount, currency),
      day: dayFromColumn(paidOn),
      reference: oneLine(reference, 30),
    }),
  }));
}

/** Lines of statements that were said to be for no invoice. */
async function setAside({ desk }: Pick<Call, 'desk'>): Promise<readonly Option[]> {
  const rows = await desk.read.bankEntry.findMany({
    where: { status: 'set-aside' },
    orderBy: [{ settledAt: 'desc' }, { id: 'desc' }],
    take: MOST.aside,
  });
  return rows.map(({ id, payer, amount, currency, bookedOn }) => ({
    value: `entry:${id}`,
    label: text.aside({
      payer: payer === '' ? card.unknownPayer() : oneLine(payer, 30),
      amount: money(amount, currency),
      day: dayFromColumn(bookedOn),
    }),
  }));
}

export const takeBackSubmitted = onSubmit(takeBackForm, async ({ values, visit }, desk) => {
  const { which, what, reason } = values;
  const idsOf = (kind: string): string[] =>
    which.flatMap((value) => (value.startsWith(`${kind}:`) ? [value.slice(kind.length + 1)] : []));
  const chosen = { paymentIds: idsOf(PAYMENT), entryIds: idsOf('entry') };
  const { open } = await desk.perform(
    takeBackPayments,
    { ...chosen, what: what === PAYMENT ? 'payment' : 'match', reason },
    visit,
  );
  const said = open.length === 0 ? text.done() : text.doneOpen({ invoices: list(open.map(text.open)) });
  return reply.say({ title: text.title(), body: [said] });
});
