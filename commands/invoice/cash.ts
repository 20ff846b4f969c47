import { z } from 'zod';
import { cashCardWithCharts } from '../../src/billing/check/cash-card.ts';
import { cashAhead, expectedCash } from '../../src/billing/check/expected-cash.ts';
import { mustApproveMoney } from '../../src/billing/money-right.ts';
import { dayIn } from '../../src/kernel/calendar.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';

/** What should come in, week by week, as a picture and as a table; for finance's eyes alone, wherever it is pressed. */
export const cash = button('invoice.cash', z.object({}), async ({ visit }, desk) => {
  await mustApproveMoney(desk.read, visit.person);
  const { timeZone } = await desk.read.agency.findUniqueOrThrow({ where: { id: 1 } });
  const today = dayIn(visit.now, timeZone);
  return reply.say(cashCardWithCharts(cashAhead(await expectedCash(desk.read, today), today)));
});
