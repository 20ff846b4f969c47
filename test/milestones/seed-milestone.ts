import { newId } from '../../src/adapters/system/ids.ts';
import { NOW, type Room } from '../support/room.ts';

/** A started milestone of 200,000 minor units, due on 30 November 2026. */
export async function seedMilestone(room: Room, engagementId: string, values: { title?: string; status?: string } = {}) {
  const id = newId('mil');
  const position = await room.prisma.milestone.count({ where: { engagementId } });
  await room.prisma.milestone.create({
    data: {
      id, engagementId, position, title: values.title ?? 'Wireframes', outcome: 'Every page is sketched',
      criteria: [{ id: 'c1', text: 'All five pages' }, { id: 'c2', text: 'Approved by legal' }],
      amount: 200_000n, currency: 'JPY', dueOn: new Date('2026-11-30'), status: values.status ?? 'started',
      createdAt: new Date(NOW),
    },
  });
  return id;
}
