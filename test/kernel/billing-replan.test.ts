import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replan, type StandingItem } from '../../src/kernel/billing-replan.ts';

const item = (id: string, more: Partial<StandingItem> = {}): StandingItem => ({
  id,
  subject: id,
  trigger: 'acceptance',
  status: 'planned',
  amount: 100n,
  position: 0,
  label: '',
  deducts: 0n,
  ...more,
});
const change = (difference: bigint, milestoneId: string | null = null) => ({
  milestoneId,
  newMilestoneId: 'mil_new',
  difference,
});
const sum = (items: readonly { amount: bigint }[]): bigint =>
  items.reduce((all, { amount }) => all + amount, 0n);

describe('a plan after an agreed change', () => {
  const deposit = item('deposit', { trigger: 'signature', status: 'billed', amount: 300n });
  const dated = item('plan_2', { trigger: 'date', position: 1, amount: 200n });
  const balance = item('mil_2', { position: 2, amount: 500n, deducts: 300n, label: 'Balance' });
  const plan = [deposit, dated, balance];

  it('puts the new milestone’s item in the place of the old one’s, with what it was called and takes off', () => {
    expect(replan(plan, change(50n, 'mil_2'))).toEqual({
      ok: true,
      replaced: 'mil_2',
      added: { subject: 'mil_new', amount: 550n, position: 2, label: 'Balance', deducts: 300n },
      lowered: [],
    });
  });

  it('adds an item at the end for more money where the milestone had none', () => {
    expect(replan(plan, change(50n, 'mil_1'))).toMatchObject({
      replaced: null,
      added: { subject: 'mil_new', amount: 50n, position: 3, deducts: 0n },
      lowered: [],
    });
  });

  it('takes less off the last open items, backwards, and never off what is billed', () => {
    expect(replan(plan, change(-600n, 'mil_1'))).toMatchObject({
      replaced: null,
      added: { amount: 0n },
      lowered: [
        { id: 'mil_2', amount: 0n },
        { id: 'plan_2', amount: 100n },
      ],
    });
    expect(replan(plan, change(-701n, 'mil_1'))).toEqual({ ok: false, why: 'too-little-open', open: 700n });
  });

  it('takes what its own item does not hold off the others', () => {
    expect(replan(plan, change(-600n, 'mil_2'))).toMatchObject({
      replaced: 'mil_2',
      added: { amount: 0n, position: 2 },
      lowered: [{ id: 'plan_2', amount: 100n }],
    });
  });

  it('does not replace what is billed, nor go below what its parts have been billed', () => {
    const billed = item('mil_1', { status: 'billed' });
    expect(replan([billed], change(1n, 'mil_1'))).toEqual({ ok: false, why: 'billed' });
    const part = item('mil_1#2', { status: 'billed', amount: 60n });
    const rest = item('mil_1', { amount: 40n });
    expect(replan([part, rest], change(-41n, 'mil_1'))).toEqual({
      ok: false,
      why: 'part-billed',
      billed: 60n,
    });
    expect(replan([part, rest], change(-40n, 'mil_1'))).toMatchObject({ ok: true, added: { amount: 0n } });
  });

  it('is always off by exactly the difference, never below nothing, and leaves what is billed alone', () => {
    const items = fc.array(
      fc.record({
        amount: fc.bigInt({ min: 0n, max: 1_000n }),
        trigger: fc.constantFrom('acceptance', 'date', 'manual', 'signature'),
        status: fc.constantFrom('planned', 'planned', 'billed'),
        position: fc.nat({ max: 5 }),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(
        items,
        fc.bigInt({ min: -3_000n, max: 3_000n }),
        fc.nat({ max: 9 }),
        (all, difference, which) => {
          const standing = all.map((one, index) => item(`mil_${index}`, one));
          const milestoneId = standing[which]?.id ?? null;
          const made = replan(standing, change(difference, milestoneId));
          const open = sum(standing.filter(({ status }) => status === 'planned'));
          if (!made.ok) {
            if (made.why === 'too-little-open') expect(-difference > open).toBe(true);
            return;
          }
          const lowered = new Map(made.lowered.map(({ id, amount }) => [id, amount]));
          const after = [
            made.added,
            ...standing
              .filter(({ id }) => id !== made.replaced)
              .map((one) => ({ ...one, amount: lowered.get(one.id) ?? one.amount })),
          ];
          expect(sum(after)).toBe(sum(standing) + difference);
          expect(after.every(({ amount }) => amount >= 0n)).toBe(true);
          for (const { id, status } of standing)
            if (status === 'billed') expect(id === made.replaced || lowered.has(id)).toBe(false);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
