import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reactions as clauseReactions } from '../../src/agreements/clauses/reactions.ts';
import { findingsOf } from '../../src/agreements/findings.ts';
import { newestAgreement } from '../../src/agreements/load-agreement.ts';
import { reactions as planReactions } from '../../src/billing/plan/reactions.ts';
import { saveBillingPlan } from '../../src/billing/plan/save-billing-plan.ts';
import { reactions as billingReactions } from '../../src/billing/reactions.ts';
import { reactions as engagementReactions } from '../../src/engagements/reactions.ts';
import type { BillingPlan } from '../../src/kernel/billing-plan.ts';
import { plain } from '../../src/kernel/format.ts';
import { Refusal } from '../../src/kernel/refusal.ts';
import type { Person } from '../../src/kernel/visit.ts';
import { accepted, dated, manual, signature } from '../billing/plan/seed-plans.ts';
import { aoi, haru, mio, sora } from '../support/room.ts';
import { type AgreementRoom, openAgreementRoom } from './agreement-room.ts';

let room: AgreementRoom;
beforeAll(async () => {
  room = await openAgreementRoom({
    others: [engagementReactions, clauseReactions, billingReactions, planReactions],
  });
});
afterAll(() => room.close());

/** An engagement of two milestones of 300,000 each, and a plan of them. */
async function begun(currency = 'JPY') {
  const engagementId = await room.seedEngagement({ currency });
  await room.addMilestone(engagementId);
  const last = await room.addMilestone(engagementId);
  const plan: BillingPlan = {
    template: 'deposit-balance',
    currency,
    items: [signature(200_000n), manual(100_000n, 'After the workshop'), accepted(300_000n, last)],
    deductsDeposit: true,
  };
  return { engagementId, last, plan };
}
const save = (engagementId: string, plan: BillingPlan, person: Person = aoi) =>
  room.perform(saveBillingPlan, { engagementId, plan }, room.visit(person));
const newest = async (engagementId: string) => {
  const found = await newestAgreement(room.prisma, engagementId);
  if (found === undefined) throw new Error('no agreement');
  return found;
};
const draft = (engagementId: string, deposit: string | null = null) => room.draft(engagementId, { deposit });
async function found(engagementId: string) {
  const agreement = await newest(engagementId);
  if (agreement.status !== 'draft') throw new Error('no draft');
  return findingsOf(room.prisma, agreement, room.visit().now, { needsEmail: false });
}

