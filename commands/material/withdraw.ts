import { z } from 'zod';
import { code, verbatim } from '../../src/kernel/phrase.ts';
import { withdrawMaterial } from '../../src/materials/withdraw-material.ts';
import { choice, longText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { materialList } from './list.ts';
import { text } from './text.ts';

export const withdrawForm = form('material.withdraw', {
  title: text.withdrawTitle(),
  submit: text.withdraw(),
  context: z.object({ engagementId: z.string() }),
  fields: {
    material: choice(text.item(), []),
    reason: longText(text.reason(), 1000, { hint: text.reasonHint() }),
  },
});

export const withdraw = engagementWord(
  'withdraw',
  text.doesWithdraw(),
  async ({ visit, desk, channelId }, { id }) => {
    const rows = await desk.read.material.findMany({
      where: { engagementId: id, status: { notIn: ['accepted', 'withdrawn'] } },
      orderBy: { number: 'asc' },
    });
    if (rows.length === 0)
      return reply.say({
        title: text.withdrawTitle(),
        body: [text.nothingOpen({ command: code('/material request') })],
      });
    return reply.open(
      openForm(withdrawForm, {
        locale: visit.locale,
        context: { engagementId: id },
        channelId,
        options: { material: rows.map((row) => ({ value: row.id, label: verbatim(row.what) })) },
      }),
    );
  },
);

export const withdrawSubmitted = onSubmit(withdrawForm, async ({ context, values, visit }, desk) => {
  await desk.perform(withdrawMaterial, { materialId: values.material, reason: values.reason }, visit);
  return reply.say(await materialList({ desk, visit }, context.engagementId));
});
