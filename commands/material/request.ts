import { z } from 'zod';
import { verbatim } from '../../src/kernel/phrase.ts';
import { MOST_AT_ONCE } from '../../src/materials/material.ts';
import { requestMaterials } from '../../src/materials/request-materials.ts';
import { choice, day, lines, optional } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { materialList } from './list.ts';
import { text } from './text.ts';

export const requestForm = form('material.request', {
  title: text.requestTitle(),
  submit: text.request(),
  context: z.object({ engagementId: z.string() }),
  fields: {
    items: lines(text.items(), { items: MOST_AT_ONCE, characters: 400 }, { hint: text.itemsHint() }),
    due: day(text.due(), { hint: text.dueHint() }),
    contact: optional(choice(text.contact(), [], { hint: text.contactHint() })),
    milestone: optional(choice(text.milestone(), [], { hint: text.milestoneHint() })),
  },
});

export const request = engagementWord(
  'request',
  text.doesRequest(),
  async ({ visit, desk, channelId }, { id }) => {
    const engagement = await desk.read.engagement.findUniqueOrThrow({
      where: { id },
      include: {
        client: { include: { contacts: { orderBy: { name: 'asc' } } } },
        milestones: {
          where: { status: { notIn: ['accepted', 'replaced'] } },
          orderBy: { position: 'asc' },
        },
      },
    });
    const { client, milestones } = engagement;
    return reply.open(
      openForm(requestForm, {
        locale: visit.locale,
        context: { engagementId: id },
        channelId,
        options: {
          contact: client.contacts.map((contact) => ({ value: contact.id, label: verbatim(contact.name) })),
          milestone: milestones.map((one) => ({ value: one.id, label: verbatim(one.title) })),
        },
      }),
    );
  },
);

export const requestSubmitted = onSubmit(requestForm, async ({ context, values, visit }, desk) => {
  const { items, due, contact, milestone } = values;
  await desk.perform(
    requestMaterials,
    {
      ...context,
      items: [...items],
      due: due.toString(),
      ...(contact !== undefined && { contactId: contact }),
      ...(milestone !== undefined && { milestoneId: milestone }),
    },
    visit,
  );
  return reply.say(await materialList({ desk, visit }, context.engagementId));
});
