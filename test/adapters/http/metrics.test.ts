import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metricsRoute } from '../../../src/adapters/http/metrics.ts';
import { listening } from '../../support/free-port.ts';
import { openRoom, type Room } from '../../support/room.ts';

let room: Room;
let url: string;
let stop: () => void;
beforeAll(async () => {
  room = await openRoom();
  const route = metricsRoute(room.prisma);
  const server = createServer((request, response) => void route.handler(request, response));
  const port = await listening(server);
  url = `http://127.0.0.1:${port}/metrics`;
  stop = () => server.close();
});
afterAll(async () => {
  stop();
  await room.close();
});

const effect = (id: string, kind: string, state: string) => ({
  id,
  key: id,
  kind,
  state,
  payload: {},
  cause: 'x',
  createdAt: new Date(0),
  nextTryAt: new Date(0),
});

describe('metrics', () => {
  it('say how the posting goes on', async () => {
    await room.prisma.effect.create({
      data: { ...effect('posted', 'slack.post', 'done'), receipt: { ts: '1' }, doneAt: new Date() },
    });
    await room.prisma.effect.create({
      data: { ...effect('skipped', 'slack.post', 'done'), receipt: { skipped: 'x' }, doneAt: new Date() },
    });
    await room.prisma.effect.create({ data: effect('lined', 'slack.post', 'waiting') });
    await room.prisma.$executeRaw`
      update effect set in_line = true, line_hour = now(), line_client = 'c', line_turn = 1, priority = 20
       where id = 'lined'`;
    await room.prisma.$executeRaw`
      insert into slack_pace (channel_id, next_at, held_ms) values ('*', now() + interval '30 seconds', 30000)`;
    const text = await (await fetch(url)).text();
    expect(text).toContain('engawa_posts_in_line{priority="20"} 1');
    expect(text).toContain('engawa_posts_last_minute 1');
    expect(Number(/^engawa_posts_held_seconds (\S+)$/m.exec(text)?.[1])).toBeGreaterThan(20);
    await room.prisma.effect.deleteMany();
  });

  it('say at each look what is promised, waits, is late, and nothing that is no longer so', async () => {
    await room.prisma.effect.createMany({
      data: [
        effect('1', 'slack.post', 'waiting'),
        effect('2', 'slack.post', 'waiting'),
        effect('3', 'slack.post', 'refused'),
        effect('4', 'slack.post', 'done'),
      ],
    });
    await room.prisma.inbox.create({
      data: { id: '1', source: 'slack', externalId: '1', body: {}, receivedAt: new Date(0) },
    });
    await room.prisma.due.create({
      data: {
        id: '1',
        scope: 'agency',
        kind: 'digest.daily',
        subject: 'agency',
        localDay: new Date(0),
        dueAt: new Date(Date.now() - 60_000),
        payload: {},
      },
    });
    const first = await fetch(url);
    expect(first.headers.get('content-type')).toContain('text/plain');
    const text = await first.text();
    expect(text).toContain('engawa_effects{state="waiting",kind="slack.post"} 2');
    expect(text).toContain('engawa_effects{state="refused",kind="slack.post"} 1');
    expect(text).not.toContain('state="done"');
    expect(text).toContain('engawa_inbox_unhandled{source="slack"} 1');
    expect(Number(/^engawa_due_late_seconds (\S+)$/m.exec(text)?.[1])).toBeGreaterThan(55);
    expect(text).toContain('process_cpu_seconds_total');
    await room.prisma.effect.updateMany({ data: { state: 'done' } });
    expect(await (await fetch(url)).text()).not.toContain('engawa_effects{');
  });
});
