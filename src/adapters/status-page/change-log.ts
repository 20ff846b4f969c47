import { type Change, changeFrom } from '../../changes/change.ts';
import { creepOf } from '../../changes/creep.ts';
import { oneLine } from '../../kernel/shorten.ts';
import { changeStates } from '../../pages/status-page/state-words.ts';
import type { StatusPage } from '../../pages/status-page/status-page.ts';
import { words } from '../../pages/status-page/status-words.ts';
import type { Visitor } from './visitor.ts';
import type { Parts } from './web.ts';

/** Every change with what became of it, and what the agreed ones add up to against the contract. */
export async function changeLog(
  { prisma }: Parts,
  { engagement: { id, currency, agreedTotal } }: Visitor,
): Promise<StatusPage['changes']> {
  const log = await prisma.changeRequest.findMany({
    where: { engagementId: id },
    orderBy: { number: 'asc' },
  });
  const { asked, agreed, declined, expired, waiting, sum, percent, contract } = creepOf(
    log,
    agreedTotal,
    currency,
  );
  const share = percent === null ? words.just({ value: sum }) : words.sumOfContract({ sum, percent });
  return {
    rows: log.map((row) => rowOf(changeFrom(row, currency))),
    facts: [
      { label: words.counted(), value: words.counts({ asked, agreed, declined, expired, waiting }) },
      { label: words.sum(), value: share },
      { label: words.contract(), value: contract },
    ],
  };
}

/** What was found out about the price is the client's to know once it was proposed to them. */
function rowOf(change: Change) {
  const { number, status } = change;
  const about = words.numbered({ number, what: oneLine(change.what, 200) });
  const state = changeStates[status]();
  if (change.status === 'asked' || change.assessment === null)
    return [about, state, words.none(), words.none()];
  const { priceDelta, newDueOn } = change.assessment;
  return [about, state, words.just({ value: priceDelta }), words.just({ value: newDueOn })];
}
