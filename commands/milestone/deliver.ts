import { z } from 'zod';
import { deliverMilestone } from '../../src/milestones/deliver-milestone.ts';
import { choice, longText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { milestoneOptions, noneFits } from './pick.ts';
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

export const deliverSubmitted = onSubmit(deliverForm, async ({ values, visit }, desk) => {
  await desk.perform(deliverMilestone, values, visit);
  return reply.done();
});
