import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fireDue } from '../../src/adapters/worker/ticks.ts';
import { takeNumber } from '../../src/billing/invoice-number.ts';
import { dayIn } from '../../src/kernel/calendar.ts';
import { suppose } from '../../src/kernel/outlook.ts';
import { requestMaterials } from '../../src/materials/request-materials.ts';
import { acceptMilestone } from '../../src/milestones/accept-milestone.ts';
import { batches, plannersOfOne } from '../../src/rooms.ts';
import { heardLine, openWholeRoom, refusalOf, type WholeRoom } from '../milestones/whole-room.ts';
import { aoi, haru } from '../support/room.ts';
import { linesOf, openBareRehearsal, openRehearsal } from './open-rehearsal.ts';

let room: WholeRoom;
beforeAll(async () => {
  room = await openWholeRoom();
});
afterAll(() => room.close());
beforeEach(() => room.startOver());

/** Everything that a rehearsal could have left behind. */
async function everything(): Promise<unknown> {
  const { prisma } = room;
  return Promise.all([
    prisma.due.findMany({ orderBy: { id: 'asc' } }),
    prisma.effect.findMany({ orderBy: { id: 'asc' } }),
    prisma.audit.count(),
    prisma.auditChain.findMany({ orderBy: { chain: 'asc' } }),
    prisma.card.count(),
    prisma.invoice.count(),
    prisma.invoiceNumber.findMany({ orderBy: { year: 'asc' } }),
    prisma.digest.count(),
    prisma.delivery.findMany({ orderBy: { id: 'asc' } }),
    prisma.milestone.findMany({ orderBy: { id: 'asc' } }),
    prisma.engagement.findMany({ orderBy: { id: 'asc' } }),
  ]);
}

/** Far enough for a preview, a digest and a report. */
const SOON = '2026-12-02T01:00:00Z';

/** Moves time on as the worker does: what is missing is planned, digests are composed, and the rest fires. */
async function passWithDigests(instant: string): Promise<void> {
  const batched = batches.map(({ kind }) => kind);
  for (;;) {
    for (const planner of plannersOfOne) await room.perform(planner, {}, room.visit());
    await room.workOff();
    const due = await room.prisma.due.findFirst({ where: { state: 'waiting' }, orderBy: { dueAt: 'asc' } });
    const next = due?.dueAt.toISOString();
    if (next === undefined || next > instant) return;
    room.at(next);
    for (const { act } of batches) await room.perform(act, {}, room.visit());
    await fireDue(room.prisma, room.visit().now, batched);
  }
}

