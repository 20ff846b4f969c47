import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releaseAgreement } from '../../../src/agreements/release-agreement.ts';
import { signersOf } from '../../../src/agreements/signers-asked.ts';
import { correctSigner } from '../../../src/agreements/signing/correct-signer.ts';
import { approveDelegation, refuseDelegation } from '../../../src/agreements/signing/decide-delegation.ts';
import { aoi, haru, tomo, yuki } from '../../support/room.ts';
import { openSigningPages, type SigningPages } from './signing-pages.ts';

const ren = { other_name: 'Ren', other_email: 'ren@kawa.example', other_reason: 'Ren may sign.' };

describe('pages of several signers', () => {
  let pages: SigningPages;
  beforeAll(async () => {
    pages = await openSigningPages();
  });
  afterAll(() => pages.close());

  const sentToSeveral = async () => {
    const { room } = pages;
    const engagementId = await room.seedEngagement();
    await room.addMilestone(engagementId);
    const agreementId = await room.draft(engagementId);
    const input = { agreementId, otherSigners: [tomo.id], countersignerId: aoi.id };
    await room.perform(releaseAgreement, input, room.visit(aoi));
    await room.carry('signature.request');
    return agreementId;
  };
  const read = async (url: string) => (await pages.get(url)).text();
  const sign = async (url: string) => (await pages.post(url, await pages.filled(url))).status;

  it('tell each whose turn it is, take each signature, and show all of them at the end', async () => {
    const agreementId = await sentToSeveral();
    const [first, second, third] = [haru, tomo, aoi].map(({ id }) => pages.linkFor(agreementId, id));
    if (first === undefined || second === undefined || third === undefined) throw new Error('no link');
    expect(await read(second)).toContain('It is not your turn yet');
    // A form that was posted all the same changes nothing.
    expect((await pages.post(second, await pages.filled(first))).status).toBe(409);
    expect(await sign(first)).toBe(303);
    const after = await read(first);
    expect(after).toContain('You have signed');
    expect(after).toContain('Tomo');
    expect(await sign(second)).toBe(303);
    const members = await read(third);
    expect(members).toContain('For Hibiki Studio, I agree');
    expect(members).not.toContain('other_email');
    expect(await sign(third)).toBe(303);
    expect((await pages.room.agreement(agreementId)).status).toBe('signed');
    expect(await read(second)).toContain('Signed. Thank you.');
  });

  it('ask who should sign instead, say that it is being decided, and then that another signs', async () => {
    const agreementId = await sentToSeveral();
    const url = pages.linkFor(agreementId);
    expect(await read(url)).toContain('Somebody else should sign');
    const bad = await pages.post(`${url}/delegate`, { ...ren, other_email: 'ren', other_reason: ' ' });
    expect(bad.status).toBe(422);
    const words = await bad.text();
    expect(words).toContain('their e-mail address, such as');
    expect(words).toContain('value="Ren"');
    const same = await pages.post(`${url}/delegate`, { ...ren, other_email: 'haru@kawa.example' });
    expect(await same.text()).toContain('This is the person who signs now');
    expect((await pages.post(`${url}/delegate`, ren)).status).toBe(303);
    expect(await read(url)).toContain('You asked that Ren signs instead');
    const { id: delegationId } = await pages.room.prisma.signingDelegation.findFirstOrThrow({
      where: { agreementId },
    });
    await pages.room.perform(approveDelegation, { delegationId }, pages.room.visit(aoi));
    const old = await pages.get(url);
    expect(old.status).toBe(403);
    expect(await old.text()).toContain('Ren signs “Service agreement: Website” in place of Haru');
    const [place] = await signersOf(pages.room.prisma, agreementId);
    expect(await sign(pages.linkFor(agreementId, place?.personId))).toBe(303);
  });

  it('say that it stays, and why', async () => {
    const agreementId = await sentToSeveral();
    const url = pages.linkFor(agreementId);
    await pages.post(`${url}/delegate`, ren);
    const { id: delegationId } = await pages.room.prisma.signingDelegation.findFirstOrThrow({
      where: { agreementId },
    });
    const reason = 'We agreed on <b>Haru</b>.';
    await pages.room.perform(refuseDelegation, { delegationId, reason }, pages.room.visit(aoi));
    const page = await read(url);
    expect(page).toContain('did not agree that Ren signs instead: We agreed on &lt;b&gt;Haru');
    expect(page).toContain('name="typed_name"');
    // Whoever signs here later was never told no.
    const [place] = await signersOf(pages.room.prisma, agreementId);
    const mei = { signerId: place?.id ?? '', name: 'Mei', email: 'mei@kawa.example' };
    await pages.room.perform(correctSigner, mei, pages.room.visit(aoi));
    const [now] = await signersOf(pages.room.prisma, agreementId);
    const theirs = await read(pages.linkFor(agreementId, now?.personId));
    expect(theirs).not.toContain('did not agree');
    expect(theirs).toContain('other_email');
  });

  it('tell a stand-in who was to sign in their own name that another does', async () => {
    const { room } = pages;
    const engagementId = await room.seedEngagement();
    await room.addMilestone(engagementId);
    const agreementId = await room.draft(engagementId);
    const input = { agreementId, otherSigners: [yuki.id], countersignerId: aoi.id };
    await room.perform(releaseAgreement, input, room.visit(aoi));
    await room.carry('signature.request');
    expect(await sign(pages.linkFor(agreementId))).toBe(303);
    const [, second] = await signersOf(room.prisma, agreementId);
    const mei = { signerId: second?.id ?? '', name: 'Mei', email: 'mei@kawa.example' };
    await room.perform(correctSigner, mei, room.visit(aoi));
    expect(await read(pages.linkFor(agreementId, yuki.id))).toContain('in place of Yuki');
  });

  it('ask for nobody whom no link can reach', async () => {
    const agreementId = await sentToSeveral();
    pages.setMail(false);
    const answer = await pages.post(`${pages.linkFor(agreementId)}/delegate`, ren);
    pages.setMail(true);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('no link can reach Ren');
  });

  it('open for whoever countersigns only while they may', async () => {
    const agreementId = await sentToSeveral();
    for (const { id } of [haru, tomo]) expect(await sign(pages.linkFor(agreementId, id))).toBe(303);
    const { prisma } = pages.room;
    await prisma.member.update({ where: { id: aoi.id }, data: { role: 'member' } });
    expect((await pages.get(pages.linkFor(agreementId, aoi.id))).status).toBe(403);
    await prisma.member.update({ where: { id: aoi.id }, data: { role: 'owner' } });
    expect(await sign(pages.linkFor(agreementId, aoi.id))).toBe(303);
    await prisma.member.update({ where: { id: aoi.id }, data: { role: 'member' } });
    expect(await read(pages.linkFor(agreementId, aoi.id))).toContain('Signed. Thank you.');
    await prisma.member.update({ where: { id: aoi.id }, data: { role: 'owner' } });
  });
});
