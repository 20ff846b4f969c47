import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/adapters/system/ids.ts';
import { house as itself } from '../../src/kernel/visit.ts';
import { planHandOver } from '../../src/reminders/hand-over.ts';
import { deep, sampleOf } from '../support/deep.ts';
import type { HouseUnderTest } from '../support/house.ts';
import type { Photo } from '../support/photo.ts';
import { type Album, branchOff, fillAlbum } from './album.ts';
import { expectDeaths, insideSteps, type Scene } from './deaths.ts';

type From = 'putOff' | 'inVain';

/** The client was reminded to sign, and wants to be told again in two hours. */
async function putsOff(house: HouseUnderTest): Promise<void> {
  await house.timePasses('2026-11-26T01:30:00Z');
  await house.haru.presses('Remind me later').opens('waits for a signature');
  await house.haru.fillsIn({ When: 'In two hours' });
  await house.haru.closes({ all: true });
  await house.haru.sees('asked to be reminded again');
}

/** The last reminder was given. */
async function remindsInVain({ engawa, prisma, now }: HouseUnderTest): Promise<void> {
  const { id: subject, engagementId } = await prisma.agreement.findFirstOrThrow({
    where: { status: 'sent' },
  });
  await prisma.due.updateMany({
    where: { kind: 'agreement.remind', state: 'waiting' },
    data: { state: 'dropped' },
  });
  const about = { engagementId, kind: 'agreement.remind', subject };
  await engawa.perform(planHandOver, about, { person: itself, locale: 'en', now: now(), newId });
}

const scenes: readonly (readonly [string, Scene<From>])[] = [
  ['reminder.again', { from: 'putOff' }],
  ['reminder.hand-over', { from: 'inVain' }],
];

let album: Album;
let putOff: Photo;
let inVain: Photo;
let deaths: Awaited<ReturnType<typeof expectDeaths<From>>>;
beforeAll(async () => {
  album = await fillAlbum('sent');
  putOff = await branchOff(album.of('sent'), putsOff);
  inVain = await branchOff(album.of('sent'), remindsInVain);
  deaths = await expectDeaths((from) => (from === 'putOff' ? putOff : inVain));
}, 180_000);
afterAll(async () => {
  await deaths?.end();
  await inVain?.burn();
  await putOff?.burn();
  await album?.burn();
});

describe.each(
  sampleOf(scenes, ([kind]) => kind === 'reminder.again').map(([kind, scene]) => ({ kind, scene })),
)('reminders: $kind, from “$scene.from” on', ({ kind, scene }) => {
  it.each(deep ? insideSteps : (['finished'] as const))(
    'where the process dies at %s, it is said once',
    async (step) => {
      const left = await deaths.withDeath(kind, scene, step);
      expect(left).toEqual(await deaths.withoutDeath(kind, scene));
    },
    120_000,
  );
});
