import { z } from 'zod';
import { startMilestone } from '../../src/milestones/start-milestone.ts';
import { choice, choices, optional } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { fieldText } from './field-text.ts';
import { milestoneList } from './list.ts';
import { milestoneOptions, noneFits } from './pick.ts';
import { text } from './text.ts';

export const startForm = form('milestone.start', {
  title: text.startTitle(),
  submit: text.start(),
  context: z.object({ engagementId: z.string() }),
  fields: {
    milestone: choice(text.milestone(), []),
    holds: optional(
      choices(fieldText.startCondition(), [{ value: 'holds', label: fieldText.holds() }], {
        hint: fieldText.holdsHint(),
      }),
    ),
  },
});

export const start = engagementWord('start', text.doesStart(), async (call, engagement) => {
  const options = await milestoneOptions(call, engagement.id, ['planned']);
  if (options.length === 0) return noneFits();
  return reply.open(
    openForm(startForm, {
      locale: call.visit.locale,
      context: { engagementId: engagement.id },
      channelId: call.channelId,
      options: { milestone: options },
    }),
  );
});

export const startSubmitted = onSubmit(startForm, async ({ context, values, visit }, desk) => {
  const holds = values.holds?.includes('holds') === true;
  const { waits } = await desk.perform(startMilestone, { milestoneId: values.milestone, holds }, visit);
  const shown = await milestoneList(desk.read, context.engagementId);
  // Kept, but not begun: that is said before anything else.
  return reply.say(
    waits === undefined ? shown : { ...shown, body: [fieldText.keptWaits(), waits, ...(shown.body ?? [])] },
  );
});
