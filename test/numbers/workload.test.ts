import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { daysOn } from '../../src/kernel/calendar.ts';
import { locales } from '../../src/kernel/locale.ts';
import { validateMessageBlocks } from '../../src/local-workspace/block-kit/validate-message.ts';
import { type OpenMilestone, workloadOf } from '../../src/numbers/workload.ts';
import { workloadCard, workloadCardWithChart } from '../../src/numbers/workload-card.ts';
import { renderCard, renderHome } from '../../src/surface/card.ts';
import { expectWithinLimits } from '../support/slack-limits.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const today = day('2026-11-25');
const days = daysOn((one) => one.dayOfWeek <= 5 && one.toString() !== '2026-12-03');
const work = (dueOn: string, more: Partial<OpenMilestone> = {}): OpenMilestone => ({
  startedOn: null,
  workDays: null,
  dueOn: day(dueOn),
  ...more,
});
const ahead = (milestones: readonly OpenMilestone[]) =>
  workloadOf({ milestones, members: 3, absences: [], days }, today).map((week) => week.milestones);

describe('the work ahead', () => {
  it('counts a milestone in each week in which it is worked on: from its start, or as long as it takes', () => {
    expect(ahead([work('2026-12-09', { startedOn: day('2026-11-20') })])).toEqual([1, 1, 1, 0, 0, 0, 0, 0]);
    expect(ahead([work('2026-12-16', { workDays: 2 })])).toEqual([0, 0, 0, 1, 0, 0, 0, 0]);
    expect(ahead([work('2026-12-16')])).toEqual([0, 0, 1, 1, 0, 0, 0, 0]);
  });

  it('counts what is late in this week alone, and nothing that begins later than is shown', () => {
    expect(ahead([work('2026-11-02', { startedOn: day('2026-10-01') })])).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
    expect(ahead([work('2027-06-01')])).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('knows who is away on business days, each once', () => {
    const away = { memberId: 'mem_1', who: 'Ren', first: day('2026-12-02'), last: day('2026-12-06') };
    const twice = { ...away, first: day('2026-12-04'), last: day('2026-12-04') };
    const [, second] = workloadOf({ milestones: [], members: 3, absences: [away, twice], days }, today);
    // The 3rd is off: of four business days Ren is away on two.
    expect(second).toMatchObject({ people: 2.5, away: ['Ren'] });
  });

  it('says that nobody is there where nobody works', () => {
    const never = daysOn((one) => Temporal.PlainDate.compare(one, day('2027-03-01')) > 0);
    const weeks = workloadOf({ milestones: [], members: 3, absences: [], days: never }, today);
    expect(weeks.map(({ people }) => people)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('its card', () => {
  const absences = [{ memberId: 'mem_1', who: 'Ren', first: day('2026-12-01'), last: day('2026-12-01') }];
  const weeks = workloadOf(
    { milestones: [work('2026-12-16'), work('2026-12-11')], members: 3, absences, days },
    today,
  );

  it.each(locales)(
    'has its picture in a message, and bars in App Home; the numbers stand in words (%s)',
    (locale) => {
      const { blocks } = renderCard(workloadCardWithChart(weeks), locale);
      expectWithinLimits(blocks);
      expect(validateMessageBlocks(blocks)).toMatchObject({ ok: true });
      expect(blocks.map(({ type }) => type)).toContain('data_visualization');
      const home = renderHome([workloadCard(weeks)], locale);
      expectWithinLimits(home);
      expect(JSON.stringify(home)).toMatch(/█+░+/);
      for (const shown of [blocks, home]) expect(JSON.stringify(shown)).toContain('Ren');
    },
  );

  it('says so when there is no work', () => {
    const idle = workloadOf({ milestones: [], members: 3, absences, days }, today);
    expect(JSON.stringify(renderCard(workloadCardWithChart(idle), 'en').blocks)).toContain(
      'No milestone is open.',
    );
  });
});
