import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renewStatusLinks } from '../../src/engagements/renew-status-links.ts';
import { maySeeStatus, readStatusSubject, statusSubject } from '../../src/engagements/status-link.ts';
import { house } from '../../src/kernel/visit.ts';
import { aoi, haru, openRoom, type Room, sora } from '../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const generationOf = async (id: string): Promise<number> =>
  (await room.prisma.engagement.findUniqueOrThrow({ where: { id } })).statusLinks;

describe('ending the links to the status page', () => {
  it('begins a new generation, which is on record', async () => {
    const engagementId = await room.seedEngagement();
    await room.perform(renewStatusLinks, { engagementId, generation: 0 }, room.visit(aoi));
    expect(await generationOf(engagementId)).toBe(1);
    expect((await room.audits(engagementId)).map(({ type }) => type)).toEqual([
      'engagement.status-links-ended',
    ]);
  });

  it('once, though two press at the same moment, and once for what each of them saw', async () => {
    const engagementId = await room.seedEngagement();
    const press = () => room.perform(renewStatusLinks, { engagementId, generation: 0 }, room.visit(aoi));
    await Promise.all([press(), press()]);
    await press();
    expect(await generationOf(engagementId)).toBe(1);
    expect(await room.audits(engagementId)).toHaveLength(1);
  });

  it.each([
    ['a member without that right', sora],
    ['a client', haru],
    ['nobody', house],
  ])('is not for %s', async (_who, person) => {
    const engagementId = await room.seedEngagement();
    const input = { engagementId, generation: 0 };
    await expect(room.perform(renewStatusLinks, input, room.visit(person))).rejects.toMatchObject({
      code: 'engagement.notYours',
    });
    expect(await generationOf(engagementId)).toBe(0);
  });

  it('of a project that does not exist is refused', async () => {
    const input = { engagementId: 'eng_none', generation: 0 };
    await expect(room.perform(renewStatusLinks, input, room.visit(aoi))).rejects.toMatchObject({
      code: 'engagement.unknown',
    });
  });
});

describe('what a link to the status page says', () => {
  it('is read as it was written, and nothing else is', () => {
    const about = { engagementId: 'eng_1', generation: 12 };
    expect(readStatusSubject(statusSubject(about))).toEqual(about);
    for (const other of ['eng_1', 'inv_1:0', 'eng_1:', 'eng_1:-1', 'eng_1:1:2', ' eng_1:1', 'eng_1:1\n'])
      expect(readStatusSubject(other)).toBeUndefined();
  });

  it('is for members and the client’s own people', () => {
    expect(maySeeStatus(sora, 'cli_kawa')).toBe(true);
    expect(maySeeStatus(haru, 'cli_kawa')).toBe(true);
    expect(maySeeStatus(haru, 'cli_other')).toBe(false);
    expect(maySeeStatus(house, 'cli_kawa')).toBe(false);
  });
});
