import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBooks } from '../../../src/billing/check/check-books.ts';
import type { Mend } from '../../../src/billing/check/finding.ts';
import { mendFinding } from '../../../src/billing/check/mend-finding.ts';
import { reactions } from '../../../src/billing/check/reactions.ts';
import { settleFindings } from '../../../src/billing/check/settle-gone.ts';
import { reactions as payments } from '../../../src/billing/provider/reactions.ts';
import { house } from '../../../src/kernel/visit.ts';
import { mio, openRoom, type Room, sora } from '../../support/room.ts';
import { plant } from './books.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions, payments]);
});
afterAll(() => room.close());

/** The one finding of books with this one fault. */
async function findingOf(name: string): Promise<string> {
  await plant(room, [{ whole: 'sound', cases: [name] }]);
  await room.perform(checkBooks, {}, room.visit(house));
  return (await room.prisma.billingFinding.findFirstOrThrow()).id;
}

const press = (findingId: string, mend: Exclude<Mend, 'right'>, person = mio) =>
  room.perform(mendFinding, { findingId, mend }, room.visit(person));
const finding = (id: string) => room.prisma.billingFinding.findUniqueOrThrow({ where: { id } });
const kept = async (kind: string) => (await room.effects(kind)).map(({ payload }) => payload);

/** Stops a promise, as a provider's or Slack's no would. */
const stopped = (key: string, kind: string, payload: object, state = 'refused') =>
  room.prisma.effect.create({
    data: {
      id: `eff_${key}`,
      key,
      kind,
      payload,
      state,
      attempts: 3,
      nextTryAt: new Date(),
      cause: 'evt_1',
      createdAt: new Date(),
    },
  });
const stateOf = async (key: string) => (await room.prisma.effect.findUniqueOrThrow({ where: { key } })).state;

