import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readPdf, squeezed } from '../adapters/documents/read-pdf.ts';
import { type BotProcess, spawnBot } from '../support/bot-process.ts';
import { type HouseUnderTest, openHouse, TEAM } from '../support/house.ts';
import { mustBeInOrder } from '../support/outside.ts';
import { people } from '../support/people.ts';
import type { Beginning, Photo } from '../support/photo.ts';
import { ageTheDead } from '../support/time.ts';
import { actUntilItDies } from './act-until-it-dies.ts';
import { type Album, branchOff, fillAlbum } from './album.ts';
import { linkOf, signs } from './sign-by-link.ts';
import { steps } from './steps.ts';

type People = Pick<HouseUnderTest, 'aoi' | 'haru'>;

const ADDENDUM = 'Addendum 3: Longer window';
const wants = async ({ aoi, haru }: People, what: string, day: string) => {
  await haru.presses('Request a change').opens('If something should change');
  await haru.fillsIn({ 'What should change': what, Why: 'Customers ask' });
  await aoi.presses('Assess').opens(what, TEAM);
  await aoi.fillsIn({
    Milestone: 'Launch',
    'Impact on scope': 'A page more',
    'Price difference': '50,000',
    'New due day': day,
  });
};
const drafts = async ({ aoi }: People, values: Record<string, string>, clause: Record<string, string>) => {
  await aoi.opens('/agreement draft');
  await aoi.fillsIn(values);
  await aoi.fillsIn(clause);
  await aoi.closes({ all: true });
};
const signsAddendum = async ({ haru }: Pick<People, 'haru'>) => {
  await haru.presses('Review and sign').isTold(ADDENDUM);
  return signs(haru, 'Haru Kawamura');
};

let album: Album;
/** A change was agreed by button, and the addendum after it is out. */
let out: Photo;
beforeAll(async () => {
  album = await fillAlbum();
  out = await branchOff(album.of('proposed'), async (house) => {
    const { haru } = house;
    await haru.presses('Agree').under('Change #1: our proposal');
    await haru.sees('Agreed by Haru Kawamura');
    await drafts(
      house,
      {
        Title: 'Longer window',
        Why: 'The board meets every second week',
        'Acceptance window (business days)': '8',
        'Clause to change first': '7. Confidentiality',
      },
      { Text: 'Five years, {{ fee }}.' },
    );
    await steps.sends(house);
    await haru.sees(ADDENDUM);
  });
}, 180_000);
afterAll(async () => {
  await album.burn();
  await out.burn();
});

const counts = async ({ prisma }: Pick<HouseUnderTest, 'prisma'>) => {
  const of = (type: string) => prisma.audit.count({ where: { type } });
  return {
    agreements: await of('agreement.signed'),
    addenda: await of('addendum.signed'),
    terms: await of('engagement.terms-changed'),
    activated: await of('engagement.activated'),
    sealed: await prisma.document.count({ where: { kind: 'signed-agreement' } }),
    invoices: await prisma.invoice.count(),
  };
};

describe.each(['claimed', 'called'])('the process dies at agreement.seal:%s of an addendum', (step) => {
  let bot: BotProcess;
  afterEach(() => bot.signal('SIGKILL'));

  it('it was signed; then it is sealed, told and in force once, and nothing is billed', async () => {
    const beginning = await out.begin();
    const { databaseUrl, startsAt, workspace } = beginning;
    bot = await spawnBot();
    const at = { step: `agreement.seal:${step}`, signal: 'SIGKILL' as const };
    const { requestUrl } = await bot.opens({ databaseUrl, startsAt, slack: workspace, at });
    if (requestUrl !== undefined) workspace.setRequestUrl(requestUrl);
    await actUntilItDies(bot, () => signsAddendum(people(workspace)));
    expect(await bot.ends()).toBe('SIGKILL');
    await ageTheDead(databaseUrl);
    const house = await openHouse(beginning);
    await house.engawa.worker.tick();
    await house.settles();
    const told = house.haru
      .reads('C0KAWA0001')
      .filter(({ readable }) => readable.includes(`Signed: ${ADDENDUM}`));
    expect(told).toHaveLength(1);
    expect(await counts(house)).toMatchObject({
      agreements: 1,
      addenda: 1,
      terms: 1,
      activated: 1,
      sealed: 2,
    });
    expect(await house.prisma.engagement.findFirstOrThrow()).toMatchObject({
      agreedTotal: 1_080_000n,
      agreementVersion: 3,
      terms: { acceptanceWindowDays: 8 },
    });
    await mustBeInOrder(house.prisma, workspace);
    await house.close();
    await beginning.end();
  });
});

