import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releaseAgreement } from '../../../src/agreements/release-agreement.ts';
import type { MemberPerson, Person } from '../../../src/kernel/visit.ts';
import { aoi, haru, yuki } from '../../support/room.ts';
import { type AddendumRoom, openAddendumRoom } from './addendum-room.ts';

let room: AddendumRoom;
beforeAll(async () => {
  room = await openAddendumRoom();
});
afterAll(() => room.close());

const rin: MemberPerson = { ...aoi, id: 'mem_rin', name: 'Rin', slackUserId: 'URIN', role: 'lead' };
const release = (agreementId: string, person: Person = aoi) =>
  room.perform(releaseAgreement, { agreementId }, room.visit(person));

describe('sending an addendum', () => {
  it('is refused while it changes nothing', async () => {
    const { engagementId } = await room.signedAgreement();
    await expect(release(await room.draftOne(engagementId))).rejects.toMatchObject({
      code: 'addendum.nothingChanges',
    });
  });

  it('is refused when the agreement it names has moved on', async () => {
    const { engagementId } = await room.signedAgreement();
    const id = await room.draftOne(engagementId, { revisionRounds: 3 });
    const { terms } = await room.prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } });
    const rounds = { ...(terms && typeof terms === 'object' ? terms : {}), revisionRounds: 4 };
    await room.prisma.engagement.update({ where: { id: engagementId }, data: { terms: rounds } });
    await expect(release(id)).rejects.toMatchObject({ code: 'addendum.outOfDate' });
    const again = await room.draftOne(engagementId, { revisionRounds: 5 });
    await room.prisma.engagement.update({ where: { id: engagementId }, data: { agreementVersion: 2 } });
    await expect(release(again)).rejects.toMatchObject({ code: 'addendum.outOfDate' });
  });

  it('is refused when somebody else signs now, or nobody can be reached', async () => {
    const { engagementId } = await room.signedAgreement();
    const id = await room.draftOne(engagementId, { revisionRounds: 3 });
    const signs = (acceptorId: string | null) =>
      room.prisma.engagement.update({ where: { id: engagementId }, data: { acceptorId } });
    await signs(yuki.id);
    await expect(release(id)).rejects.toMatchObject({ code: 'addendum.outOfDate' });
    await signs(null);
    const unsigned = await room.draftOne(engagementId, { revisionRounds: 3 });
    await expect(release(unsigned)).rejects.toMatchObject({ code: 'agreement.nobodyMaySign' });
    await signs(haru.id);
    const last = await room.draftOne(engagementId, { revisionRounds: 3 });
    const reach = (email: string | null, slackUserId: string | null) =>
      room.prisma.contact.update({ where: { id: haru.id }, data: { email, slackUserId } });
    await reach(null, null);
    await expect(release(last)).rejects.toMatchObject({ code: 'addendum.cannotReach' });
    await reach('haru@kawa.example', haru.slackUserId);
    await release(last);
  });

  it('of a locked clause needs another person than the one who worded it, where there is one', async () => {
    const { engagementId } = await room.signedAgreement();
    const locked = (await room.inForce(engagementId)).clauses.find((clause) => clause.locked);
    const edit = {
      kind: 'write',
      clauseKey: locked?.key ?? '',
      heading: 'Anew',
      text: 'Other words.',
    } as const;
    const alone = await room.edit(await room.draftOne(engagementId), edit);
    await release(alone);
    const { engagementId: other } = await room.signedAgreement();
    const { kind: _kind, ...row } = rin;
    await room.prisma.member.create({
      data: { ...row, locale: 'en', timeZone: 'Asia/Tokyo', createdAt: new Date(0) },
    });
    const id = await room.edit(await room.draftOne(other), edit);
    await expect(release(id)).rejects.toMatchObject({
      code: 'addendum.secondPerson',
      said: { values: { who: { items: ['Rin'] } } },
    });
    await release(id, rin);
    expect((await room.agreement(id)).status).toBe('sending');
    await room.prisma.member.delete({ where: { id: rin.id } });
  });
});
