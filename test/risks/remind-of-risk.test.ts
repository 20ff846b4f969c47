import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pauseEngagement } from '../../src/engagements/pausing/pause-engagement.ts';
import { resumeEngagement } from '../../src/engagements/pausing/resume-engagement.ts';
import { house } from '../../src/kernel/visit.ts';
import { answerRisk } from '../../src/risks/answer-risk.ts';
import { closeRisk } from '../../src/risks/close-risk.ts';
import { remindOfAnswer } from '../../src/risks/remind-of-answer.ts';
import { remindOfRisk } from '../../src/risks/remind-of-risk.ts';
import { seedMilestone } from '../milestones/seed-milestone.ts';
import { aoi, haru, sora } from '../support/room.ts';
import { openRiskRoom, type RiskRoom } from './risk-room.ts';

let room: RiskRoom;
beforeAll(async () => {
  room = await openRiskRoom();
});
afterAll(() => room.close());

const TEN = '2026-11-30T01:00:00Z';
const remind = (riskId: string, at = TEN) => room.perform(remindOfRisk, { riskId }, room.visit(house, at));
/** As the tick does it: what is due has fired. */
const fire = (subject: string) =>
  room.prisma.due.updateMany({ where: { subject, state: 'waiting' }, data: { state: 'fired' } });
const raised = async () => (await room.raise((await room.begin()).engagementId)).riskId;

describe('one that is open without news', () => {
  it('is brought to the team’s mind each week anew', async () => {
    const riskId = await raised();
    await fire(riskId);
    await remind(riskId);
    expect(await room.told(riskId)).toContain('risk.waits team');
    expect(await room.reminders(riskId)).toEqual(['2026-12-07T01:00:00.000Z']);
  });

  it('is not lost when the clock is set back behind a reminder that was given', async () => {
    const { engagementId } = await room.begin();
    const { riskId } = await room.raise(engagementId, { needs: 'Which paper?' });
    await fire(riskId);
    await room.perform(answerRisk, { riskId, words: 'Thick' }, room.visit(haru));
    expect(await room.reminders(riskId)).toEqual(['2026-12-01T01:00:00.000Z']);
  });

  it('waits for the morning when it was held up until night, and is not lost', async () => {
    const riskId = await raised();
    await fire(riskId);
    await remind(riskId, '2026-11-30T14:00:00Z');
    expect(await room.told(riskId)).not.toContain('risk.waits team');
    expect(await room.reminders(riskId)).toEqual(['2026-12-01T01:00:00.000Z']);
  });
});

describe('an answer that is needed by some day', () => {
  const needed = { needs: 'Which paper?', needsBy: '2026-11-26' };
  const told = async (riskId: string) =>
    (await room.told(riskId)).filter((one) => one === 'risk.answer-owed client').length;
  const ask = (riskId: string, at: string) => room.perform(remindOfAnswer, { riskId }, room.visit(house, at));

  it('is asked for the day before, on its day, and twice when it is late, until they answer', async () => {
    const { engagementId } = await room.begin();
    const { riskId } = await room.raise(engagementId, needed);
    expect(await room.owed(riskId)).toEqual(['2026-11-25', '2026-11-26', '2026-11-27', '2026-12-01']);
    await ask(riskId, '2026-11-25T01:00:00Z');
    expect(await told(riskId)).toBe(1);
    const words = 'The thick one';
    await room.perform(answerRisk, { riskId, words }, room.visit(haru, '2026-11-26T02:00:00Z'));
    expect(await room.owed(riskId)).toEqual([]);
    await ask(riskId, '2026-11-27T01:00:00Z');
    expect(await told(riskId)).toBe(1);
    expect(await room.reminders(riskId)).toEqual(['2026-12-03T01:00:00.000Z']);
  });

  it('rests with the project, and as much time is left afterwards', async () => {
    const { engagementId } = await room.begin();
    const { riskId } = await room.raise(engagementId, needed);
    const pause = { engagementId, reason: 'Summer break', until: '2026-12-04' };
    await room.perform(pauseEngagement, pause, room.visit(aoi, '2026-11-24T01:00:00Z'));
    await ask(riskId, '2026-11-25T01:00:00Z');
    expect(await told(riskId)).toBe(0);
    const late = await room.raise(engagementId, { ...needed, needsBy: '2026-11-30' }, '2026-11-27T01:00:00Z');
    await room.perform(resumeEngagement, { engagementId }, room.visit(aoi, '2026-12-01T01:00:00Z'));
    // Five business days; of what was announced on Friday two have passed since.
    expect((await room.risk(riskId)).needsBy?.toString()).toBe('2026-12-03');
    expect((await room.risk(late.riskId)).needsBy?.toString()).toBe('2026-12-02');
    expect(await room.owed(riskId)).toEqual(['2026-12-02', '2026-12-03', '2026-12-04', '2026-12-08']);
  });
});

