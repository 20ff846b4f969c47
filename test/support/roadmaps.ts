import { Temporal } from 'temporal-polyfill';
import { workingDays } from '../../src/kernel/calendar.ts';
import { money } from '../../src/kernel/money.ts';
import { verbatim } from '../../src/kernel/phrase.ts';
import type { Roadmap, RoadmapMilestone } from '../../src/kernel/roadmap/roadmap.ts';

export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

/** A milestone of a roadmap; `number` is its place, and its id is `m1`, `m2`, … */
export function roadmapMilestone(number: number, given: Partial<RoadmapMilestone> = {}): RoadmapMilestone {
  const start = given.start ?? day('2026-11-02').add({ days: (number - 1) * 14 });
  const finish = given.finish ?? start.add({ days: 11 });
  return {
    id: `m${number}`,
    number,
    title: `Milestone ${number}`,
    outcome: 'Visitors find a product in three clicks.',
    state: 'planned',
    dueOn: finish,
    dueKind: 'soft',
    start,
    finish,
    doneOn: null,
    overdueBy: 0,
    slack: 0,
    onCriticalPath: false,
    awaits: [],
    riskNotes: '',
    note: null,
    amount: money(1_200_000n, 'JPY'),
    billing: 'not-billed',
    clientDelayDays: 0,
    waitsFor: null,
    ...given,
  };
}

export function roadmap(milestones: readonly RoadmapMilestone[], given: Partial<Roadmap> = {}): Roadmap {
  const days = milestones.flatMap(({ start, finish, dueOn }) => [start, finish, dueOn]);
  const sorted = days.toSorted(Temporal.PlainDate.compare);
  const first = sorted[0] ?? day('2026-11-02');
  const last = sorted.at(-1) ?? first;
  const { isBusinessDay } = workingDays(['JP']);
  const all = Array.from({ length: first.until(last).days + 1 }, (_, index) => first.add({ days: index }));
  return {
    project: 'Spring shop',
    locale: 'en',
    today: day('2026-11-25'),
    first,
    last,
    daysOff: all.filter((one) => !isBusinessDay(one)),
    end: last,
    agreedEnd: last,
    sums: {
      agreed: money(7_200_000n, 'JPY'),
      billed: money(3_600_000n, 'JPY'),
      paid: money(2_400_000n, 'JPY'),
    },
    milestones,
    ...given,
  };
}

/** One of everything: each state, a hard day that is not kept, risks, notes, delays, and what waits for what. */
export function fullRoadmap(given: Partial<Roadmap> = {}): Roadmap {
  return roadmap(
    [
      roadmapMilestone(1, {
        title: 'Concept and sitemap',
        state: 'accepted',
        doneOn: day('2026-11-13'),
        billing: 'paid',
      }),
      roadmapMilestone(2, {
        title: 'Design of the ten main screens, for telephone and desk',
        outcome: 'Every screen can be clicked through as it will look, and the shop team has tried it.',
        state: 'delivered',
        start: day('2026-11-16'),
        finish: day('2026-11-27'),
        dueOn: day('2026-11-24'),
        doneOn: day('2026-11-24'),
        awaits: ['m1'],
        billing: 'billed',
        waitsFor: 'client',
        clientDelayDays: 3,
        onCriticalPath: true,
      }),
      roadmapMilestone(3, {
        title: 'Product data',
        state: 'changes-requested',
        start: day('2026-11-16'),
        finish: day('2026-12-04'),
        dueOn: day('2026-12-01'),
        overdueBy: 3,
        awaits: ['m1'],
        billing: 'part-billed',
        riskNotes: 'Prices come from the old system, which is switched off at the end of the year.',
      }),
      roadmapMilestone(4, {
        title: 'Shop and checkout',
        state: 'started',
        start: day('2026-11-23'),
        finish: day('2026-12-18'),
        awaits: ['m2'],
        onCriticalPath: true,
        note: verbatim('The contract with the card company is signed.'),
      }),
      roadmapMilestone(5, {
        title: 'Launch',
        outcome: 'The shop is open to everybody.',
        start: day('2026-12-21'),
        finish: day('2027-01-15'),
        dueOn: day('2027-01-12'),
        dueKind: 'hard',
        overdueBy: 3,
        awaits: ['m3', 'm4'],
        onCriticalPath: true,
        riskNotes: 'Television spot on the evening of the twelfth.',
      }),
      roadmapMilestone(6, {
        title: 'Training of the shop team',
        start: day('2026-12-07'),
        finish: day('2026-12-09'),
        awaits: ['m3'],
        amount: money(400_000n, 'JPY'),
      }),
    ],
    { agreedEnd: day('2027-01-12'), ...given },
  );
}
