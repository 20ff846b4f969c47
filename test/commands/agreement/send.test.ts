import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AgreementDesk, openAgreementDesk, shown, view } from './agreement-desk.ts';

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

  it('asks for a code only where that is chosen, with a word where it is advisable', async () => {
    const engagementId = await desk.withMilestones(1);
    const agreementId = await desk.draft(engagementId);
    const text = JSON.stringify(view(await desk.type('send', engagementId)));
    expect(text).toContain('"initial_option":{"text":{"type":"plain_text","text":"None"');
    expect(text).toContain('For a client in Japan or China a one-time code is advisable');
    expect(text).toContain('DocuSign carries more weight');
    expect(text).not.toContain('"value":"e-mail"');
    await expect(desk.submit('agreement.send', { agreementId }, { codeWay: 'e-mail' })).rejects.toMatchObject(
      { code: 'agreement.noMailForCode', field: 'codeWay' },
    );
    await desk.submit('agreement.send', { agreementId }, { codeWay: 'slack' });
    expect((await desk.agreement(agreementId)).codeWay).toBe('slack');
    await desk.carry('signature.request');
    expect(shown(await desk.type('status', engagementId))).toContain('By Slack direct message');
    for (const [country, words] of [
      ['DE', undefined],
      ['US', 'For an amount like this'],
    ] as const) {
      const other = await desk.withMilestones(1);
      await desk.prisma.engagement.update({ where: { id: other }, data: { country } });
      if (words !== undefined) await desk.addMilestone(other, { amount: 5_000_000n });
      const plainly = await desk.draft(other);
      const modal = JSON.stringify(view(await desk.type('send', other)));
      expect(modal.includes('is advisable')).toBe(words !== undefined);
      if (words !== undefined) expect(modal).toContain(words);
      await desk.submit('agreement.send', { agreementId: plainly }, { codeWay: 'none' });
      expect((await desk.agreement(plainly)).codeWay).toBeNull();
    }
  });

  it('offers a code by e-mail where there is a mail server', async () => {
    const engagementId = await desk.withMilestones(1);
    const agreementId = await desk.draft(engagementId);
    desk.setMail(true);
    expect(JSON.stringify(view(await desk.type('send', engagementId)))).toContain('"value":"e-mail"');
    await desk.submit('agreement.send', { agreementId }, { codeWay: 'e-mail' });
    desk.setMail(false);
    expect((await desk.agreement(agreementId)).codeWay).toBe('e-mail');
  });
});
