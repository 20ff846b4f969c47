import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { house } from '../../src/kernel/visit.ts';
import { closeRisk } from '../../src/risks/close-risk.ts';
import { remindOfRisk } from '../../src/risks/remind-of-risk.ts';
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

  it('waits for the morning when it was held up until night, and is not lost', async () => {
    const riskId = await raised();
    await fire(riskId);
    await remind(riskId, '2026-11-30T14:00:00Z');
    expect(await room.told(riskId)).not.toContain('risk.waits team');
    expect(await room.reminders(riskId)).toEqual(['2026-12-01T01:00:00.000Z']);
  });
});

describe('closing', () => {
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
