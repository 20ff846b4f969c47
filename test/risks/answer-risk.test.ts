import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pauseEngagement } from '../../src/engagements/pausing/pause-engagement.ts';
import { waitingIn } from '../../src/engagements/waiting.ts';
import { plain } from '../../src/kernel/format.ts';
import { delayLedger } from '../../src/materials/delay-ledger.ts';
import { answerRisk } from '../../src/risks/answer-risk.ts';
import { chooseOption } from '../../src/risks/choose-option.ts';
import { closeRisk } from '../../src/risks/close-risk.ts';
import { aoi, haru, NOW, tomo, yuki } from '../support/room.ts';
import { openRiskRoom, type RiskRoom } from './risk-room.ts';

let room: RiskRoom;
beforeAll(async () => {
  room = await openRiskRoom();
});
afterAll(() => room.close());

const options = ['Wait', 'Another printer'];
const choose = (riskId: string, option: number, person = haru, at = NOW) =>
  room.perform(chooseOption, { riskId, option }, room.visit(person, at));
const say = (riskId: string, words: string, person = haru, at = NOW) =>
  room.perform(answerRisk, { riskId, words }, room.visit(person, at));

describe('choosing', () => {
  it('is the decider’s or the stand-in’s, once; the team is told and the week begins anew', async () => {
    const { engagementId } = await room.begin();
    const { riskId } = await room.raise(engagementId, { options });
    await expect(choose(riskId, 1, tomo)).rejects.toMatchObject({ code: 'risk.notTheDecider' });
    await expect(choose(riskId, 2)).rejects.toMatchObject({ code: 'risk.noSuchOption' });
    await choose(riskId, 1, yuki, '2026-11-26T01:00:00Z');
    await expect(choose(riskId, 0)).rejects.toMatchObject({ code: 'risk.chosenAlready' });
    expect(await room.risk(riskId)).toMatchObject({
      answer: { chosen: { option: 1, by: { name: 'Yuki' } } },
    });
    expect(await room.told(riskId)).toContain('risk.answered team');
    expect(await room.reminders(riskId)).toEqual(['2026-12-03T01:00:00.000Z']);
  });

  it('is nobody’s while nobody is named who may decide', async () => {
    const { engagementId } = await room.begin();
    const { riskId } = await room.raise(engagementId, { options });
    const nobody = { acceptorId: null, standInId: null };
    await room.prisma.engagement.update({ where: { id: engagementId }, data: nobody });
    await expect(choose(riskId, 0)).rejects.toMatchObject({ code: 'risk.nobodyMayDecide' });
  });
});

describe('answering in words', () => {
  it('is open to everybody of the client, may be done again, and leaves the choice as it is', async () => {
    const { engagementId } = await room.begin();
    const { riskId } = await room.raise(engagementId, { options, needs: 'Which paper?' });
    await expect(say(riskId, 'Thick', { ...tomo, clientId: 'cli_other' })).rejects.toMatchObject({
      code: 'risk.notTheClient',
    });
    await choose(riskId, 0);
    await say(riskId, 'Thick', tomo);
    await say(riskId, 'No, thin', tomo);
    expect(await room.risk(riskId)).toMatchObject({
      answer: { chosen: { option: 0 }, said: { words: 'No, thin', by: { name: 'Tomo' } } },
    });
  });

  it('ends when it is closed', async () => {
    const { engagementId } = await room.begin();
    const { riskId } = await room.raise(engagementId, { options, needs: 'Which paper?' });
    await room.perform(closeRisk, { riskId, outcome: 'They called' }, room.visit(aoi));
    for (const late of [say(riskId, 'Thick'), choose(riskId, 0)])
      await expect(late).rejects.toMatchObject({ code: 'risk.closedAlready' });
  });
});

