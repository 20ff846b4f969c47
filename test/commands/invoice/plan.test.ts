import type { ModalView } from '@slack/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { planSubmitted, planWord } from '../../../commands/invoice/plan.ts';
import type { PlanContext } from '../../../commands/invoice/plan-form.ts';
import { saveBillingPlan } from '../../../src/billing/plan/save-billing-plan.ts';
import { billingPlanFrom } from '../../../src/kernel/billing-plan.ts';
import type { Locale } from '../../../src/kernel/locale.ts';
import type { Person } from '../../../src/kernel/visit.ts';
import { validateModal } from '../../../src/local-workspace/block-kit/validate-view.ts';
import { fieldsOf, readMetadata } from '../../../src/surface/form.ts';
import type { Reply } from '../../../src/surface/reply.ts';
import { accepted, seedPlanned, signature } from '../../billing/plan/seed-plans.ts';
import { seedMilestone } from '../../billing/seed-billing.ts';
import { aoi, haru, openRoom, type Room, sora } from '../../support/room.ts';
import { modalOf, saidOf, standAt } from './stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

async function project(amounts = [400_000n, 600_001n], currency = 'JPY') {
  const engagementId = await room.seedEngagement({ currency });
  const milestoneIds: string[] = [];
  for (const amount of amounts) milestoneIds.push(await seedMilestone(room, engagementId, amount, currency));
  return { engagementId, milestoneIds };
}

const typedBy = (engagementId: string, person: Person = aoi, locale: Locale = 'en'): Promise<Reply> => {
  if (planWord.about !== 'engagement') throw new Error('it is about an engagement');
  return planWord.answer(standAt(room).call(person, 'CKAWA', locale), {
    id: engagementId,
    name: 'Website',
    currency: 'JPY',
  });
};

const Drawn = z.object({
  element: z.object({
    initial_option: z.object({ value: z.string() }).optional(),
    initial_value: z.string().optional(),
    initial_date: z.string().optional(),
  }),
});

/** A person in front of the open form: Slack keeps what they enter, the form is drawn anew around it. */
function infrontOf(first: ModalView) {
  let view = first;
  const entered = new Map<string, string>();
  const context = (): PlanContext => readMetadata(planSubmitted.form, view.private_metadata ?? '').context;
  const names = (): string[] => Object.keys(fieldsOf(planSubmitted.form, context()));
  const initial = (name: string): string => {
    const { element } = Drawn.parse(view.blocks.find((one) => one.block_id === name));
    return element.initial_option?.value ?? element.initial_value ?? element.initial_date ?? '';
  };
  const values = (): Record<string, string> =>
    Object.fromEntries(names().map((name) => [name, entered.get(name) ?? initial(name)]));
  return {
    context,
    text: () => JSON.stringify(view.blocks),
    async enters(name: string, value: string): Promise<void> {
      entered.set(name, value);
      const state = {
        values: Object.fromEntries(
          Object.entries(values()).map(([key, text]) => [key, { [key]: { value: text } }]),
        ),
      };
      const { desk, call } = standAt(room);
      const redrawn = await planSubmitted.changed?.({ ...call(aoi), context: context(), state }, desk);
      if (redrawn === undefined) throw new Error('it is not drawn anew');
      expect(validateModal(redrawn)).toMatchObject({ ok: true });
      view = redrawn;
    },
    async submits(change: Record<string, string> = {}): Promise<Reply> {
      const { desk, call } = standAt(room);
      const { template = '', ...more } = { ...values(), ...change };
      return planSubmitted.answer({ ...call(aoi), context: context(), values: { template }, more }, desk);
    },
  };
}
const open = async (engagementId: string) => infrontOf(viewOf(await typedBy(engagementId)));
function viewOf(reply: Reply): ModalView {
  const { view } = modalOf(reply);
  if (view.type !== 'modal') throw new Error('no modal');
  return view;
}
const saved = async (id: string) =>
  billingPlanFrom((await room.prisma.engagement.findUniqueOrThrow({ where: { id } })).billingPlan);

