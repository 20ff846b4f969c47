import { z } from 'zod';
import { reissueWith } from '../../src/billing/again/reissue.ts';
import { mustApproveMoney } from '../../src/billing/money-right.ts';
import { refuse } from '../../src/billing/refusals.ts';
import { remarkFrom, type WantedDetails } from '../../src/billing/remark.ts';
import { answerRemark } from '../../src/billing/reminders/answer-remark.ts';
import { refuse as reminders } from '../../src/billing/reminders/refusals.ts';
import { transferNotFound } from '../../src/billing/reminders/transfer-not-found.ts';
import { agreeToWait, waitUntil } from '../../src/billing/reminders/wait-until.ts';
import type { Desk } from '../../src/surface/desk.ts';
import { day, longText, optional, shortText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button, type Press } from '../../src/surface/press.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { AboutInvoice } from './approve.ts';
import { text } from './reminder-text.ts';

/** What the buttons under a word of the client's carry. */
const AboutRemark = AboutInvoice.extend({ remarkId: z.string() });
type AboutRemark = z.output<typeof AboutRemark>;

const answerForm = form('invoice.answer', {
  title: text.answerTitle(),
  submit: text.send(),
  context: AboutRemark,
  fields: { answer: longText(text.answer(), 2000, { hint: text.answerHint() }) },
});

const takeOverForm = form('invoice.take-over', {
  title: text.takeOverTitle(),
  submit: text.takeOver(),
  context: AboutRemark,
  fields: {
    purchaseOrder: optional(shortText(text.purchaseOrder(), 100)),
    address: optional(longText(text.address(), 500)),
  },
});

const waitForm = form('invoice.wait-until', {
  title: text.waitTitle(),
  submit: text.wait(),
  context: AboutInvoice,
  fields: { day: day(text.waitDay(), { hint: text.waitHint() }) },
});

/** Asked before a modal opens, so that nobody writes an answer to what was answered. */
async function waitingRemark({ value, visit }: Press<AboutRemark>, desk: Desk) {
  await mustApproveMoney(desk.read, visit.person);
  const row = await desk.read.invoiceRemark.findUnique({ where: { id: value.remarkId } });
  if (row === null) throw refuse.unknown();
  if (row.settledAt !== null) throw reminders.settledAlready();
  return remarkFrom(row);
}

async function opensAnswer(press: Press<AboutRemark>, desk: Desk): Promise<Reply> {
  await waitingRemark(press, desk);
  const { visit, value, channelId } = press;
  return reply.open(openForm(answerForm, { locale: visit.locale, context: value, channelId }));
}

/** What is wrong was answered; what was wanted is refused; a late promise is not agreed: each with words. */
export const answer = button('invoice.answer', AboutRemark, opensAnswer);
export const sayNo = button('invoice.say-no', AboutRemark, opensAnswer);
export const notAgreed = button('invoice.not-agreed', AboutRemark, opensAnswer);

export const answerSubmitted = onSubmit(answerForm, async ({ context, values, visit }, desk) => {
  await desk.perform(answerRemark, { remarkId: context.remarkId, ...values }, visit);
  return reply.done();
});

/** Finance may still put right what the client has typed. */
export const takeOver = button('invoice.take-over', AboutRemark, async (press, desk) => {
  const { details } = await waitingRemark(press, desk);
  const { visit, value, channelId } = press;
  return reply.open(
    openForm(takeOverForm, {
      locale: visit.locale,
      context: value,
      channelId,
      intro: [text.takeOverIntro()],
      initial: asWanted(details),
    }),
  );
});

const asWanted = (wanted: WantedDetails | null) => ({
  ...(wanted?.purchaseOrder && { purchaseOrder: wanted.purchaseOrder }),
  ...(wanted?.address && { address: wanted.address }),
});

export const takeOverSubmitted = onSubmit(takeOverForm, async ({ context, values, visit }, desk) => {
  const { purchaseOrder, address } = values;
  await desk.perform(
    reissueWith,
    {
      invoiceId: context.invoiceId,
      remarkId: context.remarkId,
      ...(purchaseOrder !== undefined && { purchaseOrder }),
      ...(address !== undefined && { billTo: { address } }),
    },
    visit,
  );
  return reply.say({ title: text.takeOverTitle(), body: [text.takenOver()] });
});

export const agree = button('invoice.agree-to-wait', AboutRemark, async ({ value, visit }, desk) => {
  await desk.perform(agreeToWait, { remarkId: value.remarkId }, visit);
  return reply.done();
});

export const notFound = button('invoice.not-found', AboutRemark, async ({ value, visit }, desk) => {
  await desk.perform(transferNotFound, { remarkId: value.remarkId }, visit);
  return reply.done();
});

/** After a call: until which day the client was given. */
export const wait = button('invoice.wait-until', AboutInvoice, async ({ value, visit, channelId }, desk) => {
  await mustApproveMoney(desk.read, visit.person);
  return reply.open(openForm(waitForm, { locale: visit.locale, context: value, channelId }));
});

export const waitSubmitted = onSubmit(waitForm, async ({ context, values, visit }, desk) => {
  await desk.perform(waitUntil, { ...context, day: values.day.toString() }, visit);
  return reply.done();
});

export const answeringButtons = [answer, sayNo, notAgreed, takeOver, agree, notFound, wait] as const;
export const answeringForms = [answerSubmitted, takeOverSubmitted, waitSubmitted] as const;
