import type { Tx } from '../../kernel/act.ts';
import { takenOffShape } from '../taken-off.ts';

type Table =
  | 'agency'
  | 'billingPlanItem'
  | 'engagement'
  | 'invoice'
  | 'invoiceRemark'
  | 'invoiceReminder'
  | 'paymentDispute'
  | 'billingFinding';

/** What finance's App Home reads: looking is enough. */
export type FinanceReader = { readonly [M in Table]: Pick<Tx[M], 'findMany' | 'count'> } & {
  readonly bankEntry: Pick<Tx['bankEntry'], 'count'>;
} & Pick<Tx, '$queryRaw'>;

/** As many of each as are shown; the rest is counted. */
export const MOST = 5;

const project = { select: { name: true, client: { select: { name: true } } } } as const;
const bill = {
  select: {
    id: true,
    status: true,
    provider: true,
    number: true,
    total: true,
    taxTotal: true,
    currency: true,
    engagement: project,
    ...takenOffShape,
  },
} as const;

/** What waits for finance, the oldest first, in as many queries whatever there is. */
export async function readWaiting(read: FinanceReader) {
  const waiting = { status: { in: ['draft', 'held'] } };
  const unsettled = { settledAt: null, invoice: { status: 'sent' } };
  const open = { status: 'open' };
  const toBill = { status: 'planned', trigger: 'manual', amount: { gt: 0n } };
  return {
    drafts: await read.invoice.findMany({
      where: waiting,
      ...bill,
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: MOST,
    }),
    draftCount: await read.invoice.count({ where: waiting }),
    remarks: await read.invoiceRemark.findMany({
      where: { ...unsettled, kind: { in: ['paid-by-transfer', 'will-pay', 'wait', 'wrong', 'details'] } },
      include: { invoice: bill },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    }),
    calls: await read.invoiceReminder.findMany({
      where: { step: 'call', invoice: { status: 'sent' } },
      include: { invoice: { select: { ...bill.select, remarks: { select: { kind: true, at: true } } } } },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    }),
    disputes: await read.paymentDispute.findMany({
      where: open,
      include: { invoice: bill },
      orderBy: [{ answerBy: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    }),
    byHand: await read.billingPlanItem.findMany({
      where: toBill,
      include: { engagement: project },
      orderBy: [{ engagementId: 'asc' }, { position: 'asc' }],
      take: MOST,
    }),
    byHandCount: await read.billingPlanItem.count({ where: toBill }),
    entries: await read.bankEntry.count({ where: { status: 'open' } }),
  };
}

export type Waiting = Awaited<ReturnType<typeof readWaiting>>;
