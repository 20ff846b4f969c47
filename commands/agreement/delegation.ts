import { z } from 'zod';
import { mustRun } from '../../src/agreements/may-run.ts';
import { approveDelegation, refuseDelegation } from '../../src/agreements/signing/decide-delegation.ts';
import { refuse } from '../../src/agreements/signing/refusals.ts';
import { StoredActor } from '../../src/kernel/actor.ts';
import { longText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { text } from './signing-text.ts';

const About = z.object({ delegationId: z.string() });

/** What a yes brings about stands on the card above the button. */
export const approveOther = button('delegation.approve', About, async ({ value, visit }, desk) => {
  await desk.perform(approveDelegation, value, visit);
  return reply.done();
});

export const refuseOtherForm = form('delegation.refuse', {
  title: text.refuseTitle(),
  submit: text.refuse(),
  context: About,
  fields: { reason: longText(text.reason(), 500) },
});

export const refuseOther = button('delegation.refuse', About, async ({ value, visit, channelId }, desk) => {
  mustRun(visit.person);
  const row = await desk.read.signingDelegation.findUniqueOrThrow({ where: { id: value.delegationId } });
  if (row.decision !== null) throw refuse.decidedBefore({ who: StoredActor.parse(row.decidedBy).name });
  const intro = [text.refuseIntro({ who: StoredActor.parse(row.askedBy).name })];
  return reply.open(openForm(refuseOtherForm, { locale: visit.locale, context: value, channelId, intro }));
});

export const refuseOtherSubmitted = onSubmit(refuseOtherForm, async ({ context, values, visit }, desk) => {
  await desk.perform(refuseDelegation, { ...context, ...values }, visit);
  return reply.say({ title: text.refused() });
});
