import { z } from 'zod';
import { dropEffect } from '../../src/effects/drop-effect.ts';
import { parkEffect } from '../../src/effects/park-effect.ts';
import { refuse } from '../../src/effects/refusals.ts';
import { replayEffect } from '../../src/effects/replay-effect.ts';
import { roleMay } from '../../src/kernel/role.ts';
import type { Desk } from '../../src/surface/desk.ts';
import { longText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { stuckCard } from './stuck.ts';
import { text } from './text.ts';

const Stuck = z.object({ effectId: z.string(), on: z.enum(['card', 'list']) });

/** The team's card is redrawn by the act's own effects; a private list goes on to the next. */
async function mended({ on }: z.output<typeof Stuck>, desk: Desk): Promise<Reply> {
  return on === 'card' ? reply.done() : reply.say(await stuckCard(desk.read));
}

export const replay = button('effect.replay', Stuck, async ({ value, visit }, desk) => {
  await desk.perform(replayEffect, { effectId: value.effectId }, visit);
  return mended(value, desk);
});

export const park = button('effect.park', Stuck, async ({ value, visit }, desk) => {
  await desk.perform(parkEffect, { effectId: value.effectId }, visit);
  return mended(value, desk);
});

export const next = button('effect.next', z.object({ effectId: z.string() }), async ({ value }, desk) =>
  reply.say(await stuckCard(desk.read, value.effectId)),
);

export const dropForm = form('effect.drop', {
  title: text.dropTitle(),
  submit: text.drop(),
  context: Stuck,
  fields: { reason: longText(text.reason(), 1000, { hint: text.reasonHint() }) },
});

export const drop = button('effect.drop', Stuck, async ({ value, visit, channelId }) => {
  const { person } = visit;
  if (person.kind !== 'member' || !roleMay(person.role, 'mend-effects')) throw refuse.ownersOnly();
  return reply.open(openForm(dropForm, { locale: visit.locale, context: value, channelId }));
});

export const dropped = onSubmit(dropForm, async ({ context, values, visit }, desk) => {
  await desk.perform(dropEffect, { effectId: context.effectId, ...values }, visit);
  return mended(context, desk);
});
