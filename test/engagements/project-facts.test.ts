import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectFacts } from '../../src/engagements/project-facts.ts';
import { openRoom, type Room } from '../support/room.ts';
import { seedWaiting } from './seed-waiting.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

it('sums what is billed and paid, void invoices left out', async () => {
  const engagementId = await room.seedEngagement({ agreedTotal: 1_000_000n });
  await seedWaiting(room, engagementId);
  const facts = await projectFacts(room.prisma, engagementId);
  expect(facts).toMatchObject({
    agreedTotal: { minor: 1_000_000n, currency: 'JPY' },
    billed: { minor: 400_000n },
    paid: { minor: 50_000n },
    milestones: [{ title: 'Wireframes', status: 'delivered' }],
  });
  expect(facts.invoices.map(({ status }) => status).sort()).toEqual(['draft', 'sent', 'void']);
  expect(facts.waiting).toHaveLength(6);
});

it('of a project where nothing has happened all is nothing', async () => {
  const facts = await projectFacts(room.prisma, await room.seedEngagement());
  expect(facts).toMatchObject({
    billed: { minor: 0n },
    paid: { minor: 0n },
    milestones: [],
    invoices: [],
    waiting: [],
  });
});
