import { MOST_LABEL, milestonesSum, type PlanGround, type PlanTemplate } from '../../kernel/billing-plan.ts';
import { depositLabel } from '../../kernel/billing-plan-words.ts';
import type { Day, WorkingDays } from '../../kernel/calendar.ts';
import { plainAmount } from '../../kernel/format.ts';
import { type Currency, money } from '../../kernel/money.ts';
import { type Said, verbatim } from '../../kernel/phrase.ts';
import { text } from './text.ts';

/** What an item waits for, as it is chosen: a milestone by its id. */
export type Trigger =
  | { readonly kind: 'signature' | 'manual' | 'date' }
  | { readonly kind: 'acceptance'; readonly milestoneId: string };

/** An item as a template proposes it, to be changed as people like. */
export interface ProposedItem {
  readonly label: Said;
  readonly trigger: Trigger;
  readonly day?: Day;
  /** As a person would type it: an amount, a share, or nothing for the rest. */
  readonly amount: string;
}

interface Ground extends Pick<PlanGround, 'milestones' | 'currency' | 'today'> {
  readonly days: WorkingDays;
  /** The smallest part that can be paid. */
  readonly step?: bigint;
}

/** How many items a template begins with. Milestones that are free are not billed. */
export const usualCount = (template: PlanTemplate, { milestones }: Pick<Ground, 'milestones'>): number => {
  switch (template) {
    case 'deposit-balance':
      return 2;
    case 'per-milestone':
      return billable(milestones).length + 1;
    case 'instalments':
    case 'dates':
    case 'mixed':
      return 3;
  }
};

/** What a template begins with. */
export function proposeItems(template: PlanTemplate, count: number, ground: Ground): readonly ProposedItem[] {
  const places = Array.from({ length: count }, (_, index) => index);
  switch (template) {
    case 'deposit-balance':
      return places.map((at) =>
        at === 0 ? deposit(unlessAlone('50 %', count)) : ofMiddle(at, count, ground, share(50, count)),
      );
    case 'mixed':
      return places.map((at) =>
        at === 0 ? deposit(unlessAlone('30 %', count)) : ofMiddle(at, count, ground, share(70, count)),
      );
    case 'per-milestone':
      return eachMilestone(count, ground);
    case 'instalments':
      return places.map((at) => ({
        ...(at === 0 ? deposit('') : ofMiddle(at, count, ground, '')),
        label: text.instalment({ number: at + 1, count }),
        amount: equalShare(at, count, ground),
      }));
    case 'dates':
      return places.map((at) => ({
        label: text.instalment({ number: at + 1, count }),
        trigger: { kind: 'date' },
        day: monthly(at + 1, ground),
        amount: equalShare(at, count, ground),
      }));
  }
}

/** Beyond what the template knows: an item more, for a person to say what it is. */
export const oneMore = (at: number, ground: Ground): ProposedItem => ({
  label: text.instalment({ number: at + 1, count: at + 1 }),
  trigger: { kind: 'manual' },
  amount: '',
  day: monthly(at, ground),
});

/** Of what the deposit has left, in whole per cents, for each of the others. */
const share = (left: number, count: number): string => `${Math.floor(left / Math.max(1, count - 1))} %`;
const unlessAlone = (amount: string, count: number): string => (count === 1 ? '' : amount);

const billable = (milestones: Ground['milestones']) => milestones.filter(({ amount }) => amount > 0n);

/** Where there are more than a plan has items, the last one takes the rest with the last milestone. */
function eachMilestone(count: number, ground: Ground): readonly ProposedItem[] {
  const each = billable(ground.milestones).map((one) => ofMilestone(one, ground.currency));
  const all = [deposit('0'), ...each];
  return all.length <= count ? all : [...all.slice(0, count - 1), ofMiddle(count - 1, count, ground, '')];
}

const deposit = (amount: string): ProposedItem => ({
  label: depositLabel(),
  trigger: { kind: 'signature' },
  amount,
});

const ofMilestone = (
  { id, title, amount }: Ground['milestones'][number],
  currency: Currency,
): ProposedItem => ({
  label: verbatim([...title].slice(0, MOST_LABEL).join('')),
  trigger: { kind: 'acceptance', milestoneId: id },
  amount: plainAmount(money(amount, currency)),
});

/** The last item waits for the last milestone and takes the rest; those before it for dates, a month apart. */
function ofMiddle(at: number, count: number, ground: Ground, amount: string): ProposedItem {
  const last = ground.milestones.at(-1);
  if (at === count - 1)
    return {
      label: text.balance(),
      trigger: last === undefined ? { kind: 'manual' } : { kind: 'acceptance', milestoneId: last.id },
      amount: '',
    };
  return {
    label: text.instalment({ number: at + 1, count }),
    trigger: { kind: 'date' },
    day: monthly(at, ground),
    amount,
  };
}

/** Equal parts, rounded down; the last one is left empty and takes the rest. */
function equalShare(at: number, count: number, ground: Ground): string {
  if (at === count - 1) return '';
  const { currency, step = 1n } = ground;
  return plainAmount(money((milestonesSum(ground) / (BigInt(count) * step)) * step, currency));
}

/** The same day so many months from now, or the next business day. */
const monthly = (months: number, { today, days }: Pick<Ground, 'today' | 'days'>): Day =>
  days.add(today.add({ months }), 0);
