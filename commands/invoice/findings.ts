import { z } from 'zod';
import { acceptFinding } from '../../src/billing/check/accept-finding.ts';
import type { Mend } from '../../src/billing/check/finding.ts';
import { mendFinding } from '../../src/billing/check/mend-finding.ts';
import { mustApproveMoney } from '../../src/billing/money-right.ts';
import type { Desk } from '../../src/surface/desk.ts';
import { longText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button, type Press } from '../../src/surface/press.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { text } from './findings-text.ts';

const AboutFinding = z.object({ findingId: z.string() });
type Pressed = Press<z.output<typeof AboutFinding>>;

/** One press, one act; what follows is seen on the card and on App Home. */
async function mend(how: Exclude<Mend, 'right'>, { value, visit }: Pressed, desk: Desk): Promise<Reply> {
  await desk.perform(mendFinding, { ...value, mend: how }, visit);
  return reply.done();
}

export const billIt = button('finding.bill', AboutFinding, (press, desk) => mend('bill', press, desk));
export const askProvider = button('finding.ask', AboutFinding, (press, desk) => mend('ask', press, desk));
export const sendReceipt = button('finding.receipt', AboutFinding, (press, desk) =>
  mend('receipt', press, desk),
);
export const tryAgain = button('finding.again', AboutFinding, (press, desk) => mend('again', press, desk));

const rightForm = form('finding.right', {
  title: text.rightTitle(),
  submit: text.right(),
  context: AboutFinding,
  fields: { reason: longText(text.why(), 500, { hint: text.whyHint() }) },
});

export const itIsRight = button('finding.right', AboutFinding, async ({ value, visit, channelId }, desk) => {
  await mustApproveMoney(desk.read, visit.person);
  return reply.open(openForm(rightForm, { locale: visit.locale, context: value, channelId }));
});

export const rightSubmitted = onSubmit(rightForm, async ({ context, values, visit }, desk) => {
  await desk.perform(acceptFinding, { ...context, ...values }, visit);
  return reply.done();
});
