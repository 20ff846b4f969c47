import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../../src/adapters/system/ids.ts';
import { PREVIEWED, planPreviews, previewMoment } from '../../../src/digests/previews/plan-previews.ts';
import { workingDays } from '../../../src/kernel/calendar.ts';
import { type DigestRoom, openDigestRoom } from '../digest-room.ts';

let room: DigestRoom;
beforeAll(async () => {
  room = await openDigestRoom();
});
afterAll(() => room.close());
beforeEach(() => room.forget());

describe('when a digest is shown beforehand', () => {
  const days = workingDays(['JP']);
  const shown = (at: string, timeZone = 'Asia/Tokyo'): string =>
    previewMoment(Temporal.Instant.from(at), { timeZone, days }).toString();

  it('is ten of the team’s business day before the day on which it goes out', () => {
    expect(shown('2026-11-27T06:00:00Z')).toBe('2026-11-26T01:00:00Z');
    // Monday: over the weekend and Labour Thanksgiving Day.
    expect(shown('2026-11-24T06:00:00Z')).toBe('2026-11-20T01:00:00Z');
    // Friday afternoon in New York is Saturday in Tokyo: Friday is the business day before.
    expect(shown('2026-11-27T20:00:00Z')).toBe('2026-11-27T01:00:00Z');
  });

  it('is on a business day, at ten, and before the digest, wherever both are', () => {
    const zones = fc.constantFrom('Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Tokyo', 'Europe/Berlin');
    const moments = fc
      .integer({ min: 0, max: 800 * 24 })
      .map((hours) => Temporal.Instant.from('2026-01-01T00:00:00Z').add({ hours }));
    fc.assert(
      fc.property(zones, moments, (timeZone, at) => {
        const local = previewMoment(at, { timeZone, days }).toZonedDateTimeISO(timeZone);
        expect(local.hour).toBe(10);
        expect(days.isBusinessDay(local.toPlainDate())).toBe(true);
        expect(Temporal.Instant.compare(local.toInstant(), at)).toBe(-1);
      }),
      { numRuns: 50 },
    );
  });
});

describe('planning previews', () => {
  const plan = () => room.perform(planPreviews, {}, room.visit());
  const planned = async () =>
    (await room.dues())
      .filter(({ kind }) => kind === 'digest.preview')
      .map(({ scope, dueAt, localDay }) => [scope, dueAt.toISOString(), localDay.toISOString().slice(0, 10)]);

  it('is of the next digest, once', async () => {
    const one = await room.atWork();
    await room.planNext();
    await plan();
    await plan();
    expect(await planned()).toEqual([[one, '2026-11-26T01:00:00.000Z', '2026-11-27']]);
  });

  it('of one that was planned only afterwards, when the team works next, or not at all', async () => {
    room.at('2026-11-26T11:00:00Z');
    const one = await room.atWork();
    await room.planNext();
    await plan();
    expect(await planned()).toEqual([[one, '2026-11-27T01:00:00.000Z', '2026-11-27']]);
    await room.forget();
    room.at('2026-11-26T05:00:00Z');
    const other = await room.atWork();
    await room.planNext();
    await plan();
    expect(await planned()).toEqual([[other, '2026-11-26T01:00:00.000Z', '2026-11-27']]);
  });

  it('goes on where two earlier ones would move to the same digest: what people have decided holds', async () => {
    const engagementId = await room.atWork();
    await room.planNext();
    const about = { engagementId, content: {}, createdAt: new Date('2026-11-23') };
    const by = { decidedBy: { kind: 'member' }, decidedAt: new Date('2026-11-23') };
    const due = {
      engagementId,
      scope: engagementId,
      subject: engagementId,
      kind: 'digest.weekly',
      payload: {},
    };
    const dropped = { ...due, id: newId('due'), dueAt: new Date('2026-11-25'), state: 'dropped' };
    await room.prisma.due.create({ data: { ...dropped, localDay: new Date('2026-11-25') } });
    await room.prisma.digestPreview.createMany({
      data: [
        { ...about, ...by, id: 'dpv_1', localDay: new Date('2026-11-25'), status: 'skipped' },
        { ...about, id: 'dpv_2', localDay: new Date('2026-12-04') },
      ],
    });
    await plan();
    await plan();
    const rows = await room.prisma.digestPreview.findMany({ orderBy: { id: 'asc' } });
    expect(rows.map(({ status, localDay }) => [status, localDay.toISOString().slice(0, 10)])).toEqual([
      ['skipped', '2026-11-27'],
      ['skipped', '2026-12-04'],
    ]);
  });

  it('ends when the first three have gone out', async () => {
    const one = await room.atWork();
    const sent = Array.from({ length: PREVIEWED }, (_, nth) => ({
      id: newId('dig'),
      engagementId: one,
      scope: one,
      kind: 'weekly',
      localDay: new Date(`2026-11-0${nth + 1}`),
      content: {},
      createdAt: new Date(`2026-11-0${nth + 1}`),
    }));
    await room.prisma.digest.createMany({ data: sent.slice(1) });
    await room.planNext();
    await plan();
    expect(await planned()).toHaveLength(1);
    await room.prisma.due.deleteMany({ where: { kind: 'digest.preview' } });
    await room.prisma.digest.createMany({ data: sent.slice(0, 1) });
    await plan();
    expect(await planned()).toEqual([]);
  });
});
