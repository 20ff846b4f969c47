import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HouseUnderTest, KAWA, TEAM } from '../support/house.ts';
import { type Album, fillAlbum } from './album.ts';
import { deliverySteps } from './delivery-steps.ts';
import { steps } from './steps.ts';
import { billed, toldFrom, wireframes } from './told-from.ts';

let album: Album;
beforeAll(async () => {
  album = await fillAlbum('delivered');
}, 60_000);
afterAll(() => album.burn());

const round = (number: number): string => `*Round*\n${number}\n`;
const openDays = (house: HouseUnderTest) =>
  house.prisma.due.count({ where: { kind: 'milestone.accept-silently', state: 'waiting' } });

describe('the client decides', () => {
  it(
    'a part, changes of the rest, an old card, the last round, and yes: billed to the last yen',
    () =>
      toldFrom(album, 'delivered', async (house) => {
        const { haru, aoi } = house;
        const first = await haru.sees('Delivered: Wireframes');
        for (const rule of [
          'There are 5 business days',
          '10 for the final',
          'counts as accepted',
          '2 rounds',
        ])
          expect(first.readable).toContain(rule);
        await deliverySteps.acceptsPart(house);
        await house.settles();
        expect((await aoi.sees('Accepted in part: Wireframes', TEAM)).readable).toContain('All five pages');
        expect(await billed(house)).toEqual([100_000n]);
        await deliverySteps.requestsChanges(house);
        const wanted = await aoi.sees('Changes requested: Wireframes', TEAM);
        expect(wanted.readable).toContain('Approved by legal');
        expect(wanted.readable).toContain('*Rounds left*\n1\n');
        await house.settles();
        expect(await openDays(house)).toBe(0);
        await steps.delivers(house);
        await haru.sees(round(2));
        // Nothing can be pressed on the card of the first round any more.
        expect((await haru.sees(round(1))).buttons).toEqual([]);
        await deliverySteps.requestsChanges(house);
        await haru.sees('This was the last agreed round');
        await steps.delivers(house);
        await haru.sees(round(3));
        expect(await haru.presses('Request changes').isTold(round(3))).toContain(
          'A further round is a change request',
        );
        await haru.presses('Accept').under(round(3));
        await haru.sees('Accepted by Haru Kawamura');
        await house.settles();
        expect(await billed(house)).toEqual([100_000n, 100_000n]);
        expect(await wireframes(house)).toMatchObject({ status: 'accepted', round: 3 });
      }),
    60_000,
  );

  it(
    'a question stops the clock, its answer says until when it runs now, and who may not decide is told who may',
    () =>
      toldFrom(album, 'delivered', async (house) => {
        const { haru, tomo, aoi } = house;
        expect(await tomo.presses('Accept').isTold('Delivered: Wireframes')).toContain(
          'Only Haru Kawamura, Yuki Ono can decide',
        );
        await deliverySteps.asks(house);
        await haru.sees('the time to decide is paused');
        await house.timePasses('2026-12-08T02:00:00Z');
        expect(await wireframes(house)).toMatchObject({ status: 'delivered' });
        expect(haru.sawNothingOf('waits for your decision')).toBe(true);
        await deliverySteps.answers(house);
        const answer = await haru.sees('On page two');
        // Eleven business days were waited for, and are added to the end of the window, 30 November.
        expect(answer.readable).toContain('Please decide by Dec 15, 2026 6:00 PM');
        expect(answer.readable).toContain('counts as accepted');
        await house.settles();
        await aoi.sees('Answered by Aoi Tanaka', TEAM);
        expect(await openDays(house)).toBe(1);
      }),
    60_000,
  );

  it(
    'nobody answers: warned, accepted as agreed, told to both; reopened it is delivered again, and billed once',
    () =>
      toldFrom(album, 'delivered', async (house) => {
        const { haru, aoi } = house;
        await house.timePasses('2026-11-30T10:00:00Z');
        const silent = await haru.sees('Accepted without an answer: Wireframes');
        expect(silent.buttons).toEqual(['Reopen']);
        expect(silent.readable).toContain('It can be reopened until Mon 7 Dec 2026');
        await aoi.sees('Accepted: Wireframes', TEAM);
        expect(await billed(house)).toEqual([200_000n]);
        await deliverySteps.reopens(house);
        expect((await aoi.sees('Reopened: Wireframes', TEAM)).readable).toContain('finance decides');
        await house.settles();
        expect((await haru.sees('Accepted without an answer: Wireframes')).buttons).toEqual([]);
        await steps.delivers(house);
        await haru.sees(round(2));
        await haru.presses('Accept').under(round(2));
        await haru.sees('Accepted by Haru Kawamura');
        await house.settles();
        expect(await billed(house)).toEqual([200_000n]);
      }),
    60_000,
  );

  it(
    'a bonus for coming early is offered, and the next milestone begins by itself',
    () =>
      toldFrom(album, 'delivered', async (house) => {
        const { haru, aoi, tomo } = house;
        await deliverySteps.isEager(house);
        await steps.accepts(house);
        await haru.sees('Work begins: Launch');
        expect((await haru.sees('Delivered early: Wireframes')).buttons).toEqual([
          'Give the bonus',
          'No bonus',
        ]);
        expect(await tomo.presses('Give the bonus').isTold('Delivered early')).toContain(
          'Only Haru Kawamura',
        );
        await deliverySteps.gives(house);
        await aoi.sees('gives the bonus of JPY 20,000', TEAM);
        await house.settles();
        expect((await haru.sees('Delivered early: Wireframes')).buttons).toEqual([]);
        const { agreedTotal } = await house.prisma.engagement.findFirstOrThrow();
        expect(agreedTotal).toBe(1_020_000n);
      }),
    60_000,
  );
});

