import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../src/kernel/visit.ts';
import { answerQuestion } from '../../src/milestones/answer-question.ts';
import { askQuestion } from '../../src/milestones/ask-question.ts';
import { aoi, haru, mio, tomo } from '../support/room.ts';
import { openWholeRoom, refusalOf, type WholeRoom } from './whole-room.ts';

let room: WholeRoom;
beforeAll(async () => {
  room = await openWholeRoom();
});
afterAll(() => room.close());
beforeEach(() => room.startOver());

describe('questions', () => {
  const ask = (deliveryId: string, by: Person = tomo) =>
    room.perform(askQuestion, { deliveryId, text: 'Where?' }, room.visit(by));

  it('anybody in the channel may ask, the team is told, and its answer is for everybody', async () => {
    const { engagementId, deliveryId } = await room.deliver();
    await ask(deliveryId);
    const question = await room.prisma.question.findFirstOrThrow({ where: { engagementId } });
    await room.workOff();
    await room.perform(answerQuestion, { questionId: question.id, answer: 'There' }, room.visit(mio));
    await room.workOff();
    expect([room.noticesAbout(question.id), room.noticesAbout(`${question.id}:answer`)]).toEqual([
      ['question.asked'],
      ['question.answered'],
    ]);
    expect(await room.prisma.question.findUniqueOrThrow({ where: { id: question.id } })).toMatchObject({
      answer: 'There',
      answeredBy: { id: mio.id },
    });
  });

  it('are refused where there is nothing left to ask about', async () => {
    const ids = await room.deliver();
    await room.accept(ids);
    expect(await refusalOf(ask(ids.deliveryId))).toBe('milestone.lateQuestion');
    expect(await refusalOf(ask('del_nothing'))).toBe('milestone.unknown');
  });

  it('are answered once, by the team', async () => {
    const { engagementId, deliveryId } = await room.deliver();
    await ask(deliveryId);
    const { id: questionId } = await room.prisma.question.findFirstOrThrow({ where: { engagementId } });
    const answer = (by: Person) =>
      room.perform(answerQuestion, { questionId, answer: 'There' }, room.visit(by));
    expect(await refusalOf(answer(haru))).toBe('milestone.notTheTeam');
    await answer(aoi);
    expect(await refusalOf(answer(aoi))).toBe('milestone.answeredAlready');
    const nothing = room.perform(answerQuestion, { questionId: 'que_nothing', answer: 'x' }, room.visit(aoi));
    expect(await refusalOf(nothing)).toBe('milestone.unknownQuestion');
  });

  it('about a delivery that is decided meanwhile resume nothing', async () => {
    const ids = await room.deliver();
    await ask(ids.deliveryId);
    await room.accept(ids);
    const { id: questionId } = await room.prisma.question.findFirstOrThrow({
      where: { engagementId: ids.engagementId },
    });
    await room.perform(answerQuestion, { questionId, answer: 'There' }, room.visit(aoi));
    expect(await room.prisma.due.count({ where: { subject: ids.deliveryId, state: 'waiting' } })).toBe(0);
  });
});
