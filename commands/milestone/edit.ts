import { verbatim } from '../../src/kernel/phrase.ts';
import { dependentsOf, depending, withAwaited } from '../../src/milestones/dependents.ts';
import { editMilestone } from '../../src/milestones/edit-milestone.ts';
import { milestoneFrom } from '../../src/milestones/milestone.ts';
import { refuse } from '../../src/milestones/refusals.ts';
import { onSubmit, openForm } from '../../src/surface/form.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { milestoneList } from './list.ts';
import { editForm, enteredFrom, inputFrom } from './milestone-form.ts';
import { openPick, pickForm } from './pick.ts';
import { text } from './text.ts';

const picking = pickForm('milestone.edit-pick', text.pickTitle(), text.next());

export const edit = engagementWord('edit', text.doesEdit(), (call, engagement) =>
  openPick(call, engagement.id, picking, ['planned']),
);

export const editPicked = onSubmit(picking, async ({ context, values, visit, channelId }, desk) => {
  const { engagementId } = context;
  const found = await desk.read.milestone.findMany({
    where: { engagementId, status: { not: 'replaced' } },
    orderBy: { position: 'asc' },
    include: withAwaited,
  });
  const rows = depending(found);
  const row = rows.find(({ id }) => id === values.milestone);
  if (row === undefined) throw refuse.unknown();
  const milestone = milestoneFrom(row);
  const waiting = [row, ...dependentsOf(row.id, rows)];
  const others = rows.filter((one) => !waiting.includes(one));
  return reply.open(
    openForm(editForm, {
      locale: visit.locale,
      context: { engagementId, milestoneId: milestone.id },
      channelId,
      intro: [text.amountHint({ currency: milestone.amount.currency })],
      initial: enteredFrom(milestone, { awaits: row.awaits, place: rows.indexOf(row) + 1 }, visit.locale),
      options: { dependsOn: others.map(({ id, title }) => ({ value: id, label: verbatim(title) })) },
    }),
  );
});

export const editSubmitted = onSubmit(editForm, async ({ context, values, visit }, desk) => {
  const { place, ...rest } = values;
  const input = { ...inputFrom(rest), ...context, ...(place !== undefined && { place }) };
  await desk.perform(editMilestone, input, visit);
  return reply.say(await milestoneList(desk.read, context.engagementId));
});
