import { DailyContent, WeeklyContent } from '../../src/digests/digest-content.ts';
import { MonthlyContent } from '../../src/digests/monthly/monthly-content.ts';

export const yen = { minor: '120000', currency: 'JPY' };
export const day = '2026-12-04';
export const many = <T>(count: number, make: (nth: number) => T): T[] =>
  Array.from({ length: count }, (_, nth) => make(nth));

export const weekly = (count: number, title = 'Wireframes'): WeeklyContent =>
  WeeklyContent.parse({
    name: 'Website',
    timeZone: 'Asia/Tokyo',
    engagementId: 'eng_1',
    agreed: yen,
    billed: yen,
    paid: yen,
    done: many(count, (nth) => `${title} ${nth}`),
    inProgress: many(count, (nth) => ({ title: `${title} ${nth}`, dueOn: day })),
    slipped: many(count, (nth) => ({ title: `${title} ${nth}`, dueOn: day, waitsForClient: nth % 2 === 0 })),
    deliveries: many(count, (nth) => ({
      milestoneId: `m${nth}`,
      deliveryId: `d${nth}`,
      title: `${title} ${nth}`,
      until: nth % 2 ? null : '2026-12-04T09:00:00Z',
    })),
    changes: many(count, (nth) => ({
      changeId: `c${nth}`,
      proposal: day,
      number: nth + 1,
      what: title,
      difference: yen,
      newDueOn: day,
    })),
    materials: many(count, (nth) => ({ what: `${title} ${nth}`, dueOn: day, late: nth % 2 === 0 })),
    delays: many(count, (nth) => ({ what: `${title} ${nth}`, businessDays: nth + 1 })),
  });

const reasons = [
  { kind: 'material', what: 'Logo', number: null },
  { kind: 'change', what: 'Six pages', number: 3 },
  { kind: 'risk', what: 'The printer is late', number: null },
  { kind: 'day-off', what: '', number: null },
];
export const movedDay = (nth: number, title = 'Wireframes') => ({
  title: `${title} ${nth}`,
  from: day,
  to: '2026-12-11',
  because: reasons[nth % reasons.length] ?? { kind: 'other', what: '', number: null },
});

/** The same with what digests tell since they have more sections. */
export const fullWeek = (count: number, title = 'Wireframes'): WeeklyContent => ({
  ...weekly(count, title),
  slipped: many(count, (nth) => ({
    title: `${title} ${nth}`,
    dueOn: day,
    waitsForClient: nth % 3 === 0,
    waitsFor: nth % 3 === 1 ? { kind: 'material', title } : null,
  })),
  blocked: many(count, (nth) => ({
    title: `${title} ${nth}`,
    waitsFor: { kind: nth % 2 === 0 ? 'material' : 'milestone', title },
  })),
  moved: [
    ...many(count, (nth) => movedDay(nth, title)),
    ...many(count, (nth) => ({ ...movedDay(nth, title), to: '2026-12-01' })),
  ],
  toSign: many(count, (nth) => ({
    agreementId: `a${nth}`,
    title: `${title} ${nth}`,
    until: nth % 2 ? null : '2026-12-01T09:00:00Z',
  })),
  invoices: many(count, (nth) => ({
    invoiceId: `i${nth}`,
    number: `2026-000${nth}`,
    amount: yen,
    dueOn: '2026-12-02',
    payUrl: nth % 2 ? null : 'https://pay.example/x',
  })),
  bonuses: many(count, (nth) => ({ milestoneId: `m${nth}`, title: `${title} ${nth}`, amount: yen })),
  materials: many(count, (nth) => ({
    materialId: `t${nth}`,
    what: `${title} ${nth}`,
    dueOn: '2026-12-03',
    late: nth % 2 === 0,
  })),
  risks: many(count, (nth) => ({
    number: nth + 1,
    what: title,
    needs: nth % 3 === 2 ? '' : title,
    needsBy: nth % 3 === 1 ? day : null,
  })),
  asked: many(count, (nth) => ({
    ...{ riskId: `r${nth}`, number: nth + 1, what: title, needs: title },
    ...{ needsBy: nth % 2 ? day : null, offer: nth % 3 === 1, words: nth % 3 === 0 },
    options: nth % 3 === 2 ? [title, title] : [],
  })),
});

export const monthly = (count: number): MonthlyContent =>
  MonthlyContent.parse({
    name: 'Website',
    timeZone: 'Asia/Tokyo',
    engagementId: 'eng_1',
    month: '2026-11',
    digests: count,
    outcomes: many(count, (nth) => ({
      title: `Wireframes ${nth}`,
      acceptedOn: day,
      price: nth % 2 === 0 ? yen : { ...yen, minor: '0' },
      criteria: 3,
      rounds: 1,
    })),
    moved: many(count, (nth) => movedDay(nth)),
    changes: many(count, (nth) => ({ number: nth + 1, what: 'Six pages', difference: yen })),
    changesAsked: count,
    changesSum: yen,
    delays: many(count, (nth) => ({ what: `Logo ${nth}`, businessDays: 2 })),
    delayedInAll: 2 * count,
    agreed: yen,
    billed: yen,
    paid: yen,
    billedInAll: yen,
    paidInAll: yen,
    taxed: count % 2 === 0,
    coming: many(count, (nth) => ({
      title: `Launch ${nth}`,
      dueOn: day,
      price: nth % 4 === 3 ? { ...yen, minor: '0' } : yen,
      stands: (['ahead', 'late', 'delivered'] as const)[nth % 3],
    })),
  });

export const daily = (count: number): DailyContent => {
  const at = { engagement: 'Website' };
  const titled = many(count, (nth) => ({ ...at, title: `Wireframes ${nth}` }));
  const numbered = many(count, (nth) => ({ ...at, number: nth }));
  const paid = many(count, () => ({ ...at, amount: yen }));
  return DailyContent.parse({
    day,
    accepted: titled,
    silent: titled,
    returned: titled,
    declinedChanges: numbered,
    toRelease: titled,
    paid,
    signed: many(count, () => at),
    declined: many(count, () => at),
    delivered: titled,
    agreedChanges: numbered,
    due: titled.map((one, nth) => ({ ...one, dueOn: day, overdue: nth % 2 === 0 })),
    waitingDeliveries: titled,
    questions: many(count, () => ({ ...at, question: 'Where is page five?' })),
    toAssess: numbered,
    toAgree: numbered,
    toApprove: paid,
    invoices: many(count, (nth) => ({
      ...at,
      number: `2026-000${nth}`,
      amount: yen,
      dueOn: day,
      overdue: nth % 2 === 0,
    })),
    promised: many(count, (nth) => ({
      ...at,
      number: `2026-000${nth}`,
      amount: yen,
      day,
      passed: nth % 2 === 0,
    })),
    toFind: many(count, (nth) => ({ ...at, number: `2026-000${nth}`, day: '2026-12-10' })),
    toAnswer: many(count, (nth) => ({ ...at, number: `2026-000${nth}` })),
    moved: many(count, (nth) => ({ ...at, ...movedDay(nth) })),
    provided: titled,
    owed: titled.map((one) => ({ ...one, dueOn: day })),
    toSign: titled,
    risks: many(count, (nth) => ({
      ...at,
      number: nth + 1,
      title: 'The printer',
      isNew: nth % 3 === 0,
      needsBy: nth % 3 === 1 ? day : null,
    })),
    away: many(count, (nth) => ({ who: 'Aoi', until: day, standIn: nth % 2 ? 'Mio' : null })),
    stuck: count,
  });
};
