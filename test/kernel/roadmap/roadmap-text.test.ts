import { expect, it } from 'vitest';
import { plain } from '../../../src/kernel/format.ts';
import { locales } from '../../../src/kernel/locale.ts';
import {
  endOf,
  MOST_ALT_TEXT,
  roadmapAltText,
  roadmapLines,
  roadmapTable,
} from '../../../src/kernel/roadmap/roadmap-text.ts';
import { day, fullRoadmap, roadmap, roadmapMilestone } from '../../support/roadmaps.ts';

it.each(locales)('is heard in %s', (locale) => {
  expect(roadmapLines(fullRoadmap()).map((line) => plain(line, locale))).toMatchSnapshot();
});

it('is read as a table with as many cells in each row as there are columns', () => {
  const { caption, header, rows } = roadmapTable(fullRoadmap());
  expect(plain(caption, 'en')).toBe('Roadmap: Spring shop');
  expect(rows.map((row) => row.length)).toEqual(rows.map(() => header.length));
  expect(rows[4]?.map((cell) => plain(cell, 'en'))).toEqual([
    '5. Launch',
    'The shop is open to everybody.',
    'To do',
    'Mon 21 Dec 2026 to Fri 15 Jan 2027',
    'fixed day Tue 12 Jan 2027, 3 business days late',
    'after 3, 4',
    'JPY 1,200,000 not billed',
    'Risk: Television spot on the evening of the twelfth.',
  ]);
});

it('fits beside an image, and says how much was left out', () => {
  const many = roadmap(Array.from({ length: 200 }, (_, index) => roadmapMilestone(index + 1)));
  const text = roadmapAltText(many);
  expect(text.length).toBeLessThanOrEqual(MOST_ALT_TEXT);
  expect(text).toMatch(/and \d+ more$/);
  expect(roadmapAltText(fullRoadmap()).length).toBeLessThanOrEqual(MOST_ALT_TEXT);
});

it('says both ends where they differ, and that all is done', () => {
  const end = day('2026-12-04');
  const said = (agreedEnd: typeof end | null) =>
    plain(endOf(roadmap([roadmapMilestone(1)], { end, agreedEnd })), 'en');
  expect(said(null)).toBe('Ends Fri 4 Dec 2026');
  expect(said(end)).toBe('Ends Fri 4 Dec 2026, as agreed');
  expect(said(day('2026-12-01'))).toBe('Ends Fri 4 Dec 2026; agreed was Tue 1 Dec 2026');
  expect(plain(endOf(roadmap([roadmapMilestone(1, { state: 'accepted' })])), 'en')).toBe(
    'Everything is accepted.',
  );
});
