import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DailyContent, isQuiet, WeeklyContent } from '../../../src/digests/digest-content.ts';
import { weeklyWords } from '../../../src/digests/notices.ts';
import { dailySections } from '../../../src/digests/sections/daily.ts';
import { listed, type Section, short, usualSize } from '../../../src/digests/sections/section.ts';
import { weeklySections } from '../../../src/digests/sections/weekly.ts';
import { text } from '../../../src/digests/text.ts';
import { plain } from '../../../src/kernel/format.ts';
import { locales } from '../../../src/kernel/locale.ts';
import type { CardWords } from '../../../src/kernel/notice.ts';
import type { Said } from '../../../src/kernel/phrase.ts';
import { renderCard } from '../../../src/surface/card.ts';
import { expectWithinLimits } from '../../support/slack-limits.ts';

const yen = { minor: '120000', currency: 'JPY' };
const day = '2026-12-04';
const many = <T>(count: number, make: (nth: number) => T): T[] =>
  Array.from({ length: count }, (_, nth) => make(nth));

const weekly = (count: number, title = 'Wireframes'): WeeklyContent =>
  WeeklyContent.parse({
    name: 'Website',
    timeZone: 'Asia/Tokyo',
    engagementId: 'eng_1',
    agreed: yen,
    billed: yen,
    paid: yen,
    done: many(count, (nth) => `${title} ${nth}`),
    inProgress: many(count, (nth) => ({ title: `${title} ${nth}`, dueOn: day })),
    slipped: many(count, (nth) => ({ title: `${title} ${nth}`, dueOn: day, waitsForClient: nth % 2 === 0 })),
    deliveries: many(count, (nth) => ({
      milestoneId: `m${nth}`,
      deliveryId: `d${nth}`,
      title: `${title} ${nth}`,
      until: nth % 2 ? null : '2026-12-04T09:00:00Z',
    })),
    changes: many(count, (nth) => ({
      changeId: `c${nth}`,
      proposal: day,
      number: nth + 1,
      what: title,
      difference: yen,
      newDueOn: day,
    })),
    materials: many(count, (nth) => ({ what: `${title} ${nth}`, dueOn: day, late: nth % 2 === 0 })),
    delays: many(count, (nth) => ({ what: `${title} ${nth}`, businessDays: nth + 1 })),
  });

const daily = (count: number): DailyContent => {
  const at = { engagement: 'Website' };
  const titled = many(count, (nth) => ({ ...at, title: `Wireframes ${nth}` }));
  const numbered = many(count, (nth) => ({ ...at, number: nth }));
  const paid = many(count, () => ({ ...at, amount: yen }));
  return DailyContent.parse({
    day,
    accepted: titled,
    paid,
    signed: many(count, () => at),
    declined: many(count, () => at),
    delivered: titled,
    agreedChanges: numbered,
    due: titled.map((one, nth) => ({ ...one, dueOn: day, overdue: nth % 2 === 0 })),
    waitingDeliveries: titled,
    questions: many(count, () => ({ ...at, question: 'Where is page five?' })),
    toAssess: numbered,
    toAgree: numbered,
    toApprove: paid,
    invoices: many(count, (nth) => ({
      ...at,
      number: `2026-000${nth}`,
      amount: yen,
      dueOn: day,
      overdue: nth % 2 === 0,
    })),
    promised: many(count, (nth) => ({
      ...at,
      number: `2026-000${nth}`,
      amount: yen,
      day,
      passed: nth % 2 === 0,
    })),
    toFind: many(count, (nth) => ({ ...at, number: `2026-000${nth}`, day: '2026-12-10' })),
    toAnswer: many(count, (nth) => ({ ...at, number: `2026-000${nth}` })),
    stuck: count,
  });
};

function contract<C>(
  title: string,
  sections: readonly Section<C>[],
  contentOf: (count: number) => C,
  always: readonly string[],
) {
  describe(title, () => {
    it.each(sections.map((section) => [section.name, section] as const))('%s', (name, section) => {
      const empty = section.of(contentOf(0), usualSize);
      expect(empty === undefined).toBe(!always.includes(name));
      for (const count of [1, 4, 300]) {
        const said = section.of(contentOf(count), usualSize);
        expect(said?.lines.length).toBeGreaterThan(0);
        expect(said?.lines.length).toBeLessThanOrEqual(usualSize.lines);
        for (const locale of locales)
          for (const line of [said?.heading, ...(said?.lines ?? [])])
            expect(line && plain(line, locale)).toMatch(/^(?!.*[{}])(?=.*\S)/);
      }
      const spoken = locales.map((locale) =>
        section
          .of(contentOf(1), usualSize)
          ?.lines.map((line: Said) => plain(line, locale))
          .join(),
      );
      if (name !== 'done') expect(new Set(spoken).size).toBe(3);
    });

    it('have names of their own', () => {
      expect(new Set(sections.map(({ name }) => name)).size).toBe(sections.length);
    });
  });
}

