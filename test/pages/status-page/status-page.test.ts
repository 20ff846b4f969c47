import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/kernel/locale.ts';
import { moment, verbatim } from '../../../src/kernel/phrase.ts';
import { projectStates } from '../../../src/pages/status-page/state-words.ts';
import { type StatusPage, statusPage } from '../../../src/pages/status-page/status-page.ts';
import { headingLevels } from '../samples.ts';

const at = moment(Temporal.Instant.from('2026-11-23T01:00:00Z'), 'Asia/Tokyo');
const wild = '<img src=x onerror=alert(1)> "&';
const page: StatusPage = {
  ...{ locale: 'en', agency: 'Hibiki', project: wild, who: wild, until: at, at, url: '/status/t' },
  state: projectStates.active(),
  waiting: [
    {
      what: verbatim(wild),
      when: verbatim('By Monday'),
      isLate: true,
      more: [verbatim('As agreed')],
      links: [
        { label: verbatim('Pay'), url: 'javascript:alert(1)' },
        { label: verbatim('Open'), url: 'https://slack.example/x' },
      ],
    },
  ],
  roadmap: {
    end: verbatim('Ends Monday'),
    table: {
      caption: verbatim('Roadmap'),
      header: [verbatim('Milestone'), verbatim('State "now"')],
      rows: [[verbatim(wild), verbatim('To do')]],
    },
    pictures: { timeline: '/status/t/timeline.svg', board: '/status/t/board.svg' },
  },
  money: [{ label: verbatim('Agreed'), value: 'JPY 1' }],
  done: Array.from({ length: 13 }, (_, index) => verbatim(`done ${index}`)),
  documents: [{ label: verbatim('Agreement'), url: '/status/document/x' }],
  changes: {
    rows: [[verbatim('#1'), verbatim('agreed'), verbatim('JPY 1'), verbatim('Monday')]],
    facts: [{ label: verbatim('Sum'), value: 'JPY 1' }],
  },
  delays: {
    rows: [['Logo', 'Mon', 'Wed', '2', '—'].map((cell) => verbatim(cell))],
    total: verbatim('2 in all'),
  },
  risks: [],
  people: [{ label: verbatim('Decides'), value: wild }],
};

describe('the status page', () => {
  it('escapes what people wrote, and links to nothing that could run', () => {
    const shown = statusPage(page);
    expect(shown).not.toContain('<img src=x');
    expect(shown).not.toContain('javascript:');
    expect(shown).toContain('data-label="State &quot;now&quot;"');
  });

  it('every table has a caption, heads for its columns and for its rows', () => {
    const shown = statusPage(page);
    expect(shown.match(/<table/g)).toHaveLength(3);
    expect(shown.match(/<caption>/g)).toHaveLength(3);
    expect(shown.match(/<th scope="col"/g)).toHaveLength(2 + 4 + 5);
    expect(shown.match(/<th scope="row"/g)).toHaveLength(3);
  });

  it('lists the last ten that are done, and the rest behind a press', () => {
    const shown = statusPage(page);
    expect(shown).toContain('Show 3 more');
    expect(shown.indexOf('done 9')).toBeLessThan(shown.indexOf('Show 3 more'));
    expect(shown.indexOf('done 10')).toBeGreaterThan(shown.indexOf('Show 3 more'));
    expect(statusPage({ ...page, done: page.done.slice(0, 10) })).not.toMatch(/Show \d/);
  });

  it('marks what is late, and puts the place to decide first', () => {
    const shown = statusPage(page);
    expect(shown).toContain('<p class="bad">By Monday</p>');
    expect(shown.indexOf('class="button"')).toBeLessThan(shown.indexOf('class="also"'));
    const [item] = page.waiting;
    const inTime = { ...page, waiting: item === undefined ? [] : [{ ...item, isLate: false }] };
    expect(statusPage(inTime)).toContain('<p>By Monday</p>');
  });

  it('says nothing of delays where there were none, and draws no picture of nothing', () => {
    const empty = { ...page.roadmap, table: { ...page.roadmap.table, rows: [] } };
    const shown = statusPage({ ...page, delays: { ...page.delays, rows: [] }, roadmap: empty });
    expect(shown).not.toContain('Days waited');
    expect(shown).not.toContain('<img');
    expect(statusPage(page)).toContain('Days waited');
  });

  it.each(locales)('has headings in their order and marks its own language, in %s', (locale) => {
    const shown = statusPage({ ...page, locale });
    const levels = headingLevels(shown);
    expect(levels[0]).toBe(1);
    expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
    expect(shown).toContain(`href="/status/t?lang=${locale}"`);
    expect(shown.match(/aria-current="true"/g)).toHaveLength(1);
  });
});
