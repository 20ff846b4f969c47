import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveRole } from '../../src/agency/give-role.ts';
import { reactions } from '../../src/agency/reactions.ts';
import { aoi, haru, mio, openRoom, type Room } from '../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());

const roleOf = async (slackUserId: string) =>
  (await room.prisma.member.findFirstOrThrow({ where: { slackUserId } })).role;
const give = (
  member: string,
  role: 'owner' | 'lead' | 'finance' | 'member',
  person: Parameters<Room['visit']>[0] = aoi,
) => room.perform(giveRole, { member, role }, room.visit(person));

describe('giving a role', () => {
  it('is on record, and the same again is not', async () => {
    await give('USORA', 'lead');
    await give('USORA', 'lead');
    expect(await roleOf('USORA')).toBe('lead');
    const given = (await room.audits('agency')).filter(({ type }) => type === 'member.role-given');
    expect(given.map(({ body }): unknown => JSON.parse(body))).toMatchObject([
      { before: 'member', role: 'lead' },
    ]);
  });

  it.each([
    ['finance', mio],
    ['a client', haru],
  ])('%s may not', async (_who, person) => {
    await expect(give('USORA', 'owner', person)).rejects.toMatchObject({ code: 'agency.ownersOnly' });
  });

  it('somebody Engawa has not met is refused', async () => {
    await expect(give('UNOBODY', 'lead')).rejects.toMatchObject({
      code: 'agency.notAMember',
      field: 'member',
    });
  });

  it('the only owner stays one', async () => {
    await expect(give('UAOI', 'member')).rejects.toMatchObject({ code: 'agency.lastOwner', field: 'role' });
  });

  it('of two owners who lower each other at once, one is left', async () => {
    await give('UMIO', 'owner');
    const both = await Promise.allSettled([
      give('UMIO', 'member', aoi),
      give('UAOI', 'member', { ...mio, role: 'owner' }),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await room.prisma.member.count({ where: { role: 'owner' } })).toBe(1);
  });
});
