import { newId } from '../../src/adapters/system/ids.ts';
import type { Tx } from '../../src/kernel/act.ts';
import { actorOf, house } from '../../src/kernel/visit.ts';
import { aoi, NOW } from './room.ts';
import { at, by, long, type Tell, times, title, typed } from './wild-words.ts';

const amount = { minor: '100000', currency: 'JPY' };
const due = '2026-11-30';
const because = [
  { kind: 'material', what: long.slice(0, 200), number: null },
  { kind: 'change', what: '', number: 12 },
  { kind: 'other', what: '', number: null },
];
const moved = times(30, (nth) => ({
  title,
  from: due,
  to: '2026-12-07',
  because: because[nth % 3] ?? { kind: 'other', what: '', number: null },
}));

const weekly = (engagementId: string, riskIds: readonly string[] = []) => ({
  name: typed(120),
  timeZone: 'Asia/Tokyo',
  engagementId,
  done: times(9, () => title),
  inProgress: times(9, () => ({ title, dueOn: due })),
  slipped: times(9, (nth) => ({
    title,
    dueOn: due,
    waitsForClient: nth % 2 === 0,
    waitsFor: { kind: 'material', title },
  })),
  blocked: times(9, () => ({ title, waitsFor: { kind: 'milestone', title } })),
  moved,
  deliveries: times(9, () => ({ milestoneId: 'mil_x', deliveryId: 'del_x', title, until: NOW })),
  changes: [],
  toSign: times(9, () => ({ agreementId: 'agr_x', title, until: NOW })),
  invoices: times(9, () => ({ invoiceId: 'inv_x', number: typed(40), amount, dueOn: due, payUrl: null })),
  bonuses: times(9, () => ({ milestoneId: 'mil_x', title, amount })),
  materials: times(9, () => ({ materialId: 'mat_x', what: title, dueOn: due, late: true })),
  risks: times(9, (number) => ({ number, what: title, needs: '', needsBy: due })),
  asked: riskIds.map((riskId, number) => ({
    ...{ riskId, number, what: title, needs: title, needsBy: due, offer: number % 2 === 0, words: true },
    options: times(4, () => typed(200)),
  })),
  agreed: amount,
  billed: amount,
  paid: amount,
});

/** Previews in every state, a digest that came of one and was corrected, and a report on a month. */
export async function furnishDigests(tx: Tx, engagementId: string, tell: Tell): Promise<void> {
  const content = weekly(engagementId);
  const states = [
    { status: 'open' },
    { status: 'skipped', decidedBy: { ...actorOf(aoi) }, decidedAt: at },
    { status: 'skipped', decidedBy: { ...actorOf(house) }, decidedAt: at },
    { status: 'sent', decidedAt: at },
    { status: 'sent', decidedBy: { ...actorOf(aoi) }, decidedAt: at },
  ];
  for (const [nth, state] of states.entries()) {
    const id = newId('dpv');
    const localDay = new Date(`2027-01-0${nth + 1}`);
    await tx.digestPreview.create({
      data: { id, engagementId, localDay, content, note: typed(200), createdAt: at, ...state },
    });
    tell({ previewId: id, engagementId });
  }
  await furnishSent(tx, engagementId, tell);
}

async function furnishSent(tx: Tx, engagementId: string, tell: Tell): Promise<void> {
  const correction = times(3, () => ({ text: typed(500), by, at: NOW }));
  const sent = {
    engagementId,
    scope: engagementId,
    localDay: new Date('2027-01-05'),
    correction,
    createdAt: at,
  };
  const digestId = newId('dig');
  const open = await tx.risk.findMany({ where: { engagementId, status: 'open' }, select: { id: true } });
  const content = weekly(
    engagementId,
    open.map(({ id }) => id),
  );
  await tx.digest.create({ data: { ...sent, id: digestId, kind: 'weekly', content, note: typed(200) } });
  tell({ digestId, engagementId }, /weekly/);
  const month = {
    name: typed(120),
    timeZone: 'Asia/Tokyo',
    engagementId,
    month: '2026-11',
    digests: 4,
    outcomes: times(30, () => ({ title, acceptedOn: due, price: amount, criteria: 20, rounds: 2 })),
    moved,
    changes: times(30, (number) => ({ number, what: title, difference: amount })),
    changesAsked: 30,
    changesSum: amount,
    delays: times(30, () => ({ what: title, businessDays: 3 })),
    agreed: amount,
    billed: amount,
    paid: amount,
    billedInAll: amount,
    paidInAll: amount,
    taxed: true,
    coming: times(30, () => ({ title, dueOn: due, price: amount })),
  };
  const reportId = newId('dig');
  await tx.digest.create({ data: { ...sent, id: reportId, kind: 'monthly', content: month } });
  tell({ digestId: reportId, engagementId }, /monthly/);
}
