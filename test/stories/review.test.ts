import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Clause } from '../../src/agreements/clause.ts';
import { spawnBot } from '../support/bot-process.ts';
import { type HouseUnderTest, openHouse, TEAM } from '../support/house.ts';
import { lookAround, mustBeInOrder } from '../support/outside.ts';
import type { Beginning } from '../support/photo.ts';
import { ageTheDead } from '../support/time.ts';
import { actUntilItDies } from './act-until-it-dies.ts';
import { type Album, fillAlbum } from './album.ts';
import { readerAt, reviewUrlOf } from './reader-by-link.ts';
import { linkOf } from './sign-by-link.ts';
import { steps } from './steps.ts';

let album: Album;
beforeAll(async () => {
  album = await fillAlbum('sent');
}, 120_000);
afterAll(() => album.burn());

const wording = 'We give access within ten days, {{ client.name }} & <all>.';

async function makesLink({ aoi }: Pick<HouseUnderTest, 'aoi'>): Promise<ReturnType<typeof readerAt>> {
  await aoi.opens('/agreement review');
  await aoi.fillsIn({ 'Who reads': 'Sato Law' });
  const reader = readerAt(reviewUrlOf(aoi));
  await aoi.closes({ all: true });
  return reader;
}

describe('the client’s lawyer reads along', () => {
  let beginning: Beginning;
  let house: HouseUnderTest;
  let lawyer: ReturnType<typeof readerAt>;
  beforeAll(async () => {
    beginning = await album.of('sent').begin();
    house = await openHouse(beginning);
  }, 60_000);
  afterAll(async () => {
    await house.close();
    await beginning.end();
  });

  it('proposes another wording on the page, and it comes to the team as a card', async () => {
    lawyer = await makesLink(house);
    expect(await lawyer.reads()).toContain('For your review, Sato Law');
    expect(await lawyer.comments('cooperation', 'Ten days are <usual>.', wording)).toBe(303);
    const card = await house.aoi.sees('Counter-proposal for', TEAM);
    for (const words of ['Ten days are <usual>.', wording, 'nothing is sent to the client by it'])
      expect(card.readable).toContain(words);
    expect(card.buttons).toEqual(['Take over', 'Answer', 'Decline']);
  });

  it('it is taken over: the version that is out stays, the next draft says it word for word', async () => {
    const { aoi, prisma } = house;
    const form = await aoi.presses('Take over').opens('Counter-proposal for', TEAM);
    expect(form).toContain('Version 1 is with the client and stays as it is');
    await aoi.fillsIn({ 'A word to the reader': 'Agreed.' });
    expect(aoi.modal()).toContain('The next draft says it');
    await aoi.closes({ all: true });
    expect((await aoi.sees('Taken over by Aoi Tanaka', TEAM)).buttons).toEqual([]);
    expect(await lawyer.reads()).toContain('takes your wording over into the next draft');
    await steps.voids(house);
    await aoi.closes({ all: true });
    await aoi.opens('/agreement draft');
    await aoi.fillsIn({ Deposit: '300,000', 'Start day': '2026-12-01' });
    await aoi.closes({ all: true });
    const draft = await prisma.agreement.findFirstOrThrow({ where: { status: 'draft' } });
    const clauses = z.array(Clause).parse(draft.clauses);
    expect(clauses.find(({ key }) => key === 'cooperation')?.text).toBe(wording);
  });

  it('a draft is not for the reader; once it is sent they see it, what changed, and the answer', async () => {
    const before = await lawyer.reads();
    expect(before).not.toContain('Version 2');
    expect(before).toContain('withdrawn');
    await steps.sends(house);
    await house.aoi.closes({ all: true });
    await house.settles();
    const page = await lawyer.reads();
    expect(page).toContain('We give access within ten days, {{ client.name }} &amp; &lt;all&gt;.');
    expect(page).toContain('On version 1, “');
    expect(page).toContain('<p>Agreed.</p>');
    const differences = await lawyer.reads('?from=1&version=2');
    expect(differences).toContain('What changed from version 1 to version 2');
    expect(differences).toMatch(/<ins>We give access [^<]*<\/ins>/);
    await mustBeInOrder(house.prisma, beginning.workspace);
  });

  it('every visit is on record', async () => {
    const views = await house.prisma.reviewView.findMany({ where: { action: { not: 'opened' } } });
    expect(views.map(({ action, ip }) => [action, ip])).toEqual([['compared', '127.0.0.1']]);
    expect(await house.prisma.reviewView.count({ where: { action: 'opened' } })).toBeGreaterThan(3);
  });
});

