import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { changeClause } from '../../../src/agreements/clauses/change-clause.ts';
import { newestAgreement } from '../../../src/agreements/load-agreement.ts';
import { locales } from '../../../src/kernel/locale.ts';
import { renderCard } from '../../../src/surface/card.ts';
import { aoi, haru, sora } from '../../support/room.ts';
import { type AgreementDesk, openAgreementDesk, shown, view } from './agreement-desk.ts';

describe('the check before sending', () => {
  let desk: AgreementDesk;
  beforeAll(async () => {
    desk = await openAgreementDesk();
  });
  afterAll(() => desk.close());
  afterEach(() => desk.setDesk({}));

  const drafted = async () => {
    const engagementId = await desk.withMilestones(1);
    return { engagementId, agreementId: await desk.draft(engagementId) };
  };

  it('opens the form when nothing is wrong', async () => {
    const { engagementId } = await drafted();
    expect(view(await desk.type('send', engagementId)).callback_id).toBe('agreement.send');
    expect(shown(await desk.type('preview', engagementId))).not.toContain('To mend');
  });

  it('shows every finding with its place and a button for each form that mends one', async () => {
    const { engagementId } = await drafted();
    await desk.prisma.milestone.updateMany({
      where: { engagementId },
      data: { dueOn: new Date('2026-12-19') },
    });
    await desk.prisma.engagement.update({ where: { id: engagementId }, data: { acceptorId: null } });
    for (const locale of locales) {
      const reply = await desk.type('send', engagementId, aoi, locale);
      if (reply.kind !== 'say') throw new Error('not stopped');
      expect(reply.card.buttons?.map(({ value }) => value['what'])).toEqual(
        expect.arrayContaining(['edit-milestone', 'roles']),
      );
      const said = JSON.stringify(renderCard(reply.card, locale));
      expect(said).toContain('Wireframes 1');
      expect(said).toContain('/engawa roles');
    }
    const preview = shown(await desk.type('preview', engagementId));
    expect(preview).toContain('To mend');
    expect(preview).toContain('agreement.mend');
    await desk.prisma.engagement.update({ where: { id: engagementId }, data: { acceptorId: haru.id } });
  });

  it.each([
    ['draft', 'agreement.draft'],
    ['clauses', 'agreement.clause-pick'],
    ['add-milestone', 'milestone.add'],
    ['edit-milestone', 'milestone.edit-pick'],
    ['roles', 'engawa.roles'],
    ['setup', 'engawa.setup'],
  ])('mends by %s', async (what, form) => {
    const { engagementId } = await drafted();
    expect(view(await desk.press('agreement.mend', { engagementId, what }, aoi)).callback_id).toContain(
      form.split('.')[0],
    );
    await expect(desk.press('agreement.mend', { engagementId, what }, sora)).rejects.toMatchObject({
      code: 'agreement.notYours',
    });
  });

  it('wants an address where the provider asks by e-mail', async () => {
    const { engagementId } = await drafted();
    await desk.prisma.contact.update({ where: { id: haru.id }, data: { email: null } });
    expect(view(await desk.type('send', engagementId)).callback_id).toBe('agreement.send');
    desk.setDesk({ signersNeedEmail: true });
    expect(shown(await desk.type('send', engagementId))).toContain('has no e-mail address here');
    await desk.prisma.contact.update({ where: { id: haru.id }, data: { email: 'haru@kawa.example' } });
  });

  it('looks the links of the text up before sending, and has a way to go on', async () => {
    const { engagementId } = await drafted();
    const asked: string[][] = [];
    desk.setDesk({
      lookUp: async (urls) => {
        asked.push([...urls]);
        return urls.filter((url) => url.includes('dead'));
      },
    });
    expect(shown(await desk.type('send', engagementId))).not.toContain('Links in the text');
    const wish = {
      engagementId,
      clauseKey: 'payment',
      heading: 'Payment',
      text: 'As in https://dead.example/terms and https://live.example.',
      reason: 'Shorter.',
    };
    await desk.perform(changeClause, wish, desk.visit(aoi));
    expect(shown(await desk.type('send', engagementId))).toContain('Links in the text');
    const { id = '' } = (await newestAgreement(desk.prisma, engagementId)) ?? {};
    const send = (links?: string) =>
      desk.submit('agreement.send', { agreementId: id }, { codeWay: 'none', links });
    const stopped = await send('check');
    if (stopped.kind !== 'invalid') throw new Error('not stopped');
    expect(asked).toEqual([['https://dead.example/terms', 'https://live.example']]);
    const said = JSON.stringify(stopped.errors);
    expect(said).toContain('https://dead.example/terms');
    expect(said).not.toContain('live.example');
    expect((await desk.agreement(id)).status).toBe('draft');
    await send('anyway');
    expect(asked).toHaveLength(1);
    expect((await desk.agreement(id)).status).toBe('sending');
  });
});
