import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../src/adapters/system/ids.ts';
import { paused } from '../../support/paused.ts';
import { haru, NOW } from '../../support/room.ts';
import { seedProject } from './seed-project.ts';
import { serveStatus } from './serve-status.ts';

let here: Awaited<ReturnType<typeof serveStatus>>;
beforeAll(async () => {
  here = await serveStatus({ roadmapSvg: async () => '<svg xmlns="http://www.w3.org/2000/svg"></svg>' });
});
afterAll(() => here.close());

const read = async (url: string): Promise<string> => (await fetch(url)).text();
/** What a person reads: markup away, blanks as one. */
const seen = (html: string): string =>
  html
    .replaceAll(/<style>.*?<\/style>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

describe('when something stands still or is over', () => {
  it('a question pauses its delivery, which then has no day', async () => {
    const { engagementId, deliveryId, materialId } = await seedProject(here.room);
    const question = { engagementId, text: 'Which?', askedBy: {}, askedAt: new Date(NOW) };
    await here.room.prisma.question.createMany({
      data: [
        { id: `que_${deliveryId}`, subject: deliveryId, ...question },
        { id: `que_${materialId}`, subject: materialId, ...question },
      ],
    });
    const told = seen(await read(await here.link(engagementId)));
    expect(told.match(/Paused until your question is answered/g)).toHaveLength(2);
    expect(told).not.toContain('counts as accepted');
  });

  it('a pause stops the time to decide and to provide, not that to pay', async () => {
    const { engagementId } = await seedProject(here.room);
    const link = await here.link(engagementId);
    expect(seen(await read(link))).not.toContain('Stands still');
    await here.room.prisma.engagement.update({
      where: { id: engagementId },
      data: { status: 'paused', paused },
    });
    const told = seen(await read(link));
    // A delivery, a change, a material.
    expect(told.match(/Stands still while the project is paused/g)).toHaveLength(3);
    expect(told.match(/Was due Fri 20 Nov 2026/g)).toHaveLength(1);
    for (const words of ['counts as accepted', 'the original plan stands']) expect(told).not.toContain(words);
  });

  it('silence is spoken of where the card speaks of it, not where it was agreed to later', async () => {
    const { engagementId, deliveryId } = await seedProject(here.room);
    const link = await here.link(engagementId);
    expect(seen(await read(link))).toContain('counts as accepted');
    await here.room.prisma.due.updateMany({ where: { subject: deliveryId }, data: { state: 'dropped' } });
    expect(seen(await read(link))).not.toContain('counts as accepted');
  });

  it('what was said about an invoice stands beside its day, as long as it holds', async () => {
    const { engagementId, invoiceId } = await seedProject(here.room);
    const link = await here.link(engagementId);
    const says = (kind: string, day: string | null) =>
      here.room.prisma.invoiceRemark.create({
        data: {
          ...{ id: newId('rem'), invoiceId, kind, by: {}, at: new Date(NOW), text: '' },
          day: day && new Date(day),
        },
      });
    await says('will-pay', '2026-11-20');
    expect(seen(await read(link))).not.toContain('as you told us');
    await here.room.prisma.invoiceRemark.updateMany({ data: { day: new Date('2026-11-27') } });
    expect(seen(await read(link))).toContain('To be paid on Fri 27 Nov 2026, as you told us');
    await says('paid-by-transfer', '2026-11-20');
    expect(seen(await read(link))).toContain('Paid on Fri 20 Nov 2026, as you told us');
    await says('reopened', null);
    expect(seen(await read(link))).toContain('The work is open again');
  });

  it('a closed project owes payments alone, and says that it is closed', async () => {
    const { engagementId } = await seedProject(here.room);
    await here.room.prisma.engagement.update({
      where: { id: engagementId },
      data: { status: 'closed', closedAt: new Date(NOW) },
    });
    const told = seen(await read(await here.link(engagementId)));
    expect(told).toContain('Closed');
    expect(told).toContain('Pay invoice');
    expect(told).not.toContain('Decide on');
    expect(told).not.toContain('Provide “');
  });

  it('a project without anything yet has its page, too', async () => {
    const told = seen(await read(await here.link(await here.room.seedEngagement())));
    for (const words of [
      'Nothing waits for you',
      'The milestones will stand here',
      'Nothing yet.',
      'The signed agreement will stand here',
      'No change has been asked for',
    ])
      expect(told).toContain(words);
  });

  it('an item that was sent back says why, an item that is named says whose it is', async () => {
    const { room } = here;
    const { engagementId, materialId } = await seedProject(room);
    const stamp = { providedAt: new Date(NOW), decidedAt: new Date('2026-11-23T00:00:00Z') };
    const actor = { kind: 'member', id: 'mem_aoi', name: 'Aoi' };
    await room.prisma.material.update({
      where: { id: materialId },
      data: {
        ...{ status: 'returned', returnedReason: 'Too small', contactId: haru.id, round: 1 },
        ...{ ...stamp, providedBy: actor, decidedBy: actor },
      },
    });
    const told = seen(await read(await here.link(engagementId)));
    expect(told).toContain('Sent back: Too small');
    expect(told).toContain('For Haru');
  });
});

describe('what is signed, to be signed, and late', () => {
  it('an agreement that is out is the client’s to sign; what is signed is a document; lateness is in the ledger', async () => {
    const { room } = here;
    const { engagementId, materialId, launch } = await seedProject(room);
    const { id: documentId } = await room.prisma.document.create({
      data: {
        ...{ id: `doc_${engagementId}`, kind: 'agreement', name: 'a.pdf', mediaType: 'application/pdf' },
        ...{ bytes: Buffer.from('pdf'), sha256: createHash('sha256').update('pdf').digest('hex') },
        createdAt: new Date(NOW),
      },
    });
    await room.prisma.agreementTemplate.upsert({
      where: { id: 'tpl_1' },
      create: { id: 'tpl_1', locale: 'en', version: 99, title: 'T', clauses: [], createdAt: new Date(NOW) },
      update: {},
    });
    const agreement = (version: number, status: string, title: string) => ({
      ...{ id: `agr_${version}${engagementId}`, engagementId, version, templateId: 'tpl_1', status, title },
      ...{ locale: 'en', body: '', fee: 0n, deposit: 0n, currency: 'JPY', startsOn: new Date('2026-12-01') },
      ...{ terms: {}, plan: [], provider: 'click-to-sign', documentId, createdAt: new Date(NOW) },
    });
    await room.prisma.agreement.create({
      data: { ...agreement(1, 'signed', 'Service agreement'), signedDocumentId: documentId },
    });
    await room.prisma.agreement.create({ data: agreement(2, 'draft', 'Secret draft') });
    await room.prisma.agreement.create({
      data: { ...agreement(3, 'sent', 'Out'), expiresAt: new Date('2026-11-24T09:00:00Z') },
    });
    await room.prisma.clientDelay.create({
      data: {
        ...{ id: `dly_${engagementId}`, engagementId, subject: materialId, businessDays: 2 },
        ...{ lateFrom: new Date('2026-11-17'), lateUntil: new Date('2026-11-19'), at: new Date(NOW) },
        moved: [{ milestoneId: launch, from: '2026-12-16', to: '2026-12-18' }],
      },
    });
    const page = await read(await here.link(engagementId));
    const told = seen(page);
    expect(told).toContain('Sign the agreement');
    expect(told).toContain('Signed agreement: Service agreement (PDF)');
    expect(page).toContain('/status/document/');
    expect(told).not.toContain('Secret draft');
    expect(told).toContain('2 business days in all');
    expect(told).toContain('“Launch” to Fri 18 Dec 2026');
  });
});
