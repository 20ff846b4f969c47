import { amountOf, depositLabel, waitsFor, whenWords } from '../kernel/billing-plan-words.ts';
import { formatMoney, plain } from '../kernel/format.ts';
import type { Locale } from '../kernel/locale.ts';
import type { Money } from '../kernel/money.ts';
import type { DraftFacts } from './draft-facts.ts';
import { inOneLine, type TemplateValues } from './render-text.ts';

interface Row {
  readonly label: string;
  readonly amount: Money;
  readonly when: ReturnType<typeof whenWords>;
}

/** What is billed when, as a template lists it with `for item in schedule`. */
export const scheduleValues = (
  facts: Pick<DraftFacts, 'milestones' | 'billing'>,
  deposit: Money,
  locale: Locale,
): readonly TemplateValues[] =>
  rowsOf(facts, deposit, locale).map(({ label, amount, when }, index) => ({
    number: index + 1,
    label: inOneLine(label),
    when: inOneLine(plain(when, locale)),
    amount: formatMoney(amount, locale),
  }));

function rowsOf(
  { milestones, billing }: Pick<DraftFacts, 'milestones' | 'billing'>,
  deposit: Money,
  locale: Locale,
): readonly Row[] {
  if (billing) {
    const titleOf = (id: string): string => milestones.find((one) => one.id === id)?.title ?? '';
    return billing.items.map((item) => ({
      label: item.label,
      amount: amountOf(item, billing),
      when: whenWords(waitsFor(item, titleOf)),
    }));
  }
  const first: readonly Row[] =
    deposit.minor === 0n
      ? []
      : [
          {
            label: plain(depositLabel(), locale),
            amount: deposit,
            when: whenWords({ trigger: 'signature' }),
          },
        ];
  const each = milestones
    .filter(({ amount }) => amount.minor > 0n)
    .map(
      ({ title, amount }): Row => ({
        label: title,
        amount,
        when: whenWords({ trigger: 'acceptance', title }),
      }),
    );
  return [...first, ...each];
}
