import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptMaterial } from '../../src/materials/accept-material.ts';
import { noteFileRead } from '../../src/materials/note-file-read.ts';
import { returnMaterial } from '../../src/materials/return-material.ts';
import { withdrawMaterial } from '../../src/materials/withdraw-material.ts';
import { aoi, haru } from '../support/room.ts';
import { type MaterialRoom, openMaterialRoom } from './material-room.ts';

let room: MaterialRoom;
beforeAll(async () => {
  room = await openMaterialRoom();
});
afterAll(() => room.close());

const on = (day: string): string => `${day}T01:00:00Z`;
const statusOf = async (id: string) =>
  (await room.prisma.material.findUniqueOrThrow({ where: { id } })).status;
async function provided(values = {}): Promise<string> {
  const { engagementId, milestoneId } = await room.begin();
  const id = await room.ask(engagementId, { milestoneId });
  await room.provide(id, on('2026-11-26'), values);
  return id;
}

describe('what the team does with what was provided', () => {
  it('accepts it, once, of two at the same moment', async () => {
    const id = await provided();
    const accepting = () => room.perform(acceptMaterial, { materialId: id, round: '1' }, room.visit(aoi));
    const both = await Promise.allSettled([accepting(), accepting()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await statusOf(id)).toBe('accepted');
  });

  it('accepts nothing of which a file was not read, nor for a client', async () => {
    const id = await provided({ slackFiles: [room.slackFile()] });
    const input = { materialId: id, round: 1 };
    await expect(room.perform(acceptMaterial, input, room.visit(aoi))).rejects.toMatchObject({
      code: 'material.stillReading',
    });
    await expect(room.perform(acceptMaterial, input, room.visit(haru))).rejects.toMatchObject({
      code: 'material.notTheTeam',
    });
  });

  it('returns it with a reason and another day: it is owed again, with reminders of its own', async () => {
    const id = await provided();
    const input = { materialId: id, round: 1, reason: 'Too small', due: '2026-12-04' };
    await room.perform(returnMaterial, input, room.visit(aoi, on('2026-11-27')));
    expect(await statusOf(id)).toBe('returned');
    expect(await room.due(id, 'material.remind')).toEqual([
      '2026-12-01',
      '2026-12-03',
      '2026-12-07',
      '2026-12-09',
      '2026-12-11',
    ]);
    await room.provide(id, on('2026-12-04'));
    await expect(
      room.perform(acceptMaterial, { materialId: id, round: 1 }, room.visit(aoi)),
    ).rejects.toMatchObject({ code: 'material.olderRound' });
    await room.perform(acceptMaterial, { materialId: id, round: 2 }, room.visit(aoi));
    expect(await room.prisma.clientDelay.count({ where: { subject: id } })).toBe(0);
  });

  it('returned after its day without another one, it is late from then on: our looking is not the client’s delay', async () => {
    const id = await provided();
    const input = { materialId: id, round: 1, reason: 'Too small' };
    await room.perform(returnMaterial, input, room.visit(aoi, on('2026-12-02')));
    await room.provide(id, on('2026-12-04'));
    expect(await room.prisma.clientDelay.findMany({ where: { subject: id } })).toMatchObject([
      { businessDays: 2, lateFrom: new Date('2026-12-02'), lateUntil: new Date('2026-12-04') },
    ]);
  });

  it('needs a reason', async () => {
    const id = await provided();
    const input = { materialId: id, round: 1, reason: ' ' };
    await expect(room.perform(returnMaterial, input, room.visit(aoi))).rejects.toMatchObject({
      code: 'material.reasonNeeded',
    });
  });

  it.each(['removed', 'elsewhere', 'too-large', 'wrong-kind', 'empty'] as const)(
    'a file that can’t be read (%s) sends it back, once all are looked at',
    async (problem) => {
      const id = await provided({ slackFiles: [room.slackFile(), room.slackFile()] });
      const [good = '', bad = ''] = (
        await room.prisma.materialFile.findMany({ where: { materialId: id }, orderBy: { id: 'asc' } })
      ).map((file) => file.id);
      const about = { materialId: id };
      await room.perform(noteFileRead, { ...about, fileId: bad, read: { problem } }, room.visit());
      expect(await statusOf(id)).toBe('provided');
      const read = { name: 'x', mediaType: 'x/y', size: 1, sha256: 'a'.repeat(64) };
      await room.perform(noteFileRead, { ...about, fileId: good, read }, room.visit());
      expect(await room.prisma.material.findUnique({ where: { id } })).toMatchObject({
        status: 'returned',
        returnedReason: null,
      });
    },
  );

  it('withdraws it: nothing is due any more, and nothing enters the ledger', async () => {
    const { engagementId, milestoneId } = await room.begin();
    const id = await room.ask(engagementId, { milestoneId });
    const withdrawing = () =>
      room.perform(
        withdrawMaterial,
        { materialId: id, reason: 'Found it' },
        room.visit(aoi, on('2026-12-07')),
      );
    await withdrawing();
    expect(await room.due(id, 'material.remind')).toEqual([]);
    expect(await room.prisma.clientDelay.count({ where: { subject: id } })).toBe(0);
    await expect(withdrawing()).rejects.toMatchObject({ code: 'material.doneAlready' });
    await expect(room.provide(id)).rejects.toMatchObject({ code: 'material.withdrawn' });
  });
});
