import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RoadmapView } from '../../../src/kernel/roadmap/roadmap.ts';
import { NOW } from '../../support/room.ts';
import { seedProject } from './seed-project.ts';
import { serveStatus } from './serve-status.ts';

let here: Awaited<ReturnType<typeof serveStatus>>;
let project: Awaited<ReturnType<typeof seedProject>>;
const drawn: { view: RoadmapView; locale: string; title: string }[] = [];
beforeAll(async () => {
  here = await serveStatus({
    async roadmapSvg({ locale, milestones }, view) {
      drawn.push({ view, locale, title: milestones[0]?.title ?? '' });
      if (milestones[0]?.title.includes('undrawable')) throw new Error('no font');
      return `<svg xmlns="http://www.w3.org/2000/svg"><title>${view} ${locale}</title></svg>`;
    },
  });
  project = await seedProject(here.room);
});
afterAll(() => here.close());

const get = (url: string, init: RequestInit = {}) => fetch(url, { redirect: 'manual', ...init });
const read = async (url: string): Promise<string> => (await get(url)).text();
/** What a person reads: markup away, blanks as one. */
const seen = (html: string): string =>
  html
    .replaceAll(/<style>.*?<\/style>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

describe('the status page', () => {
  it('says what waits for the client, in the order of its days, with where to decide', async () => {
    const page = await read(await here.link(project.engagementId));
    const told = seen(page);
    const order = [
      'Pay invoice INV-',
      'Provide “Logo”',
      'Decide on change #2: A newsletter',
      'Decide on “Wireframes”',
    ].map((words) => told.indexOf(words));
    expect(order.every((place) => place > 0)).toBe(true);
    expect(order.toSorted((a, b) => a - b)).toEqual(order);
    expect(told).toContain('Was due Fri 20 Nov 2026');
    expect(told).toContain('JPY 50,000 of it has arrived');
    expect(told).toContain('without an answer by then it counts as accepted');
    expect(told).toContain('Without an answer by then, the original plan stands');
    expect(told).toContain('“Launch” moves');
    expect(page).toContain(
      `href="https://hibiki.slack.example/archives/${project.channelId}/1790000000.000100"`,
    );
    expect(page).toContain(`href="https://hibiki.slack.example/archives/${project.channelId}/"`);
    expect(page).toContain(`/status/material/`);
  });

  it('has the roadmap as a table, what is done, the changes against the contract, the people', async () => {
    const told = seen(await read(await here.link(project.engagementId)));
    for (const words of [
      'Roadmap: Website',
      'Sketches',
      'fixed day Fri 18 Dec 2026',
      '“Sketches”: accepted Fri 20 Nov 2026',
      '3 asked: 1 agreed, 0 declined, 0 expired, 2 open',
      'JPY 30,000 (3 % of the contract)',
      'JPY 1,200,000',
      '#3 A shop',
      'we are assessing it',
      'Leads the project Aoi',
      'Decides Haru',
      'Stand-in Yuki',
    ])
      expect(told).toContain(words);
  });

  it('shows nothing internal and nothing of another project', async () => {
    const other = await seedProject(here.room, { word: ' elsewhere' });
    const page = await read(await here.link(project.engagementId));
    for (const secret of ['they pay late', 'Secret', 'Inside', 'elsewhere', other.engagementId, 'mem_aoi'])
      expect(page).not.toContain(secret);
    // The draft and the held invoice are neither owed nor listed nor counted.
    expect(seen(page).match(/Pay invoice/g)).toHaveLength(1);
    expect(seen(page)).toContain('Billed JPY 200,000');
  });

  it.each([
    ['ja', 'ご対応をお待ちしている項目', 'lang="ja"'],
    ['zh', '待您处理', 'lang="zh-Hans"'],
    ['en', 'Waiting for you', 'lang="en"'],
  ])('in %s, chosen on the page', async (locale, words, tag) => {
    const page = await read(`${await here.link(project.engagementId)}?lang=${locale}`);
    expect(page).toContain(words);
    expect(page).toContain(`<html ${tag}>`);
    expect(page).toContain(`timeline.svg?lang=${locale}`);
  });

  it('in the language of the project unless one is chosen, and with one that is not spoken', async () => {
    const japanese = await seedProject(here.room, { locale: 'ja' });
    const link = await here.link(japanese.engagementId);
    expect(await read(link)).toContain('ご対応をお待ちしている項目');
    expect(await read(`${link}?lang=<script>`)).toContain('ご対応をお待ちしている項目');
  });

  it('asks the database as often for thirty milestones as for three', async () => {
    const { prisma, pool } = here.room;
    const { engagementId } = await seedProject(here.room);
    const link = await here.link(engagementId);
    const asked = vi.spyOn(pool, 'query');
    await read(link);
    const few = asked.mock.calls.length;
    await prisma.milestone.createMany({
      data: Array.from({ length: 30 }, (_, index) => ({
        ...{ id: `mil_many${index}`, engagementId, position: 10 + index },
        ...{ title: `Page ${index}`, outcome: '', criteria: [], amount: 0n, currency: 'JPY' },
        ...{ dueOn: new Date('2026-12-20'), status: 'planned', createdAt: new Date(NOW) },
      })),
    });
    await here.room.ask(engagementId, { items: ['Photos', 'Texts', 'Fonts'] });
    asked.mockClear();
    expect(seen(await read(link))).toContain('Page 29');
    expect(asked.mock.calls.length).toBe(few);
    expect(few).toBeGreaterThan(10);
    asked.mockRestore();
  });

  it('is not kept, not framed, and runs no scripts', async () => {
    const { headers } = await get(await here.link(project.engagementId));
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('answers HEAD without a body', async () => {
    const answer = await get(await here.link(project.engagementId), { method: 'HEAD' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
  });
});

describe('the pictures', () => {
  it('are drawn once while nothing changes, in each language, and again when something moves', async () => {
    const { engagementId, launch } = await seedProject(here.room, { word: ' drawn' });
    const mine = () => drawn.filter(({ title }) => title === 'Sketches drawn');
    const link = await here.link(engagementId);
    const answers = await Promise.all([get(`${link}/timeline.svg`), get(`${link}/timeline.svg`)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await answers[0]?.text()).toContain('<title>timeline en</title>');
    expect(mine()).toHaveLength(1);
    expect(await read(`${link}/board.svg?lang=ja`)).toContain('<title>board ja</title>');
    expect(mine()).toHaveLength(2);
    await here.room.prisma.milestone.update({
      where: { id: launch },
      data: { dueOn: new Date('2026-12-21') },
    });
    await get(`${link}/timeline.svg`);
    expect(mine()).toHaveLength(3);
  });

  it('are pictures and nothing more, and need the link', async () => {
    const link = await here.link(project.engagementId);
    const { headers } = await get(`${link}/timeline.svg`);
    expect(headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(headers.get('content-security-policy')).toContain('sandbox');
    expect(headers.get('cache-control')).toBe('no-store');
    expect((await get(`${here.base}/status/x.y/timeline.svg`)).status).toBe(404);
  });

  it('one that could not be drawn leaves the page as it is', async () => {
    const { engagementId } = await seedProject(here.room, { word: ' undrawable' });
    const link = await here.link(engagementId);
    expect((await get(`${link}/timeline.svg`)).ok).toBe(false);
    expect((await get(`${link}/timeline.svg`)).ok).toBe(false);
    expect(drawn.filter(({ title }) => title.includes('undrawable'))).toHaveLength(2);
    expect((await get(link)).status).toBe(200);
  });
});
