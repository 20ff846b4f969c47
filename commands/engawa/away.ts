import { z } from 'zod';
import { absencesAhead, absenceWords } from '../../src/calendar/absences-ahead.ts';
import { refuse } from '../../src/calendar/refusals.ts';
import type { MemberPerson, Person } from '../../src/kernel/visit.ts';
import type { Call } from '../../src/surface/desk.ts';
import { choice, day, optional, shortText, user } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { word } from '../../src/surface/slash-command.ts';
import { agencyToday, inIntro, shownLines } from './calendar-lines.ts';
import { text } from './calendar-text.ts';
import { saveAbsence } from './save-absence.ts';

const own = {
  first: optional(day(text.first())),
  last: optional(day(text.last(), { hint: text.lastHint() })),
  standIn: optional(user(text.standIn())),
  note: optional(shortText(text.note(), 200)),
  takeAway: optional(choice(text.takeOut(), [])),
};
const about = { title: text.awayTitle(), submit: text.save(), context: z.object({}) };

/** Everybody enters their own absence; owners anybody's. */
export const awayForm = form('engawa.away', { ...about, fields: own });
export const anybodyAwayForm = form('engawa.anybody-away', {
  ...about,
  fields: { member: optional(user(text.who(), { hint: text.whoHint() })), ...own },
});

function ofTheTeam(person: Person): MemberPerson {
  if (person.kind !== 'member') throw refuse.notTheTeam();
  return person;
}

const ahead = async (call: Call) => absencesAhead(call.desk.read, await agencyToday(call));

export const away = word('away', text.doesAway(), async (call) => {
  const person = ofTheTeam(call.visit.person);
  const isOwner = person.role === 'owner';
  const absences = await ahead(call);
  const mine = absences.filter(({ memberId }) => isOwner || memberId === person.id);
  const opening = {
    locale: call.visit.locale,
    context: {},
    channelId: call.channelId,
    intro: [text.awayIntro(), ...inIntro(absences.map(absenceWords))],
    options: { takeAway: mine.map((one) => ({ value: one.id, label: absenceWords(one) })) },
  };
  return reply.open(isOwner ? openForm(anybodyAwayForm, opening) : openForm(awayForm, opening));
});

interface Answers {
  readonly member?: string | undefined;
  readonly first?: { toString(): string } | undefined;
  readonly last?: { toString(): string } | undefined;
  readonly standIn?: string | undefined;
  readonly note?: string | undefined;
  readonly takeAway?: string | undefined;
}

async function save(call: Call, values: Answers): Promise<Reply> {
  const { member, first, last, standIn, note, takeAway } = values;
  const person = ofTheTeam(call.visit.person);
  const entered = [member, last, standIn, note].some((value) => value !== undefined);
  if (entered && first === undefined) throw refuse.firstMissing(undefined, 'first');
  const add =
    first === undefined
      ? undefined
      : {
          member: member ?? person.slackUserId,
          first: first.toString(),
          last: (last ?? first).toString(),
          standIn: standIn ?? null,
          note: note ?? '',
        };
  const remove = takeAway === undefined ? undefined : { absenceId: takeAway };
  if (add !== undefined || remove !== undefined)
    await call.desk.perform(saveAbsence, { remove, add }, call.visit);
  const lines = (await ahead(call)).map(absenceWords);
  return reply.say({
    title: text.awayTitle(),
    body: [text.saved()],
    sections: [{ heading: text.ahead(), lines: shownLines(lines) }],
  });
}

export const awaySubmitted = onSubmit(awayForm, ({ values, ...call }) => save(call, values));
export const anybodyAwaySubmitted = onSubmit(anybodyAwayForm, ({ values, ...call }) => save(call, values));
