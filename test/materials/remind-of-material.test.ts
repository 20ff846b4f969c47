import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAboutMaterial } from '../../src/materials/ask-about-material.ts';
import { callAboutMaterial } from '../../src/materials/call-about-material.ts';
import { remindOfMaterial } from '../../src/materials/remind-of-material.ts';
import { withdrawMaterial } from '../../src/materials/withdraw-material.ts';
import { answerQuestion } from '../../src/milestones/answer-question.ts';
import { aoi, haru } from '../support/room.ts';
import { type MaterialRoom, openMaterialRoom } from './material-room.ts';

let room: MaterialRoom;
beforeAll(async () => {
  room = await openMaterialRoom();
});
afterAll(() => room.close());

const on = (day: string): string => `${day}T01:00:00Z`;
const posted = async (notice: string, id: string) =>
  (await room.effects('slack.post')).filter(({ payload }) => {
    const text = JSON.stringify(payload);
    return text.includes(`"${notice}"`) && text.includes(id);
  }).length;
const reminded = async (id: string) =>
  (await room.prisma.material.findUniqueOrThrow({ where: { id } })).reminders;
const remind = (materialId: string, at: string) =>
  room.perform(remindOfMaterial, { materialId }, room.visit(undefined, at));

describe('reminders', () => {
  it('of several items on one day are one message', async () => {
    const { engagementId } = await room.begin();
    const first = await room.ask(engagementId);
    const second = await room.ask(engagementId, { items: ['Texts'] });
    for (const id of [first, second]) await remind(id, on('2026-11-25'));
    expect([await reminded(first), await reminded(second)]).toEqual([1, 1]);
    expect(await posted('material.reminder', engagementId)).toBe(1);
  });

  it.each(['provided', 'question', 'paused'])('are not given when it is no longer true: %s', async (why) => {
    const { engagementId } = await room.begin();
    const id = await room.ask(engagementId);
    if (why === 'provided') await room.provide(id);
    if (why === 'question')
      await room.perform(askAboutMaterial, { materialId: id, text: 'How?' }, room.visit(haru));
    if (why === 'paused')
      await room.prisma.engagement.update({ where: { id: engagementId }, data: { status: 'paused' } });
    await remind(id, on('2026-11-25'));
    await room.perform(callAboutMaterial, { materialId: id }, room.visit(undefined, on('2026-12-09')));
    expect(await reminded(id)).toBe(0);
    expect(await posted('material.call', id)).toBe(0);
  });

  it('after the last one the team is asked to call', async () => {
    const { engagementId } = await room.begin();
    const id = await room.ask(engagementId);
    await room.perform(callAboutMaterial, { materialId: id }, room.visit(undefined, on('2026-12-09')));
    expect(await posted('material.call', id)).toBe(1);
  });
});

describe('a question about an item', () => {
  it('pauses it; its answer moves the day by the business days that it waited, and reminders go on', async () => {
    const { engagementId } = await room.begin();
    const id = await room.ask(engagementId);
    const ask = (text: string, at: string) =>
      room.perform(askAboutMaterial, { materialId: id, text }, room.visit(haru, at));
    await ask('Which logo?', on('2026-11-24'));
    await ask('And which colours?', on('2026-11-25'));
    expect(await room.due(id, 'material.remind')).toEqual([]);
    const questions = await room.prisma.question.findMany({
      where: { subject: id },
      orderBy: { askedAt: 'asc' },
    });
    const [first, second] = questions.map((question) => question.id);
    const answer = (questionId: string | undefined, at: string) =>
      room.perform(
        answerQuestion,
        { questionId: questionId ?? '', answer: 'The new one' },
        room.visit(aoi, at),
      );
    await answer(first, on('2026-11-26'));
    expect(await room.due(id, 'material.remind')).toEqual([]);
    await answer(second, on('2026-11-27'));
    const row = await room.prisma.material.findUniqueOrThrow({ where: { id } });
    // Three business days since the first question; the two overlapped.
    expect(row.dueOn).toEqual(new Date('2026-12-03'));
    expect(await room.due(id, 'material.remind')).toEqual([
      '2026-11-30',
      '2026-12-02',
      '2026-12-04',
      '2026-12-08',
      '2026-12-10',
    ]);
  });

  it('can’t be asked about what is done', async () => {
    const { engagementId } = await room.begin();
    const id = await room.ask(engagementId);
    await room.perform(withdrawMaterial, { materialId: id, reason: 'Found it' }, room.visit(aoi));
    await expect(
      room.perform(askAboutMaterial, { materialId: id, text: 'How?' }, room.visit(haru)),
    ).rejects.toMatchObject({ code: 'material.lateQuestion' });
  });
});
