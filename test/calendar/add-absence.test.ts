import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addAbsence } from '../../src/calendar/add-absence.ts';
import { standInNotice, uncoveredNotice } from '../../src/calendar/notices.ts';
import { reactions } from '../../src/calendar/reactions.ts';
import { removeAbsence } from '../../src/calendar/remove-absence.ts';
import { renderCard } from '../../src/surface/card.ts';
import { refusalOf } from '../milestones/whole-room.ts';
import { aoi, haru, mio, openRoom, type Room, sora } from '../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());
beforeEach(() => room.prisma.absence.deleteMany({}));

const Told = z.object({
  notice: z.literal(uncoveredNotice.name),
  params: uncoveredNotice.params,
  audience: z.object({ slackUserId: z.string() }),
});

interface Wanted {
  readonly member?: string;
  readonly first?: string;
  readonly last?: string;
  readonly standIn?: string | null;
}
const add = (wanted: Wanted = {}, by: Parameters<Room['visit']>[0] = mio) => {
  const { member = 'UMIO', first = '2026-12-01', last = '2026-12-04', standIn = null } = wanted;
  return room.perform(addAbsence, { member, first, last, standIn, note: ' Family ' }, room.visit(by));
};
const entered = () => room.prisma.absence.findFirstOrThrow({ where: { removedAt: null } });

describe('an absence', () => {
  it('is entered by whoever will be away, and whoever stands in is told directly', async () => {
    await add({ standIn: 'USORA' });
    const { id: absenceId, ...row } = await entered();
    expect(row).toMatchObject({ memberId: mio.id, standInId: sora.id, note: 'Family' });
    const [told] = (await room.effects('slack.post')).slice(-1);
    expect(told?.payload).toMatchObject({
      notice: 'calendar.stand-in',
      audience: { to: 'person', slackUserId: 'USORA' },
    });
    const words = async () => {
      const facts = await standInNotice.load(room.prisma, { absenceId });
      return facts === undefined ? '' : renderCard(standInNotice.say(facts), 'en').text;
    };
    expect(await words()).toContain('You stand in for Mio');
    expect(await words()).toContain('Note: Family');
    await room.perform(removeAbsence, { absenceId }, room.visit(mio));
    expect(await words()).toContain('Taken back: Mio is not away.');
    expect(await refusalOf(room.perform(removeAbsence, { absenceId }, room.visit(mio)))).toBe(
      'calendar.unknown',
    );
  });

  it('of anybody is entered and taken back by an owner, and by nobody else', async () => {
    await add({ member: 'USORA' }, aoi);
    const { id: absenceId } = await entered();
    expect(await refusalOf(room.perform(removeAbsence, { absenceId }, room.visit(mio)))).toBe(
      'calendar.ownOnly',
    );
    await room.perform(removeAbsence, { absenceId }, room.visit(aoi));
    expect(await refusalOf(add({ member: 'USORA' }))).toBe('calendar.ownOnly');
  });

  it.each([
    ['a client', () => add({}, haru), 'calendar.notTheTeam'],
    ['the wrong way round', () => add({ last: '2026-11-30' }), 'calendar.wrongOrder'],
    ['over', () => add({ first: '2026-11-19', last: '2026-11-20' }), 'calendar.over'],
    ['standing in for oneself', () => add({ standIn: 'UMIO' }), 'calendar.standsInForThemselves'],
    ['a stand-in whom nobody knows', () => add({ standIn: 'UNOBODY' }), 'calendar.notAMember'],
    ['somebody whom nobody knows', () => add({ member: 'UNOBODY' }, aoi), 'calendar.notAMember'],
  ])('%s: no', async (_what, attempt, code) => {
    expect(await refusalOf(attempt())).toBe(code);
  });

  it('does not lie upon another of the same person, nor upon one of the stand-in', async () => {
    await add();
    expect(await refusalOf(add({ first: '2026-12-04', last: '2026-12-07' }))).toBe('calendar.awayAlready');
    await add({ first: '2026-12-05', last: '2026-12-07' });
    const asked = add({ member: 'USORA', first: '2026-12-03', last: '2026-12-03', standIn: 'UMIO' }, aoi);
    expect(await refusalOf(asked)).toBe('calendar.standInAway');
  });

  it('of a stand-in who leaves, too, is told to whoever counted on them, unless somebody stands in again', async () => {
    await add({ standIn: 'USORA' });
    const { id: absenceId } = await entered();
    const told = async () =>
      (await room.effects('slack.post')).flatMap(({ payload }) => {
        const { data } = Told.safeParse(payload);
        return data?.params.absenceId === absenceId ? [data.audience.slackUserId] : [];
      });
    const isSo = async () => (await uncoveredNotice.load(room.prisma, { absenceId }))?.isSo;
    await add({ member: 'USORA', first: '2026-12-03', last: '2026-12-08', standIn: 'UAOI' }, aoi);
    expect(await told()).toEqual([]);
    expect(await isSo()).toBe(false);
    const covered = await room.prisma.absence.findFirstOrThrow({ where: { memberId: sora.id } });
    await room.perform(removeAbsence, { absenceId: covered.id }, room.visit(aoi));
    await add({ member: 'USORA', first: '2026-12-03', last: '2026-12-08' }, aoi);
    expect(await told()).toEqual(['UMIO']);
    expect(await isSo()).toBe(true);
    const left = await room.prisma.absence.findFirstOrThrow({
      where: { memberId: sora.id, removedAt: null },
    });
    await room.perform(removeAbsence, { absenceId: left.id }, room.visit(aoi));
    expect(await isSo()).toBe(false);
    const [redrawn] = (await room.effects('slack.redraw')).slice(-1);
    expect(redrawn?.payload).toMatchObject({ subject: `${absenceId}:uncovered` });
  });

  it('of two who name each other at the same moment is entered once', async () => {
    const days = { first: '2026-12-01', last: '2026-12-01' };
    const attempts = await Promise.allSettled([
      add({ ...days, standIn: 'USORA' }, aoi),
      add({ ...days, member: 'USORA', standIn: 'UMIO' }, aoi),
    ]);
    expect(attempts.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('that was sent twice at once is entered once', async () => {
    const attempts = await Promise.allSettled([add(), add()]);
    expect(attempts.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});
