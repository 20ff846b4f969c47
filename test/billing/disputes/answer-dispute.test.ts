import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptDispute, submitEvidence } from '../../../src/billing/disputes/answer-dispute.ts';
import { forgetAnswer } from '../../../src/billing/disputes/forget-answer.ts';
import { disputeNotice } from '../../../src/billing/disputes/notices.ts';
import { remindOfDispute } from '../../../src/billing/disputes/watch-dispute.ts';
import { dropEffect } from '../../../src/effects/drop-effect.ts';
import { aoi, haru, mio, NOW, sora } from '../../support/room.ts';
import { shown } from '../cards.ts';
import { type AtDispute, openAtDispute } from './at-dispute.ts';

let at: AtDispute;
beforeAll(async () => {
  at = await openAtDispute();
});
afterAll(() => at.close());

const submit = (disputeId: string, person: typeof mio | typeof haru = mio, now?: string) =>
  at.room.perform(submitEvidence, { disputeId }, at.room.visit(person, now));
const accept = (disputeId: string) => at.room.perform(acceptDispute, { disputeId }, at.room.visit(aoi));
const card = async (disputeId: string) => (await shown(at.room, disputeNotice, { disputeId }))?.json;

describe('submitting the evidence', () => {
  it('is finance’s, once; it is sent off once, whatever answer was lost, and the card says who and when', async () => {
    const { ref, disputeId, engagementId } = await at.disputed();
    await expect(submit(disputeId)).rejects.toMatchObject({ code: 'disputes.notStaged' });
    await at.stage(ref);
    for (const person of [sora, haru])
      await expect(submit(disputeId, person)).rejects.toMatchObject({ code: 'billing.notForYou' });
    await Promise.allSettled([submit(disputeId), submit(disputeId)]);
    await expect(submit(disputeId)).rejects.toMatchObject({ code: 'disputes.answered' });
    await expect(accept(disputeId)).rejects.toMatchObject({ code: 'disputes.answered' });
    expect(await card(disputeId)).toContain('Mio has submitted the evidence. It is on its way');
    at.there.fail('POST /v1/disputes', 'reset', { acted: true });
    const key = `${disputeId}:answer`;
    await at.keep('dispute.submit', { disputeId }, key).catch(() => undefined);
    await at.keep('dispute.submit', { disputeId }, key);
    expect(at.atStripe(ref)).toMatchObject({ status: 'under_review', submissions: 1 });
    expect(await card(disputeId)).toContain('Mio has submitted the evidence, ');
    const types = (await at.room.audits(engagementId)).map(({ type }) => type);
    expect(types.filter((type) => type === 'dispute.answered')).toHaveLength(1);
    expect(types).toContain('dispute.answer-taken');
    expect(at.there.wrong).toEqual([]);
  });

  it('is not possible after its time, or when it is over', async () => {
    const { ref, disputeId, invoiceId } = await at.disputed();
    await at.stage(ref);
    await expect(submit(disputeId, mio, '2026-12-02T01:00:00Z')).rejects.toMatchObject({
      code: 'disputes.late',
    });
    at.there.people.closeDispute(ref, 'won');
    await at.keep('invoice.look', { invoiceId });
    await expect(submit(disputeId)).rejects.toMatchObject({ code: 'disputes.over' });
    expect(await card(disputeId)).toContain('Won: the money stays');
  });
});

describe('an answer that could not be given', () => {
  const drop = async (kind: string, disputeId: string) => {
    const rows = await at.room.effects(kind);
    const { id } = rows.findLast(({ payload }) => JSON.stringify(payload).includes(disputeId)) ?? { id: '' };
    await at.room.prisma.effect.update({ where: { id }, data: { state: 'refused' } });
    await at.room.perform(dropEffect, { effectId: id, reason: 'Stripe says no' }, at.room.visit(aoi));
  };

  it('and is given up by an owner: the dispute waits for a person again, and is reminded of', async () => {
    const { ref, disputeId } = await at.disputed();
    await at.stage(ref);
    await submit(disputeId);
    expect(await at.room.prisma.due.count({ where: { subject: disputeId, state: 'waiting' } })).toBe(0);
    await drop('dispute.submit', disputeId);
    expect((await shown(at.room, disputeNotice, { disputeId }))?.labels).toContain('Submit evidence');
    expect(await at.room.prisma.due.count({ where: { subject: disputeId, state: 'waiting' } })).toBe(3);
    await accept(disputeId);
    await drop('dispute.accept', disputeId);
    await submit(disputeId);
    await at.keep('dispute.submit', { disputeId });
    expect(at.atStripe(ref)).toMatchObject({ status: 'under_review', submissions: 1 });
  });

  it('because it was answered at Stripe meanwhile: nobody has to decide anew', async () => {
    const { ref, disputeId, invoiceId } = await at.disputed();
    await at.stage(ref);
    await submit(disputeId);
    at.atStripe(ref).status = 'under_review';
    await at.keep('invoice.look', { invoiceId });
    await drop('dispute.submit', disputeId);
    await at.keep('invoice.look', { invoiceId });
    expect(await card(disputeId)).toContain('It was answered at Stripe');
    expect(await at.room.prisma.due.count({ where: { subject: disputeId, state: 'waiting' } })).toBe(0);
  });

  it('an older one given up late leaves the newer answer', async () => {
    const { ref, disputeId } = await at.disputed();
    await at.stage(ref);
    await submit(disputeId);
    const [older] = (await at.room.effects('dispute.submit')).filter(({ payload }) =>
      JSON.stringify(payload).includes(disputeId),
    );
    await drop('dispute.submit', disputeId);
    await submit(disputeId);
    const input = { effectId: older?.id ?? '' };
    await at.room.perform(forgetAnswer, input, at.room.visit());
    await expect(submit(disputeId)).rejects.toMatchObject({ code: 'disputes.answered' });
  });
});

