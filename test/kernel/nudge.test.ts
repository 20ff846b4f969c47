import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { takeBackNudge } from '../../src/kernel/nudge.ts';
import { type NudgeRoom, openNudgeRoom } from './nudge-room.ts';

let room: NudgeRoom;
let engagementId: string;
beforeAll(async () => {
  room = await openNudgeRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  engagementId = await room.startOver();
});

const tuesday = '2026-11-24';
const set = (
  kind: Parameters<NudgeRoom['actOf']>[0],
  subject: string,
  day = tuesday,
  legal = false,
  time = '10:00',
) => room.set(engagementId, kind, day, subject, legal, time);
const pass = (to: string, from: string = room.start) => room.pass(from, to);

describe('one nudge a day', () => {
  it('the most urgent is said, the others follow on the next business days', async () => {
    await set('agreement.remind', 'c');
    await set('material.remind', 'b');
    await set('invoice.remind', 'a');
    await pass('2026-12-01T00:00:00Z');
    expect(room.told()).toEqual([
      '2026-11-24 10:00 invoice.remind a',
      '2026-11-25 10:00 material.remind b',
      '2026-11-26 10:00 agreement.remind c',
    ]);
  });

  it('is for each side', async () => {
    await set('approval.remind', 'ours');
    await set('invoice.remind', 'theirs');
    await pass('2026-11-25T00:00:00Z');
    expect(room.told()).toHaveLength(2);
  });

  it('and for each engagement', async () => {
    const other = await room.seedEngagement({ agreedTotal: 5n });
    await set('invoice.remind', 'a');
    await room.set(other, 'invoice.remind', tuesday, 'b');
    await pass('2026-11-25T00:00:00Z');
    expect(room.told()).toHaveLength(2);
  });

  it('waits for what is due later on the same day, when that is more urgent', async () => {
    await set('milestone.warn-of-window', 'window');
    await room.prisma.due.updateMany({
      where: { subject: 'window' },
      data: { dueAt: new Date(`${tuesday}T06:00:00Z`) },
    });
    await set('material.remind', 'logo');
    await pass('2026-11-26T00:00:00Z');
    expect(room.told()).toEqual([
      '2026-11-24 15:00 milestone.warn-of-window window',
      '2026-11-25 10:00 material.remind logo',
    ]);
  });

  it('what has a legal effect is said beside another, and uses up the day', async () => {
    await set('invoice.remind', 'a');
    await set('milestone.warn-of-window', 'last', tuesday, true);
    await pass('2026-11-26T00:00:00Z');
    expect(room.told().toSorted()).toEqual([
      '2026-11-24 10:00 milestone.warn-of-window last',
      '2026-11-25 10:00 invoice.remind a',
    ]);
  });

  it('is decided by the database when two come at one moment', async () => {
    const at = `${tuesday}T01:00:00Z`;
    await Promise.all(
      ['a', 'b', 'c'].map((subject) =>
        room.perform(
          room.actOf('material.remind'),
          room.about(engagementId, subject),
          room.visit(undefined, at),
        ),
      ),
    );
    expect(room.spoken).toHaveLength(1);
    const waiting = { kind: 'material.remind', state: 'waiting', scope: engagementId };
    expect(await room.prisma.due.count({ where: waiting })).toBe(2);
  });

  it('what was said of one thing today is not said once more: it follows on the next day', async () => {
    await set('invoice.remind', 'a');
    await pass('2026-11-24T02:00:00Z');
    const late = room.visit(undefined, '2026-11-24T02:00:00Z');
    await room.perform(room.actOf('invoice.remind'), room.about(engagementId, 'a'), late);
    await pass('2026-12-01T00:00:00Z', '2026-11-24T02:00:00Z');
    expect(room.told()).toEqual(['2026-11-24 10:00 invoice.remind a', '2026-11-25 10:00 invoice.remind a']);
  });

  it('a list that has the day may grow', async () => {
    const at = `${tuesday}T01:00:00Z`;
    for (let nth = 0; nth < 2; nth += 1)
      await room.perform(
        room.actOf('material.remind'),
        room.about(engagementId, 'list'),
        room.visit(undefined, at),
      );
    expect(room.spoken).toHaveLength(2);
    expect(await room.prisma.nudge.count({ where: { engagementId } })).toBe(1);
  });
});

describe('a nudge that was no longer true when it was to be posted', () => {
  const takeBack = () =>
    room.prisma.$transaction((tx) =>
      takeBackNudge(tx, room.visit(undefined, `${tuesday}T01:00:01Z`), {
        ...{ kind: 'invoice.remind', subject: `${engagementId}-a`, notice: 'test.reminder' },
      }),
    );
  const remindOfMore = () =>
    room.perform(
      room.actOf('material.remind'),
      room.about(engagementId, 'more'),
      room.visit(undefined, `${tuesday}T02:00:00Z`),
    );

  it('gives its day back', async () => {
    await set('invoice.remind', `${engagementId}-a`);
    await pass(`${tuesday}T01:00:00Z`);
    await takeBack();
    await remindOfMore();
    expect(room.spoken).toHaveLength(2);
  });

  it('keeps it where somebody has read it', async () => {
    await set('invoice.remind', `${engagementId}-a`);
    await pass(`${tuesday}T01:00:00Z`);
    const card = { notice: 'test.reminder', subject: `${engagementId}-a`, params: {}, channelId: 'CKAWA' };
    const effectId = `eff_${engagementId}`;
    const postedAt = new Date(`${tuesday}T01:00:00Z`);
    await room.prisma.card.create({ data: { ...card, effectId, ts: effectId, postedAt } });
    await takeBack();
    await remindOfMore();
    expect(room.spoken).toHaveLength(1);
  });
});

