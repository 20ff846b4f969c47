import { z } from 'zod';
import { mustApproveMoney } from '../../src/billing/money-right.ts';
import { billByHand } from '../../src/billing/plan/bill-by-hand.ts';
import { readyToBill } from '../../src/billing/plan/ready-to-bill.ts';
import { billingSchedule } from '../../src/kernel/billing-schedule.ts';
import { dayIn } from '../../src/kernel/calendar.ts';
import type { Said } from '../../src/kernel/phrase.ts';
import type { Call } from '../../src/surface/desk.ts';
import { choice } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { word } from '../../src/surface/slash-command.ts';
import { aboutNothing } from './invoices-here.ts';
import { text } from './plan-text.ts';

/** As many options as Slack shows in one list. */
const MOST_OPTIONS = 100;

const billForm = form('invoice.bill', {
  title: text.billTitle(),
  submit: text.bill(),
  context: aboutNothing,
  fields: { planItemId: choice(text.item(), []) },
});

/** Pressed on the plan's card, for one item. */
export const bill = button(
  'invoice.bill',
  z.object({ planItemId: z.string() }),
  ({ value, visit, ...call }, desk) => billOne(value.planItemId, { ...call, visit, desk }),
);

async function billOne(planItemId: string, { visit, desk }: Pick<Call, 'visit' | 'desk'>): Promise<Reply> {
  const { label, amount } = await desk.perform(billByHand, { planItemId }, visit);
  return reply.say({ title: text.billTitle(), body: [text.billed({ label, amount })] });
}

/** `/invoice bill`: in a channel of one engagement its items, elsewhere all that wait for a person. */
export const billWord = word('bill', text.doesBill(), async (call) => {
  const { visit, channelId, desk } = call;
  await mustApproveMoney(desk.read, visit.person);
  const options = await itemsHere(call);
  if (options.length === 0) return reply.say({ title: text.billTitle(), body: [text.nothingToBill()] });
  return reply.open(
    openForm(billForm, { locale: visit.locale, context: {}, channelId, options: { planItemId: options } }),
  );
});

export const billSubmitted = onSubmit(billForm, ({ values, visit }, desk) =>
  billOne(values.planItemId, { visit, desk }),
);

async function itemsHere({ visit, desk, channelId }: Call): Promise<{ value: string; label: Said }[]> {
  const { read } = desk;
  const links = await read.engagementChannel.findMany({ where: { channelId: channelId ?? '', until: null } });
  const here = links.map(({ engagementId }) => engagementId);
  const items = await read.billingPlanItem.findMany({
    where: { status: 'planned', ...(here.length > 0 && { engagementId: { in: here } }) },
    include: { engagement: { select: { name: true } } },
    orderBy: [{ engagementId: 'asc' }, { position: 'asc' }],
  });
  const { timeZone } = await read.agency.findUniqueOrThrow({ where: { id: 1 } });
  const ready = (await readyToBill(read, items, dayIn(visit.now, timeZone))).slice(0, MOST_OPTIONS);
  const engagements = [...new Set(ready.map(({ engagementId }) => engagementId))];
  const named = (await Promise.all(engagements.map((id) => billingSchedule(read, id)))).flat();
  return ready.flatMap(({ id, engagement }) =>
    named
      .filter((item) => item.id === id)
      .map(({ label, amount }) => ({
        value: id,
        label: text.itemOption({ label, amount, project: engagement.name }),
      })),
  );
}
