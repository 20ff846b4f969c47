import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acceptFinding } from '../../../src/billing/check/accept-finding.ts';
import { checkBooks } from '../../../src/billing/check/check-books.ts';
import { foundNotice, lateNotice } from '../../../src/billing/check/notices.ts';
import { reactions } from '../../../src/billing/check/reactions.ts';
import { settleFindings } from '../../../src/billing/check/settle-gone.ts';
import { house } from '../../../src/kernel/visit.ts';
import { renderCard } from '../../../src/surface/card.ts';
import { haru, mio, NOW, openRoom, type Room, sora } from '../../support/room.ts';
import { plant } from './books.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());

const check = (at = NOW) => room.perform(checkBooks, {}, room.visit(house, at));
const open = () =>
  room.prisma.billingFinding.findMany({ where: { settledAt: null }, orderBy: { id: 'asc' } });
const posts = async (notice: string) =>
  (await room.effects('slack.post')).filter(({ payload }) => JSON.stringify(payload).includes(`"${notice}"`));

/** What a card says at this moment. */
async function card(notice: typeof foundNotice | typeof lateNotice, checkedAt: string) {
  const facts = await notice.load(room.prisma, { checkedAt });
  if (facts === undefined) throw new Error('there is no such card');
  const words = notice.say(facts);
  return { ...renderCard(words, 'en'), words, holds: notice.holds?.(facts, room.visit().now) };
}

const books = [{ whole: 'plan-off' as const, cases: ['accepted, not billed', 'paid and thanked'] }];
const FIRST = new Date(NOW).toISOString();

beforeEach(() => plant(room, books));

describe('a morning', () => {
  it('on which all is right is silent', async () => {
    await plant(room, [{ whole: 'sound', cases: ['paid and thanked', 'accepted and billed'] }]);
    await check();
    expect(await room.effects()).toEqual([]);
    expect(await room.prisma.billingFinding.count()).toBe(0);
  });

  it('tells what is wrong on one card, and never again', async () => {
    await check();
    await check('2026-11-24T01:00:00Z');
    expect((await open()).map(({ kind, subject }) => [kind, subject])).toEqual(
      expect.arrayContaining([
        ['unbilled', 'pli_0_0'],
        ['plan-off', 'eng_0'],
      ]),
    );
    expect(await posts('check.found')).toHaveLength(1);
    const { text, words } = await card(foundNotice, FIRST);
    expect(text).toContain('Daily check of the books: 2');
    expect(text).toContain('Accepted, but not billed\nWebsite eng_0 (Kawa Foods): Step 0_0, JPY 1,000');
    expect(text).toContain('JPY 2,000, agreed JPY 2,001');
    const labels = words.sections?.map(({ buttons = [] }) => buttons.map(({ press }) => press));
    expect(labels).toEqual([['finding.bill', 'finding.right'], ['finding.right']]);
  });

  it('records what was found', async () => {
    await check();
    const audits = await room.audits('agency');
    expect(audits.map(({ type }) => type)).toContain('billing.faults-found');
  });
});

describe('what is no longer so', () => {
  it('is settled by itself within a minute, and its card loses the buttons', async () => {
    await check();
    await room.prisma.billingPlanItem.updateMany({ where: { id: 'pli_0_0' }, data: { status: 'billed' } });
    await room.perform(settleFindings, {}, room.visit());
    expect((await open()).map(({ kind }) => kind)).toEqual(['plan-off']);
    const first = await card(foundNotice, FIRST);
    expect(first.text).toContain('Settled');
    expect(first.holds).toBe(true);
    await room.prisma.engagement.updateMany({ data: { agreedTotal: 2_000n } });
    await room.perform(settleFindings, {}, room.visit());
    expect(await open()).toEqual([]);
    const last = await card(foundNotice, FIRST);
    expect(last.text).toContain('Everything here is settled.');
    expect(last.blocks.some(({ type }) => type === 'actions')).toBe(false);
    expect(last.holds).toBe(false);
    expect((await room.effects('slack.redraw')).map(({ payload }) => payload)).toContainEqual({
      subject: `check:${FIRST}`,
    });
  });

  it('with another amount is told on the same card, and “It is right” is about that one', async () => {
    await check();
    await room.prisma.engagement.updateMany({ data: { agreedTotal: 2_005n } });
    await room.perform(settleFindings, {}, room.visit());
    expect((await card(foundNotice, FIRST)).text).toContain('JPY 2,000, agreed JPY 2,005');
    expect((await room.effects('slack.redraw')).map(({ payload }) => payload)).toEqual([
      { subject: `check:${FIRST}` },
    ]);
    await room.perform(settleFindings, {}, room.visit());
    expect(await room.effects('slack.redraw')).toHaveLength(1);
    const { id: findingId } = await room.prisma.billingFinding.findFirstOrThrow({
      where: { kind: 'plan-off' },
    });
    await room.perform(acceptFinding, { findingId, reason: 'R' }, room.visit(mio));
    await check('2026-11-24T01:00:00Z');
    expect(await posts('check.found')).toHaveLength(1);
  });

  it('is found again when it comes back', async () => {
    await check();
    await room.prisma.engagement.updateMany({ data: { agreedTotal: 2_000n } });
    await room.perform(settleFindings, {}, room.visit());
    await room.prisma.engagement.updateMany({ data: { agreedTotal: 2_001n } });
    await check('2026-11-24T01:00:00Z');
    expect(await room.prisma.billingFinding.count({ where: { kind: 'plan-off' } })).toBe(2);
    expect(await posts('check.found')).toHaveLength(2);
  });

  it('finds nothing new between mornings', async () => {
    await room.perform(settleFindings, {}, room.visit());
    expect(await room.prisma.billingFinding.count()).toBe(0);
  });
});

