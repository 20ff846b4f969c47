import type { CardWords } from '../kernel/notice.ts';
import type { Said, Value } from '../kernel/phrase.ts';
import { type Figure, type Numbers, type Sort, sorts, tenth, WEEKS } from './numbers.ts';
import { text } from './text.ts';

/** As many milestones and clients as are named; Slack's bars have room for twenty. */
const MOST_NAMED = 5;
const MOST_BARS = 20;

const labels: Readonly<Record<Sort, () => Said>> = {
  sign: text.toSign,
  accept: text.toAccept,
  cash: text.toCash,
};
const names: Readonly<Record<Sort, () => Said>> = { sign: text.sign, accept: text.accept, cash: text.cash };

/** How long things take. Every number of the pictures stands in words as well. */
export function numbersCard(numbers: Numbers): CardWords {
  const title = text.title();
  if (sorts.every((sort) => numbers.days[sort].count === 0))
    return { title, body: [text.nothingYet({ weeks: WEEKS })] };
  return {
    title,
    body: [text.intro({ weeks: WEEKS })],
    fields: [
      ...sorts.map((sort) => ({ label: labels[sort](), value: figureWords(numbers.days[sort]) })),
      { label: text.rounds(), value: numbers.rounds ?? text.none() },
      { label: text.silent(), value: silentWords(numbers) },
    ],
    sections: sectionsOf(numbers),
    charts: chartsOf(numbers),
    table: {
      header: [text.week(), ...sorts.map((sort) => names[sort]())],
      rows: numbers.weeks.map(({ from, days }) => [just(from), ...sorts.map((sort) => cell(days[sort]))]),
    },
    footnote: text.noBar(),
  };
}

const just = (value: Value): Said => text.value({ value });
const cell = (value: number | undefined): Said => (value === undefined ? text.none() : just(value));

function figureWords({ median, before, count }: Figure): Said {
  if (median === undefined) return text.none();
  return before === undefined
    ? text.figure({ days: median, count })
    : text.compared({ days: median, count, before, weeks: WEEKS });
}

function silentWords({ silent, accepted }: Numbers): Said {
  if (accepted === 0) return text.none();
  return text.share({ percent: Math.round((silent * 100) / accepted), count: silent, all: accepted });
}

function sectionsOf({ clients, milestones }: Numbers): NonNullable<CardWords['sections']> {
  const byClient = clients
    .slice(0, MOST_BARS)
    .map(({ client, median, count }) => text.client({ client, days: median, count }));
  const byMilestone = milestones
    .slice(0, MOST_NAMED)
    .map(({ what, client, days, rounds }) =>
      text.milestone({ title: what, client, days: tenth(days), round: rounds }),
    );
  const rest = clients.length - byClient.length;
  return [
    {
      heading: text.byClient(),
      lines: rest > 0 ? [...byClient, text.more({ count: rest })] : byClient,
    },
    { heading: text.byMilestone(), lines: byMilestone },
  ].filter(({ lines }) => lines.length > 0);
}

type Chart = NonNullable<CardWords['charts']>[number];

function chartsOf({ weeks, clients, milestones }: Numbers): readonly Chart[] {
  const trend: Chart = {
    title: text.trend(),
    series: sorts.map((sort) => ({
      name: names[sort](),
      values: weeks.map(({ from, days }) => ({
        label: text.shortDay({ day: from.day, month: from.month }),
        value: days[sort] ?? 0,
      })),
    })),
  };
  const ofClients = clients.map(({ client, median }) => ({ label: just(client), value: median }));
  // No more than are named in words.
  const ofMilestones = milestones
    .slice(0, MOST_NAMED)
    .map(({ what, days }) => ({ label: just(what), value: tenth(days) }));
  if (clients.length > 1) return [trend, acceptChart(text.byClient(), ofClients)];
  return milestones.length > 1 ? [trend, acceptChart(text.byMilestone(), ofMilestones)] : [trend];
}

const acceptChart = (title: Said, values: Chart['series'][number]['values']): Chart => ({
  title,
  series: [{ name: text.accept(), values: values.slice(0, MOST_BARS) }],
});