contract('sections of the weekly digest', weeklySections, weekly, ['money']);
contract('sections of the daily summary', dailySections, daily, []);

describe('what is too much', () => {
  it('is counted instead of listed, and nothing is lost', () => {
    const lines = many(9, (nth) => text.line({ text: String(nth) }));
    const said = listed(text.done(), lines, 6)?.lines.map((line: Said) => plain(line, 'en'));
    expect(said).toEqual(['0', '1', '2', '3', '4', 'and 4 more']);
    expect(listed(text.done(), lines.slice(0, 6), 6)?.lines).toHaveLength(6);
    expect(listed(text.done(), [], 6)).toBeUndefined();
  });

  it('a title is cut at words and at characters', () => {
    expect(short('one two  three\nfour', { lines: 1, words: 3 })).toBe('one two three…');
    expect([...short('長'.repeat(200), usualSize)]).toHaveLength(60);
    expect(short('one two', { lines: 1, words: 2 })).toBe('one two');
  });
});

const wordsOf = ({ title, body = [], sections = [] }: CardWords): string[] =>
  [title, ...body, ...sections.flatMap(({ heading, lines }) => [heading, ...lines])].flatMap((said) =>
    plain(said, 'en').split(/\s+/),
  );

describe('the weekly digest', () => {
  it('names invoices past their day, and the day on which one is to be paid', () => {
    const openInvoices = [
      { number: '2026-0001', dueOn: day, promised: null },
      { number: '2026-0002', dueOn: day, promised: '2026-12-11' },
    ];
    const words = wordsOf(weeklyWords({ ...weekly(0), openInvoices })).join(' ');
    expect(words).toContain('Invoice 2026-0001: open since Fri 4 Dec 2026');
    expect(words).toContain('Invoice 2026-0002: to be paid on Fri 11 Dec 2026, as you told us');
  });

  it('says everything of a usual week', () => {
    const words = wordsOf(weeklyWords(weekly(3))).join(' ');
    for (const one of [
      'Wireframes 0',
      'Wireframes 2',
      'Change #3',
      'JPY 120,000, due Fri 4 Dec 2026',
      'JPY 120,000 agreed',
    ])
      expect(words).toContain(one);
  });

  it('stays under 200 words, whatever the week', () => {
    const title = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.constant('a b '.repeat(30)),
      fc.lorem({ maxCount: 20 }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), title, (count, words) => {
        const card = weeklyWords({ ...weekly(count, words), name: words });
        expect(wordsOf(card).length).toBeLessThan(200);
        for (const locale of locales) expectWithinLimits(renderCard(card, locale).blocks);
      }),
      { numRuns: 100 },
    );
  });

  it('says that nothing is new when nothing is', () => {
    expect(wordsOf(weeklyWords(weekly(0))).join(' ')).toContain('Nothing new this week.');
    expect(wordsOf(weeklyWords({ ...weekly(0), changes: weekly(1).changes })).join(' ')).not.toContain(
      'Nothing new',
    );
  });

  it('has a button for each decision, asks again before a change is agreed, and names what each is about', () => {
    const { buttons = [] } = weeklyWords(weekly(2));
    const said = buttons.map(({ press, label }) => `${press} ${plain(label, 'en')}`);
    expect(said).toEqual([
      'milestone.accept Accept: Wireframes 0',
      'milestone.request-changes Request changes: Wireframes 0',
      'milestone.accept Accept: Wireframes 1',
      'milestone.request-changes Request changes: Wireframes 1',
      'change.agree Agree: #1',
      'change.decline Decline: #1',
      'change.agree Agree: #2',
      'change.decline Decline: #2',
      'change.request Request a change',
      'project.page Status page',
    ]);
    const agree = buttons.find(({ press }) => press === 'change.agree');
    expect(agree?.value).toEqual({ changeId: 'c0', proposal: day });
    expect(agree?.confirm && plain(agree.confirm.text, 'en')).toContain('JPY 120,000, due Fri 4 Dec 2026');
  });

  it('loses the buttons of what is decided', () => {
    const { buttons = [] } = weeklyWords(weekly(2), { deliveries: [], changes: weekly(1).changes });
    expect(buttons.map(({ press }) => press)).toEqual([
      'change.agree',
      'change.decline',
      'change.request',
      'project.page',
    ]);
  });
});

describe('the daily summary', () => {
  it('is quiet only when there is nothing at all to say', () => {
    expect(isQuiet(daily(0))).toBe(true);
    expect(isQuiet({ ...daily(0), stuck: 1 })).toBe(false);
    const { day: _day, stuck: _stuck, ...lists } = daily(1);
    for (const name of Object.keys(lists))
      expect(
        isQuiet({
          ...daily(0),
          ...Object.fromEntries(Object.entries(lists).filter(([one]) => one === name)),
        }),
      ).toBe(false);
  });
});
