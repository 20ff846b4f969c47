import { decimalsOf, type Money } from '../../kernel/money.ts';
import type { CardWords } from '../../kernel/notice.ts';
import type { Said } from '../../kernel/phrase.ts';
import { cell } from './ageing.ts';
import type { CashAhead } from './expected-cash.ts';
import { homeText as text } from './home-text.ts';

/** Week by week as a table, three columns wide; amounts carry their currency, so several stand below each other. */
export function cashCard(ahead: readonly CashAhead[]): CardWords {
  const title = text.cashTitle();
  if (ahead.length === 0) return { title, body: [text.nothingExpected()] };
  return {
    title,
    body: [text.cashIntro()],
    table: {
      header: [text.week(), text.invoiced(), text.planned()],
      rows: ahead.flatMap((one) => rowsOf(one, ahead.length === 1)),
    },
  };
}

/** The same with a picture of it, for messages. Each currency has its own: they can't stand on one axis. */
export const cashCardWithCharts = (ahead: readonly CashAhead[]): CardWords => ({
  ...cashCard(ahead),
  charts: ahead.filter(hasWeeks).map((one) => ({
    title: text.cashChart({ currency: one.currency }),
    series: [
      { name: text.invoiced(), values: one.weeks.map(({ from, sent }) => point(from, sent)) },
      { name: text.planned(), values: one.weeks.map(({ from, planned }) => point(from, planned)) },
    ],
  })),
});

const hasWeeks = ({ weeks }: CashAhead): boolean =>
  weeks.some(({ sent, planned }) => sent.minor > 0n || planned.minor > 0n);

const point = (from: CashAhead['weeks'][number]['from'], amount: Money) => ({
  label: text.shortDay({ month: from.month, day: from.day }),
  value: Number(amount.minor) / 10 ** decimalsOf(amount.currency),
});

/** `whole`: also the weeks in which nothing comes, which say something where there is one currency. */
function rowsOf(one: CashAhead, whole: boolean): (readonly Said[])[] {
  const { currency, overdue, weeks, later, undated } = one;
  const nothing = { minor: 0n, currency };
  const shown = weeks.filter(({ sent, planned }) => whole || sent.minor + planned.minor > 0n);
  const row = (label: Said, sent: Money, planned: Money) => [label, cell(sent), cell(planned)];
  return [
    ...(overdue.minor > 0n ? [row(text.overdue(), overdue, nothing)] : []),
    ...shown.map(({ from, sent, planned }) => row(text.value({ value: from }), sent, planned)),
    ...(later.sent.minor + later.planned.minor > 0n ? [row(text.later(), later.sent, later.planned)] : []),
    ...(undated.minor > 0n ? [row(text.undated(), nothing, undated)] : []),
  ];
}
