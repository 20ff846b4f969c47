import { z } from 'zod';
import { mustRunEngagement } from '../../src/engagements/pausing/paused.ts';
import { refuse } from '../../src/engagements/pausing/refusals.ts';
import { resumeEngagement } from '../../src/engagements/pausing/resume-engagement.ts';
import { engagementFacts } from '../../src/kernel/engagement-facts.ts';
import type { Call } from '../../src/surface/desk.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { pauseText as text } from './pause-text.ts';
import { whatThen } from './what-then.ts';

const AboutEngagement = z.object({ engagementId: z.string() });

const resumeForm = form('project.resume', {
  title: text.resumeTitle(),
  submit: text.resume(),
  context: AboutEngagement,
  fields: {},
});

export const resume = engagementWord('resume', text.doesResume(), (call, { id }) => openResume(call, id));

export const resumePressed = button('project.resume', AboutEngagement, (press) =>
  openResume(press, press.value.engagementId),
);

/** Nothing goes on before somebody has seen what will. */
async function openResume({ visit, desk, channelId }: Call, engagementId: string): Promise<Reply> {
  mustRunEngagement(visit.person);
  const { name, status } = await engagementFacts(desk.read, engagementId);
  if (status !== 'paused') throw refuse.notPaused({ name });
  const then = { engagementId, after: 'resumed' } as const;
  const { lines, buttons } = await whatThen(desk, visit, then, text.whatFollows());
  return reply.open(
    openForm(resumeForm, {
      locale: visit.locale,
      context: { engagementId },
      channelId,
      intro: [text.resumeEffect({ name }), ...lines],
      introButtons: buttons,
    }),
  );
}

export const resumeSubmitted = onSubmit(resumeForm, async ({ context, visit }, desk) => {
  await desk.perform(resumeEngagement, context, visit);
  return reply.done();
});