describe('/invoice plan', () => {
  it.each(['en', 'ja', 'zh'] as const)('opens with what holds without a plan, in %s', async (locale) => {
    const { engagementId } = await project();
    const { json } = modalOf(await typedBy(engagementId, aoi, locale));
    for (const part of ['JPY 1,000,001', 'Step 1', 'Step 2', '400000', '600001'])
      expect(json).toContain(part);
  });

  it('proposes each template anew when it is chosen, with a total that is equal from the start', async () => {
    const { engagementId } = await project();
    const form = await open(engagementId);
    for (const template of ['deposit-balance', 'instalments', 'dates', 'mixed', 'per-milestone']) {
      await form.enters('template', template);
      expect(form.context().template).toBe(template);
      expect(form.text()).toContain('Planned JPY 1,000,001 of JPY 1,000,001 agreed: it can be saved.');
    }
  });

  it('counts along with every character, and says the rule of rounding', async () => {
    const { engagementId } = await project();
    const form = await open(engagementId);
    await form.enters('template', 'deposit-balance');
    await form.enters('t1_0_amount', '33.3 %');
    expect(form.text()).toContain('1. Deposit: JPY 333,000');
    expect(form.text()).toContain('2. Balance: JPY 667,001');
    expect(form.text()).toContain('rounded down to JPY 1; the last item takes the rest');
    await form.enters('t1_1_amount', '600,000');
    expect(form.text()).toContain('Planned JPY 933,000 of JPY 1,000,001 agreed: JPY 67,001 still to plan.');
    await form.enters('t1_0_amount', '500,000');
    expect(form.text()).toContain('JPY 99,999 too much');
    await form.enters('t1_0_amount', 'half');
    expect(form.text()).toContain('1. Deposit: ?');
  });

  it.each([
    ['USD', 'USD 4,000.00', 'USD 0.01'],
    ['BHD', 'BHD 400.000', 'BHD 0.001'],
  ])('shows %s in its decimals', async (currency, amount, unit) => {
    const { engagementId } = await project([400_000n, 600_001n], currency);
    const form = await open(engagementId);
    expect(form.text()).toContain(amount);
    expect(form.text()).toContain(`rounded down to ${unit}`);
  });

  it('asks for a day where a day is chosen, and takes more and fewer items', async () => {
    const { engagementId } = await project();
    const form = await open(engagementId);
    await form.enters('template', 'deposit-balance');
    expect(form.text()).not.toContain('t1_0_day');
    await form.enters('t1_0_when', 'date');
    expect(form.text()).toContain('t1_0_day');
    await form.enters('t1_count', '4');
    expect(form.context().whens).toHaveLength(4);
    expect(form.context().whens[0]).toBe('date');
    await form.enters('t2_count', '2');
    expect(form.context().whens).toHaveLength(2);
  });

  it('shares equal parts out anew for another count, and keeps what was chosen and named', async () => {
    const { engagementId } = await project();
    const form = await open(engagementId);
    await form.enters('template', 'dates');
    await form.enters('t1_0_label', 'Kick-off');
    await form.enters('t1_0_day', '2026-12-10');
    await form.enters('t1_count', '4');
    for (const part of ['1. Kick-off: JPY 250,000', '2. Instalment 2 of 4: JPY 250,000', '"2026-12-10"'])
      expect(form.text()).toContain(part);
    expect(form.text()).toContain('it can be saved');
  });

  it('saves what adds up, and says what comes next', async () => {
    const { engagementId, milestoneIds } = await project();
    const form = await open(engagementId);
    await form.enters('template', 'deposit-balance');
    await form.enters('t1_0_amount', '30 %');
    const said = saidOf(await form.submits());
    expect(said).toContain('The billing plan is saved');
    expect(said).toContain('/agreement draft');
    expect(await saved(engagementId)).toEqual({
      template: 'deposit-balance',
      currency: 'JPY',
      deductsDeposit: true,
      items: [
        { trigger: 'signature', label: 'Deposit', amount: '300000' },
        { trigger: 'acceptance', label: 'Balance', amount: '700001', milestoneId: milestoneIds[1] },
      ],
    });
    const again = await open(engagementId);
    expect(again.text()).toContain('"initial_value":"300000"');
  });

  it('says under the field what is wrong, and saves nothing', async () => {
    const { engagementId, milestoneIds } = await project();
    const form = await open(engagementId);
    await form.enters('template', 'deposit-balance');
    const wrong = async (change: Record<string, string>) => {
      const said = await form.submits(change);
      return said.kind === 'invalid' ? Object.keys(said.errors) : said.kind;
    };
    expect(await wrong({ t1_1_amount: '500,000' })).toEqual(['t1_1_amount']);
    expect(await wrong({ t1_1_amount: '500,001' })).toBe('say');
    await room.prisma.engagement.update({ where: { id: engagementId }, data: { billingPlan: {} } });
    expect(await wrong({ t1_0_amount: '' })).toEqual(['t1_0_amount']);
    expect(await wrong({ t1_0_amount: 'half' })).toEqual(['t1_0_amount']);
    await form.enters('t1_0_when', milestoneIds[1] ?? '');
    expect(await wrong({})).toEqual(['t1_1_when']);
    await form.enters('t1_0_when', 'date');
    expect(await wrong({ t1_0_day: '2026-11-22' })).toEqual(['t1_0_day']);
    expect(await wrong({ t1_0_day: '2062-12-01' })).toEqual(['t1_0_day']);
    expect(await saved(engagementId)).toBeNull();
  });

  it('shows what a choice asks for before it is saved, where it was sent faster than drawn', async () => {
    const { engagementId } = await project();
    const form = await open(engagementId);
    for (const change of [{ template: 'mixed' }, { t0_count: '5' }, { t0_0_when: 'date' }])
      expect((await form.submits(change)).kind).toBe('open');
    expect(await saved(engagementId)).toBeNull();
  });

  it('only shows what is signed, with what is billed of it', async () => {
    const { engagementId } = await seedPlanned(room, ([, last = '']) => [
      signature(300_000n),
      accepted(700_000n, last),
    ]);
    const said = saidOf(await typedBy(engagementId));
    expect(said).toContain('Deposit: JPY 300,000, when the agreement is signed');
    expect(said).toContain('/change');
  });

  it('is for owners, leads and finance, and needs something to bill', async () => {
    const { engagementId } = await project();
    for (const person of [sora, haru])
      await expect(typedBy(engagementId, person)).rejects.toMatchObject({ code: 'plan.notYours' });
    await expect(typedBy(await room.seedEngagement())).rejects.toMatchObject({ code: 'plan.noMilestones' });
    expect(saveBillingPlan.name).toBe('billing.save-plan');
  });
});
