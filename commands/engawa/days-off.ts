import { z } from 'zod';
import { dayOffWords, daysAhead } from '../../src/calendar/days-ahead.ts';
import { refuse } from '../../src/calendar/refusals.ts';
import type { Said } from '../../src/kernel/phrase.ts';
import type { Call } from '../../src/surface/desk.ts';
import { choice, choices, day, optional, shortText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { agencyToday, inIntro, shownLines } from './calendar-lines.ts';
import { text } from './calendar-text.ts';
import { saveDaysOff } from './save-days-off.ts';

export const daysOffForm = form('engawa.days-off', {
  title: text.daysOffTitle(),
  submit: text.save(),
  context: z.object({}),
  fields: {
    name: optional(shortText(text.dayName(), 80, { hint: text.dayNameHint() })),
    first: optional(day(text.first())),
    last: optional(day(text.last(), { hint: text.lastHint() })),
    working: optional(choices(text.working(), [{ value: 'yes', label: text.weWork() }])),
    takeAway: optional(choice(text.takeOut(), [])),
  },
});

const ahead = async (call: Call) => daysAhead(call.desk.read, await agencyToday(call));

/** A page of the setup: what is in the calendar, what is added and what taken out. `before`: what was done until here. */
export async function openDaysOff(call: Call, before: readonly Said[] = []): Promise<Reply> {
  const days = await ahead(call);
  return reply.open(
    openForm(daysOffForm, {
      locale: call.visit.locale,
      context: {},
      channelId: call.channelId,
      intro: [...before, text.daysOffIntro(), text.makeUpIntro(), ...inIntro(days.map(dayOffWords))],
      options: { takeAway: days.map((one) => ({ value: one.id, label: dayOffWords(one) })) },
    }),
  );
}

export const daysOffSubmitted = onSubmit(daysOffForm, async ({ values, ...call }, desk) => {
  const { name, first, last, working, takeAway } = values;
  const entered = [name, first, last, working].some((value) => value !== undefined);
  if (entered && name === undefined) throw refuse.nameMissing(undefined, 'name');
  if (entered && first === undefined) throw refuse.firstMissing(undefined, 'first');
  const add =
    name === undefined || first === undefined
      ? undefined
      : {
          name,
          first: first.toString(),
          last: (last ?? first).toString(),
          working: working !== undefined,
        };
  const remove = takeAway === undefined ? undefined : { dayOffId: takeAway };
  if (add !== undefined || remove !== undefined) await desk.perform(saveDaysOff, { remove, add }, call.visit);
  const lines = (await ahead({ ...call, desk })).map(dayOffWords);
  return reply.say({
    title: text.daysOffTitle(),
    body: [text.saved(), ...(add === undefined ? [] : [text.follows()])],
    sections: [{ heading: text.ahead(), lines: shownLines(lines) }],
  });
});
