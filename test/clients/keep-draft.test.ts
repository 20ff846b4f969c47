import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepDraft } from '../../src/clients/keep-draft.ts';
import { house } from '../../src/kernel/visit.ts';
import { aoi, haru, openRoom, type Room } from '../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

it('keeps the last of each person and form', async () => {
  await room.perform(keepDraft, { form: 'intake', answers: { client: 'A' } }, room.visit(aoi));
  await room.perform(keepDraft, { form: 'intake', answers: { client: 'B' } }, room.visit(aoi));
  await room.perform(keepDraft, { form: 'intake.client', answers: { client: 'C' } }, room.visit(haru));
  const drafts = await room.prisma.draft.findMany({ orderBy: { form: 'asc' } });
  expect(drafts.map(({ slackUserId, answers }) => [slackUserId, answers])).toEqual([
    ['UAOI', { client: 'B' }],
    ['UHARU', { client: 'C' }],
  ]);
});

it('the house has no forms, so nothing is kept for it', async () => {
  const before = await room.prisma.draft.count();
  await room.perform(keepDraft, { form: 'intake', answers: { client: 'A' } }, room.visit(house));
  expect(await room.prisma.draft.count()).toBe(before);
});

it('whatever was typed is kept: a draft is never refused', async () => {
  const answer = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.string({ unit: 'binary' })),
    fc.constant('\0\ud800'),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.constantFrom('client', 'worries', 'hearFrom'), answer),
      async (answers) => {
        await room.perform(keepDraft, { form: 'intake', answers }, room.visit(aoi));
      },
    ),
    { numRuns: 40 },
  );
});
