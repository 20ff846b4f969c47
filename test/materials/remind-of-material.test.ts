import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plain } from '../../src/kernel/format.ts';
import { askAboutMaterial } from '../../src/materials/ask-about-material.ts';
import { callAboutMaterial } from '../../src/materials/call-about-material.ts';
import { remindOfMaterial } from '../../src/materials/remind-of-material.ts';
import { reminderNotice } from '../../src/materials/reminder-notice.ts';
import { returnMaterial } from '../../src/materials/return-material.ts';
import { callNotice } from '../../src/materials/team-notices.ts';
import { withdrawMaterial } from '../../src/materials/withdraw-material.ts';
import { answerQuestion } from '../../src/milestones/answer-question.ts';
import { paused } from '../support/paused.ts';
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

const call = (materialId: string, at: string) =>
  room.perform(callAboutMaterial, { materialId }, room.visit(undefined, at));

describe('reminders', () => {
  it('of several items on one day are one message', async () => {
    const { engagementId } = await room.begin();
    const first = await room.ask(engagementId);
    const second = await room.ask(engagementId, { items: ['Texts'] });
    for (const id of [first, second]) await remind(id, on('2026-11-25'));
    expect([await reminded(first), await reminded(second)]).toEqual([1, 1]);
    expect(await posted('material.reminder', engagementId)).toBe(1);
  });

  it('go by e-mail once: whoever chose e-mail gets no second letter for not being in Slack', async () => {
    const { prisma } = room;
    await prisma.contact.update({ where: { id: haru.id }, data: { slackUserId: null } });
    const lettersWith = async (rhythm: { readonly place?: string }) => {
      const { engagementId } = await room.begin();
      await prisma.engagement.update({ where: { id: engagementId }, data: { rhythm } });
      await remind(await room.ask(engagementId), on('2026-11-25'));
      const letters = (await room.effects('mail.send')).map(({ payload }) => JSON.stringify(payload));
      return letters.filter((one) => one.includes(engagementId) && one.includes('"material.reminder"'))
        .length;
    };
    expect([await lettersWith({}), await lettersWith({ place: 'e-mail' })]).toEqual([1, 0]);
    await prisma.contact.update({ where: { id: haru.id }, data: { slackUserId: haru.slackUserId } });
  });

  it.each(['provided', 'question', 'paused'])('are not given when it is no longer true: %s', async (why) => {
    const { engagementId } = await room.begin();
    const id = await room.ask(engagementId);
    if (why === 'provided') await room.provide(id);
    if (why === 'question')
      await room.perform(askAboutMaterial, { materialId: id, text: 'How?' }, room.visit(haru));
    if (why === 'paused')
      await room.prisma.engagement.update({
        where: { id: engagementId },
        data: { status: 'paused', paused },
      });
    await remind(id, on('2026-11-25'));
    await call(id, on('2026-12-09'));
    expect(await reminded(id)).toBe(0);
    expect(await posted('material.call', id)).toBe(0);
  });

  it('that waited on their way are not posted into a pause', async () => {
    const { engagementId } = await room.begin();
    await remind(await room.ask(engagementId), on('2026-11-25'));
    const held = async () => {
      const facts = await reminderNotice.load(room.prisma, { engagementId, day: '2026-11-25' });
      return facts && reminderNotice.holds?.(facts, Temporal.Instant.from(on('2026-11-26')));
    };
    expect(await held()).toBe(true);
    const data = { status: 'paused', paused };
    await room.prisma.engagement.update({ where: { id: engagementId }, data });
    expect(await held()).toBe(false);
  });

  it('after the last one the team is asked to call', async () => {
    const { engagementId } = await room.begin();
    const id = await room.ask(engagementId);
    for (const day of ['2026-11-24', '2026-11-25', '2026-11-27', '2026-12-01', '2026-12-03', '2026-12-07'])
      await remind(id, on(day));
    expect(await reminded(id)).toBe(5);
    await call(id, on('2026-12-09'));
    expect(await posted('material.call', id)).toBe(1);
    const facts = await callNotice.load(room.prisma, { materialId: id, round: '0' });
    const { sections = [] } = facts === undefined ? {} : callNotice.say(facts);
    const said = sections.flatMap(({ lines }) => lines).map((line) => plain(line, 'en'));
    expect(said).toHaveLength(5);
    expect(said[0]).toContain('24 Nov 2026: reminder');
  });

  it('asks the team in its own hours: what is morning for the client may be night for the team', async () => {
    const { engagementId } = await room.begin();
    const id = await room.ask(engagementId);
    await room.prisma.material.update({ where: { id }, data: { reminders: 5 } });
    await call(id, '2026-12-08T18:00:00Z');
    expect(await posted('material.call', id)).toBe(0);
    expect(await room.due(id, 'material.call')).toContain('2026-12-09');
  });

  it('say how much of all has come', async () => {
    const { engagementId } = await room.begin();
    const [first, second] = [
      await room.ask(engagementId),
      await room.ask(engagementId, { items: ['Texts'] }),
    ];
    const said = async (): Promise<string> => {
      const params = { engagementId, day: '2026-11-25' };
      const facts = await reminderNotice.load(room.prisma, params);
      const { body = [] } = facts === undefined ? {} : reminderNotice.say(facts);
      return body.map((line) => plain(line, 'en')).join('\n');
    };
    for (const id of [first, second]) await remind(id, on('2026-11-25'));
    expect(await said()).not.toContain('Arrived so far');
    await room.provide(first, on('2026-11-25'));
    expect(await said()).toContain('Logo: thank you');
    expect(await said()).toContain('Arrived so far: 1 of 2.');
  });
});

