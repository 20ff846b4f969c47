import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidenceOf } from '../../../src/agreements/evidence.ts';
import { askToDelegate } from '../../../src/agreements/signing/ask-to-delegate.ts';
import { correctSigner } from '../../../src/agreements/signing/correct-signer.ts';
import { approveDelegation, refuseDelegation } from '../../../src/agreements/signing/decide-delegation.ts';
import { delegationNotice } from '../../../src/agreements/signing/notices.ts';
import { plain } from '../../../src/kernel/format.ts';
import { aoi, haru, type Room, sora, tomo, yuki } from '../../support/room.ts';
import { afterDays, origin } from '../agreement-room.ts';
import { openSeveralRoom, type SeveralRoom } from './several-signers.ts';

const ren = { name: 'Ren', email: 'ren@kawa.example', reason: 'Ren signs for us from 1 December.' };
type Person = Parameters<Room['visit']>[0];

describe('letting somebody else sign', () => {
  let room: SeveralRoom;
  beforeAll(async () => {
    room = await openSeveralRoom();
  });
  afterAll(() => room.close());

  const ask = async (agreementId: string, person: Person = haru, more: Partial<typeof ren> = {}) => {
    await room.perform(askToDelegate, { agreementId, origin, ...ren, ...more }, room.visit(person));
    const { id } = await room.prisma.signingDelegation.findFirstOrThrow({
      where: { agreementId, decision: null },
    });
    return id;
  };
  const approve = (delegationId: string, person: Person = aoi) =>
    room.perform(approveDelegation, { delegationId }, room.visit(person));

  /** What the team's card says and offers. */
  const card = async (params: { agreementId: string; delegationId: string }) => {
    const facts = await room.prisma.$transaction((tx) => delegationNotice.load(tx, params));
    if (facts === undefined) throw new Error('no card');
    const { body, buttons, settled } = delegationNotice.say(facts);
    return JSON.stringify([body, buttons, settled && plain(settled, 'en')]);
  };

  it('changes nothing before the team has said yes', async () => {
    const { agreementId } = await room.sentToSeveral();
    await ask(agreementId);
    expect((await room.standing(agreementId))[0]).toBe('Haru asked');
    await room.sign(agreementId, haru);
    expect((await room.standing(agreementId))[0]).toBe('Haru signed');
  });

  it('with a yes the other signs, whoever asked no longer can, and both stand in the evidence', async () => {
    const { engagementId, agreementId } = await room.sentToSeveral();
    const [before] = await room.signers(agreementId);
    await approve(await ask(agreementId));
    const [place] = await room.signers(agreementId);
    expect(place).toMatchObject({ id: before?.id, name: 'Ren', email: ren.email, status: 'asked' });
    for (const person of [haru, yuki])
      await expect(room.sign(agreementId, person)).rejects.toMatchObject({ code: 'agreement.notTheSigner' });
    const contact = await room.prisma.contact.findUniqueOrThrow({ where: { id: place?.personId ?? '' } });
    await room.sign(agreementId, { ...haru, ...contact });
    expect((await room.standing(agreementId))[0]).toBe('Ren signed');
    const actions = (await evidenceOf(room.prisma, agreementId)).map(({ action, contactId }) => [
      action,
      contactId,
    ]);
    expect(actions).toEqual(
      expect.arrayContaining([
        ['delegation-asked', haru.id],
        ['delegated', haru.id],
        ['signed', contact.id],
      ]),
    );
    expect(await room.typesOf(engagementId)).toEqual(
      expect.arrayContaining(['delegation.asked', 'delegation.approved', 'signer.changed']),
    );
    const letters = (await room.letters()).filter(
      ({ letter, params }) => letter === 'agreement.to-sign' && params.signerId === place?.id,
    );
    expect(letters).toHaveLength(2);
  });

  it('with a no it stays, and whoever asked is told why', async () => {
    const { agreementId } = await room.sentToSeveral();
    const delegationId = await ask(agreementId);
    await room.perform(refuseDelegation, { delegationId, reason: 'We agreed on Haru.' }, room.visit(aoi));
    expect((await room.standing(agreementId))[0]).toBe('Haru asked');
    expect((await room.letters()).at(-1)).toMatchObject({
      letter: 'delegation.refused',
      params: { delegationId },
    });
    // They may ask again, for somebody else.
    await ask(agreementId, haru, { email: 'mei@kawa.example', name: 'Mei' });
  });

  it('is decided once, by an owner or a lead, while it can be signed', async () => {
    const { agreementId } = await room.sentToSeveral();
    const delegationId = await ask(agreementId);
    for (const person of [sora, haru])
      await expect(approve(delegationId, person)).rejects.toMatchObject({ code: 'agreement.notYours' });
    const tries = await Promise.allSettled([approve(delegationId), approve(delegationId)]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(approve(delegationId)).rejects.toMatchObject({ code: 'signing.decidedBefore' });
    const late = await room.sentToSeveral();
    const second = await ask(late.agreementId);
    await expect(
      room.perform(approveDelegation, { delegationId: second }, room.visit(aoi, afterDays(31))),
    ).rejects.toMatchObject({ code: 'signing.overBefore' });
    const signed = await room.sentToSeveral();
    const third = await ask(signed.agreementId);
    await room.sign(signed.agreementId, haru);
    await expect(approve(third)).rejects.toMatchObject({ code: 'signing.signedAlready' });
  });

  it('refuses the same person, somebody who signs anyway, a second wish, and who is not asked', async () => {
    const { agreementId } = await room.sentToSeveral();
    await expect(ask(agreementId, haru, { email: 'HARU@kawa.example' })).rejects.toMatchObject({
      code: 'signing.samePerson',
      field: 'email',
    });
    await expect(ask(agreementId, tomo)).rejects.toMatchObject({ code: 'agreement.notYourTurn' });
    await expect(ask(agreementId, haru, { email: 'Tomo@kawa.example' })).rejects.toMatchObject({
      code: 'signing.signsAlready',
      field: 'email',
    });
    const mei = { name: 'Mei', email: 'mei.k@kawa.example' };
    const delegationId = await ask(agreementId, haru, mei);
    await expect(ask(agreementId)).rejects.toMatchObject({ code: 'signing.askedBefore' });
    // Named elsewhere while the team was deciding.
    const second = (await room.signers(agreementId))[1];
    await room.perform(correctSigner, { signerId: second?.id ?? '', ...mei }, room.visit(aoi));
    await expect(approve(delegationId)).rejects.toMatchObject({ code: 'signing.signsAlready' });
  });

  it('never goes to whoever has signed already, in whosever stead', async () => {
    const { agreementId } = await room.sentToSeveral();
    await room.sign(agreementId, yuki);
    const yukis = { name: 'Yuki', email: 'yuki@kawa.example' };
    await room.prisma.contact.update({ where: { id: yuki.id }, data: { email: yukis.email } });
    await expect(ask(agreementId, tomo, yukis)).rejects.toMatchObject({ code: 'signing.signsAlready' });
    const second = (await room.signers(agreementId))[1];
    await expect(
      room.perform(correctSigner, { signerId: second?.id ?? '', ...yukis }, room.visit(aoi)),
    ).rejects.toMatchObject({ code: 'signing.signsAlready' });
  });

  it('goes only to people whom the one-time code reaches', async () => {
    const { agreementId } = await room.sentToSeveral({ codeWay: 'slack' });
    await expect(ask(agreementId)).rejects.toMatchObject({ code: 'signing.codeCannotReach', field: 'email' });
    const [first] = await room.signers(agreementId);
    await expect(
      room.perform(correctSigner, { signerId: first?.id ?? '', ...ren }, room.visit(aoi)),
    ).rejects.toMatchObject({ code: 'signing.codeCannotReach' });
  });

  it('is over when the team names somebody else: nobody is put in the place of the new one', async () => {
    const { agreementId } = await room.sentToSeveral();
    const delegationId = await ask(agreementId);
    const [first] = await room.signers(agreementId);
    const mei = { name: 'Mei', email: 'mei.k@kawa.example' };
    await room.perform(correctSigner, { signerId: first?.id ?? '', ...mei }, room.visit(aoi));
    await expect(approve(delegationId)).rejects.toMatchObject({ code: 'signing.decidedBefore' });
    const words = await card({ agreementId, delegationId });
    expect(words).toContain('Aoi changed the signer');
    expect((await room.standing(agreementId))[0]).toBe('Mei asked');
  });

  it('needs no answer any more once whoever asked has signed', async () => {
    const { agreementId } = await room.sentToSeveral();
    const delegationId = await ask(agreementId);
    expect(await card({ agreementId, delegationId })).toContain('delegation.approve');
    await room.sign(agreementId, haru);
    const words = await card({ agreementId, delegationId });
    expect(words).toContain('has signed meanwhile');
    expect(words).not.toContain('delegation.approve');
  });

  it('is for the client: a countersigner is changed by the agency itself', async () => {
    const { agreementId } = await room.sentToSeveral();
    for (const person of [haru, tomo]) await room.sign(agreementId, person);
    await expect(ask(agreementId, aoi)).rejects.toMatchObject({ code: 'signing.onlyClients' });
  });
});
