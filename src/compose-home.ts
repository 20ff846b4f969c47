import { financeHome } from './billing/check/finance-home.ts';
import { homeOf } from './engagements/home.ts';
import type { CardWords } from './kernel/notice.ts';
import { workHome } from './numbers/home.ts';
import type { Call } from './surface/desk.ts';

/** App Home: what waits for this person, in projects and in money, then figures, then projects. */
export async function homeCards({
  visit: { person, now },
  desk,
}: Pick<Call, 'visit' | 'desk'>): Promise<readonly CardWords[]> {
  const money = await financeHome(desk.read, person, now);
  const work = await workHome(desk.read, person, now);
  return homeOf(desk.read, person, now, { ...money, figures: [...money.figures, ...work] });
}
