import { afterAll, beforeAll, expect, it } from 'vitest';
import { laterNext, next, readNext } from '../../../commands/project/next.ts';
import { outlookCard, outlookLines } from '../../../commands/project/outlook-lines.ts';
import { whatThen } from '../../../commands/project/what-then.ts';
import { pauseEngagement } from '../../../src/engagements/pausing/pause-engagement.ts';
import { dayIn } from '../../../src/kernel/calendar.ts';
import { plain } from '../../../src/kernel/format.ts';
import { locales } from '../../../src/kernel/locale.ts';
import { verbatim } from '../../../src/kernel/phrase.ts';
import { renderCard } from '../../../src/surface/card.ts';
import { openWholeRoom, refusalOf, type WholeRoom } from '../../milestones/whole-room.ts';
import { openRehearsal } from '../../rehearsal/open-rehearsal.ts';
import { aoi, haru } from '../../support/room.ts';
import { expectWithinLimits } from '../../support/slack-limits.ts';
import { modalOf, saidOf, standAt } from '../invoice/stand.ts';

let room: WholeRoom;
let about: { id: string; name: string; currency: string };
beforeAll(async () => {
  room = await openWholeRoom();
  const { engagementId } = await room.deliver();
  about = { id: engagementId, name: 'Website', currency: 'JPY' };
});
afterAll(() => room.close());

const desk = () => ({ ...standAt(room).desk, rehearse: openRehearsal(room) });
const call = (locale: 'en' | 'ja' | 'zh' = 'en') => ({
  ...standAt(room).call(aoi, null, locale),
  desk: desk(),
});
async function asked(locale: 'en' | 'ja' | 'zh' = 'en') {
  if (next.about !== 'engagement') throw new Error('it is about a project');
  return next.answer(call(locale), about);
}

it('lists by day who is told what, what is charged, and opens the texts as they will look', async () => {
  const said = saidOf(await asked());
  for (const words of [
    'Website: what happens next',
    'if nobody does anything',
    'to Kawa Foods (10:00 there)',
    'to the team',
    'an invoice for JPY 200,000 is drafted and waits for approval',
    'Waits for approval by then',
  ])
    expect(said).toContain(words);
  // The morning of the window's last day.
  const day = dayIn(room.visit().now, 'Asia/Tokyo').add({ days: 7 });
  const value = readNext.value.parse({ engagementId: about.id, day: day.toString() });
  const { json } = modalOf(await readNext.answer({ ...call(), value }, desk()));
  expect(json).toContain('As they will look');
  expect(json).not.toContain('"actions"');
  const nextYear = { ...value, day: day.add({ years: 1 }) };
  const gone = await readNext.answer({ ...call(), value: nextYear }, desk());
  expect(saidOf(gone)).toContain('any more');
});

it.each(locales)('is within Slack’s limits in %s', async (locale) => {
  const answer = await asked(locale);
  if (answer.kind !== 'say') throw new Error(answer.kind);
  expectWithinLimits(renderCard(answer.card, locale).blocks);
});

it('is for the team, and says so where nothing can be rehearsed', async () => {
  const { now } = room.visit();
  const day = dayIn(now, 'Asia/Tokyo').toString();
  const value = readNext.value.parse({ engagementId: about.id, day });
  const theirs = { ...standAt(room).call(haru), desk: desk(), value };
  expect(await refusalOf(readNext.answer(theirs, desk()))).toBe('engagement.notYours');
  if (next.about !== 'engagement') throw new Error('it is about a project');
  expect(saidOf(await next.answer(standAt(room).call(aoi), about))).toContain('cannot be played through');
});

it('what follows stands below its heading with a button for each day; what would be refused says why', async () => {
  const ifResumed = () =>
    whatThen(desk(), room.visit(aoi), { engagementId: about.id, after: 'resumed' }, verbatim('Then:'));
  const refused = await ifResumed();
  expect(refused.lines.map((said) => plain(said, 'en')).join(' ')).toContain('is not paused');
  expect(refused.buttons).toEqual([]);

  const input = { engagementId: about.id, reason: 'Holidays', until: '2026-12-07' };
  await room.perform(pauseEngagement, input, room.visit(aoi));
  expect(saidOf(await asked())).toContain('shows that first');
  const { lines, buttons } = await ifResumed();
  expect(lines.length).toBeGreaterThan(3);
  const [first] = buttons;
  const value = readNext.value.parse(first?.value);
  const { json } = modalOf(await readNext.answer({ ...call(), value }, desk()));
  expect(json).toContain('Website goes on');
});

it('what cannot be foreseen now stands in nobody’s way', async () => {
  const busy = { ...desk(), rehearse: () => Promise.reject(new Error('busy')) };
  const then = { engagementId: about.id, after: 'resumed' } as const;
  const { lines } = await whatThen(busy, room.visit(aoi), then, verbatim('Then:'));
  expect(lines.map((said) => plain(said, 'en')).join(' ')).toContain('cannot be shown at this moment');
});

it('is listed to its last day, on a second card where one has no room', () => {
  const { now } = room.visit();
  const told = Array.from({ length: 25 }, (_, nth) => ({
    at: now.add({ hours: 24 * nth }),
    to: { kind: 'team' } as const,
    locale: 'en' as const,
    words: { title: verbatim(`Message ${nth + 1}.`), body: [verbatim('Its text')] },
  }));
  const engagement = { ...about, client: 'Kawa', timeZone: 'Asia/Tokyo', isPaused: false };
  const outlook = {
    engagement,
    until: now.add({ hours: 720 }),
    told,
    charged: [],
    unforeseen: 0,
    isCut: false,
  };
  const first = outlookCard(outlook);
  expect(first.sections).toHaveLength(18);
  const value = laterNext.value.parse(first.buttons?.[0]?.value);
  const later = JSON.stringify(renderCard(outlookCard(outlook, value.from), 'en'));
  for (const nth of [19, 25]) expect(later).toContain(`Message ${nth}.`);
  expect(later).not.toContain('Message 18.');
  const lines = outlookLines(outlook, { most: 20, texts: true }).map((said) => plain(said, 'en'));
  expect(lines[0]).toContain('Its text');
  expect(lines.at(-1)).toContain('and 5 more');
});
