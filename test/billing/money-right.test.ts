import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mustApproveMoney, mustBeOwner } from '../../src/billing/money-right.ts';
import { list } from '../../src/kernel/phrase.ts';
import { house } from '../../src/kernel/visit.ts';
import { aoi, haru, mio, openRoom, type Room, sora } from '../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

describe('the right to move money', () => {
  it('is an owner’s and finance’s', async () => {
    await mustApproveMoney(room.prisma, aoi);
    await mustApproveMoney(room.prisma, mio);
    await mustBeOwner(room.prisma, aoi);
  });

  it.each([sora, haru, house])('is not anybody else’s: %j', async (person) => {
    await expect(mustApproveMoney(room.prisma, person)).rejects.toMatchObject({
      code: 'billing.notForYou',
      said: { values: { who: list(['Aoi', 'Mio']) } },
    });
  });

  it('what only an owner may, finance may not', async () => {
    await expect(mustBeOwner(room.prisma, mio)).rejects.toMatchObject({
      said: { values: { who: list(['Aoi']) } },
    });
  });

  it('where nobody has the right, the words say how it is given', async () => {
    await room.prisma.member.updateMany({ data: { role: 'member' } });
    await expect(mustApproveMoney(room.prisma, sora)).rejects.toMatchObject({ code: 'billing.nobodyMay' });
    await expect(mustBeOwner(room.prisma, sora)).rejects.toMatchObject({ code: 'billing.nobodyMay' });
  });
});