describe('a billing plan and the agreement', () => {
  it('is listed in the text, and frozen with it: the milestones are the fee, the deposit a part of them', async () => {
    const { engagementId, plan } = await begun();
    await save(engagementId, plan);
    await draft(engagementId);
    const { fee, deposit, body, billing } = await newest(engagementId);
    expect([fee.minor, deposit.minor, billing.plan]).toEqual([600_000n, 200_000n, plan]);
    for (const part of [
      'After the workshop',
      'JPY 100,000',
      'when “Wireframes 2” is accepted',
      'as taken off',
    ])
      expect(body).toContain(part);
    expect(await found(engagementId)).toEqual([]);
    expect((await room.audits(engagementId)).map(({ type }) => type)).toContain('billing.plan-saved');
  });

  it('makes a draft again when it is saved again, so that what people read is what is sent', async () => {
    const { engagementId, plan, last } = await begun();
    await draft(engagementId, '0');
    await save(engagementId, plan);
    const before = await newest(engagementId);
    expect(before.billing.plan).toEqual(plan);
    await save(engagementId, { ...plan, items: [signature(1n), accepted(599_999n, last)] });
    const after = await newest(engagementId);
    expect(after.id).not.toBe(before.id);
    expect(after.deposit.minor).toBe(1n);
    expect(await found(engagementId)).toEqual([]);
  });

  it('has its deposit: another one in the draft’s form is refused where it stands, in words that say where it is changed', async () => {
    const { engagementId, plan } = await begun();
    await save(engagementId, plan);
    await expect(draft(engagementId, '100,000')).rejects.toMatchObject({
      code: 'agreement.depositPlanned',
      field: 'deposit',
    });
    await draft(engagementId, '200,000');
    expect((await newest(engagementId)).deposit.minor).toBe(200_000n);
  });

  it('that is off the fee is a finding with its button, and nothing is sent', async () => {
    const { engagementId, plan } = await begun();
    await save(engagementId, plan);
    const agreementId = await draft(engagementId);
    await room.prisma.milestone.updateMany({ where: { engagementId }, data: { amount: 300_001n } });
    const findings = await found(engagementId);
    const off = findings.find(({ code }) => code === 'planOffTotal');
    expect(off?.mend).toBe('plan');
    expect(off && plain(off.said, 'en')).toMatch(/JPY 600,000.*JPY 600,002/);
    await expect(room.send(agreementId)).rejects.toMatchObject({ code: 'agreement.totalMoved' });
    await expect(draft(engagementId)).rejects.toMatchObject({ code: 'agreement.notReady' });
  });

  it('that bills on a day that has passed, or a milestone that is gone, is a finding', async () => {
    const { engagementId, plan, last } = await begun();
    await save(engagementId, { ...plan, items: [dated(300_000n, '2026-11-24'), accepted(300_000n, last)] });
    await draft(engagementId);
    const agreement = await newest(engagementId);
    if (agreement.status !== 'draft') throw new Error('no draft');
    const later = room.visit(undefined, '2026-11-25T01:00:00Z').now;
    const codes = async (now = room.visit().now) =>
      (await findingsOf(room.prisma, agreement, now, { needsEmail: false })).map(({ code }) => code);
    expect(await codes(later)).toContain('planDayPassed');
    await room.prisma.milestone.update({ where: { id: last }, data: { status: 'replaced' } });
    expect(await codes()).toContain('planNoLonger');
  });

  it('is not sent where the template, made before there were plans, does not list it', async () => {
    const { engagementId, plan } = await begun();
    const template = await room.prisma.agreementTemplate.findUniqueOrThrow({
      where: { id: 'tpl_starter_en_4' },
    });
    const clauses = JSON.parse(
      JSON.stringify(template.clauses)
        .replaceAll('in schedule', 'in milestones')
        .replaceAll('item.label', 'item.title')
        .replaceAll('item.when', 'item.due'),
    );
    await room.prisma.agreementTemplate.create({
      data: {
        ...template,
        variables: template.variables ?? [],
        id: 'tpl_old',
        version: 9,
        clauses,
        madeBy: { kind: 'member', id: 'x', name: 'x' },
      },
    });
    try {
      await save(engagementId, plan);
      const error = await draft(engagementId).catch((thrown: unknown) => thrown);
      expect(error instanceof Refusal && plain(error.said, 'en')).toMatch(/does not list the billing plan/);
    } finally {
      await room.prisma.agreementTemplate.delete({ where: { id: 'tpl_old' } });
    }
  });

  it('becomes what is billed with the signature, and cannot be saved any more', async () => {
    const { engagementId, plan } = await begun('BHD');
    await save(engagementId, plan);
    const agreementId = await draft(engagementId);
    await room.send(agreementId);
    await expect(save(engagementId, plan)).rejects.toMatchObject({ code: 'plan.out' });
    await room.sign(agreementId, haru);
    const items = await room.prisma.billingPlanItem.findMany({
      where: { engagementId },
      orderBy: { position: 'asc' },
    });
    expect(items.map(({ trigger, amount, deducts }) => [trigger, amount, deducts])).toEqual([
      ['signature', 200_000n, 0n],
      ['manual', 100_000n, 0n],
      ['acceptance', 300_000n, 200_000n],
    ]);
    const { agreedTotal } = await room.prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } });
    expect(agreedTotal).toBe(600_000n);
    expect(await room.told()).toContain('billing.plan');
    await expect(save(engagementId, plan)).rejects.toMatchObject({ code: 'plan.agreedAlready' });
  });

  it('is made by owners, leads and finance, and adds up before it is kept', async () => {
    const { engagementId, plan, last } = await begun();
    for (const person of [sora, haru])
      await expect(save(engagementId, plan, person)).rejects.toMatchObject({ code: 'plan.notYours' });
    const wrong = (items: BillingPlan['items'], more: Partial<BillingPlan> = {}) =>
      save(engagementId, { ...plan, ...more, items });
    await expect(wrong([accepted(600_001n, last)])).rejects.toMatchObject({ code: 'plan.offTotal' });
    await expect(wrong([accepted(599_999n, last)])).rejects.toMatchObject({ code: 'plan.offTotal' });
    await expect(wrong([signature(1n), signature(599_999n)])).rejects.toMatchObject({
      code: 'plan.oneSignature',
    });
    await expect(wrong([accepted(1n, last), accepted(599_999n, last)])).rejects.toMatchObject({
      code: 'plan.milestoneTwice',
    });
    await expect(wrong([accepted(600_000n, 'mil_gone')])).rejects.toMatchObject({
      code: 'plan.milestoneGone',
    });
    await expect(wrong([dated(600_000n, '2026-11-22')])).rejects.toMatchObject({ code: 'plan.dayPassed' });
    await expect(wrong(plan.items, { currency: 'USD' })).rejects.toMatchObject({
      code: 'plan.otherCurrency',
    });
    await save(engagementId, plan, mio);
    const { plan: kept } = await save(engagementId, {
      ...plan,
      items: [signature(0n), manual(0n), accepted(600_000n, last)],
    });
    expect(kept.items).toHaveLength(1);
    const empty = await room.seedEngagement();
    await expect(save(empty, plan)).rejects.toMatchObject({ code: 'plan.noMilestones' });
  });
});
