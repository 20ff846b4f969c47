import type { Day } from '../../kernel/calendar.ts';
import { type Money, money, sum } from '../../kernel/money.ts';
import type { CardWords } from '../../kernel/notice.ts';
import { ages, homeText as text } from './home-text.ts';
import { currenciesOf, type OpenAmount } from './open-amounts.ts';

/** How late an invoice is, as accountants sort them. */
export const ageNames = ['not-due', 'to-30', 'to-60', 'to-90', 'over-90'] as const;
export type Age = (typeof ageNames)[number];

/** Days are counted from the due day, whatever was promised since. */
export function ageOf(dueOn: Day, today: Day): Age {
  const late = dueOn.until(today, { largestUnit: 'day' }).days;
  if (late <= 0) return 'not-due';
  if (late <= 30) return 'to-30';
  if (late <= 60) return 'to-60';
  return late <= 90 ? 'to-90' : 'over-90';
}

/** What is open, by age and currency. */
export function ageingOf(
  open: readonly OpenAmount[],
  today: Day,
): { readonly currencies: readonly string[]; amount(age: Age, currency: string): Money } {
  const sums = new Map<string, bigint>();
  for (const { left, dueOn } of open) {
    const at = `${left.currency} ${ageOf(dueOn, today)}`;
    sums.set(at, (sums.get(at) ?? 0n) + left.minor);
  }
  return {
    currencies: currenciesOf(open.map(({ left }) => left)),
    amount: (age, currency) => money(sums.get(`${currency} ${age}`) ?? 0n, currency),
  };
}

/** A row for each age, a column for each currency: narrow enough for a telephone. */
export function ageingCard(open: readonly OpenAmount[], today: Day): CardWords {
  const title = text.ageingTitle();
  const { currencies, amount } = ageingOf(open, today);
  if (currencies.length === 0) return { title, body: [text.nothingOpen()] };
  const all = (currency: string): Money =>
    sum(
      ageNames.map((age) => amount(age, currency)),
      currency,
    );
  return {
    title,
    table: {
      header: [text.age(), ...currencies.map((code) => text.value({ value: code }))],
      rows: [
        ...ageNames.map((age) => [ages[age](), ...currencies.map((currency) => cell(amount(age, currency)))]),
        [text.sum(), ...currencies.map((currency) => cell(all(currency)))],
      ],
    },
  };
}

export const cell = (amount: Money) => (amount.minor === 0n ? text.none() : text.value({ value: amount }));
