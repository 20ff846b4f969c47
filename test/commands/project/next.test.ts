import { afterAll, beforeAll, expect, it } from 'vitest';
import { next, readNext } from '../../../commands/project/next.ts';
import { whatThen } from '../../../commands/project/what-then.ts';
import { pauseEngagement } from '../../../src/engagements/pausing/pause-engagement.ts';
import { dayIn } from '../../../src/kernel/calendar.ts';
import { locales } from '../../../src/kernel/locale.ts';
import { suppose } from '../../../src/kernel/outlook.ts';
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
    'an invoice over JPY 200,000 is drafted and waits for approval',
    'Waits for approval by then',
  ])
    expect(said).toContain(words);
  // The morning of the window's last day.
  const day = dayIn(room.visit().now, 'Asia/Tokyo').add({ days: 7 });
  const value = { engagementId: about.id, day };
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
  const value = { engagementId: about.id, day: dayIn(now, 'Asia/Tokyo') };
  const theirs = { ...standAt(room).call(haru), desk: desk(), value };
  expect(await refusalOf(readNext.answer(theirs, desk()))).toBe('engagement.notYours');
  if (next.about !== 'engagement') throw new Error('it is about a project');
  expect(saidOf(await next.answer(standAt(room).call(aoi), about))).toContain('cannot be played through');
});

it('what follows stands below its heading, and nothing where it would be refused', async () => {
  const input = { engagementId: about.id, reason: 'x', until: '2026-12-07' };
  const then = (until: string) =>
    whatThen(desk(), room.visit(aoi), {
      engagementId: about.id,
      supposed: [suppose(pauseEngagement, { ...input, until })],
      heading: verbatim('Then:'),
    });
  expect((await then('2026-12-07')).length).toBeGreaterThan(1);
  expect(await then('2026-11-01')).toEqual([]);
});
