import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../../src/adapters/system/ids.ts';
import { actorOf } from '../../../src/kernel/visit.ts';
import { paused } from '../../support/paused.ts';
import { aoi, NOW } from '../../support/room.ts';
import { serveStatus } from './serve-status.ts';

let here: Awaited<ReturnType<typeof serveStatus>>;
beforeAll(async () => {
  here = await serveStatus({ roadmapSvg: async () => '<svg xmlns="http://www.w3.org/2000/svg"/>' });
});
afterAll(() => here.close());

const seen = async (engagementId: string): Promise<string> => {
  const html = await (await fetch(await here.link(engagementId))).text();
  return html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
};

it('shows what was announced, and what of it waits for the client, until it has an outcome', async () => {
  const engagementId = await here.room.seedEngagement({ agreedTotal: 1_000n });
  const id = newId('rsk');
  const at = new Date(NOW);
  const by = { ...actorOf(aoi) };
  await here.room.prisma.risk.create({
    data: {
      ...{
        id,
        engagementId,
        number: 1,
        kind: 'risk',
        what: 'The <b>printer</b> is late',
        effect: 'Two days',
      },
      ...{ needs: 'Which paper?', needsBy: new Date('2026-11-20'), raisedBy: by, raisedAt: at },
    },
  });
  const open = await seen(engagementId);
  expect(open).toContain('Answer notice 1: The &lt;b&gt;printer&lt;/b&gt; is late');
  expect(open).toContain('Was due Fri 20 Nov 2026');
  expect(open).toContain('Needed: Which paper?');
  expect(open).toContain('Open notices');
  expect(open).toContain('Two days');
  await here.room.prisma.engagement.update({
    where: { id: engagementId },
    data: { status: 'paused', paused },
  });
  expect(await seen(engagementId)).toContain('Stands still while the project is paused');
  await here.room.prisma.risk.update({
    where: { id },
    data: {
      status: 'closed',
      outcome: 'It came',
      closedAt: at,
      closedBy: by,
    },
  });
  const closed = await seen(engagementId);
  expect(closed).not.toContain('Open notices');
  expect(closed).not.toContain('Answer notice');
});
