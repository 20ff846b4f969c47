import { afterAll, beforeAll, expect, it } from 'vitest';
import { takeIn } from '../../src/clients/take-in.ts';
import { openingFacts } from '../../src/engagements/opening-facts.ts';
import { answers } from '../clients/answers.ts';
import { aoi, openRoom, type Room } from '../support/room.ts';

let room: Room;
let engagementId: string;
beforeAll(async () => {
  room = await openRoom();
  ({ engagementId } = await room.perform(takeIn, answers(), room.visit(aoi)));
});
afterAll(() => room.close());

it('the timeline runs from the day of the intake, so that a card drawn again says the same', async () => {
  const facts = await openingFacts(room.prisma, engagementId);
  expect(facts).toMatchObject({
    channelId: 'CMORI',
    budget: { from: { minor: 500_000n, currency: 'JPY' }, to: { minor: 800_000n } },
    takenInBy: { name: 'Aoi' },
    agency: { name: 'Hibiki Studio' },
  });
  expect(facts?.timeline[0]?.day.toString()).toBe('2026-11-24');
});

it('answers of another version of the form are shown as far as they are understood', async () => {
  await room.prisma.intake.update({
    where: { engagementId },
    data: { answers: { contactName: 'Rin', inScope: 'Shop', budget: { from: 'x' }, wantedBy: 'soon' } },
  });
  expect(await openingFacts(room.prisma, engagementId)).toMatchObject({
    answers: { contactName: 'Rin', outcome: '', inScope: [], wantedBy: undefined },
    budget: null,
  });
});

it('without an intake there is nothing to say', async () => {
  expect(await openingFacts(room.prisma, await room.seedEngagement())).toBeUndefined();
});
