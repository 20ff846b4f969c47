import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_WORDS, wordsIn } from '../../src/digests/fit-words.ts';
import { text } from '../../src/digests/text.ts';
import { weeklyWords } from '../../src/digests/weekly-words.ts';
import { plain } from '../../src/kernel/format.ts';
import { locales } from '../../src/kernel/locale.ts';
import type { CardWords } from '../../src/kernel/notice.ts';
import { renderCard } from '../../src/surface/card.ts';
import { expectWithinLimits } from '../support/slack-limits.ts';
import { day, fullWeek, many, movedDay, weekly } from './contents.ts';

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
      fc.constant('新しい店舗向けの案内板とその印刷用の原稿'.repeat(4)),
    );
    const note = fc.constantFrom(null, 'Thank you for the quick answers.', '長'.repeat(200));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), title, note, (count, words, above) => {
        const card = weeklyWords({ ...fullWeek(count, words), name: words }, {}, { note: above });
        for (const locale of locales) {
          expect(wordsIn(card, locale)).toBeLessThan(MOST_WORDS);
          expectWithinLimits(renderCard(card, locale).blocks);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('counts words as its readers do: set apart, or two characters each', () => {
    const card = { title: text.line({ text: 'Fri 4 Dec 2026' }), body: [] };
    expect(locales.map((locale) => wordsIn(card, locale))).toEqual([4, 4, 4]);
    expect(wordsIn({ title: text.line({ text: '期日は12月4日、JPY 120,000' }) }, 'ja')).toBe(2.5 + 4);
  });

  it('says where the rest stands when not even the beginnings have room', () => {
    const words = wordsOf(weeklyWords(fullWeek(1, '長'.repeat(60)), {}, { note: '長'.repeat(200) }));
    expect(words.join(' ')).toContain('Everything else stands on the status page.');
  });

  it('says what it waits for and why a day is another', () => {
    const words = wordsOf(weeklyWords({ ...weekly(0), slipped: fullWeek(2).slipped.slice(1) })).join(' ');
    expect(words).toContain('Wireframes 1: was due Fri 4 Dec 2026; “Wireframes” has to come first');
    const why = wordsOf(weeklyWords({ ...weekly(0), moved: many(4, (nth) => movedDay(nth)) })).join(' ');
    expect(why).toContain('Wireframes 0: Fri 11 Dec 2026 instead of Fri 4 Dec 2026 (“Logo” came later than');
    expect(why).toContain('(change #3 was agreed)');
    expect(why).toContain('(The printer is late)');
    expect(why).toContain('Wireframes 3: Fri 11 Dec 2026 instead of Fri 4 Dec 2026');
    expect(why).not.toContain('()');
  });

  it('tells what is earlier apart from what is later', () => {
    const words = wordsOf(weeklyWords({ ...weekly(0), moved: fullWeek(1).moved })).join(' ');
    expect(words).toMatch(
      /Later than planned Wireframes 0: Fri 11 Dec .* Earlier than planned Wireframes 0: Tue 1 Dec/,
    );
  });

  it('has a button for everything that is owed, the most urgent first', () => {
    const { buttons = [] } = weeklyWords(fullWeek(1));
    expect(buttons.map(({ press }) => press)).toEqual([
      'agreement.review',
      'invoice.pay',
      'invoice.will-pay',
      'material.provide',
      'milestone.accept',
      'milestone.request-changes',
      'change.agree',
      'change.decline',
      'risk.answer',
      'milestone.bonus',
      'milestone.bonus',
      'change.request',
      'project.page',
      'project.rhythm',
    ]);
    const many40 = weeklyWords(fullWeek(40)).buttons ?? [];
    expect(many40.length).toBeLessThanOrEqual(23);
    expect(many40[0]?.press).toBe('agreement.review');
  });

  it('names an invoice once: among the decisions, or with the day on which it is paid', () => {
    const openInvoices = [{ number: '2026-0000', dueOn: day, promised: null }];
    const words = wordsOf(weeklyWords({ ...weekly(0), openInvoices, invoices: fullWeek(1).invoices }));
    expect(words.join(' ').match(/2026-0000/g)).toHaveLength(1);
  });

  it('bears what was written above it, and what was wrong in it', () => {
    const at = '2026-11-30T01:00:00Z';
    const correction = {
      text: 'It is JPY 90,000.',
      by: { kind: 'member', id: 'mem_1', name: 'Aoi' },
      at,
    } as const;
    const words = wordsOf(weeklyWords(weekly(1), {}, { note: 'A good week.', corrections: [correction] }));
    expect(words.join(' ')).toMatch(/Corrected by Aoi, .*: It is JPY 90,000\. A good week\./);
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
      'project.rhythm How we write to you',
    ]);
    const agree = buttons.find(({ press }) => press === 'change.agree');
    expect(agree?.value).toEqual({ changeId: 'c0', proposal: day });
    expect(agree?.confirm && plain(agree.confirm.text, 'en')).toContain('JPY 120,000, due Fri 4 Dec 2026');
  });

  it('does not speak of this week where it comes less often', () => {
    expect(plain(weeklyWords({ ...weekly(1), seldom: true }).title, 'en')).toContain(': where it stands');
    expect(plain(weeklyWords(weekly(1)).title, 'en')).toContain(': this week');
    const quiet = (seldom: object) => wordsOf(weeklyWords({ ...weekly(0), ...seldom })).join(' ');
    expect(quiet({ seldom: true })).toContain('Nothing new since the last digest.');
    expect(quiet({})).toContain('Nothing new this week.');
  });

  it('speaks of one day and of several', () => {
    const words = wordsOf(weeklyWords({ ...weekly(0), delays: weekly(2).delays })).join(' ');
    expect(words).toContain('Wireframes 0: one business day late');
    expect(words).toContain('Wireframes 1: 2 business days late');
  });

  it('loses the buttons of what is decided', () => {
    const { buttons = [] } = weeklyWords(weekly(2), { deliveries: [], changes: weekly(1).changes });
    expect(buttons.map(({ press }) => press)).toEqual([
      'change.agree',
      'change.decline',
      'change.request',
      'project.page',
      'project.rhythm',
    ]);
  });
});