it('a signer lets their lawyer read along; the team revokes it from the card, and the page says so', async () => {
  const beginning = await album.of('sent').begin();
  const house = await openHouse(beginning);
  const { aoi, haru } = house;
  await haru.presses('Review and sign').isTold('Agreement to sign');
  const wish = { reader_name: 'Mori Law', reader_email: '' };
  const made = await fetch(`${linkOf(haru)}/review`, { method: 'POST', body: new URLSearchParams(wish) });
  const url = /<code>(http[^<]*\/review\/[^<]*)<\/code>/.exec(await made.text())?.[1] ?? '';
  const lawyer = readerAt(url);
  expect(await lawyer.reads()).toContain('For your review, Mori Law');
  expect((await aoi.sees('Review link made by the client', TEAM)).readable).toContain('Mori Law');
  await aoi.presses('Revoke').under('Review link made by the client', TEAM);
  expect((await aoi.sees('Revoked by Aoi Tanaka', TEAM)).buttons).toEqual([]);
  expect(await lawyer.status()).toBe(410);
  expect(await lawyer.reads()).toContain('This review link was withdrawn');
  expect(await lawyer.comments('cooperation', 'Too late', '')).toBe(410);
  await house.settles();
  await mustBeInOrder(house.prisma, beginning.workspace);
  await house.close();
  await beginning.end();
});

describe('the process dies after a comment was taken', () => {
  const says = (url: string) => readerAt(url).comments('cooperation', 'Ten days, please.', wording);
  const afterwards = async (house: HouseUnderTest, { workspace }: Beginning): Promise<unknown> => {
    await house.engawa.worker.tick();
    await house.settles();
    await house.aoi.sees('Counter-proposal for', TEAM);
    await mustBeInOrder(house.prisma, workspace);
    expect(await house.prisma.reviewComment.count()).toBe(1);
    const { channels } = await lookAround(house.prisma, workspace);
    return channels;
  };
  /** The link is made before, in a house that then closes; its path holds in the next one, too. */
  const begin = async () => {
    const beginning = await album.of('sent').begin();
    const house = await openHouse(beginning);
    const { pathname } = new URL((await makesLink(house)).url);
    await house.settles();
    await house.close();
    return { beginning, pathname };
  };

  it.each(['slack.post:claimed', 'slack.post:called', 'slack.post:finished'])(
    'at %s: the team has its card once, as if nobody had died',
    async (step) => {
      const calm = await begin();
      const quiet = await openHouse(calm.beginning);
      expect(await says(`${quiet.publicUrl}${calm.pathname}`)).toBe(303);
      const expected = await afterwards(quiet, calm.beginning);
      await quiet.close();
      await calm.beginning.end();

      const { beginning, pathname } = await begin();
      const { databaseUrl, workspace, startsAt } = beginning;
      const bot = await spawnBot();
      const at = { step, signal: 'SIGKILL' } as const;
      const { requestUrl } = await bot.opens({ databaseUrl, startsAt, slack: workspace, at });
      if (requestUrl !== undefined)
        await actUntilItDies(bot, () => says(`${new URL(requestUrl).origin}${pathname}`));
      expect(await bot.ends()).toBe('SIGKILL');
      await ageTheDead(databaseUrl);
      const house = await openHouse(beginning);
      // Whoever was not answered sends it again.
      expect(await says(`${house.publicUrl}${pathname}`)).toBe(303);
      expect(await afterwards(house, beginning)).toEqual(expected);
      await house.close();
      await beginning.end();
    },
    60_000,
  );
});