describe('what happens next', () => {
  it('is what then happens, to the minute and the word, and nothing is left of having looked', async () => {
    // Reminders of what is owed and warnings of a window on the same days: the more urgent goes first.
    const engagementId = await room.seedEngagement({ agreedTotal: 1_000_000n });
    const owed = { engagementId, items: ['Logo'], due: '2026-11-30' };
    await room.perform(requestMaterials, owed, room.visit(aoi));
    await room.deliver({ engagementId });
    const before = await everything();
    const outlook = await openBareRehearsal(room)(engagementId, room.visit());
    expect(await everything()).toEqual(before);
    expect(outlook).toMatchObject({ isCut: false, unforeseen: 0 });

    const heard = room.heard.length;
    await room.passTo('2026-12-23T01:00:00Z');
    const told = outlook.told.map(({ at, to, words }) => heardLine(at, to.kind, words));
    expect(told.toSorted()).toEqual(room.heard.slice(heard).toSorted());
    // Warned, accepted silently, told to both sides, reminded, and billed.
    expect(linesOf(outlook).join('\n')).toContain('client: ');
    expect(outlook.told.length).toBeGreaterThan(8);
    expect(outlook.charged.map(({ what, amount }) => `${what} ${amount.minor}`)).toEqual([
      'to-approve 200000',
    ]);
  });

  it('is what then happens with digests, previews and reports, too', async () => {
    await room.prisma.engagement.updateMany({ data: { status: 'closed' } });
    const { engagementId } = await room.deliver();
    const outlook = await openRehearsal(room)(engagementId, room.visit());
    expect(outlook).toMatchObject({ isCut: false, unforeseen: 0 });
    const heard = room.heard.length;
    await passWithDigests(SOON);
    const real = room.heard.slice(heard).map((line) => line.slice(0, line.indexOf('\n')));
    const told = linesOf(outlook).filter((line) => line < SOON && !line.includes(' mail: '));
    expect(told.toSorted()).toEqual(real.filter((line) => !line.includes('Today, ')).toSorted());
    const words = told.join('\n');
    for (const title of ['Before it goes out', 'this week', 'November 2026']) expect(words).toContain(title);
  });

  it('says the words that there will be then, to whom, in their language', async () => {
    const engagementId = await room.seedEngagement({ agreedTotal: 1_000_000n, locale: 'ja' });
    await room.deliver({ engagementId });
    const { told, engagement } = await openBareRehearsal(room)(engagementId, room.visit());
    const warned = told.find(({ to }) => to.kind === 'client');
    expect(warned?.locale).toBe('ja');
    expect(told.some(({ to, locale }) => to.kind === 'team' && locale === 'en')).toBe(true);
    expect(engagement).toMatchObject({ name: 'Website', client: 'Kawa Foods', timeZone: 'Asia/Tokyo' });
  });

  it('starts from what is supposed, done by whom it says', async () => {
    const { engagementId, milestoneId, deliveryId } = await room.deliver();
    const supposed = [suppose(acceptMilestone, { milestoneId, deliveryId }, haru)];
    const outlook = await openBareRehearsal(room)(engagementId, room.visit(), supposed);
    // At once, and no window is warned of any more.
    const today = dayIn(room.visit().now, 'Asia/Tokyo');
    expect(outlook.told.every(({ at }) => dayIn(at, 'Asia/Tokyo').equals(today))).toBe(true);
    expect(outlook.charged).toHaveLength(1);
    expect(await room.delivery(deliveryId)).toMatchObject({ status: 'open' });
  });

  it('of what is refused says why', async () => {
    const { engagementId, milestoneId, deliveryId } = await room.deliver();
    const supposed = [suppose(acceptMilestone, { milestoneId, deliveryId }, aoi)];
    const refused = openBareRehearsal(room)(engagementId, room.visit(), supposed);
    expect(await refusalOf(refused)).toMatch(/^milestone\./);
  });

  it('is bounded, and says so', async () => {
    const { engagementId } = await room.deliver();
    let ms = 0;
    const slow = openBareRehearsal(room, () => {
      ms += 400;
      return ms;
    });
    expect(await slow(engagementId, room.visit())).toMatchObject({ isCut: true });
  });

  it('leaves other projects, their digests and the agency’s summary alone', async () => {
    const { engagementId } = await room.deliver();
    const other = await room.seedEngagement({ agreedTotal: 1n });
    const outlook = await openRehearsal(room)(engagementId, room.visit());
    expect(linesOf(outlook).filter((line) => line.includes('this week')).length).toBeGreaterThan(0);
    expect(await room.prisma.digest.count({ where: { scope: other } })).toBe(0);
    // Of ten thousand projects, one is planned for, and nobody waits for it who plans the others.
    for (const planner of plannersOfOne) await room.perform(planner, { only: engagementId }, room.visit());
    const planned = await room.prisma.due.groupBy({
      by: ['scope'],
      where: { kind: { startsWith: 'digest.' }, state: 'waiting' },
    });
    expect(planned.map(({ scope }) => scope)).toEqual([engagementId]);
  });

  it('takes no number for good', async () => {
    const { engagementId } = await room.deliver();
    await openRehearsal(room)(engagementId, room.visit());
    const day = dayIn(room.visit().now, 'Asia/Tokyo');
    const first = await room.prisma.$transaction((tx) => takeNumber(tx, 'invoice', day));
    await openRehearsal(room)(engagementId, room.visit());
    const second = await room.prisma.$transaction((tx) => takeNumber(tx, 'invoice', day));
    expect(Number(second.slice(-4)) - Number(first.slice(-4))).toBe(1);
  });
});
