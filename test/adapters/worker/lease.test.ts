import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openDatabase } from '../../../src/adapters/postgres/database.ts';
import { newId } from '../../../src/adapters/system/ids.ts';
import { BEAT_MS, createLease, DEAD_MS } from '../../../src/adapters/worker/lease.ts';
import { urlOf } from '../../support/postgres.ts';
import { openRoom, type Room } from '../../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

function leaseOn(clock: { ms: number }) {
  return createLease({ prisma: room.prisma, newProcessId: () => newId('prc'), monotonicMs: () => clock.ms });
}
const rowOf = (id: string) => room.prisma.process.findUnique({ where: { id } });

describe('a process’s lease', () => {
  it('is none before its first heartbeat', () => {
    const lease = leaseOn({ ms: 1_000 });
    expect(() => lease.mustHold(lease.processId())).toThrow(/heartbeat/);
  });

  it('holds from one heartbeat to well after the next was due, and no longer', async () => {
    const clock = { ms: 1_000 };
    const lease = leaseOn(clock);
    await lease.beat();
    clock.ms += BEAT_MS * 2;
    lease.mustHold(lease.processId());
    clock.ms += BEAT_MS * 2;
    expect(() => lease.mustHold(lease.processId())).toThrow(/heartbeat/);
    // It doubts itself long before others declare it dead.
    expect(clock.ms - 1_000).toBeLessThan(DEAD_MS);
    await lease.beat();
    lease.mustHold(lease.processId());
  });

  it('a heartbeat that did not reach the database does not count', async () => {
    const [here] = await room.prisma.$queryRaw<{ name: string }[]>`select current_database() as name`;
    const away = openDatabase(urlOf(inject('adminUrl'), `${here?.name}_gone`), {
      connections: 1,
      onError: () => undefined,
    });
    const lease = createLease({
      prisma: away.prisma,
      newProcessId: () => newId('prc'),
      monotonicMs: () => 1_000,
    });
    await expect(lease.beat()).rejects.toThrow();
    expect(() => lease.mustHold(lease.processId())).toThrow(/heartbeat/);
    await away.close();
  });

  it('names its workers, so that their jobs can be unlocked', async () => {
    const lease = leaseOn({ ms: 1_000 });
    await lease.beat();
    lease.addWorker('worker-a');
    lease.addWorker('worker-b');
    await lease.beat();
    expect((await rowOf(lease.processId()))?.workerIds).toEqual(['worker-a', 'worker-b']);
    lease.dropWorker('worker-a');
    await lease.beat();
    expect((await rowOf(lease.processId()))?.workerIds).toEqual(['worker-b']);
  });

  it('after being frozen for longer than others wait, goes on under another name', async () => {
    const clock = { ms: 1_000 };
    const lease = leaseOn(clock);
    await lease.beat();
    const before = lease.processId();
    clock.ms += DEAD_MS;
    await lease.beat();
    expect(lease.processId()).toBe(before);
    clock.ms += DEAD_MS + 1;
    await lease.beat();
    expect(lease.processId()).not.toBe(before);
    expect(await rowOf(lease.processId())).not.toBeNull();
  });

  it('what it held under its old name it no longer holds', async () => {
    const clock = { ms: 1_000 };
    const lease = leaseOn(clock);
    await lease.beat();
    const before = lease.processId();
    clock.ms += DEAD_MS + 1;
    await lease.beat();
    expect(() => lease.mustHold(before)).toThrow(/taken for dead/);
    lease.mustHold(lease.processId());
  });

  it('swept away while its own clock stood still, it goes on under another name, too', async () => {
    const lease = leaseOn({ ms: 1_000 });
    await lease.beat();
    const before = lease.processId();
    await room.prisma.process.delete({ where: { id: before } });
    await lease.beat();
    expect(lease.processId()).not.toBe(before);
    expect([await rowOf(before), (await rowOf(lease.processId()))?.id]).toEqual([null, lease.processId()]);
  });

  it('what it claimed before is no longer its own then', async () => {
    const clock = { ms: 1_000 };
    const lease = leaseOn(clock);
    await lease.beat();
    const before = lease.processId();
    lease.mustHold(before);
    clock.ms += DEAD_MS + 1;
    await lease.beat();
    expect(() => lease.mustHold(before)).toThrow(/taken for dead/);
  });

  it('whose row others have swept away goes on under another name, however short it seems to have been', async () => {
    const lease = leaseOn({ ms: 1_000 });
    await lease.beat();
    const before = lease.processId();
    await room.prisma.process.delete({ where: { id: before } });
    await lease.beat();
    expect(lease.processId()).not.toBe(before);
    expect(await rowOf(before)).toBeNull();
    expect(await rowOf(lease.processId())).not.toBeNull();
  });

  it('ended, it stops what is under way and leaves no row', async () => {
    const lease = leaseOn({ ms: 1_000 });
    await lease.beat();
    await lease.end();
    expect(lease.signal().aborted).toBe(true);
    expect(await rowOf(lease.processId())).toBeNull();
  });
});
