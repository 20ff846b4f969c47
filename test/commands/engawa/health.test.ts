import { afterAll, beforeAll, expect, it } from 'vitest';
import { health } from '../../../commands/engawa/health.ts';
import { notSetUp, sendMail } from '../../../src/kernel/mail.ts';
import { seedStuck } from '../../engagements/seed-waiting.ts';
import { aoi, openRoom, type Room } from '../../support/room.ts';
import { saidOf, standAt, typed } from '../invoice/stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const said = async () => saidOf(await typed(health, standAt(room).call(aoi)));

it('says that nothing runs when nothing does', async () => {
  expect(await said()).toContain('none: nothing is posted or billed until one starts');
});

it('says what runs, what is overdue, in flight and stuck', async () => {
  await room.prisma.$executeRaw`
    insert into process (id, worker_ids, started_at, beat_at)
    values ('prc_live', '{}', now(), now()), ('prc_dead', '{}', now() - interval '1 hour', now() - interval '1 hour')`;
  await room.prisma.due.create({
    data: {
      id: 'due_1',
      scope: 'agency',
      kind: 'digest',
      subject: 'agency',
      payload: {},
      localDay: new Date('2026-11-23'),
      dueAt: new Date('2026-11-23T00:00:00Z'),
    },
  });
  await seedStuck(room, 'waiting');
  await seedStuck(room, 'refused');
  const text = await said();
  expect(text).toMatch(/PostgreSQL \d+/);
  expect(text).toContain('Running processes: 1\n');
  expect(text).toContain('Oldest that is overdue: Mon 23 Nov 2026 09:00 (Asia/Tokyo)');
  expect(text).toContain('Effects in flight: 1\n');
  expect(text).toContain('Stuck: 1\n');
  expect(text).toMatch(/Version: \d+\.\d+\.\d+/);
});

it('says whether e-mail is set up, by what became of the latest letter', async () => {
  const send = async (receipt: object, doneAt: string) => {
    const id = await seedStuck(room, 'done');
    await room.prisma.effect.update({
      where: { id },
      data: { kind: sendMail.kind, receipt, doneAt: new Date(doneAt) },
    });
  };
  expect(await said()).toContain('E-mail: none had to be sent yet\n');
  await send({ notSent: notSetUp }, '2026-11-23T00:00:00Z');
  await send({ notSent: notSetUp }, '2026-11-23T00:01:00Z');
  await send({ notSent: 'no longer true' }, '2026-11-23T00:02:00Z');
  expect(await said()).toContain('E-mail: not set up: SMTP_URL is not set (2 not sent)\n');
  const to = { id: 'con_haru', name: 'Haru', email: 'haru@kawa.example' };
  await send({ to, messageId: '<a@b.example>', answer: '250' }, '2026-11-23T00:03:00Z');
  expect(await said()).toContain('E-mail: last one sent Mon 23 Nov 2026 09:03 (Asia/Tokyo)\n');
});

it('says how many posts stand in line, how quickly they go out, and until when', async () => {
  expect(await said()).toContain('Posts in line: none (0 posted in the last minute)\n');
  const posts = ['a', 'b'].map((id) => ({
    id,
    key: id,
    kind: 'slack.post',
    payload: {},
    cause: 'x',
    queue: id,
    priority: 20,
  }));
  await room.prisma.$executeRaw`select engawa_promise(${JSON.stringify(posts)}::jsonb)`;
  expect(await said()).toMatch(
    /Posts in line: 2 waiting, 0 posted in the last minute, ready by \w{3} 23 Nov 2026/,
  );
  await room.prisma.$executeRaw`
    insert into slack_pace (channel_id, next_at, held_ms) values ('*', now() + interval '2 hours', 7200000)`;
  expect(await said()).toMatch(
    /Posts in line: paused until \w{3} 23 Nov 2026 11:5\d \(Asia\/Tokyo\) at Slack’s request; 2 waiting, ready by/,
  );
});
