import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HouseUnderTest, openHouse, TEAM } from '../support/house.ts';
import { mustBeInOrder } from '../support/outside.ts';
import type { Beginning } from '../support/photo.ts';
import { type Album, fillAlbum } from './album.ts';

let album: Album;
let beginning: Beginning;
let house: HouseUnderTest;
beforeAll(async () => {
  album = await fillAlbum('signed');
  beginning = await album.of('signed').begin();
  house = await openHouse(beginning);
}, 90_000);
afterAll(async () => {
  await house.close();
  await beginning.end();
  await album.burn();
});

const ways = [
  'Paid by transfer',
  'We will pay on…',
  'Something is wrong',
  'We need a PO number or another address',
];
/** How many cards of this title the client has. */
const cardsOf = (words: string) =>
  house.haru.reads('C0KAWA0001').filter(({ readable }) => readable.includes(words)).length;

// The deposit of JPY 300,000, sent on Monday the 23rd of November and due on Monday the 7th of December.
describe('an invoice that is not paid', { timeout: 120_000 }, () => {
  it('is spoken of kindly five business days ahead, with every way to pay and to answer', async () => {
    await house.timePasses('2026-11-30T00:30:00Z');
    expect(cardsOf('A friendly note')).toBe(0);
    await house.timePasses('2026-11-30T01:30:00Z');
    const card = await house.haru.sees('A friendly note');
    for (const words of ['JPY 300,000', 'Mon 7 Dec 2026', 'Pay to', 'we write again on Wed 2 Dec 2026'])
      expect(card.readable).toContain(words);
    for (const way of ways) expect(card.buttons).toContain(way);
    expect((await house.mio.sees('Invoice ', TEAM)).readable).toContain('next on Wed 2 Dec 2026');
  });

  it('waits for the answer to what is wrong, which the client reads, and goes on', async () => {
    const { haru, mio } = house;
    await haru.presses('Something is wrong').opens('A friendly note');
    await haru.fillsIn({ 'What is wrong': 'Which project is it for?' });
    await haru.sees('paused until your question is answered');
    await house.timePasses('2026-12-02T05:00:00Z');
    expect(cardsOf('A friendly note')).toBe(0);
    await mio.presses('Answered, go on').opens('Which project is it for?', TEAM);
    await mio.fillsIn({ Answer: 'It is the deposit for the website.' });
    await haru.sees('It is the deposit for the website.');
    await house.timePasses('2026-12-07T01:30:00Z');
    await haru.sees('due today');
  });

  it('waits for the day that was promised, and speaks of it once it has passed', async () => {
    const { haru } = house;
    await haru.presses('We will pay on…').opens('due today');
    await haru.fillsIn({ 'You will pay on': '2026-12-11' });
    await haru.sees('paused until Fri 11 Dec 2026');
    await house.timePasses('2026-12-11T10:00:00Z');
    expect(cardsOf('still open')).toBe(0);
    await house.timePasses('2026-12-14T01:30:00Z');
    expect((await haru.sees('You planned to pay')).readable).toContain('Fri 11 Dec 2026');
  });

  it('of a transfer that has not arrived finance is told first, and the client once finance has looked', async () => {
    const { haru, mio } = house;
    await haru.presses('Paid by transfer').opens('You planned to pay');
    await haru.fillsIn({ 'Day of the transfer': '2026-12-14' });
    await house.timePasses('2026-12-17T01:30:00Z');
    expect((await mio.sees('Transfer not seen yet', TEAM)).buttons).toEqual(['Mark as paid', 'Not found']);
    expect(cardsOf('cannot find the transfer')).toBe(0);
    await mio.presses('Not found').under('Transfer not seen yet', TEAM);
    await haru.sees('cannot find the transfer');
    await mio.sees('Not found; the client was told', TEAM);
  });

  it('ends with a person who knows what was said, and proposes what to do', async () => {
    const { mio, haru } = house;
    await house.timePasses('2027-02-01T00:00:00Z');
    expect(cardsOf('our last reminder')).toBe(1);
    const call = await mio.sees('Please call', TEAM);
    for (const words of [
      'friendly note, five business days ahead',
      'last reminder',
      'Pause the work until it is paid',
    ])
      expect(call.readable).toContain(words);
    expect(await house.prisma.engagement.findFirst()).not.toMatchObject({ status: 'paused' });
    await mio.presses('Wait until…').opens('Please call', TEAM);
    await mio.fillsIn({ 'To be paid by': '2027-02-05' });
    await haru.sees('is fine with us');
    await mio.sees('waits until Fri 5 Feb 2027', TEAM);
    expect(await mio.asks('/invoice list', TEAM)).toContain('next reminder');
  });

  it('once it is paid, nothing more is said, and what was said asks nothing any more', async () => {
    const { mio, haru } = house;
    await mio.presses('Mark as paid').opens('Invoice ', TEAM);
    await mio.fillsIn({ Reference: 'MIZUHO 1' });
    await haru.sees('We have received JPY 300,000');
    await house.timePasses('2027-03-31T00:00:00Z');
    expect(await house.prisma.due.count({ where: { kind: 'invoice.remind', state: 'waiting' } })).toBe(0);
    const asking = haru.reads('C0KAWA0001').filter(({ buttons }) => buttons.includes('We will pay on…'));
    expect(asking).toEqual([]);
    const days = await house.prisma.invoiceReminder.findMany({ where: { step: { not: 'call' } } });
    expect(new Set(days.map(({ localDay }) => localDay.getTime())).size).toBe(days.length);
    await mustBeInOrder(house.prisma, house.workspace);
  });
});

it('what the client needs to read on an invoice is taken over into a new one', {
  timeout: 120_000,
}, async () => {
  const start = await album.of('signed').begin();
  const other = await openHouse(start);
  try {
    const { haru, mio } = other;
    await haru.presses('We need a PO number or another address').opens('Invoice ');
    await haru.fillsIn({ 'PO number': 'PO-2026-17' });
    await haru.sees('paused until your question is answered');
    await other.timePasses('2026-12-10T05:00:00Z');
    expect(await other.prisma.invoiceReminder.count()).toBe(0);
    await mio.presses('Take it over').opens('asks for another wording', TEAM);
    await mio.fillsIn({});
    await mio.closes({ all: true });
    await haru.sees('We have withdrawn this invoice');
    await mio.presses('Approve and send').under('Invoice to approve', TEAM);
    await other.settles();
    const invoices = await other.prisma.invoice.findMany({ orderBy: { createdAt: 'asc' } });
    expect(invoices.map(({ status }) => status)).toEqual(['void', 'sent']);
    expect(invoices[1]?.purchaseOrder).toBe('PO-2026-17');
    const due = await other.prisma.due.findMany({ where: { kind: 'invoice.remind', state: 'waiting' } });
    expect(new Set(due.map(({ subject }) => subject))).toEqual(new Set([invoices[1]?.id]));
  } finally {
    await other.close();
    await start.end();
  }
});
