import { newId } from '../../src/adapters/system/ids.ts';
import type { Tx } from '../../src/kernel/act.ts';
import { actorOf } from '../../src/kernel/visit.ts';
import { aoi, NOW } from './room.ts';
import { at, by, day, long, type Params, points, type Tell, times, title, typed } from './wild-words.ts';

const wildCriteria = points.map((point, index) => ({
  ...point,
  kind: ['state', 'link', 'metric', 'screenshot', 'screen'][index % 5] ?? 'state',
}));
const wildProofs = points.slice(0, 5).flatMap(({ id: criterionId }) => [
  ...['unchecked', 'answers', 'silent'].map((state) => ({
    kind: 'link',
    criterionId,
    url: 'https://example.com/proof',
    state,
  })),
  { kind: 'value', criterionId, value: '1.4', met: true },
  { kind: 'value', criterionId, value: '2.4', met: false },
  { kind: 'words', criterionId, text: typed(1000) },
  ...[
    { state: 'reading' },
    { state: 'kept', sha256: 'a'.repeat(64), size: 12 },
    ...['removed', 'elsewhere', 'too-large', 'wrong-kind', 'empty'].map((problem) => ({
      state: 'unreadable',
      problem,
    })),
  ].map((read) => ({
    kind: 'file',
    criterionId,
    fileId: 'fil_1',
    slackFileId: 'F1',
    name: typed(200),
    read,
  })),
]);
const bonus = { days: 3, minor: '20000' };
const bonusDecisions = [null, { agreed: true, by, at: NOW }, { agreed: false, by, at: NOW }];

export async function furnishMilestones(tx: Tx, engagementId: string, tell: Tell): Promise<void> {
  const states = ['open', 'open', 'accepted', 'silently-accepted', 'changes-requested', 'superseded'];
  for (const [position, status] of states.entries()) {
    const milestoneId = newId('mil');
    const deliveryId = newId('del');
    const isOpen = status === 'open';
    await tx.milestone.create({
      data: {
        id: milestoneId,
        engagementId,
        position,
        title,
        outcome: long,
        criteria: wildCriteria,
        checkedHow: typed(500),
        riskNotes: typed(500),
        startCondition: { notBefore: '2026-12-01', words: typed(300) },
        earlyBonus: { ...bonus, offeredFor: deliveryId, decision: bonusDecisions[position % 3] ?? null },
        amount: 10n ** 12n,
        currency: 'JPY',
        dueOn: day,
        status: isOpen ? 'delivered' : 'accepted',
        round: 1,
        createdAt: at,
      },
    });
    await tx.delivery.create({
      data: {
        id: deliveryId,
        milestoneId,
        round: 1,
        status,
        what: long,
        proof: long,
        proofs: wildProofs,
        acceptedCriteria: position % 2 === 0 ? [] : ['c1'],
        deliveredBy: typed(120),
        deliveredAt: at,
        windowEndsAt: at,
        ...(isOpen ? {} : { decidedAt: at, decidedBy: by, decision: { wanted: long } }),
      },
    });
    tell({ deliveryId });
    tell({ deliveryId, part: '1' }, /part/);
    tell({ milestoneId }, /^milestone\./);
    if (position > 0) await furnishQuestions(tx, engagementId, deliveryId, tell);
    if (position === 0) await furnishDigests(tx, engagementId, { milestoneId, deliveryId }, tell);
  }
}

export async function furnishQuestions(tx: Tx, engagementId: string, subject: string, tell: Tell) {
  const question = { engagementId, subject, text: long, askedBy: by, askedAt: at };
  const open = await tx.question.create({ data: { ...question, id: newId('que') } });
  const answer = { answer: long, answeredBy: { ...actorOf(aoi) }, answeredAt: at };
  const answered = await tx.question.create({ data: { ...question, ...answer, id: newId('que') } });
  // Nothing tells of an answer that has not been given.
  tell({ questionId: open.id }, /asked$/);
  tell({ questionId: answered.id });
}

