import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BotProcess, spawnBot } from '../support/bot-process.ts';
import { openHouse, TEAM } from '../support/house.ts';
import { mustBeInOrder } from '../support/outside.ts';
import { people } from '../support/people.ts';
import type { Beginning } from '../support/photo.ts';
import { ageTheDead } from '../support/time.ts';
import { actUntilItDies } from './act-until-it-dies.ts';
import { type Album, fillAlbum } from './album.ts';
import { depositPaid, isDisputed, playOn, type StripePhoto } from './dispute-house.ts';
import { openStripe } from './stripe-house.ts';

const stripe = await openStripe();
const { there, environment } = stripe;

let album: Album;
let paid: StripePhoto;
let staged: StripePhoto;
let bot: BotProcess;
beforeAll(async () => {
  album = await fillAlbum('sent');
  paid = await depositPaid(stripe, album);
  staged = await playOn(
    stripe,
    paid.photo,
    async (house) => {
      isDisputed(stripe);
      await stripe.tells(house);
      await house.mio.sees('evidence is ready', TEAM);
    },
    paid.restore,
  );
}, 240_000);
afterEach(() => bot.signal('SIGKILL'));
afterAll(async () => {
  await staged?.photo.burn();
  await paid?.photo.burn();
  await album?.burn();
  await there.close();
});

const dispute = () => {
  const [found, ...more] = [...there.books.disputes.values()];
  expect(more).toEqual([]);
  if (found === undefined) throw new Error('nothing is disputed');
  return found;
};

/** Opens the process that dies at this step; gives where it is reached. */
async function opens(
  { databaseUrl, workspace, startsAt }: Beginning,
  step: string,
  ticks = false,
): Promise<string> {
  bot = await spawnBot();
  const at = { step, signal: 'SIGKILL' } as const;
  const { requestUrl } = await bot.opens({ databaseUrl, startsAt, slack: workspace, environment, at, ticks });
  // Whoever dies at a tick may be gone before it has said where it is.
  if (requestUrl === undefined) return '';
  workspace.setRequestUrl(requestUrl);
  return new URL(requestUrl).origin;
}

async function told(publicUrl: string): Promise<void> {
  const event = there.books.events.at(-1);
  if (event === undefined) throw new Error('nothing is to be told');
  const { body, headers } = there.message(event);
  expect((await fetch(`${publicUrl}/webhooks/stripe`, { method: 'POST', body, headers })).status).toBe(200);
}

async function afterwards(
  beginning: Beginning,
  look: (mio: ReturnType<typeof people>['mio']) => Promise<void>,
) {
  await ageTheDead(beginning.databaseUrl);
  const house = await openHouse({ ...beginning, environment });
  try {
    await house.engawa.worker.tick();
    await look(house.mio);
    await house.settles();
    await mustBeInOrder(house.prisma, beginning.workspace);
    expect(there.wrong).toEqual([]);
  } finally {
    await house.close();
    await beginning.end();
  }
}

describe('the process dies over a dispute', { timeout: 180_000 }, () => {
  it('laying the evidence down, when that was called: it lies there, and nothing is sent off', async () => {
    paid.restore();
    const beginning = await paid.photo.begin();
    const publicUrl = await opens(beginning, 'dispute.stage:called');
    isDisputed(stripe);
    await told(publicUrl);
    expect(await bot.ends(60_000)).toBe('SIGKILL');
    await afterwards(beginning, async (mio) => {
      await mio.sees('evidence is ready', TEAM);
      expect(dispute()).toMatchObject({ status: 'needs_response', submissions: 0 });
      expect(there.books.files.has(dispute().evidence['service_documentation'] ?? '')).toBe(true);
    });
  });

  it('sending it off, when that was called: it is sent off once', async () => {
    staged.restore();
    const beginning = await staged.photo.begin();
    await opens(beginning, 'dispute.submit:called');
    const { mio } = people(beginning.workspace);
    await actUntilItDies(
      bot,
      () => mio.presses('Submit evidence').under('evidence is ready', TEAM),
      beginning.workspace,
    );
    expect(await bot.ends(60_000)).toBe('SIGKILL');
    expect(dispute().submissions).toBe(1);
    await afterwards(beginning, async (again) => {
      await again.sees('has submitted the evidence, ', TEAM);
      expect(dispute()).toMatchObject({ status: 'under_review', submissions: 1 });
    });
  });

  it('accepting it, when that was called: it is closed once', async () => {
    staged.restore();
    const beginning = await staged.photo.begin();
    await opens(beginning, 'dispute.accept:called');
    const { mio } = people(beginning.workspace);
    await actUntilItDies(
      bot,
      () => mio.presses('Accept the dispute').under('evidence is ready', TEAM),
      beginning.workspace,
    );
    expect(await bot.ends(60_000)).toBe('SIGKILL');
    await afterwards(beginning, async (again) => {
      await again.sees('Lost: the money went back', TEAM);
      expect(dispute()).toMatchObject({ status: 'lost', submissions: 0 });
    });
  });

  it('reminding of its day, when that was done: it is said once', async () => {
    staged.restore();
    const beginning = await staged.photo.begin('2026-11-26T00:00:01Z');
    await opens(beginning, 'dispute.remind:finished', true);
    expect(await bot.ends(60_000)).toBe('SIGKILL');
    await afterwards(beginning, async (mio) => {
      await mio.sees('the answer is due soon', TEAM);
    });
  });
});
