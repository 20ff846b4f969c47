import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { list } from '../../../src/kernel/phrase.ts';
import { aoi, haru, tomo } from '../../support/room.ts';
import { type AgreementDesk, links, openAgreementDesk, urlIn } from './agreement-desk.ts';

describe('the button of the card', () => {
  let desk: AgreementDesk;
  beforeAll(async () => {
    desk = await openAgreementDesk();
  });
  afterAll(() => desk.close());

  it('“Review and sign” gives the signer, and only the signer, a link of their own for half an hour', async () => {
    const { agreementId } = await desk.sentAgreement();
    const url = urlIn(await desk.press('agreement.review', agreementId, haru));
    expect(url).toMatch(/^https:\/\/engawa\.example\/sign\//);
    const token = url?.split('/').at(-1) ?? '';
    const { now } = desk.visit();
    expect(links.read(token, 'sign', now.add({ minutes: 29 }))).toEqual({
      kind: 'ok',
      subject: agreementId,
      contactId: haru.id,
      until: now.add({ minutes: 30 }),
    });
    expect(links.read(token, 'sign', now.add({ minutes: 30 }))).toEqual({ kind: 'expired' });
    for (const person of [tomo, aoi])
      await expect(desk.press('agreement.review', agreementId, person)).rejects.toMatchObject({
        code: 'agreement.notTheSigner',
        said: { values: { who: list(['Haru', 'Yuki']) } },
      });
    await desk.sign(agreementId);
    await expect(desk.press('agreement.review', agreementId, haru)).rejects.toMatchObject({
      code: 'agreement.signedBefore',
    });
  });
});
