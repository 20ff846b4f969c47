import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidenceOf } from '../../../src/agreements/evidence.ts';
import { changeCountersigner } from '../../../src/agreements/signing/change-countersigner.ts';
import { correctSigner } from '../../../src/agreements/signing/correct-signer.ts';
import { strandedNotice } from '../../../src/agreements/signing/stranded-notice.ts';
import { aoi, haru, mio, sora, tomo, yuki } from '../../support/room.ts';
import { openSeveralRoom, type SeveralRoom } from './several-signers.ts';

describe('a wrong recipient', () => {
  let room: SeveralRoom;
  beforeAll(async () => {
    room = await openSeveralRoom();
  });
  afterAll(() => room.close());

  const placeAt = async (agreementId: string, index: number) => {
    const place = (await room.signers(agreementId))[index];
    if (place === undefined) throw new Error('no such place');
    return place;
  };
  const correct = async (agreementId: string, index: number, to: { name: string; email: string }) => {
    const { id: signerId } = await placeAt(agreementId, index);
    await room.perform(correctSigner, { signerId, ...to }, room.visit(aoi));
    return placeAt(agreementId, index);
  };

  it('with a wrong address is the same person at another one, and gets a new link there', async () => {
    const { agreementId } = await room.sentToSeveral();
    const place = await correct(agreementId, 0, { name: 'Haru', email: 'h.kawa@kawa.example' });
    expect(place).toMatchObject({ personId: haru.id, email: 'h.kawa@kawa.example', status: 'asked' });
    const contact = await room.prisma.contact.findUniqueOrThrow({ where: { id: haru.id } });
    expect(contact.email).toBe('h.kawa@kawa.example');
    const links = (await room.letters()).filter(({ params }) => params.signerId === place.id);
    expect(links).toHaveLength(2);
    const kept = (await evidenceOf(room.prisma, agreementId)).find(({ action }) => action === 'corrected');
    expect(kept).toMatchObject({ contactId: haru.id, detail: { by: 'Aoi', email: 'h.kawa@kawa.example' } });
    await room.sign(agreementId, haru);
  });

  it('whose telephone is checked is nobody else: the number would be the wrong one', async () => {
    const phones = ['+819012345678', '+819087654321'];
    const { agreementId } = await room.sentToSeveral({ check: 'phone', phones });
    const somebodyElse = { name: 'Rin', email: 'rin@kawa.example' };
    await expect(correct(agreementId, 0, somebodyElse)).rejects.toMatchObject({ code: 'signing.otherPhone' });
    await correct(agreementId, 0, { name: 'Haru', email: 'haru.k@kawa.example' });
  });

  it('with a wrong name is the same person under another one', async () => {
    const { agreementId } = await room.sentToSeveral();
    const { email } = await placeAt(agreementId, 1);
    const place = await correct(agreementId, 1, { name: 'Tomoko', email: email ?? '' });
    expect(place).toMatchObject({ personId: tomo.id, name: 'Tomoko', status: 'waiting' });
    await room.prisma.contact.update({ where: { id: tomo.id }, data: { name: 'Tomo' } });
  });

  it('with another name and address is somebody else; the one before can no longer sign', async () => {
    const { agreementId } = await room.sentToSeveral();
    const place = await correct(agreementId, 0, { name: 'Ren', email: 'ren@kawa.example' });
    expect(place.personId).not.toBe(haru.id);
    for (const person of [haru, yuki])
      await expect(room.sign(agreementId, person)).rejects.toMatchObject({ code: 'agreement.notTheSigner' });
    await room.sign(agreementId, { ...haru, id: place.personId, name: 'Ren' });
  });

  it('who is not asked yet gets no link before their turn', async () => {
    const { agreementId } = await room.sentToSeveral();
    const place = await correct(agreementId, 1, { name: 'Ren', email: 'ren@kawa.example' });
    expect((await room.letters()).filter(({ params }) => params.signerId === place.id)).toEqual([]);
  });

  it('is mended before the signature, by who may send', async () => {
    const { agreementId } = await room.sentToSeveral();
    const { id: signerId } = await placeAt(agreementId, 0);
    const to = { signerId, name: 'Ren', email: 'ren@kawa.example' };
    for (const person of [sora, haru])
      await expect(room.perform(correctSigner, to, room.visit(person))).rejects.toMatchObject({
        code: 'agreement.notYours',
      });
    await room.sign(agreementId, haru);
    await expect(room.perform(correctSigner, to, room.visit(aoi))).rejects.toMatchObject({
      code: 'signing.signedAlready',
    });
    const ren = { name: 'Ren', email: 'ren@kawa.example' };
    await expect(correct(agreementId, 2, ren)).rejects.toMatchObject({ code: 'signing.onlyClients' });
  });

  it('does not become one who signs anyway', async () => {
    const { agreementId } = await room.sentToSeveral();
    await expect(
      correct(agreementId, 0, { name: 'Somebody', email: 'tomo@kawa.example' }),
    ).rejects.toMatchObject({ code: 'signing.signsAlready', field: 'email' });
  });
});