describe('an agreement, a change, an addendum, and another that is declined', () => {
  let beginning: Beginning;
  let house: HouseUnderTest;
  beforeAll(async () => {
    beginning = await out.begin();
    house = await openHouse(beginning);
  }, 60_000);
  afterAll(async () => {
    await house.close();
    await beginning.end();
  });

  it('a change agreed while the addendum is out leaves it as it is; both are in force', async () => {
    const { aoi, haru } = house;
    const before = await counts(house);
    expect(await aoi.asks('/project status')).toContain('sign the addendum');
    await wants(house, 'A page for the press', '2027-01-25');
    await haru.presses('Agree').under('Change #2: our proposal');
    await haru.sees('JPY 1,130,000');
    expect(await signsAddendum(house)).toContain('Signed. Thank you.');
    const card = await haru.sees('To sign: Addendum 3');
    await haru.sees(`Signed: ${ADDENDUM}`);
    await house.settles();
    expect(card.readable).not.toContain('1,080,000');
    const settled = (await haru.sees('To sign: Addendum 3')).readable;
    expect(settled).toContain('Signed by Haru Kawamura');
    expect(settled).not.toContain('please read');
    expect((await aoi.sees(`Signed: ${ADDENDUM}`, TEAM)).readable).toContain('nothing is billed by it');
    expect(await counts(house)).toEqual({ ...before, addenda: 1, terms: 1, sealed: before.sealed + 1 });
    const { agreementVersion, agreedTotal } = await house.prisma.engagement.findFirstOrThrow();
    expect([agreementVersion, agreedTotal]).toEqual([4, 1_130_000n]);
    await mustBeInOrder(house.prisma, beginning.workspace);
  });

  it('a second one is declined: the agreement stays, and nobody waits', async () => {
    const { aoi, haru } = house;
    await drafts(
      house,
      { Title: 'No return', 'Clause to change first': '8. Rights' },
      { 'What should happen': 'Take this clause out' },
    );
    await steps.sends(house);
    await haru.presses('Review and sign').isTold('Addendum 5: No return');
    const fields = { reason: 'We keep it', sure: 'yes' };
    await fetch(`${linkOf(haru)}/decline`, { method: 'POST', body: new URLSearchParams(fields) });
    await haru.sees('Declined by Haru Kawamura');
    await aoi.sees('Declined: Addendum 5', TEAM);
    expect(await aoi.asks('/project status')).not.toContain('sign the addendum');
    const status = await aoi.asks('/agreement status');
    for (const words of ['Version 1, Version 3', 'JPY 1,130,000', 'Taken out: Rights'])
      expect(status).toContain(words);
    await house.settles();
    await mustBeInOrder(house.prisma, beginning.workspace);
  });

  it('preview and PDF say what is in force, with marks', async () => {
    const { aoi } = house;
    const preview = await aoi.opens('/agreement preview');
    const view = JSON.stringify(aoi.views().at(-1)?.view.blocks);
    const url = /http[^"]*\/status\/document\/[^"]*/.exec(view)?.[0] ?? '';
    const pdf = await readPdf(new Uint8Array(await (await fetch(url)).arrayBuffer()));
    for (const said of [squeezed(preview), pdf.text]) {
      for (const words of [
        'Changed by addendum 3',
        'Five years, {{ fee }}.',
        'Within 8 business days',
        'A page for the press',
        'JPY 1,130,000',
        '8. Rights',
      ])
        expect(said).toContain(squeezed(words));
      expect(said).not.toContain(squeezed('addendum 5'));
    }
    await aoi.closes({ all: true });
  });

  it('summaries, App Home and the record tell each thing once', async () => {
    const { aoi, haru } = house;
    await house.timePasses('2026-11-27T07:00:00Z');
    const daily = (await aoi.sees('Today, Tue 24 Nov 2026', TEAM)).readable;
    expect(daily.split(ADDENDUM)).toHaveLength(2);
    expect(daily).toContain('Addendum 5: No return');
    expect((await haru.sees('New website: this week')).readable).toContain('JPY 1,130,000 agreed');
    const home = JSON.stringify(beginning.workspace.state.homes);
    expect(home).not.toContain('sign the addendum');
    const record = await aoi.opens('/engawa audit');
    expect(record).toContain('The record is whole');
    await aoi.closes({ all: true });
    expect(await aoi.asks('/engawa stuck', TEAM)).toContain('Nothing is stuck');
    await mustBeInOrder(house.prisma, beginning.workspace);
  });
});
