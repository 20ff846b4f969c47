import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BotProcess, spawnBot } from '../support/bot-process.ts';
import { sampleOf } from '../support/deep.ts';
import { openHouse } from '../support/house.ts';
import { mustBeInOrder } from '../support/outside.ts';
import { people } from '../support/people.ts';
import type { Beginning } from '../support/photo.ts';
import { ageTheDead } from '../support/time.ts';
import { actUntilItDies } from './act-until-it-dies.ts';
import { type Album, fillAlbum } from './album.ts';
import { openDocuSign } from './docusign-house.ts';
import { steps } from './steps.ts';

const { there, environment, only, connect } = await openDocuSign();

let album: Album;
let bot: BotProcess;
beforeAll(async () => {
  album = await fillAlbum('drafted');
}, 90_000);
afterEach(() => bot.signal('SIGKILL'));
afterAll(async () => {
  await album.burn();
  await there.close();
});

async function sendsUntilItDies({ databaseUrl, workspace, startsAt }: Beginning, step?: string) {
  there.state.envelopes.clear();
  bot = await spawnBot();
  const { requestUrl } = await bot.opens({
    databaseUrl,
    startsAt,
    slack: workspace,
    environment,
    ...(step !== undefined && { at: { step: `signature.request:${step}`, signal: 'SIGKILL' } }),
  });
  if (requestUrl !== undefined) workspace.setRequestUrl(requestUrl);
  await actUntilItDies(bot, () => steps.sends(people(workspace)));
}

/** The next process looks before it asks; then DocuSign tells it how it ended. */
async function goesOnOnce(beginning: Beginning): Promise<void> {
  await ageTheDead(beginning.databaseUrl);
  const house = await openHouse({ ...beginning, environment });
  try {
    await house.engawa.worker.tick();
    await expect
      .poll(async () => (await house.prisma.agreement.findFirstOrThrow()).status, { timeout: 60_000 })
      .toBe('sent');
    await house.haru.sees('Review and sign');
    there.people.sign(only());
    expect(await connect(house, 'envelope-completed')).toBe(200);
    await house.haru.sees('Signed by');
    await house.settles();
    await mustBeInOrder(house.prisma, beginning.workspace);
    only();
    expect(there.state.wrong).toEqual([]);
  } finally {
    await house.close();
    await beginning.end();
  }
}

describe('the process that asks DocuSign dies', { timeout: 180_000 }, () => {
  it.each(sampleOf(['claimed', 'called', 'finished'], (step) => step === 'called'))(
    'at %s: there is one envelope',
    async (step) => {
      const beginning = await album.of('drafted').begin();
      await sendsUntilItDies(beginning, step);
      expect(await bot.ends()).toBe('SIGKILL');
      expect(there.state.envelopes.size).toBe(step === 'claimed' ? 0 : 1);
      await goesOnOnce(beginning);
    },
  );

  it('while DocuSign, which has made the envelope, takes its time to say so: there is one', async () => {
    const beginning = await album.of('drafted').begin();
    there.fail('POST /restapi', 'late');
    await sendsUntilItDies(beginning);
    await expect.poll(() => there.state.envelopes.size, { timeout: 30_000 }).toBe(1);
    bot.signal('SIGKILL');
    expect(await bot.ends()).toBe('SIGKILL');
    await goesOnOnce(beginning);
  });
});
