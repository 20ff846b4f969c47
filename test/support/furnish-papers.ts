import { createHash } from 'node:crypto';
import { newId } from '../../src/adapters/system/ids.ts';
import type { Addendum } from '../../src/agreements/addenda/addendum.ts';
import type { Tx } from '../../src/kernel/act.ts';
import { Terms, usualTerms } from '../../src/kernel/terms.ts';
import { actorOf } from '../../src/kernel/visit.ts';
import { furnishAgain } from './furnish-again.ts';
import { furnishNotes } from './furnish-payments.ts';
import { furnishSigners } from './furnish-signers.ts';
import { furnishQuestions } from './furnish-work.ts';
import { aoi, haru, NOW, type Room } from './room.ts';
import { at, by, day, long, type Tell, times, title, typed } from './wild-words.ts';

export async function furnishAgreements(tx: Tx, room: Room, tell: Tell): Promise<void> {
  const bytes = Buffer.from('We agree.');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const document = await tx.document.create({
    data: {
      id: newId('doc'),
      kind: 'agreement',
      name: 'a.pdf',
      mediaType: 'application/pdf',
      sha256,
      bytes,
      createdAt: at,
    },
  });
  const template = await tx.agreementTemplate.create({
    data: {
      id: newId('tpl'),
      locale: 'en',
      version: 1,
      title,
      clauses: [{ key: 'text', heading: '', text: long, locked: false }],
      createdAt: at,
    },
  });
  const signature = {
    contactId: haru.id,
    typedName: typed(120),
    name: 'Haru',
    company: title,
    email: null,
    slackUserId: null,
    slackTeamId: null,
    locale: 'en',
    intent: long,
    consent: long,
    signedAt: NOW,
    documentSha256: sha256,
    ip: null,
    userAgent: null,
  };
  const terms = Terms.parse(usualTerms('en'));
  const furnishCode = async (agreementId: string, confirmedAt: Date | null) => {
    const codeId = newId('cod');
    const asked = { askedAt: at, expiresAt: at, confirmedAt };
    const about = { agreementId, contactId: haru.id, documentSha256: sha256 };
    await tx.signingCode.create({ data: { id: codeId, ...about, way: 'slack', mac: 'x', ...asked } });
    tell({ codeId });
  };
  for (const { status, addendum } of papersIn([
    'draft',
    'approving',
    'sending',
    'sent',
    'signed',
    'sealed',
    'declined',
    'voided',
    'expired',
  ])) {
    const engagementId = await room.seedEngagement();
    const id = newId('agr');
    const isSigned = status === 'signed' || status === 'sealed';
    await tx.agreement.create({
      data: {
        id,
        engagementId,
        version: 1,
        templateId: template.id,
        status: isSigned ? 'signed' : status,
        locale: 'en',
        title,
        body: long,
        fee: 10n ** 15n,
        deposit: 10n ** 12n,
        currency: 'JPY',
        startsOn: day,
        terms,
        plan: [],
        ...(addendum && { kind: 'addendum', addendum }),
        provider: 'click-to-sign',
        documentId: document.id,
        sentAt: at,
        expiresAt: at,
        createdAt: at,
        ...(isSigned ? { signature } : {}),
        ...(status === 'sealed' ? { signedDocumentId: document.id } : {}),
        ...(/^[dve].*ed$/.test(status) ? { closedAt: at, closedReason: typed(1000) } : {}),
      },
    });
    tell({ agreementId: id });
    if (status !== 'draft') await furnishSigners(tx, { id, engagementId, status, signature }, tell);
    for (const confirmedAt of status === 'sent' ? [null, null, at] : [null])
      await furnishCode(id, confirmedAt);
    if (status === 'sent') await furnishQuestions(tx, engagementId, id, tell);
  }
}

/** Each of them as an agreement, and those whose cards differ as an addendum too. */
function papersIn(statuses: readonly string[]) {
  const words = { heading: typed(200), text: long, by: aoi.id };
  const addendum: Addendum = {
    subject: typed(100),
    why: typed(1000),
    edits: times(30, (index) => ({ ...words, key: `clause-${index}`, kind: 'changed' as const })),
    terms: [{ name: 'silentAcceptance', from: true, to: false }],
  };
  return statuses.flatMap((status) => [
    { status, addendum: undefined },
    ...(/^(sent|sealed|declined)$/.test(status) ? [{ status, addendum }] : []),
  ]);
}

/** Three rates, one of them nothing, with the longest reason for it. */
const taxed = {
  taxTotal: 10n ** 11n,
  taxNote: 'reverse-charge',
  fapiaoNumber: '1'.repeat(20),
  taxes: {
    name: 'gst',
    contained: false,
    rounding: 'half-up',
    rows: [1000, 800, 0].map((rate) => ({
      rate,
      reduced: rate === 800,
      base: String(10n ** 12n),
      tax: String(10n ** 11n),
    })),
  },
};

export async function furnishInvoices(tx: Tx, engagementId: string, tell: Tell): Promise<void> {
  for (const status of ['draft', 'held', 'approved', 'sent', 'paid', 'void']) {
    const id = newId('inv');
    const total = 10n ** 12n;
    await tx.invoice.create({
      data: {
        id,
        engagementId,
        status,
        provider: 'stripe',
        number: `INV-${status}`,
        currency: 'JPY',
        total,
        ...taxed,
        issuedOn: day,
        dueOn: day,
        payUrl: `https://example.com/${'p'.repeat(900)}`,
        documentId: 'doc_none',
        sentAt: at,
        heldReason: typed(1000),
        voidedAt: at,
        approvedBy: { ...actorOf(aoi) },
        createdAt: at,
      },
    });
    await tx.invoiceLine.createMany({
      data: times(30, (index) => ({
        id: newId('lin'),
        invoiceId: id,
        engagementId,
        planItemId: 'pli_none',
        subject: `${id}-${index}`,
        trigger: 'manual',
        agreementVersion: 1,
        description: typed(300),
        amount: 1n,
        currency: 'JPY',
      })),
    });
    const payment = {
      invoiceId: id,
      currency: 'JPY',
      paidOn: day,
      recordedBy: { ...actorOf(aoi) },
      recordedAt: at,
    };
    const paymentId = newId('pay');
    await tx.payment.create({ data: { ...payment, id: paymentId, amount: 5n, reference: typed(100) } });
    await furnishAgain(tx, { engagementId, invoiceId: id, paymentId }, tell);
    for (const kind of ['paid-by-transfer', 'will-pay', 'wrong', 'void']) {
      const remarkId = newId('rem');
      await tx.invoiceRemark.create({
        data: { id: remarkId, invoiceId: id, kind, day, text: typed(2000), by, at },
      });
      tell({ invoiceId: id, remarkId }, /remark$/);
    }
    furnishNotes(id, tell);
    tell({ invoiceId: id });
  }
}