describe('never at night or on a day off', () => {
  it.each([
    ['in the evening', '2026-11-24T09:30:00Z', '2026-11-25 10:00'],
    ['before nine', '2026-11-24T23:00:00Z', '2026-11-25 10:00'],
    ['on a Saturday', '2026-11-28T03:00:00Z', '2026-11-30 10:00'],
    ['on a holiday', '2026-11-23T03:00:00Z', '2026-11-24 10:00'],
  ])('what comes %s after an outage waits', async (_when, up, said) => {
    await set('invoice.remind', 'a', '2026-11-20');
    await room.pass(room.start, up, true);
    expect(room.told()).toEqual([]);
    await pass('2026-12-01T00:00:00Z', up);
    expect(room.told()).toEqual([`${said} invoice.remind a`]);
  });

  it('also what has a legal effect', async () => {
    await set('milestone.warn-of-window', 'last', '2026-11-27', true);
    await room.pass(room.start, '2026-11-28T03:00:00Z', true);
    expect(room.told()).toEqual([]);
    await pass('2026-12-01T00:00:00Z', '2026-11-28T03:00:00Z');
    expect(room.told()).toEqual(['2026-11-30 10:00 milestone.warn-of-window last']);
  });

  it('and after a week away there is no burst: one a day, the most urgent first', async () => {
    for (const [kind, subject] of [
      ['agreement.remind', 'paper'],
      ['material.remind', 'logo'],
      ['invoice.remind', 'money'],
      ['milestone.warn-of-window', 'window'],
    ] as const)
      await set(kind, subject, '2026-11-25');
    await room.pass(room.start, '2026-12-01T03:00:00Z', true);
    await pass('2026-12-10T00:00:00Z', '2026-12-01T03:00:00Z');
    expect(room.told()).toEqual([
      '2026-12-01 12:00 milestone.warn-of-window window',
      '2026-12-02 10:00 invoice.remind money',
      '2026-12-03 10:00 material.remind logo',
      '2026-12-04 10:00 agreement.remind paper',
    ]);
  });
});

describe('put off by hand', () => {
  const first = () => room.spoken[0] ?? expect.fail('nothing was said');

  it('by two hours it comes back on the same day, once', async () => {
    await set('invoice.remind', 'a');
    await pass('2026-11-24T02:00:00Z');
    await room.putOff(first(), '2026-11-24T02:00:00Z', 'two-hours');
    await pass('2026-12-01T00:00:00Z', '2026-11-24T02:00:00Z');
    expect(room.told()).toEqual(['2026-11-24 10:00 invoice.remind a', '2026-11-24 13:00 invoice.remind a']);
  });

  it('it has its day: what was set for that day by itself waits', async () => {
    await set('material.remind', 'a');
    await set('invoice.remind', 'b', '2026-11-25');
    await pass('2026-11-24T02:00:00Z');
    await room.putOff(first(), '2026-11-24T02:00:00Z', 'next-business-day');
    await pass('2026-12-01T00:00:00Z', '2026-11-24T02:00:00Z');
    expect(room.told().slice(1)).toEqual([
      '2026-11-25 10:00 material.remind a',
      '2026-11-26 10:00 invoice.remind b',
    ]);
  });

  it('it comes at the moment that was promised, beside what could not wait', async () => {
    await set('material.remind', 'a');
    await set('milestone.warn-of-window', 'last', '2026-11-25', true);
    await pass('2026-11-24T02:00:00Z');
    await room.putOff(first(), '2026-11-24T02:00:00Z', 'tomorrow');
    await pass('2026-12-01T00:00:00Z', '2026-11-24T02:00:00Z');
    expect(room.told().slice(1)).toEqual([
      '2026-11-25 10:00 milestone.warn-of-window last',
      '2026-11-25 11:00 material.remind a',
    ]);
  });

  it('once it was back, its next step is for another day', async () => {
    await set('invoice.remind', 'a');
    await pass('2026-11-24T02:00:00Z');
    await set('invoice.remind', 'a', '2026-11-25', false, '15:00');
    await room.putOff(first(), '2026-11-24T02:00:00Z', 'next-business-day');
    await pass('2026-12-01T00:00:00Z', '2026-11-24T02:00:00Z');
    expect(room.told().slice(1)).toEqual([
      '2026-11-25 10:00 invoice.remind a',
      '2026-11-26 10:00 invoice.remind a',
    ]);
  });

  it('until then nothing is said of it, and its next step waits', async () => {
    await set('invoice.remind', 'a');
    await pass('2026-11-24T02:00:00Z');
    await set('invoice.remind', 'a', '2026-11-25');
    const until = await room.putOff(first(), '2026-11-24T08:00:00Z', 'tomorrow');
    expect(until.toString()).toBe('2026-11-25T08:00:00Z');
    await pass('2026-12-01T00:00:00Z', '2026-11-24T08:00:00Z');
    expect(room.told().slice(1)).toEqual([
      '2026-11-25 17:00 invoice.remind a',
      '2026-11-26 10:00 invoice.remind a',
    ]);
  });
});
