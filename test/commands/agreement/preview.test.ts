import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AgreementDesk, openAgreementDesk, view } from './agreement-desk.ts';

describe('/agreement preview', () => {
  let desk: AgreementDesk;
  beforeAll(async () => {
    desk = await openAgreementDesk();
  });
  afterAll(() => desk.close());

  it('shows a second language below the first, with the same numbers', async () => {
    const engagementId = await desk.withMilestones(1);
    await desk.draft(engagementId, { secondLocale: 'ja' });
    const said = JSON.stringify(view(await desk.type('preview', engagementId)));
    for (const part of ['3. Fee, deposit and payment', '第3条（委託料および支払）', 'The opening'])
      expect(said).toContain(part);
    expect(said.indexOf('第1条')).toBeGreaterThan(said.indexOf('14. '));
  });

  it('shows the whole text within Slack’s limits, however many milestones there are', async () => {
    const engagementId = await desk.withMilestones(60);
    await desk.draft(engagementId);
    const modal = view(await desk.type('preview', engagementId));
    expect(modal.blocks.length).toBeLessThanOrEqual(100);
    expect(JSON.stringify(modal)).toContain('Parties and purpose');
    expect(JSON.stringify(modal)).not.toContain('"text":""');
  });
});
