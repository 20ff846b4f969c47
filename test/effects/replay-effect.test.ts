import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reactions } from '../../src/effects/reactions.ts';
import { replayEffect } from '../../src/effects/replay-effect.ts';
import { sendMail } from '../../src/kernel/mail.ts';
import { seedStuck } from '../engagements/seed-waiting.ts';
import { aoi, haru, mio, openRoom, type Room } from '../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());

const jobsOf = async (effectId: string) =>
  (
    await room.prisma.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from graphile_worker._private_jobs
     where payload->>'effectId' = ${effectId} and payload->>'queue' = 'invoices'`
  )[0]?.count;

describe('replaying', () => {
  it.each(['refused', 'unknown', 'given-up', 'parked'])(
    '%s: it waits again, with a job, and is on record',
    async (state) => {
      const effectId = await seedStuck(room, state);
      await room.perform(replayEffect, { effectId }, room.visit(aoi));
      const effect = await room.prisma.effect.findUniqueOrThrow({ where: { id: effectId } });
      expect(effect).toMatchObject({ state: 'waiting', attempts: 3, inDoubt: state === 'unknown' });
      expect(effect.nextTryAt.getTime()).toBeLessThanOrEqual((await databaseNow()).getTime());
      expect(await jobsOf(effectId)).toBe(1);
      const last = (await room.audits('agency')).at(-1);
      expect(last?.type).toBe('effect.replayed');
      expect(last?.body).toContain(effectId);
      expect((await room.effects('slack.redraw')).at(-1)?.payload).toEqual({ subject: effectId });
    },
  );

  it('one that had its turn to be posted long ago stands in line again', async () => {
    const effectId = await seedStuck(room, 'refused');
    await room.prisma.effect.update({ where: { id: effectId }, data: { hasTurn: true } });
    await room.perform(replayEffect, { effectId }, room.visit(aoi));
    const effect = await room.prisma.effect.findUniqueOrThrow({ where: { id: effectId } });
    expect(effect).toMatchObject({ state: 'waiting', hasTurn: false });
  });

  it('an e-mail of which nobody can tell: it is sent again, because a person said so', async () => {
    const effectId = await seedStuck(room, 'unknown');
    const data = { kind: sendMail.kind, inDoubt: true };
    await room.prisma.effect.update({ where: { id: effectId }, data });
    await room.perform(replayEffect, { effectId }, room.visit(aoi));
    const effect = await room.prisma.effect.findUniqueOrThrow({ where: { id: effectId } });
    expect(effect).toMatchObject({ state: 'waiting', inDoubt: false });
  });

  it.each(['waiting', 'trying', 'done', 'dropped'])('%s is not stuck, and stays so', async (state) => {
    const effectId = await seedStuck(room, state);
    const attempt = room.perform(replayEffect, { effectId }, room.visit(aoi));
    await expect(attempt).rejects.toMatchObject({ code: 'effect.notStuck' });
    expect(await jobsOf(effectId)).toBe(0);
  });

  it('pressed twice at once it is replayed once', async () => {
    const effectId = await seedStuck(room, 'refused');
    const both = await Promise.allSettled(
      [1, 2].map(() => room.perform(replayEffect, { effectId }, room.visit(aoi))),
    );
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await jobsOf(effectId)).toBe(1);
  });

  it.each([
    ['finance', mio],
    ['a client', haru],
  ])('%s may not', async (_who, person) => {
    const effectId = await seedStuck(room, 'refused');
    const attempt = room.perform(replayEffect, { effectId }, room.visit(person));
    await expect(attempt).rejects.toMatchObject({ code: 'effect.ownersOnly' });
  });

  it('one that does not exist is refused', async () => {
    const attempt = room.perform(replayEffect, { effectId: 'eff_none' }, room.visit(aoi));
    await expect(attempt).rejects.toMatchObject({ code: 'effect.unknown' });
  });
});

async function databaseNow(): Promise<Date> {
  const [row] = await room.prisma.$queryRaw<{ now: Date }[]>`select now() as now`;
  return row?.now ?? expect.fail('no time');
}
