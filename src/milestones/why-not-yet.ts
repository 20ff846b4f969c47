import { Temporal } from 'temporal-polyfill';
import type { Tx } from '../kernel/act.ts';
import { dayIn } from '../kernel/calendar.ts';
import type { EngagementFacts } from '../kernel/engagement-facts.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Visit } from '../kernel/visit.ts';
import type { Milestone } from './milestone.ts';
import { refuse } from './refusals.ts';

type Reader = { readonly milestone: Pick<Tx['milestone'], 'findFirst'> };

/** Why it can't start now; `undefined` when its start condition holds (product.md E6). */
export async function whyNotYet(
  tx: Reader,
  { id, title, startCondition }: Milestone,
  { timeZone }: Pick<EngagementFacts, 'timeZone'>,
  { now }: Pick<Visit, 'now'>,
): Promise<Refusal | undefined> {
  const other = await tx.milestone.findFirst({
    where: { dependents: { some: { milestoneId: id } }, status: { not: 'accepted' } },
    orderBy: { position: 'asc' },
  });
  if (other !== null) return refuse.waitsFor({ title, other: other.title });
  const { notBefore, words, held } = startCondition;
  if (notBefore !== null && Temporal.PlainDate.compare(dayIn(now, timeZone), notBefore) < 0)
    return refuse.notBefore({ title, day: notBefore });
  if (words !== '' && held === null) return refuse.conditionOpen({ title, condition: words }, 'milestone');
  return undefined;
}

/** What the client still has to provide for it, by its words: it does not start by itself without that (D3). */
export async function owedFor(
  tx: { readonly material: Pick<Tx['material'], 'findFirst'> },
  milestoneId: string,
): Promise<string | undefined> {
  const owed = await tx.material.findFirst({
    where: { milestoneId, status: { in: ['asked', 'provided', 'returned'] } },
    orderBy: [{ dueOn: 'asc' }, { number: 'asc' }],
    select: { what: true },
  });
  return owed?.what;
}
