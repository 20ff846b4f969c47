/** An item that stands: planned, or billed. Amounts in minor units. */
export interface StandingItem {
  readonly id: string;
  readonly subject: string;
  readonly trigger: string;
  readonly status: string;
  readonly amount: bigint;
  readonly position: number;
  readonly label: string;
  readonly deducts: bigint;
}

/** What an agreed change does to what is billed. */
export interface PlanChange {
  /** The milestone that is replaced; `null`: one is added. */
  readonly milestoneId: string | null;
  readonly newMilestoneId: string;
  /** What is agreed now and not planned yet; below zero, what is planned and no longer agreed. */
  readonly difference: bigint;
}

export type Replanned =
  | {
      readonly ok: true;
      /** The item in whose place the new one stands. */
      readonly replaced: string | null;
      readonly added: Pick<StandingItem, 'subject' | 'amount' | 'position' | 'label' | 'deducts'>;
      readonly lowered: readonly { readonly id: string; readonly amount: bigint }[];
    }
  | { readonly ok: false; readonly why: 'billed' }
  | { readonly ok: false; readonly why: 'part-billed'; readonly billed: bigint }
  | { readonly ok: false; readonly why: 'too-little-open'; readonly open: bigint };

/**
 * The rule for every template. The new milestone always has an item: where the old one had its own, in its place and
 * with its amount, otherwise at the end. More money is billed with it; less is taken off it and then off the last open
 * items, backwards. What is billed is never touched.
 */
export function replan(items: readonly StandingItem[], change: PlanChange): Replanned {
  const { milestoneId, newMilestoneId, difference } = change;
  const ofOld = items.filter(({ subject, trigger }) => subject === milestoneId && trigger === 'acceptance');
  const own = ofOld.find(isOpen);
  if (own === undefined && ofOld.length > 0) return { ok: false, why: 'billed' };
  const wanted = (own?.amount ?? 0n) + difference;
  const billed = partsBilled(items, milestoneId);
  if (own !== undefined && wanted < 0n && billed > 0n) return { ok: false, why: 'part-billed', billed };
  const { lowered, left } = takeOff(
    items.filter((item) => item !== own),
    wanted < 0n ? -wanted : 0n,
  );
  if (left > 0n) return { ok: false, why: 'too-little-open', open: openSum(items) };
  const last = Math.max(-1, ...items.map(({ position }) => position));
  return {
    ok: true,
    replaced: own?.id ?? null,
    added: {
      subject: newMilestoneId,
      amount: wanted > 0n ? wanted : 0n,
      position: own?.position ?? last + 1,
      label: own?.label ?? '',
      deducts: own?.deducts ?? 0n,
    },
    lowered,
  };
}

const isOpen = ({ status }: StandingItem): boolean => status === 'planned';

const openSum = (items: readonly StandingItem[]): bigint =>
  items.filter(isOpen).reduce((all, { amount }) => all + amount, 0n);

/** Of a milestone, what was billed for its accepted parts. */
const partsBilled = (items: readonly StandingItem[], milestoneId: string | null): bigint =>
  items
    .filter(({ subject }) => milestoneId !== null && subject.startsWith(`${milestoneId}#`))
    .reduce((all, { amount }) => all + amount, 0n);

function takeOff(items: readonly StandingItem[], less: bigint) {
  const open = items.filter(isOpen).toSorted((a, b) => b.position - a.position || (a.id < b.id ? 1 : -1));
  let left = less;
  const lowered = open.flatMap(({ id, amount }) => {
    const off = amount < left ? amount : left;
    left -= off;
    return off === 0n ? [] : [{ id, amount: amount - off }];
  });
  return { lowered, left };
}