describe('what goes wrong', () => {
  it(
    'the card is deleted in Slack while it still asks: it is posted again, once, and its window goes on',
    () =>
      toldFrom(album, 'delivered', async (house, { workspace }) => {
        const { haru } = house;
        const { windowEndsAt, shownAt } = await house.prisma.delivery.findFirstOrThrow();
        const { ts } = await haru.sees('Delivered: Wireframes');
        const before = workspace.state.messages[KAWA] ?? [];
        workspace.state.messages[KAWA] = before.filter((one) => one.ts !== ts);
        expect(haru.sawNothingOf('Delivered: Wireframes')).toBe(true);
        // With the first warning it is missed.
        await house.timePasses('2026-11-26T01:30:00Z');
        const again = await haru.sees('Delivered: Wireframes');
        expect(again.readable).toContain('Approved by legal');
        expect(again.buttons).toContain('Accept');
        await house.settles();
        expect(await house.prisma.delivery.findFirstOrThrow()).toMatchObject({ windowEndsAt, shownAt });
        expect(await house.prisma.effect.count({ where: { key: { endsWith: ':again' } } })).toBe(1);
        // Put back, to be counted with what was posted.
        workspace.state.messages[KAWA]?.push(...before.filter((one) => one.ts === ts));
      }),
    60_000,
  );

  it(
    'who decides leaves: the team is told, the stand-in is asked, and has two days',
    () =>
      toldFrom(album, 'delivered', async (house, { workspace }) => {
        const { haru, yuki, aoi } = house;
        await house.timePasses('2026-11-30T02:00:00Z');
        await workspace.deliverEvent('member_left_channel', {
          user: haru.id,
          channel: KAWA,
          channel_type: 'C',
        });
        const told = await aoi.sees('A decision-maker has left', TEAM);
        expect(told.readable).toContain('Haru Kawamura has left the channel of “New website”');
        expect(told.readable).toContain('Yuki Ono can decide now');
        await house.settles();
        expect((await yuki.sees('Delivered: Wireframes')).readable).toMatch(/^.*Yuki Ono, please check/s);
        expect(await haru.presses('Accept').isTold('Delivered: Wireframes')).toContain(
          'Only Yuki Ono can decide',
        );
        await yuki.presses('Accept').under('Delivered: Wireframes');
        await yuki.sees('Accepted by Yuki Ono');
      }),
    60_000,
  );
});
