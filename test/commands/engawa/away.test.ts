import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anybodyAwaySubmitted, away, awaySubmitted } from '../../../commands/engawa/away.ts';
import { aoi, haru, mio, openRoom, type Room, sora } from '../../support/room.ts';
import { fill, send } from '../fill.ts';
import { modalOf, saidOf, standAt, typed } from '../invoice/stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const opened = async (by = mio) => modalOf(await typed(away, standAt(room).call(by)));
const submit = async (filled: Readonly<Record<string, string>>, by = mio) => {
  const { view } = await opened(by);
  const call = standAt(room).call(by);
  return by.role === 'owner'
    ? send(anybodyAwaySubmitted, fill(view, filled), call)
    : send(awaySubmitted, fill(view, filled), call);
};

describe('/engawa away', () => {
  it('lets a member enter their own absence, with somebody who stands in', async () => {
    const first = await opened();
    expect(first.view.callback_id).toBe('engawa.away');
    expect(first.json).not.toContain('Who is away');
    const said = saidOf(
      await submit({ 'First day': '2026-12-01', 'Last day': '2026-12-04', 'Who stands in': 'USORA' }),
    );
    expect(said).toContain('Mio: Tue 1 Dec 2026 to Fri 4 Dec 2026; Sora stands in');
  });

  it('shows everybody who is away, and lets take back one’s own', async () => {
    const other = await opened(sora);
    expect(other.json).toContain('Sora stands in');
    expect(other.json).not.toContain('Take out of the calendar');
    const { id } = await room.prisma.absence.findFirstOrThrow({ where: { memberId: mio.id } });
    expect(saidOf(await submit({ 'Take out of the calendar': id }))).toContain('Nothing is entered yet.');
  });

  it('lets an owner enter anybody’s, or their own', async () => {
    await submit({ 'Who is away': 'USORA', 'First day': '2026-12-07' }, aoi);
    await submit({ 'First day': '2026-12-08' }, aoi);
    const rows = await room.prisma.absence.findMany({
      where: { removedAt: null },
      orderBy: { firstDay: 'asc' },
    });
    expect(rows.map(({ memberId }) => memberId)).toEqual([sora.id, aoi.id]);
  });

  it('asks for the first day where anything else was entered', async () => {
    await expect(submit({ 'Note for the team': 'Back soon' })).rejects.toMatchObject({
      code: 'calendar.firstMissing',
    });
  });

  it('is nothing for clients', async () => {
    const attempt = typed(away, standAt(room).call(haru));
    await expect(attempt).rejects.toMatchObject({ code: 'calendar.notTheTeam' });
  });
});
