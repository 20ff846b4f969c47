import { z } from 'zod';
import { deliverMilestone } from '../../src/milestones/deliver-milestone.ts';
import { CriterionIds } from '../../src/milestones/delivery-facts.ts';
import { mayBeDelivered, milestoneFrom } from '../../src/milestones/milestone.ts';
import { numberedProofs } from '../../src/milestones/numbered-proofs.ts';
import { refuse } from '../../src/milestones/refusals.ts';
import { choice, longText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { milestoneOptions, noneFits } from './pick.ts';
import { asksForProofs, carried, givenProofs, proveForm } from './prove-form.ts';
import { text } from './text.ts';

export const deliverForm = form('milestone.deliver', {
  title: text.deliverTitle(),
  submit: text.deliver(),
  context: z.object({ engagementId: z.string() }),
  fields: {
    milestoneId: choice(text.milestone(), []),
    what: longText(text.what(), 2000),
    proof: longText(text.proof(), 2000, { hint: text.proofHint() }),
  },
});

export const deliver = engagementWord('deliver', text.doesDeliver(), async (call, engagement) => {
  const options = await milestoneOptions(call, engagement.id, ['planned', 'started', 'changes-requested']);
  if (options.length === 0) return noneFits();
  return reply.open(
    openForm(deliverForm, {
      locale: call.visit.locale,
      context: { engagementId: engagement.id },
      channelId: call.channelId,
      options: { milestoneId: options },
    }),
  );
});

export const deliverSubmitted = onSubmit(deliverForm, async ({ values, visit, channelId }, desk) => {
  const { milestoneId, what, proof } = values;
  const row = await desk.read.milestone.findUnique({ where: { id: milestoneId } });
  if (row === null) throw refuse.unknown();
  const milestone = milestoneFrom(row);
  const last = await desk.read.delivery.findFirst({ where: { milestoneId }, orderBy: { round: 'desc' } });
  // What was accepted in an earlier round needs no proof again.
  const accepted = CriterionIds.parse(last?.acceptedCriteria ?? []);
  // Some criteria can't be judged without a proof of their own: each is asked for in its own field.
  if (asksForProofs(milestone, accepted) && mayBeDelivered(milestone))
    return reply.open(
      openForm(proveForm, {
        locale: visit.locale,
        context: carried(milestone, accepted),
        channelId,
        initial: { what, proof },
      }),
    );
  const proofs = numberedProofs(milestone.criteria, proof);
  await desk.perform(deliverMilestone, { ...values, proofs }, visit);
  return reply.done();
});

export const proveSubmitted = onSubmit(proveForm, async ({ context, values, more, visit }, desk) => {
  const proofs = givenProofs(context.criteria, more);
  await desk.perform(deliverMilestone, { milestoneId: context.milestoneId, ...values, proofs }, visit);
  return reply.done();
});
