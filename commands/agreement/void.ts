import { z } from 'zod';
import { newestAgreement } from '../../src/agreements/load-agreement.ts';
import { mustRun } from '../../src/agreements/may-run.ts';
import { refuse } from '../../src/agreements/refusals.ts';
import { voidAgreement } from '../../src/agreements/void-agreement.ts';
import { longText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { text } from './text.ts';

export const voidForm = form('agreement.void', {
  title: text.voidTitle(),
  submit: text.void(),
  context: z.object({ agreementId: z.string() }),
  fields: { reason: longText(text.reason(), 200) },
});

export const voiding = engagementWord('void', text.doesVoid(), async ({ visit, desk, channelId }, { id }) => {
  mustRun(visit.person);
  const newest = await newestAgreement(desk.read, id);
  if (newest === undefined || !['draft', 'approving', 'sending', 'sent'].includes(newest.status))
    throw refuse.nothingToVoid();
  const context = { agreementId: newest.id };
  const intro = [text.voidIntro({ version: newest.version })];
  return reply.open(openForm(voidForm, { locale: visit.locale, context, channelId, intro }));
});

export const voidSubmitted = onSubmit(voidForm, async ({ context, values, visit }, desk) => {
  await desk.perform(voidAgreement, { ...context, ...values }, visit);
  return reply.say({ title: text.voided() });
});
