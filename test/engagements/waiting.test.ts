import { afterAll, beforeAll, expect, it } from 'vitest';
import { homeOf } from '../../src/engagements/home.ts';
import { waitingIn } from '../../src/engagements/waiting.ts';
import { waits } from '../../src/engagements/waiting-text.ts';
import { plain } from '../../src/kernel/format.ts';
import { locales } from '../../src/kernel/locale.ts';
import { renderHome } from '../../src/surface/card.ts';
import { openApprovalRoom, ren } from '../agreements/approval/approval-room.ts';
import { mio, openRoom, type Room } from '../support/room.ts';
import { seedWaiting } from './seed-waiting.ts';

let room: Room;
let engagementId: string;
beforeAll(async () => {
  room = await openRoom();
  engagementId = await room.seedEngagement({ agreedTotal: 1_000_000n });
  await seedWaiting(room, engagementId);
});
afterAll(() => room.close());

it('is what somebody owes next, with who and until when', async () => {
  const waiting = await waitingIn(room.prisma, [engagementId]);
  expect(waiting.map(({ kind }) => kind)).toEqual([
    'delivery',
    'question',
    'assessment',
    'change',
    'approval',
    'payment',
  ]);
  expect(waiting.map(({ said }) => plain(said, 'en'))).toEqual([
    'Haru, Yuki: decide on “Wireframes” by Mon 30 Nov 2026 18:00 (Asia/Tokyo)',
    'Team: answer “Which logo?”',
    'Team: assess change 1, “A second language”',
    'Haru, Yuki: decide on change 2 by Tue 1 Dec 2026 18:00 (Asia/Tokyo)',
    'Finance: approve the invoice over JPY 200,000 to Kawa Foods',
    'Kawa Foods: pay invoice INV-2026-0001, JPY 200,000, due Mon 7 Dec 2026',
  ]);
});

it('of other engagements nothing', async () => {
  expect(await waitingIn(room.prisma, [await room.seedEngagement()])).toEqual([]);
  expect(await waitingIn(room.prisma, [])).toEqual([]);
});

it.each(locales)('every phrase names in %s what it names in English', (locale) => {
  const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const { words } of Object.values(waits)) expect(names(words[locale])).toEqual(names(words.en));
});

it('an agreement that waits for a second person waits for the team', async () => {
  const other = await openApprovalRoom();
  const waits = await other.waiting();
  const [found, ...rest] = await waitingIn(other.prisma, [waits.engagementId]);
  expect(found).toMatchObject({ kind: 'release', subject: waits.agreementId });
  expect(rest).toEqual([]);
  const sees = async (person: typeof ren) =>
    JSON.stringify(renderHome(await homeOf(other.prisma, person, other.visit().now), 'en')).includes(
      'approve the agreement for Kawa Foods',
    );
  expect([await sees(ren), await sees(mio)]).toEqual([true, false]);
  await other.close();
});