describe('“Bill it”', () => {
  it('drafts what is planned, through the same lock, and settles the finding at once', async () => {
    const id = await findingOf('accepted, not billed');
    await press(id, 'bill');
    const [line] = await room.prisma.invoiceLine.findMany({ include: { invoice: true } });
    expect(line).toMatchObject({ planItemId: 'pli_0_0', amount: 1_000n, description: 'Step 0_0' });
    expect(line?.invoice.status).toBe('draft');
    expect(await finding(id)).toMatchObject({ settledHow: 'billed', facts: { by: { name: 'Mio' } } });
    await expect(press(id, 'bill')).rejects.toMatchObject({ code: 'check.settled' });
    expect(await room.prisma.invoice.count()).toBe(1);
  });

  it('refuses what was billed a moment ago', async () => {
    const id = await findingOf('accepted, not billed');
    await room.prisma.billingPlanItem.updateMany({ data: { status: 'billed' } });
    await expect(press(id, 'bill')).rejects.toMatchObject({ code: 'check.settled' });
    expect(await room.prisma.invoice.count()).toBe(0);
  });

  it('refuses what is open again since', async () => {
    const id = await findingOf('accepted, not billed');
    await room.prisma.milestone.updateMany({ data: { status: 'changes-requested' } });
    await expect(press(id, 'bill')).rejects.toMatchObject({ code: 'check.settled' });
    await room.prisma.milestone.updateMany({ data: { status: 'accepted' } });
    const dated = await findingOf('its day has passed');
    await room.prisma.billingPlanItem.updateMany({ data: { billOn: new Date('2026-11-30') } });
    await expect(press(dated, 'bill')).rejects.toMatchObject({ code: 'check.settled' });
    expect(await room.prisma.invoice.count()).toBe(0);
  });

  it('draws anew what was voided at the provider, once', async () => {
    const id = await findingOf('withdrawn there, not billed again');
    await Promise.allSettled([press(id, 'bill'), press(id, 'bill')]);
    const invoices = await room.prisma.invoice.findMany({ orderBy: { createdAt: 'asc' } });
    expect(invoices.map(({ status, total }) => [status, total])).toEqual([
      ['void', 1_000n],
      ['draft', 1_000n],
    ]);
    expect(await finding(id)).toMatchObject({ settledHow: 'billed' });
    await room.perform(settleFindings, {}, room.visit());
    expect(await room.prisma.billingFinding.count({ where: { settledAt: null } })).toBe(0);
  });

  it('does not go around the contract', async () => {
    const id = await findingOf('accepted, not billed');
    await room.prisma.engagement.updateMany({ data: { agreedTotal: 999n } });
    await expect(press(id, 'bill')).rejects.toMatchObject({ code: 'billing.overContract' });
    expect(await finding(id)).toMatchObject({ settledAt: null });
  });

  it('pressed by two at once bills once', async () => {
    const id = await findingOf('accepted, not billed');
    const both = await Promise.allSettled([press(id, 'bill'), press(id, 'bill')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await room.prisma.invoice.count()).toBe(1);
  });

  it('is for those who may move money, and for what can be billed', async () => {
    const id = await findingOf('accepted, not billed');
    await expect(press(id, 'bill', sora)).rejects.toMatchObject({ code: 'billing.notForYou' });
    await expect(press(id, 'again')).rejects.toMatchObject({ code: 'check.otherWay' });
  });
});

describe('“Ask the provider”', () => {
  it('asks at once, and says on the card who did', async () => {
    const id = await findingOf('another amount');
    await press(id, 'ask');
    expect(await kept('invoice.look')).toContainEqual({ invoiceId: 'inv_0_0' });
    expect(await finding(id)).toMatchObject({ settledAt: null, facts: { tried: { mend: 'ask' } } });
  });

  it('about an invoice that is only there lists what is there, once at a time', async () => {
    const id = await findingOf('only there');
    const who = { clientId: 'cli_kawa', provider: 'stripe', account: 'acct_1', ref: 'cus_1' };
    await room.prisma.providerCustomer.create({ data: { ...who, createdAt: new Date() } });
    await press(id, 'ask');
    await press(id, 'ask');
    const open = await room.prisma.effect.findMany({ where: { queue: 'list:stripe', state: 'waiting' } });
    expect(open.map(({ kind, payload }) => [kind, payload])).toEqual([
      ['invoice.list-there', { provider: 'stripe' }],
    ]);
  });
});

it('what is settled is mended no more', async () => {
  const id = await findingOf('another amount');
  await room.prisma.billingFinding.updateMany({ data: { settledAt: new Date(), settledHow: 'gone' } });
  await expect(press(id, 'ask')).rejects.toMatchObject({ code: 'check.settled' });
  await expect(press('fnd_nothing', 'ask')).rejects.toMatchObject({ code: 'check.settled' });
});

describe('“Send the receipt”', () => {
  const thanks = { notice: 'invoice.thanks', params: { invoiceId: 'inv_0_0' } };

  it('posts what was never posted', async () => {
    const id = await findingOf('paid, not thanked');
    await press(id, 'receipt');
    expect(await kept('slack.post')).toContainEqual(expect.objectContaining(thanks));
  });

  it('goes on with one that stopped on its way, instead of a second', async () => {
    const id = await findingOf('paid, not thanked');
    await stopped('thanks', 'slack.post', thanks, 'unknown');
    await press(id, 'receipt');
    const effect = await room.prisma.effect.findUniqueOrThrow({ where: { key: 'thanks' } });
    expect(effect).toMatchObject({ state: 'waiting', inDoubt: true });
    expect((await kept('slack.post')).filter((one) => JSON.stringify(one).includes('thanks'))).toHaveLength(
      1,
    );
  });

  it('waits for one that is tried right now', async () => {
    const id = await findingOf('paid, not thanked');
    await stopped('thanks', 'slack.post', thanks, 'trying');
    await expect(press(id, 'receipt')).rejects.toMatchObject({ code: 'check.underWay' });
  });

  it('is settled by the next look when it was posted', async () => {
    const id = await findingOf('paid, not thanked');
    await room.prisma.card.create({
      data: {
        effectId: 'eff_t',
        notice: 'invoice.thanks',
        subject: 'inv_0_0:thanks',
        params: {},
        channelId: 'CKAWA',
        ts: '1',
        postedAt: new Date(),
      },
    });
    await expect(press(id, 'receipt')).rejects.toMatchObject({ code: 'check.settled' });
    await room.perform(settleFindings, {}, room.visit());
    expect(await finding(id)).toMatchObject({ settledHow: 'gone' });
  });
});

describe('“Try again”', () => {
  it.each([
    ['approved yesterday', 'inv_0_0:issue', 'invoice.issue'],
    ['credit stuck', 'crn_0_0:credit', 'invoice.credit'],
    ['refund stuck', 'ref_0_0:refund', 'payment.refund'],
  ])('%s: goes on with the promise that stopped', async (name, key, kind) => {
    const id = await findingOf(name);
    await stopped(key, kind, {});
    await press(id, 'again');
    expect(await stateOf(key)).toBe('waiting');
    await room.prisma.effect.updateMany({ where: { key }, data: { state: 'trying' } });
    await expect(press(id, 'again')).rejects.toMatchObject({ code: 'check.underWay' });
  });

  it('goes on with the paper of a credit note of ours', async () => {
    const id = await findingOf('credit stuck');
    await room.prisma.creditNote.updateMany({ data: { number: 'CN-2026-0001' } });
    await stopped('crn_0_0:write', 'credit.write', {});
    await press(id, 'again');
    expect(await stateOf('crn_0_0:write')).toBe('waiting');
    // Nobody else writes it.
    await room.prisma.effect.updateMany({ where: { key: 'crn_0_0:write' }, data: { state: 'dropped' } });
    await press(id, 'again');
    expect(await stateOf('crn_0_0:write')).toBe('waiting');
  });

  it('leaves what an owner has dropped: it may have been done by hand; but what is approved has no other way', async () => {
    const id = await findingOf('refund stuck');
    await stopped('ref_0_0:refund', 'payment.refund', {}, 'dropped');
    await expect(press(id, 'again')).rejects.toMatchObject({ code: 'check.byHand' });
    expect(await stateOf('ref_0_0:refund')).toBe('dropped');
    const approved = await findingOf('approved yesterday');
    await stopped('inv_0_0:issue', 'invoice.issue', {}, 'dropped');
    await press(approved, 'again');
    expect(await stateOf('inv_0_0:issue')).toBe('waiting');
    await room.prisma.invoice.updateMany({ data: { status: 'void', voidedAt: new Date() } });
    await expect(press(approved, 'again')).rejects.toMatchObject({ code: 'check.settled' });
  });

  it('a draft that stopped', async () => {
    const id = await findingOf('a draft stopped where nothing is planned');
    await press(id, 'again');
    expect(await stateOf('eff_0_0')).toBe('waiting');
  });

  it('promises the issue again where the promise was lost, under its own name', async () => {
    const id = await findingOf('approved yesterday');
    await press(id, 'again');
    await press(id, 'again');
    const issues = await room.effects('invoice.issue');
    expect(issues.map(({ key }) => key)).toEqual(['inv_0_0:issue']);
  });

  it('asks the provider about a refund that it has taken', async () => {
    const id = await findingOf('refund for three weeks');
    await stopped('ref_0_0:refund', 'payment.refund', {}, 'done');
    await press(id, 'again');
    expect(await kept('invoice.look')).toContainEqual({ invoiceId: 'inv_0_0' });
  });

  it('says so where a person does it', async () => {
    const id = await findingOf('refund stuck');
    await expect(press(id, 'again')).rejects.toMatchObject({ code: 'check.byHand' });
  });
});
