import { z } from 'zod';
import { pauseEngagement } from '../../src/engagements/pausing/pause-engagement.ts';
import { mustRunEngagement, presentPause } from '../../src/engagements/pausing/paused.ts';
import { refuse } from '../../src/engagements/pausing/refusals.ts';
import { engagementFacts } from '../../src/kernel/engagement-facts.ts';
import { plain } from '../../src/kernel/format.ts';
import { code } from '../../src/kernel/phrase.ts';
import type { Call } from '../../src/surface/desk.ts';
import { day, longText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { pauseText as text } from './pause-text.ts';

const pauseForm = form('project.pause', {
  title: text.title(),
  submit: text.submit(),
  context: z.object({ engagementId: z.string() }),
  fields: {
    reason: longText(text.reason(), 500, { hint: text.reasonHint() }),
    until: day(text.until(), { hint: text.untilHint() }),
  },
});

export const pause = engagementWord('pause', text.does(), (call, { id }) => openPause(call, id));

/** From the card that asks somebody to call about an invoice: why stands there already. */
export const pausePressed = button(
  'project.pause',
  z.object({ engagementId: z.string(), invoiceId: z.string() }),
  (press) => openPause(press, press.value.engagementId, press.value.invoiceId),
);

async function openPause(
  { visit, desk, channelId }: Call,
  engagementId: string,
  invoiceId?: string,
): Promise<Reply> {
  mustRunEngagement(visit.person);
  const { name, status, client, locale } = await engagementFacts(desk.read, engagementId);
  const present = await presentPause(desk.read, engagementId);
  if (present === undefined && status !== 'active') throw refuse.notInForce({ name });
  const invoice =
    invoiceId === undefined ? null : await desk.read.invoice.findUnique({ where: { id: invoiceId } });
  const number = invoice?.number ?? undefined;
  return reply.open(
    openForm(pauseForm, {
      locale: visit.locale,
      context: { engagementId },
      channelId,
      intro: [
        present === undefined
          ? text.effect({ name, client: client.name })
          : text.another({ name, until: present.until, command: code('/project resume') }),
      ],
      initial: {
        ...(number !== undefined && { reason: plain(text.overdue({ number }), locale) }),
        ...(present !== undefined && { reason: present.reason, until: present.until }),
      },
    }),
  );
}

export const pauseSubmitted = onSubmit(pauseForm, async ({ context, values, visit }, desk) => {
  const { reason, until } = values;
  await desk.perform(pauseEngagement, { ...context, reason, until: until.toString() }, visit);
  return reply.done();
});
