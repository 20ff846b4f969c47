import { z } from 'zod';
import { loadApproval } from '../../src/agreements/approval/approval.ts';
import { approveAgreement } from '../../src/agreements/approval/approve-agreement.ts';
import { sendBackAgreement } from '../../src/agreements/approval/send-back-agreement.ts';
import { mustDecide } from '../../src/agreements/approval/take-decision.ts';
import { text as room } from '../../src/agreements/approval/text.ts';
import { loadAgreement } from '../../src/agreements/load-agreement.ts';
import { mustBelong } from '../../src/agreements/may-run.ts';
import { renderModalNote } from '../../src/surface/card.ts';
import { longText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { text } from './approval-text.ts';
import { previewCard } from './preview.ts';
import { text as words } from './text.ts';

const About = z.object({ approvalId: z.string() });

/** What a yes brings about stands on the card above the button. */
export const approve = button('approval.approve', About, async ({ value, visit }, desk) => {
  await desk.perform(approveAgreement, value, visit);
  return reply.done();
});

export const sendBackForm = form('approval.send-back', {
  title: text.sendBackTitle(),
  submit: room.sendBack(),
  context: About,
  fields: { reason: longText(text.reason(), 1000, { hint: text.reasonHint() }) },
});

/** Refused before the form opens: nobody should write a reason in vain. */
export const sendBack = button('approval.send-back', About, async ({ value, visit, channelId }, desk) => {
  const { approval } = await mustDecide(desk.read, await loadApproval(desk.read, value.approvalId), visit);
  const intro = [room.ifNo({ asker: approval.askedBy.name })];
  return reply.open(openForm(sendBackForm, { locale: visit.locale, context: value, channelId, intro }));
});

export const sendBackSubmitted = onSubmit(sendBackForm, async ({ context, values, visit }, desk) => {
  await desk.perform(sendBackAgreement, { ...context, ...values }, visit);
  const { askedBy } = await loadApproval(desk.read, context.approvalId);
  return reply.say({ title: text.wasSentBack(), body: [text.isTold({ who: askedBy.name })] });
});

/** The whole text, where the approver reads the card: also in a direct message, where no project is known. */
export const readIt = button('approval.read', About, async ({ value, visit }, desk) => {
  mustBelong(visit.person);
  const { agreementId } = await loadApproval(desk.read, value.approvalId);
  const agreement = await loadAgreement(desk.read, agreementId);
  return reply.open(renderModalNote(previewCard(agreement), visit.locale, words.previewTitle()));
});
