import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AgreementDesk, openAgreementDesk, view } from './agreement-desk.ts';

describe('/agreement send', () => {
  let desk: AgreementDesk;
  beforeAll(async () => {
    desk = await openAgreementDesk();
  });
  afterAll(() => desk.close());

  it('says what a yes brings about before it sends, and sends the draft that was shown', async () => {
    const engagementId = await desk.withMilestones(1);
    const agreementId = await desk.draft(engagementId);
    const modal = view(await desk.type('send', engagementId));
    const text = JSON.stringify(modal);
    for (const part of ['Haru, Yuki', 'Kawa Foods', 'JPY 100,000', '30 days', 'at most 5'])
      expect(text).toContain(part);
    expect(text).toContain(agreementId);
    const newer = await desk.draft(engagementId);
    await expect(desk.submit('agreement.send', { agreementId }, {})).rejects.toMatchObject({
      code: 'agreement.unknown',
    });
    await desk.submit('agreement.send', { agreementId: newer }, {});
    expect((await desk.agreement(newer)).status).toBe('sending');
    await expect(desk.type('send', engagementId)).rejects.toMatchObject({ code: 'agreement.notADraft' });
    await desk.carry('signature.request');
  });
});
