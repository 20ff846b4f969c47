import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { type HouseUnderTest, openHouse, TEAM } from '../support/house.ts';
import { mustBeInOrder } from '../support/outside.ts';
import { steps } from './steps.ts';
import { takeKawaIn } from './take-kawa-in.ts';

let database: FreshDatabase;
let house: HouseUnderTest;
beforeAll(async () => {
  database = await freshDatabase();
  house = await openHouse({ databaseUrl: database.url, socketMode: true });
  // Nobody could reach the bot over HTTP.
  house.workspace.setRequestUrl('http://127.0.0.1:1/nobody-listens-here');
});
afterAll(async () => {
  await house.close();
  await database.drop();
});

/** While a document is written the socket may have been thought dead; then it is opened anew within seconds. */
async function connected(): Promise<void> {
  await house.settles();
  await expect.poll(() => house.workspace.sockets.connections(), { timeout: 15_000 }).toBeGreaterThan(0);
}

describe('over Socket Mode', () => {
  it('the client is taken in, the agreement sent, signed on its page, and the deposit billed', async () => {
    expect(house.workspace.sockets.connections()).toBeGreaterThan(0);
    await takeKawaIn(house.aoi);
    await house.haru.sees('New website: how we get started');
    await house.aoi.sees('New project: New website', TEAM);
    await steps.drafts(house);
    await steps.sends(house);
    await connected();
    expect(await steps.signs(house)).toMatch(/^200 /);
    await house.haru.sees('Invoice 2026-0001');
    await connected();
    await mustBeInOrder(house.prisma, house.workspace);
  });

  it('an event sent twice is written down once', async () => {
    const event = { user: 'U0AOI00001', channel: 'D0HOME0001', tab: 'home' };
    const outcomes = [
      await house.workspace.deliverEvent('app_home_opened', event, { event_id: 'EvSocket1' }),
      await house.workspace.deliverEvent('app_home_opened', event, { event_id: 'EvSocket1' }),
    ];
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
    await house.settles();
    expect(await house.prisma.inbox.count()).toBe(1);
    expect(house.aoi.home()).toBeDefined();
  });

  it('Slack closes the socket, as it does every few hours: the bot is back, and nothing was done twice', async () => {
    const opened = () => house.workspace.journal.calls('apps.connections.open').length;
    const before = opened();
    house.workspace.sockets.disconnect('refresh_requested');
    await expect
      .poll(() => [opened(), house.workspace.sockets.connections()], { timeout: 15_000 })
      .toEqual([before + 1, 1]);
    await steps.delivers(house);
    await house.haru.sees('Delivered: Wireframes');
    await steps.accepts(house);
    await house.haru.sees('Accepted by Haru Kawamura');
    await house.settles();
    await mustBeInOrder(house.prisma, house.workspace);
  });
});
