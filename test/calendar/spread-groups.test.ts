import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { newId } from '../../src/adapters/system/ids.ts';
import { reactions } from '../../src/calendar/reactions.ts';
import { spreadDays } from '../../src/calendar/spread-days.ts';
import { NOW, openRoom, type Room } from '../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());

const Changed = z.object({ engagementIds: z.array(z.string()), next: z.string().nullable() });

it('many engagements are gone through in groups, each once, and closed ones not at all', async () => {
  const first = await room.seedEngagement({ agreedTotal: 1n });
  const {
    terms,
    rhythm: _rhythm,
    paused: _paused,
    ...base
  } = await room.prisma.engagement.findUniqueOrThrow({
    where: { id: first },
  });
  const rows = Array.from({ length: 1_002 }, (_, index) => ({
    ...base,
    id: newId('eng'),
    status: index === 0 ? 'closed' : 'active',
    terms: JSON.parse(JSON.stringify(terms)),
    billingPlan: {},
    billingTerms: {},
  }));
  await room.prisma.engagement.createMany({ data: rows });
  const day = new Date('2026-12-03');
  const added = { addedBy: {}, addedAt: new Date(NOW) };
  await room.prisma.dayOff.create({
    data: { id: 'off_1', name: 'Retreat', firstDay: day, lastDay: day, ...added },
  });
  await room.perform(spreadDays, { dayOffId: 'off_1', closed: true, after: '' }, room.visit());
  for (const nth of [0, 1]) {
    const promised = await room.effects(spreadDays.name);
    await room.perform(spreadDays, spreadDays.input.parse(promised[nth]?.payload), room.visit());
  }
  const told = (await room.audits('agency')).map(({ body }) => Changed.parse(JSON.parse(body)));
  expect(told.map(({ engagementIds }) => engagementIds.length)).toEqual([500, 500, 2]);
  expect(told.at(-1)?.next).toBeNull();
  const ids = told.flatMap(({ engagementIds }) => engagementIds);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).not.toContain(rows[0]?.id);
  expect(await room.effects(spreadDays.name)).toHaveLength(2);
});
