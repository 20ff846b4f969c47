import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { disputeNotice } from '../../../src/billing/disputes/notices.ts';
import { stageEvidence } from '../../../src/billing/disputes/stage-evidence.ts';
import { actorToColumn } from '../../../src/kernel/actor.ts';
import { actorOf } from '../../../src/kernel/visit.ts';
import { haru, NOW } from '../../support/room.ts';
import { shown } from '../cards.ts';
import { type AtDispute, openAtDispute } from './at-dispute.ts';

let at: AtDispute;
beforeAll(async () => {
  at = await openAtDispute();
});
afterAll(() => at.close());

/** A signed agreement, an accepted delivery, a material, a question and a card in the client's channel. */
async function furnish(engagementId: string, milestoneId: string, { bytes = 40 } = {}) {
  const { prisma } = at.room;
  const at1 = new Date(NOW);
  const by = actorToColumn(actorOf(haru));
  const pdf = Buffer.concat([Buffer.from('%PDF-1.7 '), Buffer.alloc(bytes, 'x')]);
  const document = await prisma.document.create({
    data: {
      id: `doc_${engagementId}`,
      kind: 'signed-agreement',
      name: 'agreement.pdf',
      mediaType: 'application/pdf',
      sha256: createHash('sha256').update(pdf).digest('hex'),
      bytes: pdf,
      createdAt: at1,
    },
  });
  const template = await prisma.agreementTemplate.create({
    data: {
      id: `tpl_${engagementId}`,
      name: engagementId,
      locale: 'en',
      version: 1,
      title: 'Agreement',
      clauses: [],
      createdAt: at1,
    },
  });
  await prisma.agreement.create({
    data: {
      id: `agr_${engagementId}`,
      engagementId,
      version: 1,
      templateId: template.id,
      status: 'signed',
      locale: 'en',
      title: 'Service agreement',
      body: 'We agree.',
      fee: 1_000_000n,
      deposit: 300_000n,
      currency: 'JPY',
      startsOn: at1,
      terms: {},
      plan: [],
      provider: 'click-to-sign',
      signedDocumentId: document.id,
      signature: {},
      createdAt: at1,
      signers: {
        create: {
          id: `sgn_${engagementId}`,
          position: 1,
          role: 'client',
          personId: haru.id,
          name: 'Haru',
          status: 'signed',
          signedAt: at1,
          signature: {},
        },
      },
      evidence: {
        create: {
          id: `evi_${engagementId}`,
          action: 'signed',
          at: at1,
          contactId: haru.id,
          ip: '203.0.113.7',
        },
      },
    },
  });
  await prisma.delivery.updateMany({
    where: { milestoneId },
    data: { decidedAt: at1, decidedBy: by, what: 'Five sketches 線画\n\nand one more' },
  });
  await prisma.question.create({
    data: {
      id: `que_${engagementId}`,
      engagementId,
      subject: milestoneId,
      text: 'Is it responsive?',
      askedBy: by,
      askedAt: at1,
      answer: 'Yes',
    },
  });
  await prisma.card.create({
    data: {
      effectId: `eff_${engagementId}`,
      notice: 'milestone.delivered',
      subject: milestoneId,
      params: {},
      channelId: 'CKAWA',
      ts: engagementId,
      postedAt: at1,
    },
  });
}

