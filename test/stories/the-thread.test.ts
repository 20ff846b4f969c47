import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { type HouseUnderTest, openHouse, TEAM } from '../support/house.ts';
import { signs } from './sign-by-link.ts';
import { takeKawaIn } from './take-kawa-in.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let house: HouseUnderTest;
beforeAll(async () => {
  database = await freshDatabase();
  house = await openHouse({ databaseUrl: database.url, logLevel: 'warn' });
});
afterAll(async () => {
  await house.close();
  await database.drop();
});

describe('the main job, from first word to last payment', () => {
  it('a client is taken in and greeted with the way to kickoff', async () => {
    await takeKawaIn(house.aoi);
    await house.haru.sees('New website: how we get started');
    await house.aoi.sees('New project: New website', TEAM);
  });

  it('milestones are added and an agreement is drafted from them', async () => {
    const { aoi, haru } = house;
    await aoi.opens('/milestone add');
    await aoi.fillsIn({
      Title: 'Wireframes',
      Outcome: 'Every page is sketched',
      'Acceptance criteria': 'All five pages\nApproved by legal',
      Amount: '200,000',
      Due: '2026-12-10',
    });
    await aoi.opens('/milestone add');
    await aoi.fillsIn({
      Title: 'Launch',
      Outcome: 'The site is live',
      'Acceptance criteria': 'Reachable at the domain',
      Amount: '500000',
      Due: '2027-01-15',
    });
    await aoi.opens('/agreement draft');
    await aoi.fillsIn({ Deposit: '300,000', 'Start day': '2026-12-01' });
    await aoi.opens('/agreement send');
    await aoi.fillsIn({});
    expect((await haru.sees('Review and sign')).readable).toContain('JPY 1,000,000');
  });

  it('only the decision-maker gets the link, and signs on a page of their own', async () => {
    const { haru, tomo } = house;
    expect(await tomo.presses('Review and sign').isTold('Agreement to sign')).toContain('Haru Kawamura');
    await haru.presses('Review and sign').isTold('Agreement to sign');
    expect(await signs(haru, 'Haru Kawamura')).toMatch(/^200 .*Signed\. Thank you\./s);
    await haru.sees('Signed by Haru Kawamura');
  });

  it('the deposit is billed and paid', async () => {
    const { haru, mio } = house;
    const invoice = await haru.sees('Invoice 2026-0001');
    expect(invoice.readable).toContain('JPY 300,000');
    await house.settles();
    await mio.presses('Mark as paid').opens('2026-0001', TEAM);
    expect(mio.modal()).toContain('Still open: JPY 300,000');
    await mio.fillsIn({ Reference: 'KAWA 1123' });
    await haru.sees('We have received JPY 300,000 for invoice 2026-0001');
  });

  it('a milestone is delivered, accepted and billed', async () => {
    const { aoi, haru, tomo, mio } = house;
    await aoi.opens('/milestone deliver');
    await aoi.fillsIn({
      Milestone: 'Wireframes',
      'What was delivered': 'Five sketches',
      Proof: 'https://example.com/sketches',
    });
    const card = await haru.sees('Delivered: Wireframes');
    expect(card.buttons).toEqual(['Accept', 'Request changes', 'Ask a question', 'Accept part']);
    await haru.sees('Please decide by Nov 30, 2026');
    expect(await tomo.presses('Accept').isTold('Delivered: Wireframes')).toContain('Haru Kawamura, Yuki Ono');
    await haru.presses('Accept').under('Delivered: Wireframes');
    await haru.sees('Accepted by Haru Kawamura');
    await mio.presses('Approve and send').under('JPY 200,000', TEAM);
    expect((await haru.sees('Invoice 2026-0002')).readable).toContain('JPY 200,000');
  });

  it('a change is asked for by the client, assessed, and agreed', async () => {
    const { aoi, haru } = house;
    await haru.presses('Request a change').opens('If something should change');
    await haru.fillsIn({ 'What should change': 'Order by telephone, too', Why: 'Older customers' });
    await aoi.presses('Assess').opens('Order by telephone', TEAM);
    await aoi.fillsIn({
      Milestone: 'Launch',
      'Impact on scope': 'A call-back form',
      'Price difference': '80,000',
      'New due day': '2027-01-22',
      Alternatives: 'Only a number on the page',
    });
    expect((await haru.sees('Change #1: our proposal')).readable).toContain('JPY 1,080,000');
    await haru.presses('Agree').under('Change #1: our proposal');
    await haru.sees('Agreed by Haru Kawamura');
    expect(await aoi.asks('/milestone list')).toContain('Launch: JPY 580,000, due Fri 22 Jan 2027');
    expect(await aoi.asks('/project status')).toContain('JPY 1,080,000');
    expect(await aoi.asks('/invoice list')).toContain('JPY 200,000');
  });

  it('digests tell it', async () => {
    const { aoi, haru } = house;
    await aoi.opens('/milestone deliver');
    await aoi.fillsIn({
      Milestone: 'Launch',
      'What was delivered': 'The site',
      Proof: 'https://example.com',
    });
    await house.settles();
    expect(await aoi.asks('/project digest')).toContain('nothing has been posted');
    await house.timePasses('2026-11-27T07:00:00Z');
    const digest = await haru.sees('New website: this week');
    expect(digest.readable).toContain('JPY 1,080,000 agreed, JPY 500,000 billed, JPY 300,000 paid');
    // In the order of their days.
    expect(digest.buttons).toEqual([
      'Accept',
      'Request changes',
      'Paid by transfer',
      'We will pay on…',
      'Request a change',
      'Status page',
      'How we write to you',
    ]);
    expect((await aoi.sees('Today, Tue 24 Nov 2026', TEAM)).readable).toContain('“Wireframes” was accepted');
  });

  it('what nobody decides is accepted after its window, warned of and said to be so', async () => {
    const { aoi, haru } = house;
    await house.timePasses('2026-12-10T10:00:00Z');
    await haru.sees('“Launch” waits for your decision');
    const accepted = await haru.sees('Accepted without an answer: Launch');
    expect(accepted.buttons).toEqual(['Reopen']);
    expect(await aoi.asks('/engawa stuck', TEAM)).toContain('Nothing is stuck');
    expect(await aoi.opens('/engawa audit')).toContain('The record is whole');
    expect(await house.prisma.effect.count({ where: { state: { not: 'done' } } })).toBe(0);
  });
});
