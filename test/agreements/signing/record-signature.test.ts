import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declineAgreement } from '../../../src/agreements/decline-agreement.ts';
import { evidenceOf } from '../../../src/agreements/evidence.ts';
import { signNotice } from '../../../src/agreements/notices.ts';
import { waitingIn } from '../../../src/engagements/waiting.ts';
import { plain } from '../../../src/kernel/format.ts';
import { list } from '../../../src/kernel/phrase.ts';
import { aoi, haru, tomo, yuki } from '../../support/room.ts';
import { afterDays, origin } from '../agreement-room.ts';
import { openSeveralRoom, type SeveralRoom } from './several-signers.ts';

describe('several signers', () => {
  let room: SeveralRoom;
  beforeAll(async () => {
    room = await openSeveralRoom();
  });
  afterAll(() => room.close());

  it('sign one after another; with the last signature, and not before, it is signed', async () => {
    const { engagementId, agreementId } = await room.sentToSeveral();
    expect(await room.standing(agreementId)).toEqual(['Haru asked', 'Tomo waiting', 'Aoi waiting']);
    await room.sign(agreementId, haru);
    expect((await room.agreement(agreementId)).status).toBe('sent');
    expect(await room.standing(agreementId)).toEqual(['Haru signed', 'Tomo asked', 'Aoi waiting']);
    await room.sign(agreementId, tomo);
    expect(await room.standing(agreementId)).toEqual(['Haru signed', 'Tomo signed', 'Aoi asked']);
    expect(await room.typesOf(engagementId)).not.toContain('agreement.signed');
    await room.sign(agreementId, aoi);
    const signed = await room.agreement(agreementId);
    expect(signed).toMatchObject({ status: 'signed', signature: { contactId: haru.id } });
    const types = await room.typesOf(engagementId);
    expect(types.filter((type) => type === 'signer.signed')).toHaveLength(2);
    expect(types.filter((type) => type === 'agreement.signed')).toHaveLength(1);
    expect(await room.prisma.due.count({ where: { subject: agreementId, state: 'waiting' } })).toBe(0);
  });

  it('each leave their own evidence, the member in the name of the agency', async () => {
    const { agreementId } = await room.sentToSeveral();
    for (const person of [haru, tomo, aoi]) await room.sign(agreementId, person);
    const signatures = (await room.signers(agreementId)).map((signer) =>
      signer.status === 'signed' ? signer.signature : undefined,
    );
    expect(signatures.map((one) => [one?.contactId, one?.company, one?.ip, one?.userAgent])).toEqual([
      [haru.id, 'Kawa Foods', origin.ip, origin.userAgent],
      [tomo.id, 'Kawa Foods', origin.ip, origin.userAgent],
      [aoi.id, 'Hibiki Studio', origin.ip, origin.userAgent],
    ]);
    const kept = await evidenceOf(room.prisma, agreementId);
    expect(kept.filter(({ action }) => action === 'signed').map(({ contactId }) => contactId)).toEqual([
      haru.id,
      tomo.id,
      aoi.id,
    ]);
  });

  it('cannot sign before their turn, nor twice, nor in the place of another', async () => {
    const { agreementId } = await room.sentToSeveral();
    await expect(room.sign(agreementId, tomo)).rejects.toMatchObject({
      code: 'agreement.notYourTurn',
      said: { values: { who: list(['Haru', 'Yuki']) } },
    });
    await expect(room.sign(agreementId, aoi)).rejects.toMatchObject({ code: 'agreement.notYourTurn' });
    await room.sign(agreementId, haru);
    await expect(room.sign(agreementId, haru)).rejects.toMatchObject({ code: 'agreement.signedBefore' });
    await expect(room.sign(agreementId, { ...tomo, id: 'con_x' })).rejects.toMatchObject({
      code: 'agreement.notTheSigner',
      said: { values: { who: list(['Tomo']) } },
    });
  });

  it('may press at the same moment: each place is filled once', async () => {
    const { agreementId } = await room.sentToSeveral({ otherSigners: [], countersignerId: null });
    const tries = await Promise.allSettled([room.sign(agreementId, haru), room.sign(agreementId, yuki)]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('lets the stand-in sign for the decision-maker, unless they are to sign in their own name', async () => {
    const first = await room.sentToSeveral();
    await room.sign(first.agreementId, yuki);
    const [place] = await room.signers(first.agreementId);
    expect(place).toMatchObject({ personId: haru.id, signature: { contactId: yuki.id } });
    const second = await room.sentToSeveral({ otherSigners: [yuki.id], countersignerId: null });
    await expect(room.sign(second.agreementId, yuki)).rejects.toMatchObject({
      code: 'agreement.notYourTurn',
    });
    // Nobody is named where they can't sign.
    await expect(room.sign(second.agreementId, yuki)).rejects.toMatchObject({
      said: { values: { who: { items: ['Haru'] } } },
    });
  });

  it('are each asked in their turn: by letter at the client, in person at the agency', async () => {
    const { agreementId } = await room.sentToSeveral();
    const asked = async () =>
      (await room.letters()).filter(
        ({ letter, params }) => letter === 'agreement.to-sign' && params.agreementId === agreementId,
      );
    const [first, second] = await room.signers(agreementId);
    expect((await asked()).map(({ params }) => params.signerId)).toEqual([first?.id]);
    await room.sign(agreementId, haru);
    expect((await asked()).map(({ params }) => params.signerId)).toEqual([first?.id, second?.id]);
    await room.sign(agreementId, tomo);
    expect(await asked()).toHaveLength(2);
    const posts = (await room.effects('slack.post')).map(({ payload }) => JSON.stringify(payload));
    const dms = posts.filter((post) => post.includes('signer.countersign') && post.includes(agreementId));
    expect(dms).toHaveLength(1);
    expect(dms[0]).toContain('"slackUserId":"UAOI"');
  });

  it('are reminded from the day on which it became their turn', async () => {
    const { agreementId } = await room.sentToSeveral();
    const where = { subject: agreementId, kind: 'agreement.remind', state: 'waiting' };
    const days = async () =>
      (await room.prisma.due.findMany({ where, orderBy: { dueAt: 'asc' } })).map(({ localDay }) =>
        localDay.toISOString().slice(0, 10),
      );
    // Haru is asked on Monday 23 November, a holiday in Japan.
    expect((await days())[0]).toBe('2026-11-26');
    await room.sign(agreementId, haru, afterDays(2));
    expect(await days()).toEqual(['2026-11-30', '2026-12-02', '2026-12-04', '2026-12-08', '2026-12-10']);
  });

  it('are named, each in their turn, in what waits and on the client’s card', async () => {
    const { engagementId, agreementId } = await room.sentToSeveral();
    const seen: string[] = [];
    const look = async () => {
      const [waits] = await waitingIn(room.prisma, [engagementId]);
      const facts = await room.prisma.$transaction((tx) => signNotice.load(tx, { agreementId }));
      const card = facts && signNotice.say(facts);
      seen.push(waits === undefined ? '-' : (plain(waits.said, 'en').split(':')[0] ?? ''));
      seen.push(card?.body?.[0] === undefined ? '-' : plain(card.body[0], 'en'));
    };
    for (const person of [haru, tomo, aoi]) {
      await look();
      await room.sign(agreementId, person);
    }
    await look();
    expect(seen).toEqual([
      'Haru, Yuki',
      'Haru, Yuki, please read the agreement and sign it. Others here can read along and ask.',
      'Tomo',
      'Tomo, please read the agreement and sign it. Others here can read along and ask.',
      'Aoi',
      'Kawa Foods has signed. Aoi signs for the agency.',
      '-',
      expect.any(String),
    ]);
  });

  it('end it for all when one of them declines, whoever that is', async () => {
    for (const [before, person] of [
      [[], haru],
      [[haru], tomo],
      [[haru, tomo], aoi],
    ] as const) {
      const { engagementId, agreementId } = await room.sentToSeveral();
      for (const other of before) await room.sign(agreementId, other);
      await room.perform(
        declineAgreement,
        { agreementId, reason: 'Not like this.', origin },
        room.visit(person),
      );
      expect((await room.agreement(agreementId)).status).toBe('declined');
      expect(await room.standing(agreementId)).toContain(`${person.name} declined`);
      expect(await room.typesOf(engagementId)).toContain('agreement.declined');
      await expect(room.sign(agreementId, tomo)).rejects.toMatchObject({ code: 'agreement.closedBefore' });
    }
  });

  it('get one copy each, and the certificate names all of them', async () => {
    const { agreementId } = await room.sentToSeveral();
    for (const [index, person] of [haru, tomo, aoi].entries())
      await room.sign(agreementId, person, afterDays(index + 1));
    await room.carry('agreement.seal', afterDays(4));
    const signed = await room.agreement(agreementId);
    if (signed.status !== 'signed' || signed.signedDocumentId === null) throw new Error('not sealed');
    const { bytes } = await room.prisma.document.findUniqueOrThrow({
      where: { id: signed.signedDocumentId },
    });
    const paper = Buffer.from(bytes).toString();
    const certificate = paper.slice(paper.indexOf('"certificate"'), paper.indexOf('"seal"'));
    expect([...certificate.matchAll(/"role":"(\w+)","name":"(\w+)"/g)].map(([, ...found]) => found)).toEqual([
      ['client', 'Haru'],
      ['client', 'Tomo'],
      ['agency', 'Aoi'],
    ]);
    expect([...certificate.matchAll(/"action":"signed","by":"(\w+)"/g)].map(([, who]) => who)).toEqual([
      'Haru',
      'Tomo',
      'Aoi',
    ]);
    const copies = (await room.letters()).filter(
      ({ letter, params }) => letter === 'agreement.signed' && params.agreementId === agreementId,
    );
    const [first, second] = await room.signers(agreementId);
    expect(copies.map(({ params }) => params.signerId)).toEqual([first?.id, second?.id]);
  });
});
