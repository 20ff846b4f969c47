import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workingDays } from '../../src/kernel/calendar.ts';
import { startLocalWorkspace } from '../../src/local-workspace/start-local-workspace.ts';
import { freshDatabase } from '../support/database.ts';
import { type HouseUnderTest, openHouse, worldAt } from '../support/house.ts';
import { mustBeInOrder } from '../support/outside.ts';
import { playQuarter, QUARTER } from '../support/play-quarter.ts';
import { clientsOfQuarter, quarterClients, quarterWorkspace } from '../support/quarter-clients.ts';
import { daysOfKind, digestDays, faultsIn } from '../support/rhythm-checks.ts';
import { readLog, type Told } from '../support/rhythm-log.ts';
import { usualRhythm } from '../support/usual-rhythm.ts';

let log: readonly Told[];
let close: () => Promise<void>;
let house: HouseUnderTest;
let workspace: Awaited<ReturnType<typeof startLocalWorkspace>>;
beforeAll(async () => {
  const database = await freshDatabase();
  const world = worldAt(QUARTER.from);
  workspace = await startLocalWorkspace({
    port: 0,
    now: () => world.clock.now().epochMilliseconds,
    wallNow: world.realMs,
    random: world.newSecret,
    furnish: quarterWorkspace(),
  });
  house = await openHouse({ databaseUrl: database.url, world, workspace });
  close = async () => {
    await house.close();
    await workspace.close();
    await database.drop();
  };
  await playQuarter(house);
  log = await readLog(house.prisma, workspace.state);
}, 120_000);
afterAll(() => close?.());

const first = Temporal.PlainDate.from('2026-10-01');
const last = Temporal.PlainDate.from('2026-12-30');
const kindsOf = (engagementId: string): ReadonlySet<string> =>
  new Set(log.filter((told) => told.engagementId === engagementId).map(({ kind }) => kind));

describe('a quarter in Tokyo, Shanghai, New York and London', () => {
  it('says each thing once, at its hour, on a business day of its reader, in their language, one nudge a day', () => {
    expect(faultsIn(log, usualRhythm())).toEqual([]);
  });

  it.each(clientsOfQuarter)('$project: a digest each week, a report each month, no other', (client) => {
    const { engagementId, country } = client;
    const works = workingDays(['JP', country]).isBusinessDay;
    expect(daysOfKind(log, 'digest.weekly', engagementId)).toEqual(digestDays(5, works, { first, last }));
    const months = daysOfKind(log, 'digest.monthly', engagementId).map((day) => day.slice(0, 7));
    expect(months).toEqual([...new Set(months)]);
    expect(months.slice(-2)).toEqual(['2026-11', '2026-12']);
  });

  it('keeps three in the afternoon when the clocks go back', () => {
    const { kawa, oxley } = quarterClients;
    for (const { engagementId, timeZone } of [kawa, oxley]) {
      const at = log
        .filter((told) => told.kind === 'digest.weekly' && told.engagementId === engagementId)
        .map((told) => told.at.toZonedDateTimeISO(timeZone));
      expect(new Set(at.map(({ offset }) => offset)).size).toBe(2);
      expect(new Set(at.map(({ hour }) => hour))).toEqual(new Set([15]));
    }
  });

  it('brings about what was agreed when nobody answers, and speaks of what is open', () => {
    const { kawa, minato, yunshan, oxley } = quarterClients;
    expect(kindsOf(minato.engagementId)).toContain('milestone.window-warning');
    expect(kindsOf(yunshan.engagementId)).toContain('invoice.reminder');
    expect(kindsOf(oxley.engagementId)).toContain('material.reminder');
    expect(kindsOf(kawa.engagementId)).not.toContain('milestone.window-warning');
  });

  it('tells the team each morning on which there is something to tell, and shows the first digests beforehand', () => {
    const daily = log.filter(({ kind }) => kind === 'digest.daily');
    expect(daily.length).toBeGreaterThan(15);
    expect(log.filter(({ kind }) => kind === 'digest.preview')).toHaveLength(3 * clientsOfQuarter.length);
  });

  it('leaves nothing undone', async () => {
    await mustBeInOrder(house.prisma, workspace);
  });
});
