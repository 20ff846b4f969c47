import { afterAll, beforeAll, expect, it } from 'vitest';
import { meetContact } from '../../src/clients/meet-contact.ts';
import { takeIn } from '../../src/clients/take-in.ts';
import { aoi, openRoom, type Room } from '../support/room.ts';
import { answers } from './answers.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

it('a contact chosen by Slack user gets team and name when they first act, and only once', async () => {
  const { clientId } = await room.perform(
    takeIn,
    answers({ decisionMaker: 'UNEW1', standIn: 'UNEW2' }),
    room.visit(aoi),
  );
  const meet = (slackUserId: string, slackTeamId: string, clientIds = [clientId]) =>
    room.perform(meetContact, { slackUserId, slackTeamId, name: 'Ken Mori', clientIds }, room.visit());
  const contact = (slackUserId: string) => room.prisma.contact.findFirstOrThrow({ where: { slackUserId } });

  expect(await meet('UNEW2', 'TMORI', ['cli_kawa'])).toBeUndefined();
  expect(await contact('UNEW2')).toMatchObject({ slackTeamId: null });

  await meet('UNEW2', 'TMORI');
  expect(await contact('UNEW2')).toMatchObject({ slackTeamId: 'TMORI', name: 'Ken Mori' });
  await meet('UNEW1', 'TMORI');
  expect(await contact('UNEW1')).toMatchObject({ slackTeamId: 'TMORI', name: 'Rin Mori' });

  expect(await meet('UNEW2', 'TOTHER')).toBeUndefined();
  expect(await contact('UNEW2')).toMatchObject({ slackTeamId: 'TMORI' });
});
