import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestMaterials } from '../../src/materials/request-materials.ts';
import { haru } from '../support/room.ts';
import { type MaterialRoom, openMaterialRoom } from './material-room.ts';

let room: MaterialRoom;
beforeAll(async () => {
  room = await openMaterialRoom();
});
afterAll(() => room.close());

describe('asking the client for something', () => {
  it('keeps each item with its number, its day and its reminders at ten of the client', async () => {
    const { engagementId, milestoneId } = await room.begin();
    const id = await room.ask(engagementId, { items: ['Logo | SVG', 'Texts | 2026-12-01'], milestoneId });
    const rows = await room.prisma.material.findMany({ where: { engagementId }, orderBy: { number: 'asc' } });
    expect(rows).toMatchObject([
      { number: 1, what: 'Logo', format: 'SVG', dueOn: new Date('2026-11-30'), status: 'asked', milestoneId },
      { number: 2, what: 'Texts', format: '', dueOn: new Date('2026-12-01') },
    ]);
    expect(await room.due(id, 'material.remind')).toEqual([
      '2026-11-25',
      '2026-11-27',
      '2026-12-01',
      '2026-12-03',
      '2026-12-07',
    ]);
    expect(await room.due(id, 'material.call')).toEqual(['2026-12-09']);
    const first = await room.prisma.due.findFirstOrThrow({
      where: { subject: id },
      orderBy: { dueAt: 'asc' },
    });
    expect(first.dueAt.toISOString()).toBe('2026-11-25T01:00:00.000Z');
  });

  it('writes to whoever is not in Slack once for all of a batch, and to nobody else', async () => {
    const { engagementId } = await room.begin();
    await room.prisma.contact.create({
      data: {
        id: 'con_kei',
        clientId: haru.clientId,
        name: 'Kei',
        email: 'kei@kawa.example',
        createdAt: new Date(),
      },
    });
    await room.ask(engagementId, { items: ['Logo', 'Texts'], contactId: 'con_kei' });
    await room.ask(engagementId, { items: ['Photos'], contactId: haru.id });
    const letters = await room.effects('mail.send');
    expect(letters.map(({ payload }) => payload)).toMatchObject([
      { letter: 'material.asked', params: { contactId: 'con_kei' } },
    ]);
  });

  it.each([
    [{ items: [] }, 'material.nothingAsked'],
    [{ items: Array.from({ length: 21 }, () => 'x') }, 'material.tooManyAtOnce'],
    [{ due: '2026-11-28' }, 'material.notABusinessDay'],
    [{ due: '2026-11-20' }, 'material.dayPast'],
    [{ items: ['Logo | 2026-12-05'] }, 'material.notABusinessDay'],
    [{ contactId: 'con_nobody' }, 'material.unknownContact'],
    [{ milestoneId: 'mil_nothing' }, 'material.unknownMilestone'],
  ])('%j is refused: %s', async (values, code) => {
    const { engagementId } = await room.begin();
    await expect(room.ask(engagementId, values)).rejects.toMatchObject({ code });
  });

  it('is the team’s, ends with the project, and has a limit', async () => {
    const { engagementId } = await room.begin();
    const input = { engagementId, items: ['Logo'], due: '2026-11-30' };
    await expect(room.perform(requestMaterials, input, room.visit(haru))).rejects.toMatchObject({
      code: 'material.notTheTeam',
    });
    for (const _time of [1, 2, 3])
      await room.ask(engagementId, { items: Array.from({ length: 20 }, () => 'x') });
    await expect(room.ask(engagementId)).rejects.toMatchObject({ code: 'material.tooMany' });
    await room.prisma.engagement.update({ where: { id: engagementId }, data: { status: 'closed' } });
    await expect(room.ask(engagementId)).rejects.toMatchObject({ code: 'material.projectClosed' });
  });
});