async function furnishDigests(tx: Tx, engagementId: string, open: Params, tell: Tell): Promise<void> {
  const name = typed(120);
  const amount = { minor: '100000', currency: 'JPY' };
  const due = { title, dueOn: '2026-11-30' };
  const { milestoneId = '', deliveryId = '' } = open;
  const weekly = {
    name,
    timeZone: 'Asia/Tokyo',
    engagementId,
    done: times(30, () => title),
    inProgress: times(30, () => due),
    slipped: times(10, () => ({ ...due, waitsForClient: true })),
    deliveries: times(6, () => ({ milestoneId, deliveryId, title, until: NOW })),
    changes: times(6, (number) => ({
      changeId: 'chg_digest',
      proposal: 'digest',
      number,
      what: long,
      difference: { minor: '-80000', currency: 'JPY' },
      newDueOn: '2026-12-18',
    })),
    agreed: amount,
    billed: amount,
    paid: amount,
  };
  const [engagement, number] = [name, 1];
  const daily = {
    day: '2026-11-30',
    stuck: 3,
    signed: times(9, () => ({ engagement })),
    declined: times(9, () => ({ engagement })),
    accepted: times(30, () => ({ engagement, title })),
    delivered: times(30, () => ({ engagement, title })),
    paid: [{ engagement, amount }],
    toApprove: [{ engagement, amount }],
    agreedChanges: [{ engagement, number }],
    toAssess: [{ engagement, number }],
    toAgree: [{ engagement, number }],
    due: times(30, () => ({ engagement, ...due, overdue: true })),
    waitingDeliveries: [{ engagement, title }],
    questions: [{ engagement, question: long }],
    invoices: [{ engagement, number: 'INV-1', amount, dueOn: '2026-11-30', overdue: true }],
  };
  for (const [kind, content] of [
    ['weekly', weekly],
    ['daily', daily],
  ] as const) {
    const id = newId('dig');
    const scope = kind === 'weekly' ? engagementId : 'agency';
    await tx.digest.create({
      data: { id, scope, kind: `digest.${kind}`, localDay: day, content, createdAt: at },
    });
    tell(kind === 'weekly' ? { digestId: id, engagementId } : { digestId: id }, new RegExp(kind));
  }
}

const wildOption = () => ({
  kind: 'swap-for',
  words: typed(300),
  milestoneId: null,
  priceDelta: '-1000000',
  newDueOn: '2026-12-18',
  dates: {
    moved: times(60, () => ({ milestoneId: 'mil_x', title, from: '2026-12-18', to: '2026-12-21' })),
    conflicts: times(9, () => ({ title, dueOn: '2026-12-18' })),
    endBefore: '2026-12-18',
    endAfter: '2026-12-21',
  },
});

export async function furnishChanges(tx: Tx, engagementId: string, tell: Tell): Promise<void> {
  for (const [number, status] of [
    'asked',
    'assessed',
    'agreed',
    'declined',
    'expired',
    'declined',
    'signing',
  ].entries()) {
    const id = newId('chg');
    const isAssessed = number > 0 && number !== 5;
    await tx.changeRequest.create({
      data: {
        id,
        engagementId,
        number: number + 1,
        status,
        what: long,
        why: long,
        askedBy: by,
        askedAt: at,
        scopePoint: typed(300),
        quote: {
          author: typed(80),
          at: at.toISOString(),
          text: typed(1500),
          permalink: 'https://a.slack.com/archives/C1/p1',
        },
        ...(isAssessed && {
          impact: long,
          quality: typed(1000),
          options: times(4, wildOption),
          priceDelta: -(10n ** 6n),
          newDueOn: day,
          validUntil: at,
          assessedAt: at,
        }),
        ...(isAssessed && { assessedBy: { ...actorOf(aoi) }, alternatives: times(10, () => typed(300)) }),
        ...(status === 'asked' && { decision: { outdated: true } }),
        ...(status === 'signing' && { decision: { agreedBy: by } }),
        ...(number > 1 &&
          status !== 'signing' && { decidedBy: by, decidedAt: at, decision: { option: typed(300) } }),
      },
    });
    tell({ changeId: id });
  }
}
