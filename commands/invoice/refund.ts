import { recordRefund } from '../../src/billing/again/record-refund.ts';
import { mustApproveMoney } from '../../src/billing/money-right.ts';
import { refuse } from '../../src/billing/refusals.ts';
import { dayFromColumn } from '../../src/kernel/calendar.ts';
import { money } from '../../src/kernel/money.ts';
import { code } from '../../src/kernel/phrase.ts';
import type { Call } from '../../src/surface/desk.ts';
import { amount, choice, day, longText, optional, shortText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { reply } from '../../src/surface/reply.ts';
import { word } from '../../src/surface/slash-command.ts';
import { text } from './again-text.ts';
import { aboutNothing } from './invoices-here.ts';

/** As many as Slack shows in one list. */
const MOST = 100;

const CREDIT = 'credit';

const refundForm = form('invoice.refund', {
  title: text.refundTitle(),
  submit: text.refund(),
  context: aboutNothing,
  fields: {
    paymentId: choice(text.payment(), []),
    amount: amount(text.refundAmount(), { hint: text.refundAmountHint() }),
    reason: longText(text.creditReason(), 500, { hint: text.clientReads() }),
    sentOn: optional(day(text.sentOn(), { hint: text.bankOnly() })),
    reference: optional(shortText(text.reference(), 140, { hint: text.bankOnly() })),
    creditNote: choice(
      text.creditWithIt(),
      [
        { value: 'no', label: text.noCredit() },
        { value: CREDIT, label: text.withCredit() },
      ],
      { hint: text.creditWithItHint() },
    ),
  },
});

export const refundWord = word('refund', text.doesRefund(), async (call) => {
  const { visit, channelId, desk } = call;
  await mustApproveMoney(desk.read, visit.person);
  const options = await payments(call);
  if (options.length === 0)
    return reply.say({
      title: text.refundTitle(),
      body: [text.noPayment({ command: code('/invoice list') })],
    });
  return reply.open(
    openForm(refundForm, {
      locale: visit.locale,
      context: {},
      channelId,
      intro: [text.refundIntro()],
      initial: { creditNote: 'no' },
      options: { paymentId: options },
    }),
  );
});

/** What came in on the channel's invoices and has not gone back in full, the newest first. */
async function payments({ visit, desk, channelId }: Call) {
  if (visit.person.kind !== 'member') throw refuse.teamOnly();
  const links = await desk.read.engagementChannel.findMany({
    where: { channelId: channelId ?? '', until: null },
  });
  const here = links.map(({ engagementId }) => engagementId);
  const rows = await desk.read.payment.findMany({
    where: here.length === 0 ? {} : { invoice: { engagementId: { in: here } } },
    include: {
      invoice: { select: { number: true } },
      refunds: { where: { status: { notIn: ['failed', 'canceled'] } }, select: { amount: true } },
    },
    orderBy: [{ paidOn: 'desc' }, { id: 'desc' }],
    take: MOST,
  });
  return rows.flatMap(({ id, invoice, amount: paid, currency, paidOn, refunds }) => {
    const left = refunds.reduce((all, one) => all - one.amount, paid);
    const words = text.paymentOption({
      number: invoice.number ?? '',
      amount: money(left, currency),
      day: dayFromColumn(paidOn),
    });
    return left > 0n ? [{ value: id, label: words }] : [];
  });
}

export const refundSubmitted = onSubmit(refundForm, async ({ values, visit }, desk) => {
  const { sentOn, creditNote, ...entered } = values;
  const given = await desk.perform(
    recordRefund,
    {
      ...entered,
      creditNote: creditNote === CREDIT,
      ...(sentOn !== undefined && { sentOn: sentOn.toString() }),
    },
    visit,
  );
  const { amount, byStripe, rest } = given;
  const said = byStripe ? text.refundAsked : text.refundRecorded;
  const after = rest === null ? [] : [rest.isOwedAgain ? text.owedAgain(rest) : text.owedAsBefore(rest)];
  const paper = given.creditNote === null ? [] : [text.creditToo({ number: given.creditNote })];
  return reply.say({ title: text.refundTitle(), body: [said({ amount }), ...paper, ...after] });
});
