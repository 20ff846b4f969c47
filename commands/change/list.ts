import { changeFrom } from '../../src/changes/change.ts';
import { creepOf } from '../../src/changes/creep.ts';
import type { CardWords } from '../../src/kernel/notice.ts';
import type { Said } from '../../src/kernel/phrase.ts';
import { oneLine } from '../../src/kernel/shorten.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { states, text } from './text.ts';

/** The change log: every change with its state, counted, and what the agreed ones add up to against the contract. */
export const list = engagementWord('list', text.doesList(), async ({ desk }, { id, name, currency }) => {
  const rows = await desk.read.changeRequest.findMany({
    where: { engagementId: id },
    orderBy: { number: 'asc' },
  });
  const title = text.listTitle({ name });
  if (rows.length === 0) return reply.say({ title, body: [text.none()] });
  const { agreedTotal } = await desk.read.engagement.findUniqueOrThrow({
    where: { id },
    select: { agreedTotal: true },
  });
  return reply.say({
    title,
    body: rows.map((row) => rowOf(changeFrom(row, currency))),
    fields: creepFields(creepOf(rows, agreedTotal, currency)),
  });
});

function rowOf(change: ReturnType<typeof changeFrom>): Said {
  const { number, status } = change;
  const what = oneLine(change.what, 80);
  const state = states[status]();
  if (change.status === 'asked' || change.assessment === null) return text.row({ number, what, state });
  return text.rowWithPrice({ number, what, state, difference: change.assessment.priceDelta });
}

function creepFields(creep: ReturnType<typeof creepOf>): NonNullable<CardWords['fields']> {
  const { asked, waiting, agreed, declined, expired, sum, contract, total, percent } = creep;
  const share = percent === null ? text.sumAlone({ sum }) : text.sumOfContract({ sum, percent });
  return [
    { label: text.counted(), value: text.counts({ asked, waiting, agreed, declined, expired }) },
    { label: text.sum(), value: share },
    { label: text.contract(), value: contract },
    { label: text.total(), value: total },
  ];
}
