import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AddendumRoom, openAddendumRoom } from './addendum-room.ts';

let room: AddendumRoom;
beforeAll(async () => {
  room = await openAddendumRoom();
});
afterAll(() => room.close());

const acceptance = async (engagementId: string) =>
  (await room.inForce(engagementId)).clauses.find(({ key }) => key === 'acceptance');

it('a clause that names a term is worded with the new one, so that the text in force says one thing', async () => {
  const { engagementId } = await room.signedAgreement();
  expect((await acceptance(engagementId))?.text).toContain('Within 5 business days');
  const id = await room.draftOne(engagementId, { acceptanceWindowDays: 10 });
  const { body, addendum } = await room.agreement(id);
  expect(addendum?.edits).toMatchObject([{ key: 'acceptance', follows: true }]);
  expect(body).toContain('Within 10 business days');
  await room.send(id);
  await room.sign(id);
  const now = await acceptance(engagementId);
  expect(now?.text).toContain('Within 10 business days');
  expect(now?.marks).toHaveLength(1);
});

it('follows the terms as they are chosen last, and never overwrites what a person worded', async () => {
  const { engagementId } = await room.signedAgreement();
  await room.draftOne(engagementId, { acceptanceWindowDays: 10 });
  const same = await room.draftOne(engagementId);
  expect((await room.agreement(same)).addendum?.edits).toEqual([]);
  const own = await room.edit(same, {
    kind: 'write',
    clauseKey: 'acceptance',
    heading: 'Acceptance',
    text: 'Soon.',
  });
  expect((await room.agreement(own)).addendum?.edits).toHaveLength(1);
  const both = await room.draftOne(engagementId, { acceptanceWindowDays: 12 });
  const { addendum, body } = await room.agreement(both);
  expect(addendum?.edits).toMatchObject([{ key: 'acceptance', text: 'Soon.' }]);
  expect(body).toContain('| Acceptance window (business days) | 5 | 12 |');
});