describe('“It is right”', () => {
  const planOff = async () =>
    room.prisma.billingFinding.findFirstOrThrow({ where: { kind: 'plan-off', settledAt: null } });
  const accept = async (person = mio) =>
    room.perform(acceptFinding, { findingId: (await planOff()).id, reason: 'Rounding' }, room.visit(person));

  it('keeps who and why, and is silent as long as it is the very same', async () => {
    await check();
    await accept();
    expect((await card(foundNotice, FIRST)).text).toContain('Right as it is, says Mio: Rounding');
    await check('2026-11-24T01:00:00Z');
    expect(await posts('check.found')).toHaveLength(1);
    await room.prisma.engagement.updateMany({ data: { agreedTotal: 2_002n } });
    await check('2026-11-25T01:00:00Z');
    expect(await posts('check.found')).toHaveLength(2);
    const audits = await room.audits('eng_0');
    expect(JSON.stringify(audits.map(({ body }) => body))).toContain('Rounding');
  });

  it('is for those who may move money, once', async () => {
    await check();
    await expect(accept(sora)).rejects.toMatchObject({ code: 'billing.notForYou' });
    const { id: findingId } = await planOff();
    const given = { findingId, reason: 'R' };
    await expect(room.perform(acceptFinding, given, room.visit(haru))).rejects.toMatchObject({
      code: 'billing.notForYou',
    });
    await room.perform(acceptFinding, given, room.visit(mio));
    await expect(room.perform(acceptFinding, given, room.visit(mio))).rejects.toMatchObject({
      code: 'check.settled',
    });
  });
});

it('says what came in too much, of whom nobody knows, and a deposit without its amount, as they are', async () => {
  const cases = ['overpaid', 'money of yesterday', 'only there'];
  await plant(room, [{ whole: 'sound', cases }]);
  await room.prisma.bankEntry.updateMany({ data: { payer: '' } });
  const deposit = { kind: 'invoice.bill-deposit', payload: { engagementId: 'eng_0', version: 9 } };
  await room.prisma.effect.create({
    data: {
      ...{ id: 'eff_d', key: 'eff_d', state: 'refused', cause: 'evt_1' },
      ...{ ...deposit, nextTryAt: new Date(), createdAt: new Date() },
    },
  });
  await check();
  const { text } = await card(foundNotice, FIRST);
  expect(text).toContain('invoice 0_0, JPY 1,000: JPY 5 too much came in');
  expect(text).toContain('JPY 600 from Payer not named (R)');
  expect(text).toContain('At Stripe, but not in the books\ninvoice 0_2, JPY 1,000, to Kawa Foods');
  expect(text).toContain('Deposit, amount not known');
});

describe('what stands for three business days', () => {
  it('is told to an owner, once', async () => {
    await check();
    // Monday; the 23rd of November is a holiday in Japan, so Tuesday to Thursday are three.
    await check('2026-11-25T00:00:00Z');
    expect(await posts('check.late')).toEqual([]);
    for (const at of ['2026-11-26T00:00:00Z', '2026-11-27T00:00:00Z']) await check(at);
    const [post, ...others] = await posts('check.late');
    expect(others).toEqual([]);
    expect(post?.payload).toMatchObject({ audience: { to: 'person', slackUserId: 'UAOI' } });
    const { text } = await card(lateNotice, '2026-11-26T00:00:00.000Z');
    expect(text).toContain('Open for three business days or more: 2');
  });

  it('is redrawn there, too, when it is settled', async () => {
    await check();
    await check('2026-11-26T00:00:00Z');
    await room.prisma.engagement.updateMany({ data: { agreedTotal: 2_000n } });
    await room.perform(settleFindings, {}, room.visit(house, '2026-11-26T00:01:00Z'));
    expect((await room.effects('slack.redraw')).map(({ payload }) => payload)).toEqual([
      { subject: `check-late:2026-11-26T00:00:00.000Z` },
      { subject: `check:${FIRST}` },
    ]);
  });

  it('waits where there is no owner', async () => {
    await check();
    await room.prisma.member.updateMany({ where: { role: 'owner' }, data: { role: 'lead' } });
    await check('2026-11-26T00:00:00Z');
    await room.prisma.member.updateMany({ where: { id: 'mem_aoi' }, data: { role: 'owner' } });
    expect(await posts('check.late')).toEqual([]);
    await check('2026-11-27T00:00:00Z');
    expect(await posts('check.late')).toHaveLength(1);
  });
});