describe('who countersigns', () => {
  let room: SeveralRoom;
  beforeAll(async () => {
    room = await openSeveralRoom();
    await room.prisma.member.update({ where: { id: sora.id }, data: { role: 'lead' } });
  });
  afterAll(() => room.close());

  it('is changed to another owner or lead, who is asked in person when it is their turn', async () => {
    const { agreementId } = await room.sentToSeveral();
    const place = (await room.signers(agreementId))[2];
    const change = (memberId: string) =>
      room.perform(changeCountersigner, { signerId: place?.id ?? '', memberId }, room.visit(aoi));
    await expect(change(mio.id)).rejects.toMatchObject({ code: 'signing.mayNotCountersign' });
    await expect(change(aoi.id)).rejects.toMatchObject({ code: 'signing.samePerson' });
    for (const person of [haru, tomo]) await room.sign(agreementId, person);
    await change(sora.id);
    const last = (await room.effects('slack.post')).at(-1);
    expect(JSON.stringify(last?.payload)).toMatch(/signer\.countersign.*USORA/);
    await expect(room.sign(agreementId, aoi)).rejects.toMatchObject({ code: 'agreement.notTheSigner' });
    await room.sign(agreementId, { ...sora, role: 'lead' });
    expect((await room.agreement(agreementId)).status).toBe('signed');
  });

  it('no longer binds the agency without the role; the team is told, and names another', async () => {
    const { agreementId } = await room.sentToSeveral({ countersignerId: sora.id });
    await room.sign(agreementId, haru);
    await room.prisma.member.update({ where: { id: sora.id }, data: { role: 'member' } });
    await room.sign(agreementId, tomo);
    await expect(room.sign(agreementId, sora)).rejects.toMatchObject({ code: 'signing.mayNotCountersign' });
    const told = (await room.effects('slack.post')).at(-1);
    expect(JSON.stringify(told?.payload)).toMatch(/signer\.stranded.*team/);
    const place = (await room.signers(agreementId))[2];
    const params = { agreementId, signerId: place?.id ?? '' };
    const facts = await room.prisma.$transaction((tx) => strandedNotice.load(tx, params));
    if (facts === undefined) throw new Error('no card');
    expect(strandedNotice.holds?.(facts, room.visit().now)).toBe(true);
    expect(JSON.stringify(strandedNotice.say(facts))).toContain('signer.change-countersigner');
    await room.perform(changeCountersigner, { signerId: params.signerId, memberId: aoi.id }, room.visit(aoi));
    const after = await room.prisma.$transaction((tx) => strandedNotice.load(tx, params));
    expect(after && 'settled' in strandedNotice.say(after)).toBe(true);
    await room.sign(agreementId, aoi);
    expect((await room.agreement(agreementId)).status).toBe('signed');
    await room.prisma.member.update({ where: { id: sora.id }, data: { role: 'lead' } });
  });
});
