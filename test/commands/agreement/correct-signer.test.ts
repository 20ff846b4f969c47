import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signersOf } from '../../../src/agreements/signers-asked.ts';
import { askToDelegate } from '../../../src/agreements/signing/ask-to-delegate.ts';
import { origin } from '../../agreements/agreement-room.ts';
import { aoi, haru, sora, tomo } from '../../support/room.ts';
import { type AgreementDesk, openAgreementDesk, shown, view } from './agreement-desk.ts';

describe('several signers in Slack', () => {
  let desk: AgreementDesk;
  beforeAll(async () => {
    desk = await openAgreementDesk();
    desk.setMail(true);
    await desk.prisma.member.update({ where: { id: sora.id }, data: { role: 'lead' } });
  });
  afterAll(() => desk.close());

  const sendTo = async (values: object) => {
    const engagementId = await desk.withMilestones();
    const agreementId = await desk.draft(engagementId);
    const answer = await desk.submit('agreement.send', { agreementId }, { codeWay: 'none', ...values });
    return { engagementId, agreementId, answer };
  };
  const sent = async (values: object) => {
    const made = await sendTo(values);
    await desk.carry('signature.request');
    const [first, second, third] = await signersOf(desk.prisma, made.agreementId);
    return { ...made, first, second, third };
  };
  const status = async (engagementId: string) => shown(await desk.type('status', engagementId));

  it('are chosen where it is sent: contacts, somebody new, and who countersigns', async () => {
    const engagementId = await desk.withMilestones();
    await desk.draft(engagementId);
    const form = JSON.stringify(view(await desk.type('send', engagementId)));
    for (const part of ['otherSigners', tomo.id, 'newEmail', 'countersigner', sora.id])
      expect(form).toContain(part);
    // The decision-maker signs anyway, and only a provider that checks identity is asked to.
    for (const part of [haru.id, 'access-code']) expect(form).not.toContain(part);
    const { agreementId } = await sendTo({
      otherSigners: [tomo.id],
      newName: 'Ren',
      newEmail: 'ren@kawa.example',
      countersigner: sora.id,
    });
    const names = (await signersOf(desk.prisma, agreementId)).map(({ name }) => name);
    expect(names).toEqual(['Haru', 'Tomo', 'Ren', 'Sora']);
  });

  it('need a name with an address, and numbers that are numbers', async () => {
    for (const [values, field] of [
      [{ newName: 'Ren' }, 'newEmail'],
      [{ newEmail: 'ren@kawa.example' }, 'newName'],
      [{ check: 'phone', phones: ['12'] }, 'phones'],
    ] as const)
      await expect(sendTo(values)).rejects.toMatchObject({ field });
    const { agreementId } = await sendTo({ check: 'phone', phones: ['+81 (90) 1234-5678'] });
    expect((await signersOf(desk.prisma, agreementId))[0]).toMatchObject({
      check: 'phone',
      phone: '+819012345678',
    });
  });

  it('are in Slack where there is no mail server: no link would reach anybody else', async () => {
    const { first } = await sent({});
    await desk.prisma.contact.create({
      data: {
        id: 'con_mei',
        clientId: haru.clientId,
        name: 'Mei',
        email: 'mei@kawa.example',
        createdAt: new Date('2026-11-23T01:00:00Z'),
      },
    });
    const correct = (name: string, email: string) =>
      desk.submit('signer.correct', { signerId: first?.id }, { name, email });
    desk.setMail(false);
    for (const [trying, field] of [
      [() => sendTo({ newName: 'Ren', newEmail: 'ren@kawa.example' }), 'newEmail'],
      [() => sendTo({ otherSigners: ['con_mei'] }), 'otherSigners'],
      [() => correct('Ren', 'ren@kawa.example'), 'email'],
    ] as const)
      await expect(trying()).rejects.toMatchObject({ code: 'signing.noMail', field });
    await sendTo({ newName: 'Tomo', newEmail: 'TOMO@kawa.example' });
    await correct('Haru', 'h.kawa@kawa.example');
    await correct('Haru', 'haru@kawa.example');
    desk.setMail(true);
  });

  it('who countersigns needs an address where the provider writes to it', async () => {
    desk.setDesk({ signersNeedEmail: true });
    const { answer } = await sendTo({ countersigner: aoi.id });
    expect(answer).toMatchObject({ kind: 'invalid', errors: { countersigner: {} } });
    // Nobody has asked Slack for it yet: then that is done first.
    const id = { slackUserId: aoi.slackUserId, slackTeamId: aoi.slackTeamId };
    const seen = { name: aoi.name, email: 'aoi@hibiki.example', seenAt: new Date('2026-11-23T01:00:00Z') };
    const introduce = async (asked: readonly string[]) => {
      expect(asked).toEqual([aoi.slackUserId]);
      await desk.prisma.slackPerson.create({ data: { ...id, ...seen } });
    };
    desk.setDesk({ signersNeedEmail: true, introduce });
    expect((await sendTo({ countersigner: aoi.id })).answer).not.toMatchObject({ kind: 'invalid' });
    await desk.prisma.slackPerson.delete({ where: { slackUserId_slackTeamId: id } });
    desk.setDesk({});
  });

  it('stand in the status, with who is asked, and the ways to mend it', async () => {
    const { engagementId, agreementId, second, third } = await sent({
      otherSigners: [tomo.id],
      countersigner: aoi.id,
    });
    const said = await status(engagementId);
    expect(said).toContain('signer.correct');
    expect(said).toContain('signer.change-countersigner');
    const about = { agreementId, signerId: second?.id };
    expect(JSON.stringify(view(await desk.press('signer.correct', about, aoi)))).toContain(
      'tomo@kawa.example',
    );
    await expect(desk.press('signer.correct', about, haru)).rejects.toMatchObject({
      code: 'agreement.notYours',
    });
    await desk.submit('signer.correct', { signerId: second?.id }, { name: 'Ren', email: 'ren@kawa.example' });
    const other = { agreementId, signerId: third?.id };
    const offered = JSON.stringify(view(await desk.press('signer.change-countersigner', other, aoi)));
    expect(offered).toContain(sora.id);
    desk.setDesk({ signersNeedEmail: true });
    const about3 = { signerId: third?.id };
    expect(await desk.submit('signer.change-countersigner', about3, { member: sora.id })).toMatchObject({
      kind: 'invalid',
      errors: { member: {} },
    });
    desk.setDesk({});
    await desk.submit('signer.change-countersigner', { signerId: third?.id }, { member: sora.id });
    expect((await signersOf(desk.prisma, agreementId)).map(({ name }) => name)).toEqual([
      'Haru',
      'Ren',
      'Sora',
    ]);
    const after = await status(engagementId);
    expect(after).toContain('Recipient corrected');
    await desk.sign(agreementId);
    await expect(
      desk.press('signer.correct', { agreementId, signerId: (await first(agreementId)).id }, aoi),
    ).rejects.toMatchObject({ code: 'signing.signedAlready' });
  });

  const first = async (agreementId: string) => {
    const [place] = await signersOf(desk.prisma, agreementId);
    if (place === undefined) throw new Error('nobody signs');
    return place;
  };

  it('get their link by a press, the member too, in their turn', async () => {
    const { agreementId } = await sent({ countersigner: aoi.id });
    await expect(desk.press('agreement.review', agreementId, aoi)).rejects.toMatchObject({
      code: 'agreement.notYourTurn',
    });
    await desk.sign(agreementId);
    expect(JSON.stringify(await desk.press('agreement.review', agreementId, aoi))).toContain('/sign/');
  });

  it('a wish that another signs is approved or refused on the card', async () => {
    for (const decision of ['approve', 'refuse'] as const) {
      const { agreementId } = await sent({});
      const wish = { agreementId, origin, name: 'Ren', email: 'ren@kawa.example', reason: 'Ren may.' };
      await desk.perform(askToDelegate, wish, desk.visit(haru));
      const { id } = await desk.prisma.signingDelegation.findFirstOrThrow({ where: { agreementId } });
      const reply = await desk.press(`delegation.${decision}`, { delegationId: id }, aoi);
      if (decision === 'refuse') {
        view(reply);
        await desk.submit('delegation.refuse', { delegationId: id }, { reason: 'No.' });
      }
      expect((await first(agreementId)).name).toBe(decision === 'approve' ? 'Ren' : 'Haru');
      await expect(desk.press('delegation.refuse', { delegationId: id }, aoi)).rejects.toMatchObject({
        code: 'signing.decidedBefore',
      });
    }
  });
});
