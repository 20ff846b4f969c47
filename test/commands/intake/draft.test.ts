import { afterAll, beforeAll, expect, it } from 'vitest';
import { draftFor, intakeClosings } from '../../../commands/intake/draft.ts';
import { intakeWord } from '../../../commands/intake/take-in.ts';
import { house } from '../../../src/kernel/visit.ts';
import { aoi, openRoom, type Room, sora } from '../../support/room.ts';
import { fill } from '../fill.ts';
import { modalOf, standAt, typed } from '../invoice/stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

it('what was entered comes back to the one who entered it, right or wrong', async () => {
  const call = standAt(room).call(aoi, 'CMORI');
  const { view } = modalOf(await typed(intakeWord, call));
  const [closing] = intakeClosings;
  await closing?.closed(call, fill(view, { Client: 'Half', Budget: 'not sure' }).state);
  const again = modalOf(await typed(intakeWord, call));
  expect(again.json).toContain('"initial_value":"Half"');
  expect(again.json).toContain('"initial_value":"not sure"');
  expect(again.json).toContain('You had begun this form');
  expect(modalOf(await typed(intakeWord, standAt(room).call(sora, 'CMORI'))).json).not.toContain('Half');
});

it('a state that cannot be read keeps nothing and throws nothing', async () => {
  const [, closing] = intakeClosings;
  await closing?.closed(standAt(room).call(aoi, 'CMORI'), { values: 5 });
  expect(await draftFor(aoi, 'intake.client', room.prisma)).toEqual({});
});

it('the house has none', async () => expect(await draftFor(house, 'intake', room.prisma)).toBeUndefined());
