import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptMaterial } from '../../src/materials/accept-material.ts';
import { returnMaterial } from '../../src/materials/return-material.ts';
import { withdrawMaterial } from '../../src/materials/withdraw-material.ts';
import { aoi, NOW } from '../support/room.ts';
import { type MaterialRoom, openMaterialRoom } from './material-room.ts';

let room: MaterialRoom;
beforeAll(async () => {
  room = await openMaterialRoom();
});
afterAll(() => room.close());

const LATE = '2026-12-03T01:00:00Z';
/** How each ended: `done`, or the code of its refusal. */
const outcomes = async (...work: readonly Promise<unknown>[]): Promise<readonly string[]> =>
  (await Promise.allSettled(work))
    .map((one) => (one.status === 'fulfilled' ? 'done' : String(Object(one.reason).code)))
    .toSorted();
const rowOf = (id: string) =>
  room.prisma.material.findUniqueOrThrow({ where: { id }, include: { files: true } });

describe('two people at one moment', () => {
  it('provide the same item: one does, and what came late is counted once', async () => {
    const { engagementId, milestoneId } = await room.begin();
    const id = await room.ask(engagementId, { milestoneId });
    const by = (note: string) => room.provide(id, LATE, { note, slackFiles: [room.slackFile()] });
    expect(await outcomes(by('Haru'), by('Yuki'), by('Kei'))).toEqual([
      'done',
      'material.alreadyProvided',
      'material.alreadyProvided',
    ]);
    expect(await rowOf(id)).toMatchObject({ round: 1, files: [{ round: 1 }] });
    expect(await room.prisma.clientDelay.count({ where: { subject: id } })).toBe(1);
    expect(await room.dueOn(milestoneId)).toBe('2026-12-15');
  });

  it('provide two items of one milestone: days on which both were late move it once', async () => {
    const { engagementId, milestoneId, laterId } = await room.begin();
    const first = await room.ask(engagementId, { milestoneId });
    const second = await room.ask(engagementId, { milestoneId, items: ['Texts'] });
    expect(await outcomes(room.provide(first, LATE), room.provide(second, LATE))).toEqual(['done', 'done']);
    expect(await room.prisma.clientDelay.count({ where: { engagementId } })).toBe(2);
    expect([await room.dueOn(milestoneId), await room.dueOn(laterId)]).toEqual(['2026-12-15', '2027-01-20']);
  });

  it('accept and return it: one of both holds', async () => {
    const { engagementId } = await room.begin();
    const id = await room.ask(engagementId);
    await room.provide(id);
    const returning = { materialId: id, round: 1, reason: 'Too small' };
    const ended = await outcomes(
      room.perform(acceptMaterial, { materialId: id, round: 1 }, room.visit(aoi, NOW)),
      room.perform(returnMaterial, returning, room.visit(aoi, NOW)),
    );
    expect(ended).toEqual(['done', 'material.notProvided']);
    const { status } = await rowOf(id);
    const cards = await room.prisma.effect.count({
      where: { kind: 'slack.post', payload: { path: ['params', 'materialId'], equals: id } },
    });
    expect([status, cards]).toEqual([status, status === 'returned' ? 3 : 2]);
  });

  it('provide what is being withdrawn: it is not needed any more, and nothing reminds of it', async () => {
    const { engagementId, milestoneId } = await room.begin();
    const id = await room.ask(engagementId, { milestoneId });
    const withdrawing = { materialId: id, reason: 'We found one' };
    const ended = await outcomes(
      room.provide(id, LATE),
      room.perform(withdrawMaterial, withdrawing, room.visit(aoi, LATE)),
    );
    expect(ended[0]).toBe('done');
    expect(['done', 'material.withdrawn']).toContain(ended[1]);
    expect(await rowOf(id)).toMatchObject({ status: 'withdrawn' });
    expect(await room.prisma.due.count({ where: { subject: id, state: 'waiting' } })).toBe(0);
    // Whoever came first: it was late and given, or it was never late.
    const noted = await room.prisma.clientDelay.count({ where: { subject: id } });
    expect([noted, await room.dueOn(milestoneId)]).toEqual(
      ended[1] === 'done' ? [1, '2026-12-15'] : [0, '2026-12-10'],
    );
  });
});
