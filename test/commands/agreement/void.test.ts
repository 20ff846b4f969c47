import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AgreementDesk, openAgreementDesk, view } from './agreement-desk.ts';

describe('/agreement resend and void', () => {
  let desk: AgreementDesk;
  beforeAll(async () => {
    desk = await openAgreementDesk();
  });
  afterAll(() => desk.close());

  it('posts again and voids by a modal, never by the word alone', async () => {
    const { engagementId, agreementId } = await desk.sentAgreement();
    view(await desk.type('resend', engagementId));
    view(await desk.type('void', engagementId));
    expect((await desk.agreement(agreementId)).status).toBe('sent');
    await desk.submit('agreement.resend', { agreementId }, {});
    await desk.submit('agreement.void', { agreementId }, { reason: 'Wrong amount' });
    expect((await desk.agreement(agreementId)).status).toBe('voided');
  });
});
