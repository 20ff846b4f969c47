import { verbatim } from '../../src/kernel/phrase.ts';
import { addMilestone } from '../../src/milestones/add-milestone.ts';
import { onSubmit, openForm } from '../../src/surface/form.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { milestoneList } from './list.ts';
import { addForm, inputFrom } from './milestone-form.ts';
import { text } from './text.ts';

export const add = engagementWord('add', text.doesAdd(), async ({ visit, desk, channelId }, engagement) => {
  const others = await desk.read.milestone.findMany({
    where: { engagementId: engagement.id, status: { not: 'replaced' } },
    orderBy: { position: 'asc' },
  });
  return reply.open(
    openForm(addForm, {
      locale: visit.locale,
      context: { engagementId: engagement.id },
      channelId,
      intro: [text.amountHint({ currency: engagement.currency })],
      options: { dependsOn: others.map(({ id, title }) => ({ value: id, label: verbatim(title) })) },
    }),
  );
});

export const addSubmitted = onSubmit(addForm, async ({ context, values, visit }, desk) => {
  await desk.perform(addMilestone, { ...inputFrom(values), ...context }, visit);
  return reply.say(await milestoneList(desk.read, context.engagementId));
});
