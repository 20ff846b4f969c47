import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renewStatusLinks } from '../../../src/engagements/renew-status-links.ts';
import { aoi, haru, NOW, sora } from '../../support/room.ts';
import { seedProject } from './seed-project.ts';
import { serveStatus } from './serve-status.ts';

let here: Awaited<ReturnType<typeof serveStatus>>;
let project: Awaited<ReturnType<typeof seedProject>>;
beforeAll(async () => {
  here = await serveStatus({ roadmapSvg: async () => '<svg xmlns="http://www.w3.org/2000/svg"></svg>' });
  project = await seedProject(here.room);
});
afterAll(() => here.close());

const get = (url: string) => fetch(url, { redirect: 'manual' });
const read = async (url: string): Promise<string> => (await get(url)).text();

describe('who is let in', () => {
  it('the agency’s own people see what the client sees, without the client’s upload page', async () => {
    const page = await read(await here.link(project.engagementId, { contactId: sora.id }));
    expect(page).toContain('Provide “Logo”');
    expect(page).not.toContain('/status/material/');
  });

  it('nobody with a link that was altered, is for something else, or names nothing', async () => {
    const link = await here.link(project.engagementId);
    const until = here.clock.now.add({ hours: 1 });
    const { engagementId } = project;
    for (const url of [
      `${here.base}/status/x.y`,
      `${link.slice(0, -3)}AAA`,
      here.links
        .to('material', { subject: `${engagementId}:0`, contactId: haru.id, until })
        .replace('/material', ''),
      here.links.to('status', { subject: engagementId, contactId: haru.id, until }),
      here.links.to('status', { subject: 'eng_none:0', contactId: haru.id, until }),
    ]) {
      const answer = await get(url);
      expect([url, answer.status]).toEqual([url, 404]);
      expect(await answer.text()).toContain('This link does not work');
    }
  });

  it('nobody whose link has expired', async () => {
    const link = await here.link(project.engagementId);
    here.clock.now = here.clock.now.add({ hours: 25 });
    const answer = await get(link);
    expect(answer.status).toBe(410);
    expect(await answer.text()).toContain('This link has expired');
    here.clock.now = here.clock.now.subtract({ hours: 25 });
  });

  it('nobody who is not, or no longer, of this client', async () => {
    const { room } = here;
    await room.prisma.client.create({
      data: {
        ...{ id: 'cli_yama', name: 'Yama', locale: 'en', country: 'JP', timeZone: 'Asia/Tokyo' },
        createdAt: new Date(NOW),
        contacts: { create: { id: 'con_ren', name: 'Ren', createdAt: new Date(NOW) } },
      },
    });
    for (const contactId of ['con_ren', 'con_gone']) {
      const answer = await get(await here.link(project.engagementId, { contactId }));
      expect(answer.status).toBe(410);
      expect(await answer.text()).not.toContain('Wireframes');
    }
  });

  it('nobody with a link from before the agency ended them all, in the language of the project', async () => {
    const { engagementId } = await seedProject(here.room, { locale: 'ja' });
    const [old, other] = [await here.link(engagementId), await here.link(project.engagementId)];
    const input = { engagementId, generation: 0 };
    await here.room.perform(renewStatusLinks, input, here.room.visit(aoi));
    for (const url of [old, `${old}/timeline.svg`]) {
      const answer = await get(url);
      expect(answer.status).toBe(410);
      expect(await answer.text()).toContain('リンクは取り消されました');
    }
    expect((await get(await here.link(engagementId))).status).toBe(200);
    expect((await get(other)).status).toBe(200);
    // A link of a generation that does not exist yet can't be had; were it signed, it would open nothing.
    expect((await get(await here.link(engagementId, { generation: 7 }))).status).toBe(410);
  });
});
