import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BotProcess, spawnBot } from '../support/bot-process.ts';
import { sampleOf } from '../support/deep.ts';
import { openHouse, TEAM } from '../support/house.ts';
import { mustBeInOrder } from '../support/outside.ts';
import { people } from '../support/people.ts';
import type { Beginning, Photo } from '../support/photo.ts';
import { ageTheDead } from '../support/time.ts';
import { actUntil, actUntilItDies } from './act-until-it-dies.ts';
import { type Album, branchOff, fillAlbum } from './album.ts';
import { steps } from './steps.ts';
import { openStripe } from './stripe-house.ts';

const stripe = await openStripe();
const { there, environment } = stripe;

let album: Album;
/** A milestone's invoice waits for its approval. It was drafted for Stripe. */
let drafted: Photo;
let bot: BotProcess;
beforeAll(async () => {
  album = await fillAlbum('delivered');
  drafted = await branchOff(album.of('delivered'), async (house) => {
    await steps.accepts(house);
    await house.mio.sees('Invoice to approve', TEAM);
    await house.settles();
    await house.prisma.invoice.updateMany({ where: { status: 'draft' }, data: { provider: 'stripe' } });
  });
}, 120_000);
afterEach(() => bot.signal('SIGKILL'));
afterAll(async () => {
  await drafted.burn();
  await album.burn();
  await there.close();
});

async function opens({ databaseUrl, workspace, startsAt }: Beginning, step?: string): Promise<void> {
  stripe.empty();
  bot = await spawnBot();
  const { requestUrl } = await bot.opens({
    databaseUrl,
    startsAt,
    slack: workspace,
    environment,
    ...(step !== undefined && { at: { step: `invoice.issue:${step}`, signal: 'SIGKILL' } }),
  });
  if (requestUrl !== undefined) workspace.setRequestUrl(requestUrl);
}

/** The next process looks before it asks; the invoice is paid on the page, and the house finds that by itself. */
async function goesOnOnce(beginning: Beginning): Promise<void> {
  await ageTheDead(beginning.databaseUrl);
  const house = await openHouse({ ...beginning, environment });
  try {
    await house.engawa.worker.tick();
    await house.haru.sees('Invoice KAWA-0');
    await house.settles();
    expect(there.books.invoices.size).toBe(1);
    expect([...there.books.items.values()].map(({ amount }) => amount)).toEqual([200_000]);
    expect(there.books.customers.size).toBe(1);
    await stripe.paysOnThePage();
    stripe.loses();
    await stripe.anHourPasses(house);
    await house.haru.sees('We have received JPY 200,000');
    await house.settles();
    await mustBeInOrder(house.prisma, beginning.workspace);
    expect(await house.prisma.payment.count({ where: { providerRef: { not: null } } })).toBe(1);
    expect(there.wrong).toEqual([]);
  } finally {
    await house.close();
    await beginning.end();
  }
}

const calls = [
  'POST /v1/customers',
  'POST /v1/invoices',
  'POST /v1/invoiceitems',
  // Finalizing, of which the first is; then the e-mail.
  'POST /v1/invoices/in',
];

describe('the process that bills through Stripe dies', { timeout: 180_000 }, () => {
  it.each(sampleOf(['claimed', 'called', 'finished'], (step) => step === 'called'))(
    'at %s: there is one invoice',
    async (step) => {
      const beginning = await drafted.begin();
      await opens(beginning, step);
      const { workspace } = beginning;
      await actUntilItDies(bot, () => steps.approves(people(workspace)), workspace);
      expect(await bot.ends()).toBe('SIGKILL');
      expect(there.books.invoices.size).toBe(step === 'claimed' ? 0 : 1);
      await goesOnOnce(beginning);
    },
  );

  const whens = sampleOf(['before', 'after'] as const, (when) => when === 'after');
  it.each(calls.flatMap((on) => whens.map((when) => [on, when] as const)))(
    'while Stripe takes its time with %s, %s it was done: there is one invoice',
    async (on, when) => {
      const beginning = await drafted.begin();
      there.fail(on, 'silence', { acted: when === 'after' });
      await opens(beginning);
      const { workspace } = beginning;
      const isAsked = async () => there.world.faults.every(({ left }) => left === 0);
      await actUntil(isAsked, () => steps.approves(people(workspace)), workspace, 60_000);
      bot.signal('SIGKILL');
      expect(await bot.ends()).toBe('SIGKILL');
      await goesOnOnce(beginning);
    },
  );
});
