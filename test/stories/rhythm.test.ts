import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seedKawa } from '../commands/seed-kawa.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { type HouseUnderTest, openHouse, worldAt } from '../support/house.ts';
import { mustBeInOrder } from '../support/outside.ts';
import { passTime } from '../support/pass-time.ts';
import { faultsIn, nudgedTwice, onDayOff, toldTwice } from '../support/rhythm-checks.ts';
import { readLog, type Told } from '../support/rhythm-log.ts';
import { usualRhythm } from '../support/usual-rhythm.ts';

const rhythm = usualRhythm();
/** Tuesday morning in Tokyo. */
const TUESDAY = '2026-11-24T00:30:00Z';

let database: FreshDatabase;
let house: HouseUnderTest;
beforeEach(async () => {
  database = await freshDatabase();
  house = await openHouse({ databaseUrl: database.url, startsAt: TUESDAY });
  const milestones = [
    { title: 'Wireframes', status: 'started', dueOn: '2026-12-04' },
    { title: 'Launch', status: 'started', dueOn: '2027-01-29' },
  ];
  await seedKawa(house, { milestones });
});
afterEach(async () => {
  await house.close();
  await database.drop();
});

const heard = (): Promise<readonly Told[]> => readLog(house.prisma, house.workspace.state);
const kinds = (log: readonly Told[], kind: string): readonly string[] =>
  log
    .filter((told) => told.kind === kind)
    .map((told) => told.at.toZonedDateTimeISO(told.timeZone).toPlainDate().toString());
/** Nobody ticks while time goes on. */
const standsStillUntil = (instant: string): void => house.world.clock.moveTo(Temporal.Instant.from(instant));

describe('the rhythm', { timeout: 60_000 }, () => {
  it('after a week of silence what is still true is said once, and the rest on the days that follow', async () => {
    await house.aoi.opens('/material request');
    await house.aoi.fillsIn({ Items: 'Logo\nPhotos\nTexts', Due: '2026-12-01' });
    await house.aoi.closes({ all: true });
    await house.haru.sees('Needed from you: Logo');
    await passTime([house], '2026-11-25T09:00:00Z');
    const before = (await heard()).length;
    standsStillUntil('2026-12-03T02:00:00Z');
    await passTime([house], '2026-12-03T08:00:00Z');
    const back = (await heard()).slice(before);
    expect(kinds(back, 'digest.weekly')).toEqual(['2026-12-03']);
    expect(kinds(back, 'digest.daily').length).toBeLessThanOrEqual(1);
    expect(toldTwice(back, rhythm)).toEqual([]);
    expect(nudgedTwice(back, rhythm)).toEqual([]);
    expect(kinds(back, 'material.reminder')).toContain('2026-12-03');
    await passTime([house], '2026-12-07T00:00:00Z');
    const since = (await heard()).filter(
      ({ at }) => at.epochMilliseconds > Date.parse('2026-12-03T15:00:00Z'),
    );
    expect(faultsIn(since, rhythm)).toEqual([]);
    expect(kinds(since, 'digest.weekly')).toEqual(['2026-12-04']);
    await mustBeInOrder(house.prisma, house.workspace);
  });

  it('two processes whose alarm clocks ring together say each thing once', async () => {
    const other = await openHouse({
      databaseUrl: database.url,
      workspace: house.workspace,
      startsAt: TUESDAY,
    });
    try {
      await passTime([house, other], '2026-12-01T09:00:00Z');
      const log = await heard();
      expect(faultsIn(log, rhythm)).toEqual([]);
      expect(kinds(log, 'digest.weekly')).toEqual(['2026-11-27']);
      await mustBeInOrder(house.prisma, house.workspace);
    } finally {
      await other.close();
    }
  });

  it('a clock that is set forward, and another that is behind, neither double nor lose anything', async () => {
    await passTime([house], '2026-11-26T09:00:00Z');
    standsStillUntil('2026-11-27T06:00:30Z');
    await house.engawa.worker.tick();
    await house.settles();
    // Its clock is set back by two days: for it the digest and two summaries are still to come.
    const late = await openHouse({
      databaseUrl: database.url,
      workspace: house.workspace,
      world: worldAt('2026-11-25T06:00:00Z'),
    });
    try {
      for (const instant of ['2026-11-26T00:00:30Z', '2026-11-27T00:00:30Z', '2026-11-27T06:01:00Z']) {
        late.world.clock.moveTo(Temporal.Instant.from(instant));
        await late.engawa.worker.tick();
        await late.settles();
      }
      const log = await heard();
      expect(toldTwice(log, rhythm)).toEqual([]);
      expect(onDayOff(log, rhythm)).toEqual([]);
      expect(kinds(log, 'digest.weekly')).toEqual(['2026-11-27']);
    } finally {
      await late.close();
    }
  });
});
