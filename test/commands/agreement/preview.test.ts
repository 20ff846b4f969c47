import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AgreementDesk, openAgreementDesk, view } from './agreement-desk.ts';

describe('/agreement preview', () => {
  let desk: AgreementDesk;
  beforeAll(async () => {
    desk = await openAgreementDesk();
  });
  afterAll(() => desk.close());

  it('shows the whole text within Slack’s limits, however many milestones there are', async () => {
    const engagementId = await desk.withMilestones(60);
    await desk.draft(engagementId);
    const modal = view(await desk.type('preview', engagementId));
    expect(modal.blocks.length).toBeLessThanOrEqual(100);
    expect(JSON.stringify(modal)).toContain('Parties and purpose');
    expect(JSON.stringify(modal)).not.toContain('"text":""');
  });
});
