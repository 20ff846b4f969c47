import { newId } from '../../src/adapters/system/ids.ts';
import { NOW, type Room } from '../support/room.ts';

interface Values {
  readonly title?: string;
  readonly status?: string;
  readonly amount?: bigint;
  readonly dueOn?: string;
  readonly awaits?: readonly string[];
  readonly dueKind?: 'hard' | 'soft';
  readonly workDays?: number;
}

/** A started milestone of 200,000 minor units, due on 30 November 2026. */
export async function seedMilestone(room: Pick<Room, 'prisma'>, engagementId: string, values: Values = {}) {
  const id = newId('mil');
  const position = await room.prisma.milestone.count({ where: { engagementId } });
  const {
    title = 'Wireframes',
    status = 'started',
    amount = 200_000n,
    dueOn = '2026-11-30',
    awaits = [],
    dueKind = 'soft',
    workDays = null,
  } = values;
  await room.prisma.milestone.create({
    data: {
      id,
      engagementId,
      position,
      title,
      status,
      amount,
      dependsOn: { create: awaits.map((awaitedId) => ({ awaitedId })) },
      dueKind,
      workDays,
      outcome: 'Every page is sketched',
      criteria: [
        { id: 'c1', text: 'All five pages' },
        { id: 'c2', text: 'Approved by legal' },
      ],
      currency: 'JPY',
      dueOn: new Date(dueOn),
      createdAt: new Date(NOW),
    },
  });
  return id;
}
