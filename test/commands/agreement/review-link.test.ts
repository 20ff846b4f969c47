import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreementButtons } from '../../../commands/agreement/index.ts';
import { aoi, haru, sora } from '../../support/room.ts';
import { type AgreementDesk, links, openAgreementDesk, shown, urlIn, view } from './agreement-desk.ts';

const values = {
  name: 'Sato Law',
  email: 'sato@law.example',
  locale: 'ja',
  days: 7,
  download: 'no',
  draft: 'no',
  networks: ['203.0.113.0/24'],
};

describe('/agreement review', () => {
  let desk: AgreementDesk;
  beforeAll(async () => {
    desk = await openAgreementDesk();
  });
  afterAll(() => desk.close());

  const press = (name: string, value: Record<string, string>, person = aoi) => {
    const button = agreementButtons.find((one) => one.press === name);
    if (button === undefined) throw new Error(`no button ${name}`);
    const answer: unknown = Reflect.get(button, 'answer');
    if (typeof answer !== 'function') throw new Error('no answer');
    const call = { visit: desk.visit(person), desk: { read: desk.prisma, perform: desk.perform, links } };
    return answer({ ...call, channelId: null, value }, call.desk);
  };

  it('opens the form, hands the link out privately, lists it afterwards, and revokes it', async () => {
    const { engagementId } = await desk.sentAgreement();
    const form = JSON.stringify(view(await desk.type('review', engagementId)));
    for (const label of ['Who reads', 'Days valid', 'Download', 'Only from these networks', 'The draft'])
      expect(form).toContain(label);
    const made = await desk.submit('agreement.review-link', { engagementId }, values);
    const url = urlIn(made) ?? '';
    expect(url).toMatch(/\/review\//);
    // The whole address, to be copied.
    expect(shown(made)).toContain(`\`${url}\``);
    expect(shown(made)).toContain('E-mail is not set up here');
    const row = await desk.prisma.reviewLink.findFirstOrThrow({ where: { engagementId } });
    expect(row).toMatchObject({ name: 'Sato Law', locale: 'ja', mayDownload: false, showsDraft: false });
    expect(links.read(url.split('/').at(-1) ?? '', 'review', desk.visit().now)).toMatchObject({ kind: 'ok' });
    const listed = shown(await desk.type('review', engagementId));
    for (const part of ['Sato Law', 'Made by Aoi', 'only from 203.0.113.0/24', 'Not opened yet', url])
      expect(listed).toContain(part);
    expect(view(await press('review.another', { engagementId })).callback_id).toBe('agreement.review-link');
    expect(shown(await press('review.revoke', { linkId: row.id }))).toContain('is revoked');
    view(await desk.type('review', engagementId));
  });

  it('says where mail goes, and when there is nothing to read yet', async () => {
    const engagementId = await desk.seedEngagement();
    desk.setMail(true);
    const made = shown(await desk.submit('agreement.review-link', { engagementId }, values));
    desk.setMail(false);
    expect(made).toContain('It is also sent to sato@law.example');
    expect(made).toContain('Nothing was sent yet');
  });

  it('is for owners and leads', async () => {
    const engagementId = await desk.seedEngagement();
    for (const person of [sora, haru])
      await expect(desk.type('review', engagementId, person)).rejects.toMatchObject({
        code: 'agreement.notYours',
      });
  });
});
