import { startMilestone } from '../../src/milestones/start-milestone.ts';
import { onSubmit } from '../../src/surface/form.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { milestoneList } from './list.ts';
import { openPick, pickForm } from './pick.ts';
import { text } from './text.ts';

const picking = pickForm('milestone.start', text.startTitle(), text.start());

export const start = engagementWord('start', text.doesStart(), (call, engagement) =>
  openPick(call, engagement.id, picking, ['planned']),
);

export const startSubmitted = onSubmit(picking, async ({ context, values, visit }, desk) => {
  await desk.perform(startMilestone, { milestoneId: values.milestone }, visit);
  return reply.say(await milestoneList(desk.read, context.engagementId));
});
