import { z } from 'zod';
import { assessChange } from '../../src/changes/assess-change.ts';
import { optionIn } from '../../src/changes/change-facts.ts';
import { quoteFrom } from '../../src/changes/quote.ts';
import { refuse } from '../../src/changes/refusals.ts';
import { supposeAgreed } from '../../src/changes/suppose-agreed.ts';
import { dayFromColumn } from '../../src/kernel/calendar.ts';
import { suppose } from '../../src/kernel/outlook.ts';
import { type Said, verbatim } from '../../src/kernel/phrase.ts';
import { roleMay } from '../../src/kernel/role.ts';
import { oneLine } from '../../src/kernel/shorten.ts';
import type { Desk, ReadDb } from '../../src/surface/desk.ts';
import { amount, choice, day, lines, longText, number, optional } from '../../src/surface/field.ts';
import { type Fields, form, onSubmit, openForm, type Submission } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { outlookOf } from '../project/next.ts';
import { outlookLines } from '../project/outlook-lines.ts';
import { text } from './text.ts';

const AboutChange = z.object({ changeId: z.string() });

const looks = [
  { value: 'send', label: text.lookSend() },
  { value: 'first', label: text.lookFirst() },
];

const assessForm = form('change.assess', {
  title: text.assessTitle(),
  submit: text.propose(),
  context: AboutChange.extend({ looked: z.boolean().default(false) }),
  // Whoever has looked sends.
  more: ({ looked }): Fields =>
    looked ? {} : { look: optional(choice(text.look(), looks, { hint: text.lookHint() })) },
  fields: {
    milestoneId: optional(choice(text.milestone(), [], { hint: text.milestoneHint() })),
    impact: longText(text.impact(), 2000),
    difference: amount(text.difference()),
    newDueOn: optional(day(text.newDue(), { hint: text.newDueHint() })),
    extraDays: optional(number(text.extraDays(), { least: 0, most: 500, hint: text.extraDaysHint() })),
    quality: optional(longText(text.quality(), 1000)),
    alternatives: optional(
      lines(text.alternatives(), { items: 3, characters: 300 }, { hint: text.alternativesHint() }),
    ),
  },
});

type Asked = typeof assessForm.fields;

export const assess = button('change.assess', AboutChange, async ({ value, visit, channelId }, desk) => {
  if (visit.person.kind !== 'member' || !roleMay(visit.person.role, 'run-engagement'))
    throw refuse.notTheTeam();
  const change = await changeToAssess(desk.read, value.changeId);
  return reply.open(
    openForm(assessForm, {
      locale: visit.locale,
      context: value,
      channelId,
      intro: introOf(change),
      initialMore: { look: 'send' },
      options: milestoneOptions(change),
    }),
  );
});

const milestoneOptions = ({ engagement }: Awaited<ReturnType<typeof changeToAssess>>) => ({
  milestoneId: engagement.milestones.map(({ id, title }) => ({ value: id, label: verbatim(title) })),
});

async function changeToAssess(read: ReadDb, id: string) {
  const change = await read.changeRequest.findUnique({
    where: { id },
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
  if (change.status === 'signing') throw refuse.inSignature();
  if (change.status !== 'asked') throw refuse.alreadyDecided();
  return change;
}

/** Days of the plan that are shown above the form; the rest is in /milestone list. */
const MOST_DAYS = 10;

function introOf(change: Awaited<ReturnType<typeof changeToAssess>>): Said[] {
  const option = optionIn(change.decision);
  const quote = quoteFrom(change.quote);
  const { what, scopePoint, engagement } = change;
  return [
    text.asked({ what }),
    ...(quote === null || quote.text === ''
      ? []
      : [text.saidBy({ author: quote.author, words: quote.text })]),
    ...(scopePoint === null ? [] : [text.outOfScope({ point: scopePoint })]),
    ...(option === null ? [] : [text.preferred({ option })]),
    ...engagement.milestones
      .slice(0, MOST_DAYS)
      .map(({ title, dueOn }) => text.isDue({ title: oneLine(title, 80), due: dayFromColumn(dueOn) })),
    text.differenceHint({ currency: engagement.currency }),
  ];
}

export const assessSubmitted = onSubmit(assessForm, async (submission, desk) => {
  const { context, values, visit, more = {} } = submission;
  const { changeId } = context;
  const { milestoneId, alternatives, newDueOn, extraDays, quality, ...rest } = values;
  const input = {
    changeId,
    ...rest,
    alternatives: [...(alternatives ?? [])],
    ...(quality !== undefined && { quality }),
    // How much longer it takes goes before a day that merely stood there.
    ...(extraDays === undefined ? {} : { extraDays }),
    ...(newDueOn !== undefined && extraDays === undefined && { newDueOn: newDueOn.toString() }),
    ...(milestoneId !== undefined && { milestoneId }),
  };
  if (more['look'] === 'first') return lookFirst(submission, desk, input);
  await desk.perform(assessChange, input, visit);
  return reply.done();
});

/** Lines of what follows, below what was entered. */
const MOST_LINES = 40;

/** The same form, as it was filled in, with what follows if the client agrees. Nothing is sent by it. */
async function lookFirst(
  { context: { changeId }, values, visit, channelId }: Submission<typeof assessForm.context, Asked>,
  desk: Desk,
  input: z.input<typeof assessChange.input>,
): Promise<Reply> {
  const change = await changeToAssess(desk.read, changeId);
  const supposed = [suppose(assessChange, input), suppose(supposeAgreed, { changeId })];
  const outlook = await outlookOf(desk, visit, change.engagementId, { supposed, patience: 'form' });
  return reply.open(
    openForm(assessForm, {
      locale: visit.locale,
      context: { changeId, looked: true },
      channelId,
      intro: introOf(change),
      initial: values,
      options: milestoneOptions(change),
      outro:
        outlook === undefined
          ? []
          : [text.ifAgreed(), ...outlookLines(outlook, { most: MOST_LINES, texts: true })],
    }),
  );
}
