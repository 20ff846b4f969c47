import { z } from 'zod';
import { approveClause, sendBackClause } from '../../src/agreements/clauses/decide-clause.ts';
import { newestAgreement } from '../../src/agreements/load-agreement.ts';
import { mustRun } from '../../src/agreements/may-run.ts';
import { longText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { whatNow } from './change-clause.ts';
import { text } from './clause-text.ts';

const About = z.object({ changeId: z.string() });

export const approveChange = button('clause.approve', About, async ({ value, visit }, desk) => {
  const { remade } = await desk.perform(approveClause, value, visit);
  const { engagementId } = await desk.read.clauseChange.findUniqueOrThrow({ where: { id: value.changeId } });
  const newest = await newestAgreement(desk.read, engagementId);
  return reply.say({ title: text.approvedNote(), body: [whatNow(remade, newest)] });
});

export const sendBackForm = form('clause.send-back', {
  title: text.sendBackTitle(),
  submit: text.sendBackTitle(),
  context: About,
  fields: { reason: longText(text.why(), 500) },
});

export const sendBackChange = button('clause.send-back', About, async ({ value, visit, channelId }) => {
  mustRun(visit.person);
  return reply.open(openForm(sendBackForm, { locale: visit.locale, context: value, channelId }));
});

export const sendBackSubmitted = onSubmit(sendBackForm, async ({ context, values, visit }, desk) => {
  await desk.perform(sendBackClause, { ...context, ...values }, visit);
  return reply.done();
});
