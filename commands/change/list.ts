import { changeFrom } from '../../src/changes/change.ts';
import { money } from '../../src/kernel/money.ts';
import { oneLine } from '../../src/kernel/shorten.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { states, text } from './text.ts';

/** Every change with its state; creep is shown by the sum of the agreed ones beside the agreed total. */
export const list = engagementWord('list', text.doesList(), async ({ desk }, { id, name, currency }) => {
  const rows = await desk.read.changeRequest.findMany({
    where: { engagementId: id },
    orderBy: { number: 'asc' },
  });
  const title = text.listTitle({ name });
  if (rows.length === 0) return reply.say({ title, body: [text.none()] });
  const changes = rows.map((row) => changeFrom(row, currency));
  const { agreedTotal } = await desk.read.engagement.findUniqueOrThrow({
    where: { id },
    select: { agreedTotal: true },
  });
  const sum = rows.reduce(
    (total, row) => total + (row.status === 'agreed' ? (row.priceDelta ?? 0n) : 0n),
    0n,
  );
  return reply.say({
    title,
    body: changes.map((change) => {
      const { number, status } = change;
      const what = oneLine(change.what, 80);
      const state = states[status]();
      if (change.status === 'asked' || change.assessment === null) return text.row({ number, what, state });
      return text.rowWithPrice({ number, what, state, difference: change.assessment.priceDelta });
    }),
    fields: [
      { label: text.sum(), value: money(sum, currency) },
      { label: text.total(), value: money(agreedTotal, currency) },
    ],
  });
});
