import { newId } from '../../src/adapters/system/ids.ts';
import type { Tx } from '../../src/kernel/act.ts';
import { house } from '../../src/kernel/visit.ts';
import { haru } from './room.ts';
import { at, by, type Tell, times, typed } from './wild-words.ts';

const account = () => ({
  name: typed(120),
  branch: typed(120),
  account: typed(60),
  holder: typed(120),
  iban: 'DE89370400440532013000',
  swift: typed(20),
});

/** Changes of contact, address and account, each in every state, and an invoice that keeps its account. */
export async function furnishDetails(tx: Tx, engagementId: string, tell: Tell): Promise<void> {
  const { clientId } = await tx.engagement.findUniqueOrThrow({ where: { id: engagementId } });
  const person = () => ({ name: typed(120), email: `${'a'.repeat(200)}@example.com`, slackUserId: 'UHARU' });
  const company = () => ({ legalName: typed(200), address: typed(500), taxNumber: typed(60) });
  const kinds = [
    { kind: 'billing-contact', subject: engagementId, before: { contact: person() }, after: person() },
    { kind: 'billing-address', subject: clientId, before: { ...company(), engagementId }, after: company() },
    {
      kind: 'bank',
      subject: 'agency',
      before: { currency: null, bank: account() },
      after: { currency: 'EUR', bank: account() },
    },
  ];
  for (const change of [
    ...kinds,
    {
      kind: 'bank',
      subject: 'agency:EUR',
      before: { currency: 'EUR', bank: account() },
      after: { currency: 'EUR', bank: null },
    },
  ])
    for (const status of ['asked', 'confirmed', 'refused', 'withdrawn', 'expired']) {
      const id = newId('det');
      const decided = { decidedBy: status === 'expired' ? { ...house } : by, decidedAt: at };
      await tx.billingDetailChange.create({
        data: {
          id,
          ...change,
          status: status === 'expired' ? 'withdrawn' : status,
          askedBy: by,
          askedAt: at,
          ...(status !== 'asked' && decided),
        },
      });
      for (const name of ['asked', 'confirmed', 'refused', 'expired'])
        tell({ changeId: id }, new RegExp(`^billing\\.(?:details|bank)-${name}$`));
      tell({ changeId: id, day: '2026-11-26' }, /^billing\.details-reminder$/);
      if (change.kind === 'bank') tell({ changeId: id, engagementId }, /^billing\.account-changed$/);
    }
  const first = newId('det');
  await tx.billingDetailChange.create({
    data: {
      id: first,
      kind: 'billing-contact',
      subject: engagementId,
      before: { contact: null },
      after: person(),
      status: 'confirmed',
      askedBy: by,
      askedAt: at,
      decidedBy: by,
      decidedAt: at,
    },
  });
  tell({ changeId: first }, /^billing\.details-(?:asked|confirmed)$/);
  tell({ engagementId, contactId: haru.id }, /^billing\.contact-left$/);
}

/** A dispute in every state in which its card can be. */
export async function furnishDisputes(tx: Tx, engagementId: string, tell: Tell): Promise<void> {
  const { id: invoiceId } = await tx.invoice.findFirstOrThrow({ where: { engagementId } });
  const parts = ['record', 'agreement', 'invoice'].map((kind) => ({
    kind,
    name: typed(100),
    bytes: 4_000_000,
  }));
  const counts = { signatures: 99, deliveries: 99, acceptances: 99, materials: 999, messages: 80 };
  const staged = { parts, counts, leftOut: times(5, () => typed(100)), text: typed(3000) };
  const states = [
    { status: 'open', stagedAt: null },
    { status: 'open', evidence: staged },
    { status: 'open', evidence: { ...staged, answeredThere: true } },
    ...['submit', 'accept'].flatMap((answer) => [
      { status: 'open', evidence: { ...staged, answer }, submittedBy: by },
      { status: 'open', evidence: { ...staged, answer }, submittedBy: by, submittedAt: at },
    ]),
    ...['won', 'lost', 'ended'].map((status) => ({ status, evidence: staged })),
  ];
  for (const state of states) {
    const disputeId = newId('dsp');
    await tx.paymentDispute.create({
      data: {
        id: disputeId,
        invoiceId,
        providerRef: `du_${disputeId}`,
        amount: 10n ** 12n,
        currency: 'JPY',
        reason: typed(100),
        answerBy: at,
        openedAt: at,
        stagedAt: at,
        ...state,
      },
    });
    tell({ disputeId }, /^dispute\.staged$/);
    tell({ disputeId, day: '2026-11-26' }, /^dispute\.reminder$/);
  }
}
