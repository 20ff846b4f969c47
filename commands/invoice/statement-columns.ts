import { z } from 'zod';
import { mustApproveMoney } from '../../src/billing/money-right.ts';
import { layOutStatement } from '../../src/billing/statement/give-statement.ts';
import { givenFile } from '../../src/billing/statement/given-file.ts';
import { sampleLines } from '../../src/billing/statement/notices.ts';
import { type Columns, DateOrder, dateOrders, type Unclear } from '../../src/billing/statement/reading.ts';
import { refuse } from '../../src/billing/statement/refusals.ts';
import { oneLine } from '../../src/kernel/shorten.ts';
import { choice, optional } from '../../src/surface/field.ts';
import { type Filled, form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { text } from './statement-text.ts';

const About = z.object({ statementId: z.string() });

const columnsForm = form('statement.columns', {
  title: text.columnsTitle(),
  submit: text.import(),
  context: About,
  fields: {
    day: choice(text.day(), []),
    amount: choice(text.amount(), [], { hint: text.amountHint() }),
    debit: optional(choice(text.debit(), [])),
    payer: optional(choice(text.payer(), [])),
    reference: optional(choice(text.reference(), [])),
    order: optional(
      choice(
        text.order(),
        dateOrders.map((order) => ({ value: order, label: text[order]() })),
      ),
    ),
  },
});

/** The first lines are shown again, beside what was found by the names. */
export const chooseColumns = button('statement.columns', About, async ({ value, visit, channelId }, desk) => {
  await mustApproveMoney(desk.read, visit.person);
  const file = await givenFile(desk.read, value.statementId);
  if (file === undefined || !('unclear' in file.reading)) throw refuse.unknown();
  const { unclear } = file.reading;
  const columns = optionsOf(unclear);
  return reply.open(
    openForm(columnsForm, {
      locale: visit.locale,
      context: value,
      channelId,
      intro: sampleLines(unclear.sample),
      initial: initialOf(unclear.columns),
      options: { day: columns, amount: columns, debit: columns, payer: columns, reference: columns },
    }),
  );
});

/** What stands in each column, as far as it was shown. */
function optionsOf({ sample }: Unclear) {
  const width = Math.max(1, ...sample.map((cells) => cells.length));
  return Array.from({ length: width }, (_, index) => {
    const cells = sample.map((row) => row[index] ?? '').filter((cell) => cell !== '');
    return {
      value: String(index),
      label: text.column({ nth: index + 1, cells: oneLine(cells.slice(0, 3).join(' · '), 60) }),
    };
  });
}

function initialOf({ day, amount, credit, debit, payer, reference }: Columns) {
  const found = { day, amount: credit ?? amount, debit, payer, reference };
  const entries = Object.entries(found).filter(([, column]) => column !== undefined);
  return Object.fromEntries(entries.map(([name, column]) => [name, String(column)]));
}

export const columnsSubmitted = onSubmit(columnsForm, async ({ context, values, visit }, desk) => {
  await desk.perform(layOutStatement, { ...context, layout: layoutOf(values) }, visit);
  return reply.say({ title: text.title(), body: [text.reading()] });
});

function layoutOf({ day, amount, debit, payer, reference, order }: Filled<typeof columnsForm.fields>) {
  const columns: Columns = { day: Number(day), [debit === undefined ? 'amount' : 'credit']: Number(amount) };
  if (debit !== undefined) columns.debit = Number(debit);
  if (payer !== undefined) columns.payer = Number(payer);
  if (reference !== undefined) columns.reference = Number(reference);
  return { columns, order: order === undefined ? null : DateOrder.parse(order) };
}
