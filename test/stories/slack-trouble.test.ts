import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '../../src/local-workspace/faults.ts';
import { sampleOf } from '../support/deep.ts';
import { type HouseUnderTest, KAWA, openHouse } from '../support/house.ts';
import { lookAround, mustBeInOrder } from '../support/outside.ts';
import type { Beginning } from '../support/photo.ts';
import { type Album, fillAlbum } from './album.ts';
import { steps } from './steps.ts';

const troubles: readonly (readonly [string, Fault])[] = [
  ['a server error before anything was done', { kind: 'error-500-before' }],
  ['a server error after it was done', { kind: 'error-500-after' }],
  ['a connection cut before anything was done', { kind: 'reset-before' }],
  ['a connection cut after it was done', { kind: 'reset-after' }],
  ['“too many, wait a second”', { kind: 'rate-limited', seconds: 1 }],
  ['“an error of ours, try again”', { kind: 'ok-false', error: 'internal_error' }],
];

let album: Album;
let quiet: unknown;
beforeAll(async () => {
  album = await fillAlbum('sent');
  quiet = await played(() => undefined);
}, 60_000);
afterAll(() => album.burn());

/** Signing promises five posts, as many redraws, two documents and an invoice. */
async function played(
  meets: (beginning: Beginning) => void,
  looks?: (beginning: Beginning) => void,
): Promise<unknown> {
  const beginning = await album.of('sent').begin();
  const house: HouseUnderTest = await openHouse(beginning);
  try {
    await house.haru.presses('Review and sign').isTold('Agreement to sign');
    meets(beginning);
    await steps.signs(house);
    await house.settles();
    await house.engawa.worker.tick();
    await mustBeInOrder(house.prisma, beginning.workspace);
    looks?.(beginning);
    return await lookAround(house.prisma, beginning.workspace);
  } finally {
    await house.close();
    await beginning.end();
  }
}

describe.each(['chat.postMessage', 'chat.update'])('%s meets', (method) => {
  // An update can be repeated: what tells the troubles apart matters to posts.
  it.each(sampleOf(troubles, ([, { kind }]) => method === 'chat.postMessage' || kind === 'reset-after'))(
    '%s: each message is there once, as it should be',
    async (_name, fault) => {
      const met = (beginning: Beginning): number =>
        beginning.workspace.journal.entries.filter((one) => one.method === method && one.fault === fault.kind)
          .length;
      const seen = await played(
        ({ workspace }) => workspace.faults.next(method, fault, 3),
        (beginning) => expect(met(beginning)).toBe(3),
      );
      expect(seen).toEqual(quiet);
    },
  );
});

describe('looking for an earlier post', () => {
  it('that cannot be done now leaves the doubt, and no second post', async () => {
    const seen = await played(({ workspace }) => {
      workspace.faults.next('chat.postMessage', { kind: 'reset-after' });
      workspace.faults.next('conversations.history', { kind: 'rate-limited', seconds: 1 });
      workspace.faults.next('conversations.history', { kind: 'error-500-before' });
    });
    expect(seen).toEqual(quiet);
  });
});

describe('a wait that Slack asks for', () => {
  it('is kept: nothing is posted to the channel before it is over', async () => {
    const beginning = await album.of('sent').begin();
    const house = await openHouse(beginning);
    try {
      await house.haru.presses('Review and sign').isTold('Agreement to sign');
      beginning.workspace.faults.next('chat.postMessage', { kind: 'rate-limited', seconds: 2 });
      await steps.signs(house);
      await house.settles();
      const calls = beginning.workspace.journal.calls('chat.postMessage');
      const refused = calls.findIndex(({ fault }) => fault === 'rate-limited');
      const channel = calls[refused]?.args['channel'];
      const next = calls.slice(refused + 1).find(({ args }) => args['channel'] === channel);
      expect([KAWA, 'C0TEAM0001']).toContain(channel);
      // Both moments were written down by one clock, so that a slow machine can only make the wait longer.
      expect((next?.at ?? 0) - (calls[refused]?.at ?? 0)).toBeGreaterThanOrEqual(2_000);
      await mustBeInOrder(house.prisma, beginning.workspace);
    } finally {
      await house.close();
      await beginning.end();
    }
  });
});

describe('a definite no', () => {
  it('is not tried again: the team is told, and it can be replayed once it is mended', async () => {
    const beginning = await album.of('sent').begin();
    const house = await openHouse(beginning);
    try {
      await house.haru.presses('Review and sign').isTold('Agreement to sign');
      beginning.workspace.faults.next('chat.postMessage', { kind: 'ok-false', error: 'channel_not_found' });
      await steps.signs(house);
      await house.settles();
      expect(await house.prisma.effect.count({ where: { state: 'refused' } })).toBe(1);
      await house.aoi.presses('Replay').under('channel_not_found', 'C0TEAM0001');
      await expect
        .poll(() => house.prisma.effect.count({ where: { state: 'refused' } }), { timeout: 10_000 })
        .toBe(0);
      await house.settles();
      await mustBeInOrder(house.prisma, beginning.workspace);
    } finally {
      await house.close();
      await beginning.end();
    }
  });
});
