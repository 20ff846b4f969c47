import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { findServer } from '../../src/adapters/postgres/embedded-server.ts';
import { takeKawaIn } from '../stories/take-kawa-in.ts';
import { deep } from '../support/deep.ts';
import { KAWA } from '../support/house.ts';
import { localEnvironment } from '../support/local-environment.ts';
import { openedHouse } from '../support/local-house.ts';

const patient = { timeout: 240_000 };

interface HeldBack {
  /** Whether it is being emptied, but for us. */
  isWaitedFor(): Promise<boolean>;
  letGo(): Promise<void>;
}

/** Nobody empties this house's database until it is let go of. */
async function heldBack(dataDir: string): Promise<HeldBack> {
  const server = await findServer(join(dataDir, 'postgres'));
  const password = await readFile(join(dataDir, 'postgres.password'), 'utf8');
  const client = new pg.Client({ host: '127.0.0.1', port: server?.port ?? 0, user: 'postgres', password });
  await client.connect();
  await client.query('begin; lock table audit in access share mode');
  return {
    async isWaitedFor() {
      const { rowCount } = await client.query(
        "select from pg_locks where not granted and mode = 'AccessExclusiveLock'",
      );
      return (rowCount ?? 0) > 0;
    },
    letGo: () => client.end(),
  };
}

describe('starting over', patient, () => {
  test('empty leaves nothing of before, speaks the language that was chosen, and is now', async () => {
    const environment = { ...(await localEnvironment()), ENGAWA_CLOCK: '2026-12-20T00:00:00Z' };
    const house = await openedHouse(environment);
    const address = house.address;
    await takeKawaIn(house.aoi);
    await house.aoi.sees('New website');
    await house.does({ act: 'slack', weather: 'slow' });
    const tokens = { ...house.workspace.state.installation };

    const emptying = await heldBack(environment.ENGAWA_DATA);
    const starting = house.does({ act: 'start-over', with: 'empty', locale: 'ja' });
    try {
      await expect.poll(() => emptying.isWaitedFor(), { timeout: 60_000 }).toBe(true);
      // The page is told, and does not wait for tables that go.
      expect(await house.look()).toMatchObject({ startingOver: { ja: expect.any(String) }, auditCount: 0 });
      expect(await house.does({ act: 'move-time', by: 'hour' })).toMatchObject({
        ok: false,
        why: { en: expect.stringMatching(/starting over/) },
      });
    } finally {
      // Also where something above does not hold: the house could not be closed, and nobody would read why.
      await emptying.letGo();
    }
    expect(await starting).toEqual({ ok: true });

    const before = Date.now();
    const after = await house.look();
    expect(after).toMatchObject({
      slack: 'well',
      bot: { state: 'running', kills: 0 },
      effects: [],
      mails: [],
      tour: { done: [] },
    });
    expect(after.startingOver).toBeUndefined();
    expect(after.clock.now).toBeGreaterThanOrEqual(before);
    expect(after.clock.now).toBeLessThanOrEqual(Date.now());
    expect(house.workspace.state.installation).toEqual(tokens);
    expect(house.aoi.reads(KAWA)).toEqual([]);
    expect(await house.aoi.asks('/engawa help')).toContain('案件の状況');

    await house.close();
    // The language that was chosen is the house's own from now on.
    const again = await openedHouse({ ...environment, ENGAWA_CLOCK: '' });
    expect(again.address).toBe(address);
    expect(again.aoi.user.locale).toBe('ja-JP');
    expect(again.aoi.sawNothingOf('New website')).toBe(true);
    expect(await again.aoi.asks('/project status')).not.toContain('New website');
  });

  // What a furnished house is like is seen by furnish.test.ts.
  test.runIf(deep)(
    'furnished begins weeks ago and ends now, with three engagements that were played',
    async () => {
      const house = await openedHouse(await localEnvironment());
      const told = new Set<string>();
      const stop = house.outside.onChange(() => {
        void house.outside.look().then(({ startingOver }) => startingOver && told.add(startingOver.en));
      });
      const began = Date.now();
      expect(await house.does({ act: 'start-over', with: 'furnished', locale: 'en' })).toEqual({ ok: true });
      stop();
      expect(told.size).toBeGreaterThan(4);
      const { clock, auditCount, tour, audit } = await house.look();
      expect(clock.now).toBeGreaterThanOrEqual(began);
      expect(clock.now).toBeLessThanOrEqual(Date.now());
      expect(clock.next?.at).toBeGreaterThan(clock.now);
      expect(auditCount).toBeGreaterThan(30);
      expect(audit.at(-1)?.at).toBeLessThan(clock.now - 86_400_000);
      expect(tour.done).toContain('digest');
      for (const channel of [KAWA, 'C0MINATO01', 'C0YUNSHAN1'])
        expect(house.aoi.reads(channel).length).toBeGreaterThan(2);
    },
  );
});
