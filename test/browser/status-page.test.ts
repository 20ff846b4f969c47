import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { fontFiles } from '../../src/adapters/documents/font-files.ts';
import { unpackWoff } from '../../src/adapters/documents/unpack-woff.ts';
import { createPictures } from '../../src/adapters/pictures/index.ts';
import { type Locale, locales } from '../../src/kernel/locale.ts';
import { seedProject } from '../adapters/status-page/seed-project.ts';
import { serveStatus } from '../adapters/status-page/serve-status.ts';
import { seriousFaults } from './support/axe.ts';
import { describeInChromium } from './support/describe-in-chromium.ts';
import { openTab, type Tab } from './support/open-tab.ts';

const asked = {
  en: 'Waiting for you',
  ja: 'ご対応をお待ちしている項目',
  zh: '待您处理',
} as const satisfies Record<Locale, string>;
const wide = { width: 1280, height: 900 };
const phone = { width: 360, height: 740 };

describeInChromium('the status page, as the client’s people open it', () => {
  const found: { there?: Awaited<ReturnType<typeof serveStatus>>; tab?: Tab; link?: string } = {};
  const elsewhere: string[] = [];
  const page = () => {
    if (found.tab === undefined) throw new Error('the page is not open');
    return found.tab.page;
  };
  const opens = (locale: Locale) => page().goto(`${found.link}?lang=${locale}`);
  const overflow = () =>
    page().evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

  beforeAll(async () => {
    const there = await serveStatus(createPictures({ findFonts: fontFiles, unpackWoff }));
    const { engagementId } = await seedProject(there.room);
    const link = await there.link(engagementId);
    const tab = await openTab(link);
    tab.page.on('request', (request) => {
      if (!request.url().startsWith(there.base)) elsewhere.push(request.url());
    });
    Object.assign(found, { there, tab, link });
  }, 120_000);
  beforeEach((test) => found.tab?.evidence(test));
  afterAll(async () => {
    await found.tab?.close();
    await found.there?.close();
    expect(found.tab?.complaints, 'what the page complained of').toEqual([]);
    expect(elsewhere, 'what was asked of others').toEqual([]);
  }, 60_000);

  it.each(locales)('it keeps nobody out and fits, wide and on a telephone, in %s', async (locale) => {
    for (const [colorScheme, size] of [
      ['light', wide],
      ['dark', phone],
    ] as const) {
      await page().emulateMedia({ colorScheme });
      await page().setViewportSize(size);
      await opens(locale);
      await page().getByRole('heading', { name: asked[locale] }).waitFor();
      expect(await overflow()).toBe(0);
      expect(await seriousFaults(page())).toEqual([]);
    }
    await page().emulateMedia({ colorScheme: 'light' });
  });

  it('shows the timeline where there is room, the board when it is asked for, and the table everywhere', async () => {
    await page().setViewportSize(wide);
    await opens('en');
    const timeline = page().getByRole('img', { name: 'The roadmap as a timeline' });
    await timeline.scrollIntoViewIfNeeded();
    const widthOfIt = () => page().evaluate<number>('document.querySelector("figure img").naturalWidth');
    await expect.poll(widthOfIt, { timeout: 15_000 }).toBeGreaterThan(600);
    await page().getByText('Show as a board').click();
    await page().getByRole('img', { name: 'The roadmap as a board' }).waitFor();
    await page().setViewportSize(phone);
    expect(await timeline.isVisible()).toBe(false);
    const table = page().getByRole('table', { name: 'Roadmap: Website' });
    expect(await table.getByRole('rowheader').allInnerTexts()).toEqual([
      '1. Sketches',
      '2. Wireframes',
      '3. Launch',
    ]);
    expect(await table.getByRole('columnheader').count()).toBe(8);
  });

  it('on paper it has the picture and the tables, without what is only pressed', async () => {
    await page().setViewportSize(wide);
    await opens('en');
    await page().emulateMedia({ media: 'print' });
    expect(await page().getByRole('table', { name: 'Roadmap: Website' }).isVisible()).toBe(true);
    expect(await page().getByRole('navigation').count()).toBe(0);
    await page().emulateMedia({ media: 'screen' });
  });

  it('its language is changed by a press', async () => {
    await opens('en');
    await page().getByRole('link', { name: '日本語' }).click();
    await page().getByRole('heading', { name: asked.ja }).waitFor();
    expect(await page().getByRole('link', { name: '日本語' }).getAttribute('aria-current')).toBe('true');
  });
});
