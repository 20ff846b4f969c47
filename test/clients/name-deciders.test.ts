import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nameDeciders } from '../../src/clients/name-deciders.ts';
import { takeIn } from '../../src/clients/take-in.ts';
import { reactions } from '../../src/engagements/reactions.ts';
import { aoi, haru, mio, openRoom, type Room, sora, tomo, yuki } from '../support/room.ts';
import { answers } from './answers.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());

const deciders = (id: string) =>
  room.prisma.engagement.findUniqueOrThrow({ where: { id }, select: { acceptorId: true, standInId: true } });

describe('naming who decides', () => {
  it('changes what is given, leaves the rest, and redraws the team’s card', async () => {
    const engagementId = await room.seedEngagement();
    await room.perform(nameDeciders, { engagementId, decisionMaker: 'UTOMO' }, room.visit(aoi));
    expect(await deciders(engagementId)).toEqual({ acceptorId: tomo.id, standInId: yuki.id });
    expect((await room.audits(engagementId)).at(-1)?.type).toBe('engagement.deciders-named');
    const subjects = (await room.effects('slack.redraw')).map(({ payload }) => payload);
    expect(subjects).toContainEqual({ subject: `${engagementId}:summary` });
  });

  it('takes the stand-in away', async () => {
    const engagementId = await room.seedEngagement();
    await room.perform(nameDeciders, { engagementId, standIn: null }, room.visit(aoi));
    expect(await deciders(engagementId)).toEqual({ acceptorId: haru.id, standInId: null });
  });

  it('the same again is no event', async () => {
    const engagementId = await room.seedEngagement();
    await room.perform(nameDeciders, { engagementId, decisionMaker: 'UHARU' }, room.visit(aoi));
    expect(await room.audits(engagementId)).toEqual([]);
  });

  it('somebody nobody has seen is the client’s only contact without Slack, else somebody new', async () => {
    const { engagementId } = await room.perform(takeIn, answers(), room.visit(aoi));
    await room.perform(nameDeciders, { engagementId, decisionMaker: 'UNEW' }, room.visit(aoi));
    const { acceptorId } = await deciders(engagementId);
    const contact = await room.prisma.contact.findUniqueOrThrow({ where: { id: acceptorId ?? '' } });
    expect(contact).toMatchObject({ name: 'Rin Mori', slackUserId: 'UNEW' });
    await room.perform(nameDeciders, { engagementId, standIn: 'UNEW3' }, room.visit(aoi));
    const { standInId } = await deciders(engagementId);
    expect(await room.prisma.contact.findUniqueOrThrow({ where: { id: standInId ?? '' } })).toMatchObject({
      name: 'UNEW3',
    });
  });

  it.each([
    ['a member without the right', sora, { decisionMaker: 'UTOMO' }, 'intake.mayNotName'],
    ['finance', mio, { decisionMaker: 'UTOMO' }, 'intake.mayNotName'],
    ['the client', haru, { decisionMaker: 'UTOMO' }, 'intake.mayNotName'],
    ['one of our own as decision-maker', aoi, { decisionMaker: 'USORA' }, 'intake.oneOfUs'],
    ['the decision-maker as stand-in, too', aoi, { standIn: 'UHARU' }, 'intake.samePerson'],
  ])('%s is refused', async (_who, person, named, code) => {
    const engagementId = await room.seedEngagement();
    const attempt = room.perform(nameDeciders, { engagementId, ...named }, room.visit(person));
    await expect(attempt).rejects.toMatchObject({ code });
    expect(await deciders(engagementId)).toEqual({ acceptorId: haru.id, standInId: yuki.id });
  });

  it('of an engagement that is gone is refused', async () => {
    const attempt = room.perform(nameDeciders, { engagementId: 'eng_none', standIn: null }, room.visit(aoi));
    await expect(attempt).rejects.toMatchObject({ code: 'intake.engagementUnknown' });
  });
});
