import { describe, expect, it } from 'vitest';
import { isQuiet } from '../../../src/digests/digest-content.ts';
import { dailySections } from '../../../src/digests/sections/daily.ts';
import { monthlySections } from '../../../src/digests/sections/monthly.ts';
import { listed, type Section, short, usualSize } from '../../../src/digests/sections/section.ts';
import { weeklySections } from '../../../src/digests/sections/weekly.ts';
import { text } from '../../../src/digests/text.ts';
import { plain } from '../../../src/kernel/format.ts';
import { locales } from '../../../src/kernel/locale.ts';
import type { Said } from '../../../src/kernel/phrase.ts';
import { daily, fullWeek, many, monthly } from '../contents.ts';

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

contract('sections of the weekly digest', weeklySections, fullWeek, ['money']);
contract('sections of the report on a month', monthlySections, monthly, ['money']);
contract('sections of the daily summary', dailySections, daily, []);

describe('what is too much', () => {
  it('is counted instead of listed, and nothing is lost', () => {
    const lines = many(9, (nth) => text.line({ text: String(nth) }));
    const said = listed(text.done(), lines, 6)?.lines.map((line: Said) => plain(line, 'en'));
    expect(said).toEqual(['0', '1', '2', '3', '4', 'and 4 more']);
    expect(listed(text.done(), lines.slice(0, 6), 6)?.lines).toHaveLength(6);
    expect(listed(text.done(), [], 6)).toBeUndefined();
    const none = listed(text.done(), lines, 1)?.lines.map((line: Said) => plain(line, 'en'));
    expect(none).toEqual(['9 in all']);
  });

  it('a title is cut at words and at characters', () => {
    const three = { ...usualSize, words: 3 };
    expect(short('one two  three\nfour', three)).toBe('one two three…');
    expect([...short('長'.repeat(200), usualSize)]).toHaveLength(60);
    expect([...short('長'.repeat(200), { ...usualSize, characters: 12 })]).toHaveLength(12);
    expect(short('one two', { ...usualSize, words: 2 })).toBe('one two');
  });
});

describe('the daily summary', () => {
  it('is quiet only when there is nothing at all to say', () => {
    expect(isQuiet(daily(0))).toBe(true);
    expect(isQuiet({ ...daily(0), stuck: 1 })).toBe(false);
    const { day: _day, stuck: _stuck, told: _told, ...lists } = daily(1);
    for (const name of Object.keys(lists))
      expect(
        isQuiet({
          ...daily(0),
          ...Object.fromEntries(Object.entries(lists).filter(([one]) => one === name)),
        }),
      ).toBe(false);
  });
});
