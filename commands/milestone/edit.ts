import { decimalsOf } from '../../src/kernel/money.ts';
import { verbatim } from '../../src/kernel/phrase.ts';
import { dependentsOf } from '../../src/milestones/dependents.ts';
import { editMilestone } from '../../src/milestones/edit-milestone.ts';
import { milestoneFrom } from '../../src/milestones/milestone.ts';
import { refuse } from '../../src/milestones/refusals.ts';
import { onSubmit, openForm } from '../../src/surface/form.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { milestoneList } from './list.ts';
import { editForm } from './milestone-form.ts';
import { openPick, pickForm } from './pick.ts';
import { text } from './text.ts';

const picking = pickForm('milestone.edit-pick', text.pickTitle(), text.next());

export const edit = engagementWord('edit', text.doesEdit(), (call, engagement) =>
  openPick(call, engagement.id, picking, ['planned']),
);

export const editPicked = onSubmit(picking, async ({ context, values, visit, channelId }, desk) => {
  const { engagementId } = context;
  const rows = await desk.read.milestone.findMany({
    where: { engagementId, status: { not: 'replaced' } },
    orderBy: { position: 'asc' },
  });
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
      initial: {
        title: milestone.title,
        outcome: milestone.outcome,
        criteria: milestone.criteria.map((criterion) => criterion.text),
        amount: plainAmount(milestone.amount.minor, decimalsOf(milestone.amount.currency)),
        due: milestone.dueOn,
        ...(milestone.dependsOnId !== null && { dependsOn: milestone.dependsOnId }),
      },
      options: { dependsOn: others.map(({ id, title }) => ({ value: id, label: verbatim(title) })) },
    }),
  );
});

/** `1234.50` for 123450 at two decimals: what a person would type. */
export function plainAmount(minor: bigint, decimals: number): string {
  const digits = minor.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

export const editSubmitted = onSubmit(editForm, async ({ context, values, visit }, desk) => {
  const { due, dependsOn, criteria, ...rest } = values;
  const input = {
    ...rest,
    ...context,
    criteria: [...criteria],
    due: due.toString(),
    ...(dependsOn !== undefined && { dependsOn }),
  };
  await desk.perform(editMilestone, input, visit);
  return reply.say(await milestoneList(desk.read, context.engagementId));
});
