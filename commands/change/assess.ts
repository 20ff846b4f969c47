import { z } from 'zod';
import { assessChange } from '../../src/changes/assess-change.ts';
import { optionIn } from '../../src/changes/change-facts.ts';
import { refuse } from '../../src/changes/refusals.ts';
import { verbatim } from '../../src/kernel/phrase.ts';
import { roleMay } from '../../src/kernel/role.ts';
import { amount, choice, day, lines, longText, optional } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { text } from './text.ts';

const AboutChange = z.object({ changeId: z.string() });

const assessForm = form('change.assess', {
  title: text.assessTitle(),
  submit: text.propose(),
  context: AboutChange,
  fields: {
    milestoneId: optional(choice(text.milestone(), [], { hint: text.milestoneHint() })),
    impact: longText(text.impact(), 2000),
    difference: amount(text.difference()),
    newDueOn: day(text.newDue()),
    alternatives: optional(
      lines(text.alternatives(), { items: 3, characters: 200 }, { hint: text.alternativesHint() }),
    ),
  },
});

export const assess = button('change.assess', AboutChange, async ({ value, visit, channelId }, desk) => {
  if (visit.person.kind !== 'member' || !roleMay(visit.person.role, 'run-engagement'))
    throw refuse.notTheTeam();
  const change = await desk.read.changeRequest.findUnique({
    where: { id: value.changeId },
    include: {
      engagement: {
        include: {
          milestones: {
            where: { status: { in: ['planned', 'started', 'changes-requested'] } },
            orderBy: { position: 'asc' },
          },
        },
      },
    },
  });
  if (change === null) throw refuse.unknown();
  if (change.status === 'assessed') throw refuse.assessedAlready();
  if (change.status !== 'asked') throw refuse.alreadyDecided();
  const { milestones, currency } = change.engagement;
  const option = optionIn(change.decision);
  return reply.open(
    openForm(assessForm, {
      locale: visit.locale,
      context: value,
      channelId,
      intro: [
        text.asked({ what: change.what }),
        ...(option === null ? [] : [text.preferred({ option })]),
        text.differenceHint({ currency }),
      ],
      options: { milestoneId: milestones.map(({ id, title }) => ({ value: id, label: verbatim(title) })) },
    }),
  );
});

export const assessSubmitted = onSubmit(assessForm, async ({ context, values, visit }, desk) => {
  const { milestoneId, alternatives, newDueOn, ...rest } = values;
  const input = {
    ...context,
    ...rest,
    newDueOn: newDueOn.toString(),
    alternatives: [...(alternatives ?? [])],
    ...(milestoneId !== undefined && { milestoneId }),
  };
  await desk.perform(assessChange, input, visit);
  return reply.done();
});
