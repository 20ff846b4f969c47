import { afterAll, beforeAll, expect, it } from 'vitest';
import { chosenPerson, namedFor, ourPeopleAmong } from '../../src/clients/slack-people.ts';
import { NOW, openRoom, type Room } from '../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
  const seenAt = new Date(NOW);
  await room.prisma.slackPerson.createMany({
    data: [
      { slackUserId: 'UNEWHIRE', slackTeamId: 'TAGENCY', name: 'New', seenAt },
      { slackUserId: 'UKEN', slackTeamId: 'TMORI', name: 'Ken', email: 'ken@mori.example', seenAt },
    ],
  });
});
afterAll(() => room.close());

it('our people are the members, and who Slack says is of our workspace', async () => {
  const ours = await ourPeopleAmong(room.prisma, ['UAOI', 'UNEWHIRE', 'UKEN', 'UHARU', 'UNOBODY']);
  expect([...ours].sort()).toEqual(['UAOI', 'UNEWHIRE']);
  expect(await ourPeopleAmong(room.prisma, [])).toEqual(new Set());
});

it('of somebody nobody has seen the id stands for the name', async () => {
  expect(namedFor(await chosenPerson(room.prisma, 'UKEN'))).toEqual({
    slackUserId: 'UKEN',
    slackTeamId: 'TMORI',
    name: 'Ken',
    email: 'ken@mori.example',
  });
  expect(namedFor(await chosenPerson(room.prisma, 'UNOBODY'))).toMatchObject({
    name: 'UNOBODY',
    slackUserId: 'UNOBODY',
  });
});
