import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { sampleOf } from '../support/deep.ts';
import { seriousFaults } from './support/axe.ts';
import { begins } from './support/begins.ts';
import { describeInChromium } from './support/describe-in-chromium.ts';
import { type InHouse, inHouse } from './support/in-house.ts';
import { wordsOfMaterials } from './support/words-of-materials.ts';
import { wordsOfTheThread } from './support/words-of-the-thread.ts';

const thread = wordsOfTheThread.en;
const pdf = (name: string, text: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.7 ${text}`),
});

/** Opens the personal page that the form behind the card names. */
async function opensPage({ me, tab }: InHouse, link: string): Promise<Page> {
  const opening = tab.page.context().waitForEvent('page');
  await me.form().getByRole('link', { name: link }).click();
  const page = await opening;
  await page.waitForLoadState();
  await me.leavesForm();
  return page;
}

async function fitsOnATelephone(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 800 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(await seriousFaults(page)).toEqual([]);
  }
}

async function beginsProject(
  { me }: InHouse,
  intake: Parameters<InHouse['me']['fillsIn']>[0],
): Promise<void> {
  await me.goesTo('kawa-hibiki');
  await me.opens('/intake');
  await me.fillsIn(intake);
  await me.submits();
  await me.leavesForm();
}

describeInChromium('what the client provides', () => {
  const here = inHouse({
    before: async (house) => {
      const project = begins(house, thread);
      await project.takesIn();
      await project.plans(thread.milestone);
    },
  });
  const as = async (name: string, channel = 'kawa-hibiki') => {
    await here.me.becomes(name);
    await here.me.goesTo(channel);
    return here.me;
  };

  it('the team asks for three items at once', async () => {
    const aoi = await as('Aoi Tanaka');
    await aoi.opens('/material request');
    await aoi.fillsIn({
      Items: 'Logo | PDF\nTexts for every page\nPhotos',
      Due: '2026-12-01',
      'Which milestone waits for it': 'Wireframes',
    });
    await aoi.submits();
    await aoi.leavesForm();
    const card = await aoi.sees('Needed from you: Photos');
    expect(card).toContain('moves “Wireframes”');
  });

  it('the client gives one as a file in Slack', async () => {
    const haru = await as('Haru Kawamura');
    await haru.presses('Provide').opens('Needed from you: Logo');
    await haru.fillsIn({ Files: { files: [pdf('logo.pdf', 'the logo')] } });
    await haru.submitsWell();
    await haru.messages('Needed from you: Logo').getByText('Provided by Haru Kawamura').waitFor();
  });

  it('and another through the page, on a telephone; what is wrong is said beside it', async () => {
    const haru = await as('Haru Kawamura');
    await haru.presses('Provide').opens('Needed from you: Photos');
    const page = await opensPage(here, 'your page');
    await fitsOnATelephone(page);
    const photos = page
      .locator('section.card')
      .filter({ has: page.getByRole('heading', { name: 'Photos' }) });
    await photos.getByLabel('Files').setInputFiles({ ...pdf('a.pdf', ''), buffer: Buffer.from('MZ') });
    await photos.getByRole('button', { name: 'Send', exact: true }).click();
    await photos.getByText('a.pdf').first().waitFor();
    await fitsOnATelephone(page);
    await photos.getByLabel('Files').setInputFiles([pdf('a.pdf', 'a'), pdf('b.pdf', 'b')]);
    await photos.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('status').getByText('“Photos” has arrived').waitFor();
    await fitsOnATelephone(page);
    await page.close();
  });

  it('the team accepts one and returns the other with a reason', async () => {
    const aoi = await as('Aoi Tanaka', 'team');
    expect(await aoi.sees('Provided: Photos')).toContain('b.pdf');
    await aoi.messages('Provided: Logo').getByText('SHA-256').first().waitFor();
    await aoi.presses('Accept').under('Provided: Logo');
    await aoi.messages('Provided: Logo').getByText('Accepted by Aoi Tanaka').waitFor();
    await aoi.presses('Return').opens('Provided: Photos');
    await aoi.fillsIn({ Reason: 'Larger ones, please' });
    await aoi.submitsWell();
    const haru = await as('Haru Kawamura');
    expect(await haru.sees('Needed once more: Photos')).toContain('Larger ones, please');
  });

  it('reminders name what is missing, and say how much has come', async () => {
    const haru = await as('Haru Kawamura');
    await haru.movesTime('Next business day');
    await haru.movesTime('+1 hour');
    const reminder = await haru.sees('Still needed from you');
    expect(reminder).toContain('Texts for every page: by Tue 1 Dec 2026');
    expect(reminder).toContain('Photos: by Tue 1 Dec 2026');
    expect(reminder).toContain('Arrived so far: 1 of 3.');
    await haru.presses('Provide: Photos').opens('Still needed from you');
    await haru.fillsIn({ Links: 'https://example.com/photos' });
    await haru.submitsWell();
    await haru.messages('Still needed from you').getByText('Photos: thank you').waitFor();
  });

  it('what comes late moves the plan, and both sides read why', async () => {
    const haru = await as('Haru Kawamura');
    await haru.movesTime('+1 week');
    await haru.movesTime('Next business day');
    await haru.movesTime('Next business day');
    await haru.presses('Provide').opens('Needed from you: Texts');
    await haru.fillsIn({ Note: 'Everything stands in the shared folder' });
    await haru.submitsWell();
    const card = haru.messages('Needed from you: Texts');
    await card.getByText('2 business days late').waitFor();
    await haru.sees('Mon 14 Dec 2026');
    const aoi = await as('Aoi Tanaka');
    await aoi.types('/material list');
    const list = await aoi.sees('Client-delay ledger');
    expect(list).toContain('Texts for every page: 2 business days late');
    expect(list).toContain('“Wireframes” to Mon 14 Dec 2026');
    expect(list).toContain('In all: 2 business days');
  });
});

const intakeOf = {
  ja: wordsOfTheThread.ja.intake,
  zh: {
    客户: '川食品公司',
    联系人姓名: '川村 遥',
    联系人邮箱: 'haru@kawa.example',
    客户频道: 'kawa-hibiki',
    项目名称: '新网站',
    期望成果: '顾客可以在线下单',
    范围之内: '商店',
    不在范围内: '摄影',
    预算: '1,000,000',
    期望完成日: '2027-01-29',
    '日期是否可变？': '可调整',
    决策人: 'Haru Kawamura',
    代理人: 'Yuki Ono',
    合作方式: ['*'],
  },
} as const;

for (const locale of sampleOf(['ja', 'zh'] as const, (one) => one === 'ja'))
  describeInChromium(`what the client provides, in ${locale}`, () => {
    const words = wordsOfMaterials[locale];
    const here = inHouse({ locale, before: (house) => beginsProject(house, intakeOf[locale]) });

    it('is asked for, given through the page on a telephone, and accepted', async () => {
      const { me } = here;
      await me.opens('/material request');
      await me.fillsIn(words.ask);
      await me.submits();
      await me.leavesForm();
      await me.sees(words.needed);
      await me.becomes('Haru Kawamura');
      await me.goesTo('kawa-hibiki');
      await me.presses(words.provide).opens(words.needed);
      const page = await opensPage(here, words.page);
      await page.getByRole('heading', { name: words.heading }).waitFor();
      await fitsOnATelephone(page);
      await page.getByLabel(words.files).setInputFiles({ ...pdf('logo.pdf', ''), buffer: Buffer.alloc(0) });
      await page.getByRole('button', { name: words.send, exact: true }).click();
      await page.getByText(words.wrong).first().waitFor();
      await page.getByLabel(words.files).setInputFiles([pdf('logo.pdf', 'logo')]);
      await page.getByRole('button', { name: words.send, exact: true }).click();
      await page.getByRole('status').getByText(words.arrived).waitFor();
      await fitsOnATelephone(page);
      await page.close();
      await me.becomes('Aoi Tanaka');
      await me.goesTo('team');
      await me.presses(words.accept).under(words.provided);
      await me.messages(words.provided).getByText(words.accepted).waitFor();
    });
  });