describe('evidence', () => {
  it('is promised with the news of the dispute, laid down at Stripe and not sent off, and shown with what is in it', async () => {
    const { invoiceId, engagementId, milestoneId, ref, disputeId } = await at.disputed();
    await furnish(engagementId, milestoneId);
    await at.sendsBack(invoiceId, 12_000n);
    const remark = { id: `rem_${ref}`, invoiceId, kind: 'void', text: 'our secret', by: {} };
    await at.room.prisma.invoiceRemark.create({ data: { ...remark, at: new Date(NOW) } });
    const promised = await at.room.effects(stageEvidence.kind);
    expect(promised.map(({ payload }) => payload)).toContainEqual({ ref });
    await at.stage(ref);
    const there = at.atStripe(ref);
    expect(there).toMatchObject({ status: 'needs_response', submissions: 0 });
    expect(there.evidence).toMatchObject({
      customer_name: 'Kawa Foods',
      service_documentation: expect.stringMatching(/^file_/),
      customer_signature: expect.stringMatching(/^file_/),
      service_date: 'Mon 23 Nov 2026',
      product_description: expect.stringContaining('Step 1'),
      access_activity_log: expect.stringContaining('203.0.113.7'),
    });
    const text = there.evidence['uncategorized_text'] ?? '';
    for (const words of [
      'signed by Haru (203.0.113.7)',
      'Five sketches 線画 and one more',
      'accepted by Haru',
      'Is it responsive?',
      'card of milestone.delivered',
      'JPY 350,000',
      'JPY 12,000 was refunded',
      'chained by SHA-256',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('our secret');
    const card = await shown(at.room, disputeNotice, { disputeId });
    expect(card?.labels).toEqual(['Submit evidence', 'Read it', 'Accept the dispute']);
    expect(card?.json).toContain('Signatures: 1 · deliveries: 1 · acceptances: 1');
    expect(card?.json).toContain('Nothing has been sent to the bank');
    expect((await at.room.audits(engagementId)).at(-1)).toMatchObject({ type: 'dispute.staged' });
    expect(at.there.wrong).toEqual([]);
  });

  it('is the same however often it is laid down, whatever answer was lost', async () => {
    const { ref } = await at.disputed();
    at.there.fail('POST /v1/files', 'reset', { acted: true });
    await at.stage(ref).catch(() => undefined);
    at.there.fail('POST /v1/disputes', 'reset', { acted: true });
    await at.stage(ref).catch(() => undefined);
    await at.stage(ref);
    await at.stage(ref);
    const { evidence, submissions } = at.atStripe(ref);
    expect(at.there.books.files.has(evidence['service_documentation'] ?? '')).toBe(true);
    expect(submissions).toBe(0);
    expect(at.there.wrong).toEqual([]);
  });

  it('leaves what a person has written at Stripe, and papers for which there is no room', async () => {
    const { engagementId, milestoneId, ref, disputeId } = await at.disputed();
    await furnish(engagementId, milestoneId, { bytes: 4_500_000 });
    at.atStripe(ref).evidence = { product_description: 'Written by hand' };
    await at.stage(ref);
    expect(at.atStripe(ref).evidence).toMatchObject({ product_description: 'Written by hand' });
    expect(at.atStripe(ref).evidence['customer_signature']).toBeUndefined();
    expect((await shown(at.room, disputeNotice, { disputeId }))?.json).toContain(
      'Too large for Stripe, please add by hand if needed: agreement.pdf',
    );
  });

  it('laid down while somebody accepts the dispute leaves their answer, and asks for none', async () => {
    const { ref, disputeId } = await at.disputed();
    const { prisma } = at.room;
    const told = () => at.room.effects('slack.post');
    let accepting: Promise<unknown> = Promise.resolve();
    // What is laid down is about to be written while the answer is being committed.
    await prisma.$transaction(async (tx) => {
      await tx.$executeRaw`select 1 from payment_dispute where id = ${disputeId} for update`;
      accepting = at.stage(ref);
      await expect
        .poll(() => prisma.$queryRaw<unknown[]>`select 1 from pg_locks where not granted`, { timeout: 4_000 })
        .not.toEqual([]);
      await tx.paymentDispute.update({
        where: { id: disputeId },
        data: { submittedBy: actorToColumn(actorOf(haru)), evidence: { answer: 'accept' } },
      });
    });
    const before = (await told()).length;
    await accepting;
    expect((await at.row(disputeId)).evidence).toMatchObject({ answer: 'accept' });
    expect(await told()).toHaveLength(before);
  });

  it('is left where the bank decides while the papers go up', async () => {
    const { ref, disputeId } = await at.disputed();
    const { files } = at.there.books;
    const keeps = files.set.bind(files);
    vi.spyOn(files, 'set').mockImplementationOnce((id, file) => {
      at.atStripe(ref).status = 'lost';
      return keeps(id, file);
    });
    await at.stage(ref);
    expect(at.atStripe(ref).evidence).toEqual({});
    expect((await at.row(disputeId)).stagedAt).toBeNull();
  });

  it('is not touched where somebody has answered at Stripe meanwhile', async () => {
    const { ref, disputeId } = await at.disputed();
    at.atStripe(ref).status = 'under_review';
    at.atStripe(ref).submissions = 1;
    await at.stage(ref);
    expect(at.atStripe(ref).evidence).toEqual({});
    expect((await at.row(disputeId)).stagedAt).toBeNull();
  });
});
