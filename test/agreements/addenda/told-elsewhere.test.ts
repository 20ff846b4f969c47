import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { declineAgreement } from '../../../src/agreements/decline-agreement.ts';
import { dailyContent } from '../../../src/digests/daily-facts.ts';
import { dailySections } from '../../../src/digests/sections/daily.ts';
import { usualSize } from '../../../src/digests/sections/section.ts';
import { waitingIn } from '../../../src/engagements/waiting.ts';
import { plain } from '../../../src/kernel/format.ts';
import { haru } from '../../support/room.ts';
import { origin } from '../agreement-room.ts';
import { type AddendumRoom, openAddendumRoom } from './addendum-room.ts';

let room: AddendumRoom;
beforeAll(async () => {
  room = await openAddendumRoom();
});
afterAll(() => room.close());

const waiting = async (engagementId: string) =>
  (await waitingIn(room.prisma, [engagementId])).map(({ said }) => plain(said, 'en'));
const today = Temporal.PlainDate.from('2026-11-23');
const since = Temporal.Instant.from('2026-11-22T01:00:00Z');
const daily = () => dailyContent(room.prisma, { today, soon: today, since });

it('an addendum waits for its signature by name; declined, nobody owes anything and the day’s summary says so', async () => {
  const { engagementId } = await room.signedAgreement();
  const id = await room.draftOne(engagementId, { revisionRounds: 3 });
  expect(await waiting(engagementId)).toEqual([]);
  await room.send(id);
  expect(await waiting(engagementId)).toEqual([expect.stringContaining('sign the addendum by')]);
  await room.perform(declineAgreement, { agreementId: id, reason: 'No', origin }, room.visit(haru));
  expect(await waiting(engagementId)).toEqual([]);
  const { title } = await room.agreement(id);
  const content = await daily();
  expect(content.declined).toContainEqual({ engagement: 'Website', addendum: title });
  const size = { ...usualSize, lines: 20, words: 500 };
  const sections = JSON.stringify(dailySections.map(({ of }) => of(content, size)));
  expect(sections).toContain('was declined; the agreement stays as it is');
  expect(sections).not.toContain('the agreement was declined');
});

it('a signed addendum is a win by its title, beside the agreement', async () => {
  const { engagementId } = await room.signedAgreement();
  const id = await room.signedAddendum(engagementId, null, 'We host it.');
  const { title } = await room.agreement(id);
  const { signed } = await daily();
  expect(signed).toContainEqual({ engagement: 'Website', addendum: title });
  expect(signed).toContainEqual({ engagement: 'Website' });
});
