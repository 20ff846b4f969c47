import { newId } from '../../src/adapters/system/ids.ts';
import type { Tx } from '../../src/kernel/act.ts';
import { Terms, usualTerms } from '../../src/kernel/terms.ts';
import { actorOf } from '../../src/kernel/visit.ts';
import { aoi, haru, type Room } from './room.ts';
import { at, day, type Tell, times, title, typed } from './wild-words.ts';

const asker = { ...actorOf(aoi), name: typed(120) };

const agreementRow = {
  version: 1,
  templateId: 'tpl_gone',
  status: 'approving',
  locale: 'en',
  title,
  body: typed(3000),
  clauses: times(12, (index) => ({
    key: `clause-${index}`,
    heading: typed(150),
    text: typed(3000),
    locked: index % 2 === 0,
    standing: index % 3 === 0 ? 'added' : 'changed',
  })),
  fee: 10n ** 15n,
  deposit: 10n ** 12n,
  currency: 'JPY',
  startsOn: day,
  terms: Terms.parse(usualTerms('en')),
  plan: [],
  provider: 'none',
  createdAt: at,
};

/** An approval in every state, of an agreement that several sign and that says other things than its template. */
export async function furnishApprovals(tx: Tx, room: Room, tell: Tell): Promise<void> {
  const engagementId = await room.seedEngagement();
  const agreementId = newId('agr');
  await tx.agreement.create({ data: { ...agreementRow, id: agreementId, engagementId } });
  const choices = { agreementId, codeWay: null };
  const sending = { choices, version: 1, title, fee: { minor: '1000000000000000', currency: 'JPY' } };
  const decided = { decidedBy: asker, decidedAt: at };
  const ends = [
    { status: 'open' },
    { ...decided, status: 'approved' },
    { ...decided, status: 'sent-back', reason: typed(1000) },
    { ...decided, status: 'withdrawn', reason: 'redrafted' },
    { ...decided, status: 'withdrawn', reason: 'voided' },
  ];
  for (const end of ends) {
    const id = newId('apr');
    const asked = { agreementId, engagementId, approverId: aoi.id, askedBy: asker, askedAt: at };
    await tx.agreementApproval.create({ data: { ...asked, ...end, id, sending } });
    tell({ approvalId: id });
  }
  await tx.agreementSigner.createMany({
    data: times(10, (index) => ({
      id: newId('sgn'),
      agreementId,
      position: index + 1,
      role: 'client',
      personId: `${haru.id}${index}`,
      name: typed(120),
      status: 'waiting',
    })),
  });
  await tx.clauseChange.createMany({
    data: times(12, (index) => ({
      id: newId('clc'),
      engagementId,
      clauseKey: `clause-${index}`,
      kind: ['changed', 'added', 'removed'][index % 3] ?? 'changed',
      heading: typed(150),
      text: typed(3000),
      locked: index % 2 === 0,
      reason: typed(1000),
      askedBy: asker,
      askedAt: at,
      ...(index % 2 === 0 ? { decision: 'approved', decidedBy: asker, decidedAt: at } : {}),
    })),
  });
}
