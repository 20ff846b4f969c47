import { decimalsOf, type Money } from '../../kernel/money.ts';
import type { CardWords } from '../../kernel/notice.ts';
import type { Said } from '../../kernel/phrase.ts';
import { cell } from './ageing.ts';
import type { CashAhead } from './expected-cash.ts';
import { homeText as text } from './home-text.ts';

/**
 * Week by week as a table; amounts carry their currency, so several stand below each other. App Home takes no charts
 * (docs.slack.dev/reference/block-kit/blocks/data-visualization-block): there bars stand in a column of their own.
 */
export const cashCard = (ahead: readonly CashAhead[]): CardWords =>
  tabled(ahead, [text.chart()], (one) => {
    const most = largestOf(one);
    return ({ cells, bar }) => [...cells, bar === undefined ? text.none() : barOf(bar, most)];
  });

/** The same with a picture of it, for messages. Each currency has its own: they can't stand on one axis. */
export const cashCardWithCharts = (ahead: readonly CashAhead[]): CardWords => ({
  ...tabled(
    ahead,
    [],
    () =>
      ({ cells }) =>
        cells,
  ),
  charts: ahead.filter(hasWeeks).map((one) => ({
    title: text.cashChart({ currency: one.currency }),
    series: [
      { name: text.invoiced(), values: one.weeks.map(({ from, sent }) => point(from, sent)) },
      { name: text.planned(), values: one.weeks.map(({ from, planned }) => point(from, planned)) },
    ],
  })),
});

type Cells = readonly Said[];

function tabled(
  ahead: readonly CashAhead[],
  beside: Cells,
  drawn: (one: CashAhead) => (row: Row) => Cells,
): CardWords {
  const title = text.cashTitle();
  if (ahead.length === 0) return { title, body: [text.nothingExpected()] };
  const header = [text.week(), text.invoiced(), text.planned(), ...beside];
  const rows = ahead.flatMap((one) => rowsOf(one, ahead.length === 1).map(drawn(one)));
  return { title, body: [text.cashIntro()], table: { header, rows } };
}

const hasWeeks = ({ weeks }: CashAhead): boolean =>
  weeks.some(({ sent, planned }) => sent.minor > 0n || planned.minor > 0n);

const point = (from: CashAhead['weeks'][number]['from'], amount: Money) => ({
  label: text.shortDay({ month: from.month, day: from.day }),
  value: Number(amount.minor) / 10 ** decimalsOf(amount.currency),
});

/** As long as a telephone has room for beside three columns. */
const LONGEST_BAR = 8n;

type Bar = readonly [sent: Money, planned: Money];

const largestOf = ({ overdue, weeks }: CashAhead): bigint =>
  weeks.reduce((most, { sent, planned }) => {
    const sum = sent.minor + planned.minor;
    return sum > most ? sum : most;
  }, overdue.minor);

/** Full for what is invoiced, shaded for what is planned; however little there is, it is seen. */
function barOf([sent, planned]: Bar, most: bigint): Said {
  const part = ({ minor }: Money): number =>
    minor <= 0n ? 0 : Math.max(1, Number((minor * LONGEST_BAR + most / 2n) / most));
  const value = '█'.repeat(part(sent)) + '░'.repeat(part(planned));
  return value === '' ? text.none() : text.value({ value });
}

interface Row {
  readonly cells: Cells;
  /** Left out where there is no week to compare it with. */
  readonly bar?: Bar;
}

/** `whole`: also the weeks in which nothing comes, which say something where there is one currency. */
function rowsOf(one: CashAhead, whole: boolean): readonly Row[] {
  const { currency, overdue, weeks, later, undated } = one;
  const nothing = { minor: 0n, currency };
  const shown = weeks.filter(({ sent, planned }) => whole || sent.minor + planned.minor > 0n);
  const row = (label: Said, sent: Money, planned: Money): Row => ({
    cells: [label, cell(sent), cell(planned)],
  });
  const barred = (label: Said, ...bar: Bar): Row => ({ ...row(label, ...bar), bar });
  return [
    ...(overdue.minor > 0n ? [barred(text.overdue(), overdue, nothing)] : []),
    ...shown.map(({ from, sent, planned }) => barred(text.value({ value: from }), sent, planned)),
    ...(later.sent.minor + later.planned.minor > 0n ? [row(text.later(), later.sent, later.planned)] : []),
    ...(undated.minor > 0n ? [row(text.undated(), nothing, undated)] : []),
  ];
}
