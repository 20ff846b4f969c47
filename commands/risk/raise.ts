import { z } from 'zod';
import { dayFromColumn } from '../../src/kernel/calendar.ts';
import { plain } from '../../src/kernel/format.ts';
import { Locale } from '../../src/kernel/locale.ts';
import { type Said, verbatim } from '../../src/kernel/phrase.ts';
import { oneLine } from '../../src/kernel/shorten.ts';
import { mustRunEngagements } from '../../src/risks/people.ts';
import { raiseRisk } from '../../src/risks/raise-risk.ts';
import { refuse } from '../../src/risks/refusals.ts';
import { Kind, MOST_OPTIONS } from '../../src/risks/risk.ts';
import { kinds } from '../../src/risks/text.ts';
import type { Call } from '../../src/surface/desk.ts';
import {
  acknowledgement,
  choice,
  choices,
  day,
  lines,
  longText,
  number,
  optional,
} from '../../src/surface/field.ts';
import { type Filled, form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { text } from './text.ts';

const fields = {
  kind: choice(
    text.kind(),
    Kind.options.map((kind) => ({ value: kind, label: kinds[kind]() })),
  ),
  what: longText(text.what(), 1000, { hint: text.whatHint() }),
  effect: longText(text.effect(), 1000, { hint: text.effectHint() }),
  options: optional(
    lines(text.options(), { items: MOST_OPTIONS, characters: 200 }, { hint: text.optionsHint() }),
  ),
  needs: optional(longText(text.needs(), 1000)),
  needsBy: optional(day(text.needsBy(), { hint: text.needsByHint() })),
  milestoneIds: optional(choices(text.milestones(), [])),
  moves: optional(number(text.moves(), { least: -60, most: 250, hint: text.movesHint() })),
  firstDay: optional(day(text.firstDay(), { hint: text.daysHint() })),
  lastDay: optional(day(text.lastDay())),
  pauses: optional(acknowledgement(text.pauses(), [{ value: 'rests', label: text.pausesPoint() }])),
};

export const raiseForm = form('risk.raise', {
  title: text.raiseTitle(),
  submit: text.send(),
  context: z.object({ engagementId: z.string(), absenceId: z.string().exactOptional() }),
  fields,
});

type Initial = Partial<Filled<typeof fields>>;

export const raise = engagementWord('', text.doesRaise(), async (call, { id }) => {
  mustRunEngagements(call.visit.person);
  return opened(call, { engagementId: id }, {});
});

const Announced = z.object({ engagementId: z.string(), absenceId: z.string() });

/** From the card that says who will be away: the form with what is known, in the client's language. */
export const announce = button('risk.announce', Announced, async (press, desk) => {
  mustRunEngagements(press.visit.person);
  const { engagementId, absenceId } = press.value;
  const absence = await desk.read.absence.findUnique({ where: { id: absenceId } });
  if (absence === null || absence.removedAt !== null) throw refuse.unknownAbsence();
  if ((await desk.read.risk.count({ where: { engagementId, absenceId } })) > 0)
    throw refuse.announcedAlready();
  const people = await desk.read.member.findMany({
    where: { id: { in: [absence.memberId, absence.standInId ?? ''] } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null) => people.find((one) => one.id === id)?.name;
  const { locale } = await desk.read.engagement.findUniqueOrThrow({
    where: { id: engagementId },
    select: { locale: true },
  });
  const [firstDay, lastDay] = [dayFromColumn(absence.firstDay), dayFromColumn(absence.lastDay)];
  const who = nameOf(absence.memberId) ?? '';
  const standIn = nameOf(absence.standInId);
  const inTheirs = (said: Said): string => plain(said, Locale.parse(locale));
  return opened(press, press.value, {
    kind: 'absence',
    what: inTheirs(text.away({ who, first: firstDay, last: lastDay })),
    effect: inTheirs(standIn === undefined ? text.awayEffect() : text.awayStandIn({ standIn })),
    firstDay,
    lastDay,
  });
});

/** Days of the plan that are shown above the form; the rest is in /milestone list. */
const MOST_DAYS = 10;

async function opened(
  { visit, desk, channelId }: Call,
  context: z.input<typeof raiseForm.context>,
  initial: Initial,
): Promise<Reply> {
  const milestones = await desk.read.milestone.findMany({
    where: {
      engagementId: context.engagementId,
      status: { in: ['planned', 'started', 'changes-requested'] },
    },
    orderBy: { position: 'asc' },
    select: { id: true, title: true, dueOn: true, dueKind: true },
  });
  const intro = milestones.slice(0, MOST_DAYS).map(({ title, dueOn, dueKind }) => {
    const said = dueKind === 'hard' ? text.isDueFixed : text.isDue;
    return said({ title: oneLine(title, 80), due: dayFromColumn(dueOn) });
  });
  const options = {
    milestoneIds: milestones.map(({ id, title }) => ({ value: id, label: verbatim(title) })),
  };
  return reply.open(
    openForm(raiseForm, { locale: visit.locale, channelId, context, initial, intro, options }),
  );
}

export const raiseSubmitted = onSubmit(raiseForm, async ({ context, values, visit }, desk) => {
  const { kind, what, effect, options, needs, needsBy, milestoneIds, moves, firstDay, lastDay, pauses } =
    values;
  await desk.perform(
    raiseRisk,
    {
      ...context,
      kind: Kind.parse(kind),
      what,
      effect,
      options: [...(options ?? [])],
      milestoneIds: [...(milestoneIds ?? [])],
      moves: moves ?? 0,
      pauses: pauses !== undefined,
      ...(needs !== undefined && { needs }),
      ...(needsBy !== undefined && { needsBy: needsBy.toString() }),
      ...(firstDay !== undefined && { firstDay: firstDay.toString() }),
      ...(lastDay !== undefined && { lastDay: lastDay.toString() }),
    },
    visit,
  );
  return reply.done();
});
