import { dayIn, type Instant } from '../../kernel/calendar.ts';
import type { CardWords } from '../../kernel/notice.ts';
import { roleMay } from '../../kernel/role.ts';
import type { Person } from '../../kernel/visit.ts';
import { ageingCard } from './ageing.ts';
import { cashCard } from './cash-card.ts';
import { cashAhead, expectedCash } from './expected-cash.ts';
import { type FinanceReader, MOST, readWaiting } from './finance-reading.ts';
import { findingSection } from './finding-words.ts';
import { homeText as text } from './home-text.ts';
import { told } from './notices.ts';
import { openAmounts } from './open-amounts.ts';
import { waitsForFinance } from './waits-for-finance.ts';

/**
 * What App Home shows to those who may move money: what waits for them, what the check has found, what is unpaid and
 * how long, what should come in. The number of queries does not grow with what there is.
 */
export async function financeHome(
  read: FinanceReader,
  person: Person,
  now: Instant,
): Promise<{ readonly waits: readonly CardWords[]; readonly figures: readonly CardWords[] }> {
  if (person.kind !== 'member' || !roleMay(person.role, 'approve-money')) return { waits: [], figures: [] };
  const [agency] = await read.agency.findMany({ select: { timeZone: true } });
  const timeZone = agency?.timeZone ?? 'UTC';
  const today = dayIn(now, timeZone);
  const waits = waitsForFinance(await readWaiting(read), today, timeZone);
  const found = await foundCard(read);
  return {
    waits: [waits, found].filter((card) => card !== undefined),
    figures: [
      ageingCard(await openAmounts(read), today),
      cashCard(cashAhead(await expectedCash(read, today), today)),
    ],
  };
}

async function foundCard(read: FinanceReader): Promise<CardWords | undefined> {
  const open = { settledAt: null };
  const count = await read.billingFinding.count({ where: open });
  if (count === 0) return undefined;
  const rows = await read.billingFinding.findMany({
    where: open,
    orderBy: [{ foundAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  const { findings, timeZone } = await told(read, rows);
  return {
    title: text.findingsTitle({ count }),
    sections: findings.map((finding) => findingSection(finding, timeZone)),
    ...(count > rows.length && { footnote: text.more({ count: count - rows.length }) }),
  };
}
