import { z } from 'zod';
import { agencyCalendar } from '../../src/kernel/agency-calendar.ts';
import { dayIn } from '../../src/kernel/calendar.ts';
import type { CardButton, CardWords } from '../../src/kernel/notice.ts';
import { roleMay } from '../../src/kernel/role.ts';
import type { MemberPerson, Person } from '../../src/kernel/visit.ts';
import { numbersOf, sinceOf } from '../../src/numbers/numbers.ts';
import { numbersCard } from '../../src/numbers/numbers-card.ts';
import { readEnded } from '../../src/numbers/read-ended.ts';
import { readWorkload } from '../../src/numbers/read-workload.ts';
import { refuse } from '../../src/numbers/refusals.ts';
import { text as words } from '../../src/numbers/text.ts';
import { workloadCardWithChart } from '../../src/numbers/workload-card.ts';
import type { Call } from '../../src/surface/desk.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { word } from '../../src/surface/slash-command.ts';
import { text } from './text.ts';

/** How long things take, for the team's eyes alone, wherever it is asked. */
export const numbers = word('numbers', text.doesNumbers(), async (call) =>
  reply.say(await figures(call, ofTheTeam(call.visit.person))),
);

/** Slack shows two charts in a message: what lies ahead stands behind buttons. */
export const workload = button('engawa.workload', z.object({}), async ({ visit }, desk) => {
  ofTheTeam(visit.person);
  return reply.say(workloadCardWithChart(await readWorkload(desk.read, visit.now)));
});

function ofTheTeam(person: Person): MemberPerson {
  if (person.kind !== 'member') throw refuse.teamOnly();
  return person;
}

async function figures({ desk, visit }: Call, person: MemberPerson): Promise<CardWords> {
  const { timeZone } = await agencyCalendar(desk.read);
  const today = dayIn(visit.now, timeZone);
  const ended = await readEnded(desk.read, sinceOf(today), timeZone);
  const seeWorkload: CardButton = { press: 'engawa.workload', label: words.seeWorkload(), value: {} };
  const seeCash: CardButton = { press: 'invoice.cash', label: words.seeCash(), value: {} };
  return {
    ...numbersCard(numbersOf(ended, today)),
    buttons: roleMay(person.role, 'approve-money') ? [seeWorkload, seeCash] : [seeWorkload],
  };
}
