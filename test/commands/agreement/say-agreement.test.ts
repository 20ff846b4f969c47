import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AgreementDesk, openAgreementDesk, shown } from './agreement-desk.ts';

describe('/agreement without an agreement', () => {
  let desk: AgreementDesk;
  beforeAll(async () => {
    desk = await openAgreementDesk();
  });
  afterAll(() => desk.close());

  it('says that there is none yet', async () => {
    const engagementId = await desk.withMilestones();
    for (const name of ['preview', 'status'])
      expect(shown(await desk.type(name, engagementId))).toContain('/agreement draft');
    await expect(desk.type('send', engagementId)).rejects.toMatchObject({ code: 'agreement.noDraft' });
    await expect(desk.type('resend', engagementId)).rejects.toMatchObject({ code: 'agreement.notOut' });
    await expect(desk.type('void', engagementId)).rejects.toMatchObject({ code: 'agreement.nothingToVoid' });
  });
});