describe('an answer that comes late', () => {
  const needed = { needs: 'Which paper?', needsBy: '2026-11-26' };

  it('moves its milestones by the days that it is late, and stands in the ledger, once', async () => {
    const { engagementId, milestoneId, laterId } = await room.begin();
    const { riskId } = await room.raise(engagementId, { ...needed, milestoneIds: [milestoneId] });
    // Monday: Friday and Monday were the client's.
    await say(riskId, 'Thick', haru, '2026-11-30T03:00:00Z');
    expect([await room.dueOn(milestoneId), await room.dueOn(laterId)]).toEqual(['2026-12-14', '2027-01-19']);
    await say(riskId, 'No, thin', haru, '2026-12-02T03:00:00Z');
    expect(await room.dueOn(milestoneId)).toBe('2026-12-14');
    const ledger = await delayLedger(room.prisma, engagementId);
    expect(ledger).toMatchObject([{ what: 'Which paper?', businessDays: 2, moved: [{}, {}] }]);
  });

  it('costs no day on which the project rested, nor one that has become a day off', async () => {
    const { engagementId, milestoneId } = await room.begin();
    const { riskId } = await room.raise(engagementId, { ...needed, milestoneIds: [milestoneId] });
    const off = { id: 'off_1', name: 'Retreat', addedBy: {}, addedAt: new Date(NOW) };
    const on = new Date('2026-11-26');
    await room.prisma.dayOff.create({ data: { ...off, firstDay: on, lastDay: on } });
    const pause = { engagementId, reason: 'Summer break', until: '2026-12-11' };
    await room.perform(pauseEngagement, pause, room.visit(aoi, '2026-11-30T03:00:00Z'));
    await say(riskId, 'Thick', haru, '2026-12-04T03:00:00Z');
    await room.prisma.dayOff.delete({ where: { id: off.id } });
    // Needed by Friday instead of Thursday; Monday was the client's, and then the project came to rest.
    expect(await delayLedger(room.prisma, engagementId)).toMatchObject([{ businessDays: 1 }]);
    expect(await room.dueOn(milestoneId)).toBe('2026-12-11');
  });

  it('moves nothing for days for which another notice has moved it already', async () => {
    const { engagementId, milestoneId } = await room.begin();
    const milestoneIds = [milestoneId];
    const { riskId } = await room.raise(engagementId, { ...needed, milestoneIds });
    const away = { kind: 'absence', firstDay: '2026-11-27', lastDay: '2026-11-30', moves: 2 } as const;
    await room.raise(engagementId, { ...away, milestoneIds });
    await say(riskId, 'Thick', haru, '2026-12-01T03:00:00Z');
    expect(await delayLedger(room.prisma, engagementId)).toMatchObject([{ businessDays: 3 }]);
    expect(await room.dueOn(milestoneId)).toBe('2026-12-15');
  });

  it('to an offer costs nothing', async () => {
    const { engagementId, milestoneId } = await room.begin();
    const offer = { kind: 'spare-capacity', moves: -2 } as const;
    const { riskId } = await room.raise(engagementId, { ...needed, ...offer, milestoneIds: [milestoneId] });
    await say(riskId, 'Thick', haru, '2026-11-30T03:00:00Z');
    expect(await room.dueOn(milestoneId)).toBe('2026-12-10');
    expect(await delayLedger(room.prisma, engagementId)).toEqual([]);
  });

  it('costs nothing on its day, or where it concerns no milestone', async () => {
    const { engagementId, milestoneId } = await room.begin();
    const inTime = await room.raise(engagementId, { ...needed, milestoneIds: [milestoneId] });
    await say(inTime.riskId, 'Thick', haru, '2026-11-26T14:00:00Z');
    const aside = await room.raise(engagementId, needed);
    await say(aside.riskId, 'Thick', haru, '2026-11-30T03:00:00Z');
    expect(await room.dueOn(milestoneId)).toBe('2026-12-10');
    const ledger = await delayLedger(room.prisma, engagementId);
    expect(ledger).toMatchObject([{ businessDays: 2, moved: [] }]);
  });
});

it('waits for the client until they have answered, then for the team', async () => {
  const { engagementId } = await room.begin();
  const { riskId } = await room.raise(engagementId, { needs: 'Which paper?', needsBy: '2026-11-26' });
  const waiting = async () =>
    (await waitingIn(room.prisma, [engagementId])).map(({ kind, said }) => [kind, plain(said, 'en')]);
  expect(await waiting()).toEqual([
    ['risk', 'Haru, Yuki: answer notice 1, “The printer is late”, by Thu 26 Nov 2026'],
  ]);
  await say(riskId, 'Thick');
  expect(await waiting()).toEqual([
    ['risk-open', 'Team: bring notice 1, “The printer is late”, to its outcome'],
  ]);
});
