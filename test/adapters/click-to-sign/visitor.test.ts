import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLinks } from '../../../src/adapters/http/links.ts';
import { signersOf } from '../../../src/agreements/signers-asked.ts';
import { correctSigner } from '../../../src/agreements/signing/correct-signer.ts';
import { voidAgreement } from '../../../src/agreements/void-agreement.ts';
import { afterDays } from '../../agreements/agreement-room.ts';
import { aoi, haru, NOW, tomo } from '../../support/room.ts';
import { openSigningPages, type SigningPages } from './signing-pages.ts';

let pages: SigningPages;
beforeAll(async () => {
  pages = await openSigningPages();
});
afterAll(() => pages.close());

describe('links', () => {
  it('open nothing when they are forged, expired, for another purpose or for somebody who may not sign', async () => {
    const { agreementId } = await pages.room.sentAgreement();
    const about = { subject: agreementId, contactId: haru.id, until: pages.now().add({ minutes: 30 }) };
    const foreign = createLinks({ secret: 'z'.repeat(32), publicUrl: pages.base }).to('sign', about);
    const review = `${pages.base}/sign/${pages.links.to('review', about).split('/').at(-1)}`;
    const cases: [string, number][] = [
      [foreign, 404],
      [review, 404],
      [pages.linkFor(agreementId, tomo.id), 403],
      [pages.linkFor('agr_none'), 404],
      [pages.linkFor(agreementId, 'con_none'), 404],
      [pages.linkFor(agreementId, haru.id, 0), 410],
      [`${pages.base}/sign/x`, 404],
    ];
    for (const [url, status] of cases) {
      expect([url, (await pages.get(url)).status]).toEqual([url, status]);
      expect((await pages.get(`${url}/document.pdf`)).status).toBe(status);
      expect((await pages.post(url, { typed_name: 'Haru', intent: 'yes', consent: 'yes' })).status).toBe(
        status,
      );
      expect((await pages.post(`${url}/decline`, { reason: 'x' })).status).toBe(status);
    }
    expect((await pages.room.agreement(agreementId)).status).toBe('sent');
    expect(await pages.evidence(agreementId)).toEqual([]);
  });

  it('that were mailed to a wrong address open nothing once it is corrected; one from Slack still does', async () => {
    const { agreementId } = await pages.room.sentAgreement();
    const mailedTo = (address: string) =>
      pages.links.to('sign', {
        subject: agreementId,
        contactId: haru.id,
        until: pages.now().add({ minutes: 30 }),
        via: 'e-mail',
        address,
      });
    const { email } = await pages.room.prisma.contact.findUniqueOrThrow({ where: { id: haru.id } });
    const wrong = mailedTo(email ?? '');
    expect((await pages.get(wrong)).status).toBe(200);
    const [place] = await signersOf(pages.room.prisma, agreementId);
    const mended = { signerId: place?.id ?? '', name: 'Haru', email: 'h.kawa@kawa.example' };
    await pages.room.perform(correctSigner, mended, pages.room.visit(aoi));
    expect((await pages.get(wrong)).status).toBe(403);
    expect((await pages.post(wrong, await pages.filled(pages.linkFor(agreementId)))).status).toBe(403);
    for (const url of [mailedTo(mended.email), pages.linkFor(agreementId)])
      expect((await pages.get(url)).status).toBe(200);
    await pages.room.prisma.contact.update({ where: { id: haru.id }, data: { email } });
  });

  it('stop working when the agreement is voided or over', async () => {
    const { agreementId } = await pages.room.sentAgreement();
    const url = pages.linkFor(agreementId);
    await pages.room.perform(voidAgreement, { agreementId, reason: 'x' }, pages.room.visit(aoi));
    expect((await pages.get(url)).status).toBe(403);
    const { agreementId: late } = await pages.room.sentAgreement();
    pages.moveTo(afterDays(30));
    expect((await pages.get(pages.linkFor(late))).status).toBe(410);
    pages.moveTo(NOW);
  });

  it('give the signed copy to people who are known here, and only that', async () => {
    const { agreementId } = await pages.room.sentAgreement();
    const copyFor = (contactId: string, minutes = 30) =>
      pages.links.to('document', { subject: agreementId, contactId, until: pages.now().add({ minutes }) });
    expect((await pages.get(copyFor(haru.id))).status).toBe(404);
    await pages.room.sign(agreementId);
    await pages.room.carry('agreement.seal');
    for (const [id, status] of [
      [haru.id, 200],
      [tomo.id, 200],
      [aoi.id, 200],
      ['con_none', 403],
    ] as const)
      expect((await pages.get(copyFor(id))).status).toBe(status);
    expect((await pages.get(copyFor(haru.id, 0))).status).toBe(410);
    expect(
      (await pages.get(`${pages.base}/status/document/${pages.linkFor(agreementId).split('/').at(-1)}`))
        .status,
    ).toBe(404);
  });
});
