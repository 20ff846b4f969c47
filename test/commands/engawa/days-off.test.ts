import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysOffSubmitted, openDaysOff } from '../../../commands/engawa/days-off.ts';
import { setup, setupSubmitted } from '../../../commands/engawa/setup.ts';
import { aoi, mio, openRoom, type Room } from '../../support/room.ts';
import { fill, send } from '../fill.ts';
import { modalOf, saidOf, standAt, typed } from '../invoice/stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const page = async () => modalOf(await openDaysOff(standAt(room).call(aoi)));
const submit = async (filled: Readonly<Record<string, string | readonly string[]>>, by = aoi) => {
  const call = standAt(room).call(by);
  return send(daysOffSubmitted, fill((await page()).view, filled), call);
};

describe('days off', () => {
  it('have a page of their own behind the setup', async () => {
    const call = standAt(room).call(aoi);
    const first = modalOf(await typed(setup, call));
    const second = modalOf(await send(setupSubmitted, fill(first.view, { 'Next page': 'days-off' }), call));
    expect(second.view.callback_id).toBe('engawa.days-off');
    expect(second.json).toContain('Nothing is entered yet.');
    expect(second.json).not.toContain('Take out of the calendar');
  });

  it('are added, one or several, shown in order without those that are over, and taken out', async () => {
    await submit({ 'What these days are': 'New year', 'First day': '2026-12-28', 'Last day': '2026-12-30' });
    const said = saidOf(await submit({ 'What these days are': 'Retreat', 'First day': '2026-11-27' }));
    expect(said).toContain('Saved.');
    expect(said.indexOf('Retreat')).toBeLessThan(said.indexOf('New year'));
    expect(said).toContain('Mon 28 Dec 2026 to Wed 30 Dec 2026: New year');
    const over = { firstDay: new Date('2026-11-18'), lastDay: new Date('2026-11-19') };
    const addedAt = new Date('2026-11-01');
    await room.prisma.dayOff.create({
      data: { id: 'off_old', name: 'Long ago', ...over, addedBy: {}, addedAt },
    });
    expect((await page()).json).not.toContain('Long ago');
    const { id } = await room.prisma.dayOff.findFirstOrThrow({ where: { name: 'Retreat' } });
    expect(saidOf(await submit({ 'Take out of the calendar': id }))).not.toContain('Retreat');
  });

  it('change in one transaction: what is taken out makes room for what is added', async () => {
    const { id } = await room.prisma.dayOff.findFirstOrThrow({ where: { name: 'New year' } });
    const other = { 'What these days are': 'Break', 'First day': '2026-12-28', 'Last day': '2026-12-29' };
    expect(saidOf(await submit({ ...other, 'Take out of the calendar': id }))).toContain('Break');
    expect(await room.prisma.dayOff.count({ where: { removedAt: null, name: 'New year' } })).toBe(0);
  });

  it('a weekend is entered as worked on', async () => {
    const working = { 'What these days are': 'Make-up day', 'First day': '2026-12-12' };
    const said = saidOf(await submit({ ...working, 'Working days': ['yes'] }));
    expect(said).toContain('Sat 12 Dec 2026: Make-up day (working)');
  });

  it.each([
    ['without a name', { 'First day': '2026-12-21' }, 'calendar.nameMissing'],
    ['without a first day', { 'What these days are': 'x' }, 'calendar.firstMissing'],
    ['only with a last day', { 'Last day': '2026-12-21' }, 'calendar.nameMissing'],
    ['only as worked on', { 'Working days': ['yes'] }, 'calendar.nameMissing'],
  ])('%s: no', async (_what, filled, code) => {
    await expect(submit(filled)).rejects.toMatchObject({ code });
  });

  it('are the owners’ to change', async () => {
    const filled = { 'What these days are': 'x', 'First day': '2026-12-21' };
    await expect(submit(filled, mio)).rejects.toMatchObject({ code: 'calendar.ownersOnly' });
  });

  it('more than a page has room for are counted', async () => {
    const addedAt = new Date('2026-11-01');
    await room.prisma.dayOff.createMany({
      data: Array.from({ length: 25 }, (_, index) => {
        const day = new Date(Date.UTC(2027, 0, 4 + index));
        const one = { id: `off_many_${index}`, name: `Day ${index}`, firstDay: day, lastDay: day };
        return { ...one, addedBy: {}, addedAt };
      }),
    });
    expect((await page()).json).toContain('and 7 more');
  });
});