describe('closing', () => {
  const putBack = (riskId: string, at?: string) =>
    room.perform(closeRisk, { riskId, outcome: 'It came', putBack: true }, room.visit(aoi, at));

  it('where it has not come to it moves days back, and both sides are told', async () => {
    const { engagementId, milestoneId, laterId } = await room.begin();
    const { riskId } = await room.raise(engagementId, { milestoneIds: [milestoneId], moves: 2 });
    // What has moved since for another reason, or waits for it since, is not part of it.
    await room.raise(engagementId, { milestoneIds: [laterId], moves: 1 });
    const shop = await seedMilestone(room, engagementId, {
      title: 'Shop',
      dueOn: '2027-01-22',
      awaits: [milestoneId],
    });
    await putBack(riskId);
    const days = await Promise.all([milestoneId, laterId, shop].map(room.dueOn));
    expect(days).toEqual(['2026-12-10', '2027-01-18', '2027-01-22']);
    expect(await room.movedCards(engagementId)).toBe(2);
    expect(await room.risk(riskId)).toMatchObject({
      dates: { state: 'undone' },
      closed: { outcome: 'It came' },
    });
  });

  it('moves nothing into the past, nor what it has not moved', async () => {
    const { engagementId, milestoneId } = await room.begin();
    const none = await room.raise(engagementId);
    await expect(putBack(none.riskId)).rejects.toMatchObject({ code: 'risk.nothingToPutBack' });
    const { riskId } = await room.raise(engagementId, { milestoneIds: [milestoneId], moves: 2 });
    const late = putBack(riskId, '2026-12-11T01:00:00Z');
    await expect(late).rejects.toMatchObject({ code: 'risk.backInThePast', field: 'putBack' });
    await room.prisma.milestone.updateMany({ where: { engagementId }, data: { dueKind: 'hard' } });
    await expect(putBack(riskId)).rejects.toMatchObject({ code: 'risk.nothingToPutBack' });
    expect(await room.dueOn(milestoneId)).toBe('2026-12-14');
  });

  it('needs an owner or a lead, and an outcome; then nobody is reminded any more', async () => {
    const riskId = await raised();
    const close = (person: typeof aoi | typeof haru, outcome = 'It came in time') =>
      room.perform(closeRisk, { riskId, outcome }, room.visit(person));
    for (const person of [sora, haru])
      await expect(close(person)).rejects.toMatchObject({ code: 'risk.notTheTeam' });
    await expect(close(aoi, ' ')).rejects.toThrow();
    await close(aoi);
    await expect(close(aoi)).rejects.toMatchObject({ code: 'risk.closedAlready' });
    expect(await room.reminders(riskId)).toEqual([]);
    await remind(riskId);
    expect(await room.told(riskId)).not.toContain('risk.waits team');
    const redrawn = (await room.effects('slack.redraw')).map(({ payload }) => JSON.stringify(payload));
    for (const subject of [riskId, `${riskId}:answers`, `${riskId}:waits`])
      expect(redrawn).toContain(JSON.stringify({ subject }));
  });
});