describe('after an outage', () => {
  it.each([
    ['at night', '2026-11-25T14:00:00Z', '2026-11-26'],
    ['before office hours', '2026-11-25T22:00:00Z', '2026-11-26'],
    ['on a Saturday', '2026-11-28T03:00:00Z', '2026-11-30'],
    ['on a holiday of theirs', '2026-11-23T03:00:00Z', '2026-11-24'],
  ])('a reminder that would come %s waits for their next morning', async (_when, at, day) => {
    const { engagementId } = await room.begin();
    const id = await room.ask(engagementId, { due: '2026-12-15' });
    await remind(id, at);
    expect(await reminded(id)).toBe(0);
    expect(await posted('material.reminder', engagementId)).toBe(0);
    const [first] = await room.prisma.due.findMany({
      where: { subject: id, kind: 'material.remind', state: 'waiting' },
      orderBy: { dueAt: 'asc' },
    });
    expect(first?.dueAt).toEqual(new Date(`${day}T01:00:00Z`));
  });

  it('in which reminders were missed, the client is reminded before anybody calls', async () => {
    const { engagementId } = await room.begin();
    const id = await room.ask(engagementId);
    await call(id, on('2026-12-09'));
    expect(await posted('material.call', id)).toBe(0);
    expect(await room.due(id, 'material.remind')).toEqual([
      '2026-12-11',
      '2026-12-15',
      '2026-12-17',
      '2026-12-21',
      '2026-12-23',
    ]);
    expect(await room.due(id, 'material.call')).toEqual(['2026-12-25']);
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

  it('moves the day of what was sent back late from the day on which it was', async () => {
    const { engagementId } = await room.begin();
    const id = await room.ask(engagementId);
    await room.provide(id, on('2026-11-30'));
    const reason = 'Too small';
    await room.perform(
      returnMaterial,
      { materialId: id, round: 1, reason },
      room.visit(aoi, on('2026-12-04')),
    );
    const question = { materialId: id, text: 'How large?' };
    await room.perform(askAboutMaterial, question, room.visit(haru, on('2026-12-07')));
    const { id: questionId } = await room.prisma.question.findFirstOrThrow({ where: { subject: id } });
    await room.perform(answerQuestion, { questionId, answer: 'A4' }, room.visit(aoi, on('2026-12-09')));
    // Owed from Friday the 4th on; two business days of waiting come on top.
    expect((await room.prisma.material.findUniqueOrThrow({ where: { id } })).dueOn).toEqual(
      new Date('2026-12-08'),
    );
    await room.provide(id, on('2026-12-09'));
    expect(await room.prisma.clientDelay.findMany({ where: { subject: id } })).toMatchObject([
      { businessDays: 1, lateFrom: new Date('2026-12-08') },
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
