import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { seedKawa } from '../commands/seed-kawa.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { sampleOf } from '../support/deep.ts';
import { MONDAY, openHouse, openWorkspace, TEAM, worldAt } from '../support/house.ts';
import type { people } from '../support/people.ts';
import { type Photo, takePhoto } from '../support/photo.ts';
import { expectDeaths, type Scene } from './deaths.ts';

type From = 'announced';

const Looked = z.object({ channels: z.record(z.string(), z.array(z.string())) });

let database: FreshDatabase;
let photo: Photo;
let deaths: Awaited<ReturnType<typeof expectDeaths<From>>>;
beforeAll(async () => {
  database = await freshDatabase();
  const workspace = await openWorkspace(worldAt(MONDAY));
  const house = await openHouse({ databaseUrl: database.url, workspace, startsAt: MONDAY });
  await seedKawa(house, { milestones: [{ title: 'Wireframes' }, { title: 'Launch', dueOn: '2027-01-15' }] });
  await announces(house);
  await house.settles();
  await house.close();
  photo = await takePhoto(database, workspace, MONDAY);
  await workspace.close();
  deaths = await expectDeaths(() => photo);
}, 60_000);
afterAll(async () => {
  await deaths?.end();
  await photo?.burn();
  await database?.drop();
});

/** Something is needed by some day, and something could come earlier. */
async function announces({ aoi, haru }: ReturnType<typeof people>): Promise<void> {
  await aoi.opens('/risk');
  await aoi.fillsIn({
    Kind: 'Risk',
    What: 'The printer is late',
    Effect: 'Proofs come later',
    'What we need from the client': 'Which paper?',
    'Needed by': '2026-11-26',
    'Milestones concerned': ['Wireframes'],
  });
  await haru.sees('Risk notice 1');
  await aoi.opens('/risk');
  await aoi.fillsIn({
    Kind: 'Free capacity: offer earlier days',
    What: 'Another project ended early',
    Effect: 'We can start at once',
    'Milestones concerned': ['Launch'],
    'Business days by which they move': '-3',
  });
  await haru.sees('Earlier days are possible');
  await aoi.sees('Earlier days are possible', TEAM);
}

const saysYes = ({ haru }: ReturnType<typeof people>) =>
  haru.presses('Yes, earlier').under('Earlier days are possible');

/** Between the answer and everything that both sides read of it; and what comes by itself. */
const scenes: readonly (readonly [string, string, Scene<From>, string])[] = [
  ['slack.redraw', 'claimed', { from: 'announced', does: saysYes }, 'Days have moved'],
  ['slack.post', 'called', { from: 'announced', does: saysYes }, 'Days have moved'],
  ['risk.remind-of-answer', 'finished', { from: 'announced' }, 'We need your answer by'],
  ['risk.remind', 'finished', { from: 'announced' }, 'is still open'],
  ['risk.revisit-offers', 'finished', { from: 'announced' }, 'This can no longer be had'],
];

describe.each(
  sampleOf(scenes, ([kind]) => kind === 'slack.redraw').map(([kind, step, scene, words]) => ({
    ...{ kind, step, scene, words },
  })),
)('what was announced: $kind', ({ kind, step, scene, words }) => {
  it(`where the process dies at ${step}, each is said once, and the days have moved`, async () => {
    const left = await deaths.withDeath(kind, scene, step);
    const undisturbed = await deaths.withoutDeath(kind, scene);
    expect(left).toEqual(undisturbed);
    expect(JSON.stringify(Looked.parse(undisturbed))).toContain(words);
  }, 60_000);
});