describe('accepting the dispute', () => {
  it('closes it at Stripe once, needs no evidence, and its end is told', async () => {
    const { ref, disputeId, invoiceId } = await at.disputed();
    await accept(disputeId);
    at.there.fail('POST /v1/disputes', 'gateway', { acted: true });
    const key = `${disputeId}:answer`;
    await at.keep('dispute.accept', { disputeId }, key).catch(() => undefined);
    await at.keep('dispute.accept', { disputeId }, key);
    expect(at.atStripe(ref).status).toBe('lost');
    await at.keep('invoice.look', { invoiceId });
    expect(await card(disputeId)).toContain('Lost: the money went back');
    const told = (await at.room.effects('slack.post')).map(({ payload }) => JSON.stringify(payload));
    expect(told.some((one) => one.includes('dispute-lost') && one.includes(invoiceId))).toBe(true);
  });

  it('is not done where evidence was sent off at Stripe: a person has to look', async () => {
    const { ref, disputeId } = await at.disputed();
    await accept(disputeId);
    at.atStripe(ref).status = 'under_review';
    await expect(at.keep('dispute.accept', { disputeId })).rejects.toMatchObject({ name: 'NeedsAHuman' });
    expect(at.atStripe(ref).status).toBe('under_review');
  });
});

describe('the day by which it has to be answered', () => {
  it('is reminded of five, three and one day before, on working days, on the last to each of finance', async () => {
    const { ref, disputeId } = await at.disputed();
    const due = await at.room.prisma.due.findMany({
      where: { subject: disputeId },
      orderBy: { dueAt: 'asc' },
    });
    const { answerBy } = await at.row(disputeId);
    expect(answerBy?.toISOString()).toBe('2026-12-01T01:00:00.000Z');
    expect(due.map(({ dueAt }) => dueAt.toISOString())).toEqual([
      '2026-11-26T00:00:00.000Z',
      // Three days before is a Saturday.
      '2026-11-27T00:00:00.000Z',
      '2026-11-30T00:00:00.000Z',
    ]);
    const remind = async (day: string) => {
      const before = (await at.room.effects('slack.post')).length;
      await at.room.perform(remindOfDispute, { disputeId }, at.room.visit(undefined, `${day}T00:00:00Z`));
      return (await at.room.effects('slack.post')).length - before;
    };
    expect(await remind('2026-11-26')).toBe(1);
    expect(await remind('2026-11-27')).toBe(1);
    // The team, Aoi and Mio.
    expect(await remind('2026-11-30')).toBe(3);
    await at.stage(ref);
    await submit(disputeId);
    expect(await remind('2026-11-30')).toBe(0);
    expect(await at.room.prisma.due.count({ where: { subject: disputeId, state: 'waiting' } })).toBe(0);
  });
});

describe('what moves at Stripe while it is open', () => {
  const waiting = (subject: string) => at.room.prisma.due.count({ where: { subject, state: 'waiting' } });

  it('answered there by hand: nobody is reminded or asked here any more', async () => {
    const { ref, disputeId, invoiceId } = await at.disputed();
    await at.stage(ref);
    at.atStripe(ref).status = 'under_review';
    await at.keep('invoice.look', { invoiceId });
    expect(await waiting(disputeId)).toBe(0);
    const said = await shown(at.room, disputeNotice, { disputeId });
    expect(said?.json).toContain('It was answered at Stripe');
    expect(said?.labels).toEqual([]);
    await expect(submit(disputeId)).rejects.toMatchObject({ code: 'disputes.answeredThere' });
  });

  it('asked anew with another day, as when an inquiry becomes a dispute: it is put together, reminded of and sent off anew', async () => {
    const { ref, disputeId, invoiceId } = await at.disputed();
    await at.stage(ref);
    await submit(disputeId);
    await at.keep('dispute.submit', { disputeId });
    await at.keep('invoice.look', { invoiceId });
    expect(await card(disputeId)).toContain('Mio has submitted the evidence, ');
    const there = at.atStripe(ref);
    Object.assign(there, { status: 'needs_response', created: there.created + 20 * 86_400 });
    await at.keep('invoice.look', { invoiceId });
    // Five and three days before; the day before is a Sunday, and three days before the Friday.
    expect(await waiting(disputeId)).toBe(2);
    expect(await at.row(disputeId)).toMatchObject({ submittedBy: null, submittedAt: null, stagedAt: null });
    const promised = (await at.room.effects('dispute.stage')).filter(
      ({ payload }) => JSON.stringify(payload) === JSON.stringify({ ref }),
    );
    expect(promised).toHaveLength(2);
    await at.keep('dispute.stage', { ref });
    expect((await shown(at.room, disputeNotice, { disputeId }))?.labels).toContain('Submit evidence');
    await submit(disputeId);
    await at.keep('dispute.submit', { disputeId });
    expect(at.atStripe(ref)).toMatchObject({ status: 'under_review', submissions: 2 });
    expect(at.there.wrong).toEqual([]);
  });

  it('heard of a day before: it is said at once, to each of finance', async () => {
    const { ref, disputeId, invoiceId } = await at.disputed();
    Object.assign(at.atStripe(ref), { created: at.atStripe(ref).created - 7 * 86_400 });
    await at.keep('invoice.look', { invoiceId });
    const due = await at.room.prisma.due.findMany({ where: { subject: disputeId, state: 'waiting' } });
    expect(due.map(({ dueAt }) => dueAt.toISOString().slice(0, 10))).toEqual([NOW.slice(0, 10)]);
  });
});
