import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/kernel/locale.ts';
import { verbatim } from '../../../src/kernel/phrase.ts';
import type { Roadmap, RoadmapMilestone, RoadmapView } from '../../../src/kernel/roadmap/roadmap.ts';
import { drawRoadmap } from '../../../src/pages/roadmap/draw-roadmap.ts';
import type { Mark, Text } from '../../../src/pages/roadmap/mark.ts';
import { widthOf } from '../../../src/pages/roadmap/measure.ts';
import { day, fullRoadmap, roadmap, roadmapMilestone } from '../../support/roadmaps.ts';

const all = () => true;
const draw = (of: Roadmap, view: RoadmapView = 'timeline') => drawRoadmap(of, view, all);
const isText = (mark: Mark): mark is Text => mark.kind === 'text';
const said = (of: Roadmap, view: RoadmapView = 'timeline'): string =>
  draw(of, view)
    .marks.filter(isText)
    .map(({ text }) => text)
    .join('\n');

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf(mark: Mark): Box {
  switch (mark.kind) {
    case 'rect':
      return { left: mark.x, right: mark.x + mark.width, top: mark.y, bottom: mark.y + mark.height };
    case 'circle':
      return {
        left: mark.x - mark.radius,
        right: mark.x + mark.radius,
        top: mark.y - mark.radius,
        bottom: mark.y + mark.radius,
      };
    case 'line': {
      const [xs, ys] = [mark.points.map(([x]) => x), mark.points.map(([, y]) => y)];
      return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
    }
    case 'text': {
      const wide = widthOf(mark.text, mark.size, mark.bold ?? false);
      const left = { left: mark.x, middle: mark.x - wide / 2, right: mark.x - wide }[mark.align ?? 'left'];
      return { left, right: left + wide, top: mark.y, bottom: mark.y + mark.size * 1.36 };
    }
  }
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.constantFrom(
    '',
    '髙島屋様向け商品検索・絞り込み機能（全カタログ対応）の実装',
    'a'.repeat(300),
    '成'.repeat(200),
  ),
);

const states = ['planned', 'started', 'delivered', 'changes-requested', 'accepted'] as const;

const one = (number: number): fc.Arbitrary<RoadmapMilestone> =>
  fc
    .record({
      title: text,
      outcome: text,
      riskNotes: text,
      note: fc.option(text.map(verbatim)),
      state: fc.constantFrom(...states),
      dueKind: fc.constantFrom('hard', 'soft'),
      billing: fc.constantFrom('not-billed', 'part-billed', 'billed', 'paid'),
      onCriticalPath: fc.boolean(),
      clientDelayDays: fc.nat(40),
      overdueBy: fc.nat(400),
      awaits: fc.array(
        fc.integer({ min: 1, max: 130 }).map((other) => `m${other}`),
        { maxLength: 3 },
      ),
      from: fc.nat(900),
      length: fc.nat(200),
      dueAfter: fc.integer({ min: -30, max: 200 }),
    })
    .map(({ from, length, dueAfter, ...rest }) => {
      const start = day('2026-01-05').add({ days: from });
      const finish = start.add({ days: length });
      const doneOn = rest.state === 'accepted' ? finish : null;
      return roadmapMilestone(number, {
        ...rest,
        start,
        finish,
        doneOn,
        dueOn: start.add({ days: dueAfter }),
      });
    });

const roadmaps = fc
  .tuple(fc.integer({ min: 0, max: 16 }), fc.constantFrom(...locales))
  .chain(([count, locale]) =>
    fc
      .tuple(...Array.from({ length: count }, (_, index) => one(index + 1)))
      .map((milestones) => roadmap(milestones, { locale, project: milestones[0]?.title ?? 'x' })),
  );

const views = ['timeline', 'board'] as const;

describe.each(views)('the picture as a %s', (view) => {
  it('holds everything within its edges, below 2,000 units', () => {
    fc.assert(
      fc.property(roadmaps, (of) => {
        const { width, height, marks } = draw(of, view);
        expect(height).toBeLessThan(2_000);
        const outside = marks.filter((mark) => {
          const { left, right, top, bottom } = boxOf(mark);
          return !(left >= 0 && right <= width && top >= 0 && bottom <= height);
        });
        expect(outside).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it('sets no line of text over another', () => {
    fc.assert(
      fc.property(roadmaps, (of) => {
        const boxes = draw(of, view).marks.filter(isText).map(boxOf);
        const over = boxes.flatMap((a, index) =>
          boxes
            .slice(index + 1)
            .filter(
              (b) =>
                a.left < b.right && b.left < a.right && a.top + 3 < b.bottom - 3 && b.top + 3 < a.bottom - 3,
            ),
        );
        expect(over).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it.each(locales)('says of each milestone all that there is, in %s', (locale) => {
    expect(said(fullRoadmap({ locale }), view)).toMatchSnapshot();
  });

  it('stands without milestones', () => {
    expect(said(roadmap([]), view)).toContain('No milestones yet.');
  });

  it('says how many of a hundred are not in it', () => {
    const many = Array.from({ length: 100 }, (_, index) =>
      roadmapMilestone(index + 1, index < 40 ? { state: 'accepted', doneOn: day('2026-11-02') } : {}),
    );
    const words = said(roadmap(many), view);
    expect(words).toMatch(/and \d+ more/);
    // What was done last, and what is open first.
    expect(words).toContain('40. Milestone 40');
    expect(words).toContain('41. Milestone 41');
    expect(words).not.toContain('1. Milestone 1\n');
    expect(words).not.toContain('100. Milestone 100');
  });
});

describe('the timeline', () => {
  it('has no arrow across a word', () => {
    fc.assert(
      fc.property(roadmaps, (of) => {
        const { marks } = draw(of);
        const texts = marks.filter(isText).map(boxOf);
        const arrows = marks.filter((mark) => mark.kind === 'line' && mark.points.length >= 3).map(boxOf);
        const chart = arrows.filter(({ left }) => left > 560);
        const crossed = chart.flatMap((a) =>
          texts.filter(
            (b) =>
              a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom && b.top > 250,
          ),
        );
        expect(crossed).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('says in words what an arrow cannot show', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      roadmapMilestone(index + 1, {
        ...(index < 30 ? { state: 'accepted', doneOn: day('2026-11-02') } : {}),
        awaits: index === 30 ? ['m3'] : [],
      }),
    );
    expect(said(roadmap(many))).toContain('after 3');
    expect(said(fullRoadmap())).not.toMatch(/^after/m);
  });

  it('has years beside its days only where they are needed', () => {
    expect(said(fullRoadmap())).toContain('21 Dec – 15 Jan');
    const far = roadmapMilestone(1, { start: day('2026-01-05'), finish: day('2028-12-20') });
    expect(said(roadmap([far]))).toContain('5 Jan 26 – 20 Dec 28');
  });
});

describe('the board', () => {
  it('has what was done last on top', () => {
    const done = (number: number) =>
      roadmapMilestone(number, { state: 'accepted', doneOn: day('2026-11-09') });
    const words = said(roadmap([done(1), done(2), done(3)]), 'board');
    expect(words.indexOf('3. Milestone 3')).toBeLessThan(words.indexOf('1. Milestone 1'));
  });
});

it('the same roadmap gives the same picture', () => {
  expect(draw(fullRoadmap())).toEqual(draw(fullRoadmap()));
});
