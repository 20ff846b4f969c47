import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../../src/adapters/system/ids.ts';
import { NOW } from '../../support/room.ts';
import { serveStatus } from './serve-status.ts';

let here: Awaited<ReturnType<typeof serveStatus>>;
beforeAll(async () => {
  here = await serveStatus({ roadmapSvg: async () => '<svg xmlns="http://www.w3.org/2000/svg"/>' });
});
afterAll(() => here.close());

const amount = { minor: '1000', currency: 'JPY' };
const weekly = (engagementId: string, done: string) => ({
  ...{ name: 'Website', timeZone: 'Asia/Tokyo', engagementId, done: [done] },
  ...{ inProgress: [], slipped: [], deliveries: [], changes: [] },
  ...{ agreed: amount, billed: amount, paid: amount },
});

it('shows the newest digest open and the others behind a press, escaped, without buttons', async () => {
  const engagementId = await here.room.seedEngagement({ agreedTotal: 1_000n });
  const shown = async () => (await fetch(await here.link(engagementId))).text();
  expect(await shown()).not.toContain('Digests and reports');
  for (const [nth, done] of ['Old <b>logo</b>', 'New pages'].entries())
    await here.room.prisma.digest.create({
      data: {
        ...{ id: newId('dig'), engagementId, scope: engagementId, kind: 'weekly' },
        ...{ localDay: new Date(`2026-11-${13 + 7 * nth}`), content: weekly(engagementId, done) },
        ...{ note: nth === 1 ? 'Happy new year' : null, createdAt: new Date(NOW) },
      },
    });
  const html = await shown();
  expect(html).toContain('Digests and reports');
  expect(html.indexOf('<details open>')).toBeLessThan(html.indexOf('New pages'));
  expect(html.indexOf('New pages')).toBeLessThan(html.indexOf('Old &lt;b&gt;logo&lt;/b&gt;'));
  expect(html).toContain('Happy new year');
  expect(html).toContain('Website: this week (Fri 20 Nov 2026)');
  expect(html.match(/<details open>/g)).toHaveLength(1);
});
