import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeIn } from '../../src/clients/take-in.ts';
import { aoi, NOW, openRoom, type Room } from '../support/room.ts';
import { type Answers, answers } from './answers.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
  const seenAt = new Date(NOW);
  await room.prisma.slackPerson.createMany({
    data: [
      { slackUserId: 'URIN', slackTeamId: 'TMORI', name: 'rin mori', seenAt },
      { slackUserId: 'UKEN', slackTeamId: 'TMORI', name: 'Ken Mori', email: 'ken@mori.example', seenAt },
    ],
  });
});
afterAll(() => room.close());

const taken = async (changed: Partial<Answers>) => {
  const { engagementId } = await room.perform(takeIn, answers(changed), room.visit(aoi));
  return room.prisma.engagement.findUniqueOrThrow({
    where: { id: engagementId },
    include: { acceptor: true, standIn: true, billingContact: true },
  });
};

describe('the people of an intake', () => {
  it('decision-maker with the name of the main contact is the same person', async () => {
    const row = await taken({ client: 'P1', decisionMaker: 'URIN', standIn: 'UKEN' });
    expect(row.acceptor).toMatchObject({
      name: 'Rin Mori',
      email: 'rin@mori.example',
      slackUserId: 'URIN',
      slackTeamId: 'TMORI',
    });
    expect(row.standIn).toMatchObject({ name: 'Ken Mori', email: 'ken@mori.example', slackUserId: 'UKEN' });
    expect(row.billingContactId).toBe(row.acceptorId);
    expect(await room.prisma.contact.count({ where: { clientId: row.clientId } })).toBe(2);
  });

  it('with another name it is another person', async () => {
    const row = await taken({ client: 'P2', decisionMaker: 'UKEN' });
    expect(row.acceptor?.name).toBe('Ken Mori');
    expect(await room.prisma.contact.count({ where: { clientId: row.clientId } })).toBe(2);
  });

  it('when no other name is known it is the main contact; a stand-in nobody knows is somebody else', async () => {
    const row = await taken({ client: 'P3', decisionMaker: 'UNEW1', standIn: 'UNEW2' });
    expect(row.acceptor).toMatchObject({ name: 'Rin Mori', slackUserId: 'UNEW1', slackTeamId: null });
    expect(row.standIn).toMatchObject({ name: 'UNEW2', slackUserId: 'UNEW2' });
  });

  it('a stand-in with the name of the main contact is the main contact', async () => {
    const row = await taken({ client: 'P4', decisionMaker: 'UKEN', standIn: 'URIN' });
    expect(row.standIn).toMatchObject({ name: 'Rin Mori', slackUserId: 'URIN' });
  });

  it('a billing contact of their own becomes one', async () => {
    const row = await taken({ client: 'P5', billingName: 'Kei Accounts', billingEmail: 'kei@mori.example' });
    expect(row.billingContact).toMatchObject({ name: 'Kei Accounts', email: 'kei@mori.example' });
  });

  it.each([['decisionMaker'], ['standIn']])('one of our own people is refused as %s', async (field) => {
    const attempt = room.perform(takeIn, answers({ [field]: 'UAOI' }), room.visit(aoi));
    await expect(attempt).rejects.toMatchObject({ code: 'intake.oneOfUs', field });
  });
});
