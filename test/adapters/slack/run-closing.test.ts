import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../support/database.ts';
import { type HouseUnderTest, KAWA, openHouse } from '../../support/house.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let house: HouseUnderTest;
beforeAll(async () => {
  database = await freshDatabase();
  house = await openHouse({ databaseUrl: database.url });
});
afterAll(async () => {
  await house.close();
  await database.drop();
});

it('a half-filled intake is kept when it is closed, and resumed by the same person only', async () => {
  const { aoi, ren } = house;
  await aoi.opens('/intake', KAWA);
  await aoi.fills({ Client: 'Kawa Foods', Outcome: 'Customers can order online' });
  expect(await aoi.closes()).toMatchObject({ ok: true });
  await expect.poll(() => house.prisma.draft.count()).toBe(1);
  await aoi.opens('/intake', KAWA);
  const values = JSON.stringify(aoi.views().at(-1)?.view.blocks);
  expect(values).toContain('Customers can order online');
  await ren.opens('/intake', KAWA);
  expect(JSON.stringify(ren.views().at(-1)?.view.blocks)).not.toContain('Customers can order online');
});
