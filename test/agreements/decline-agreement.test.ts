import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declineAgreement } from '../../src/agreements/decline-agreement.ts';
import { closedNotice, closedTeamNotice, notices, signNotice } from '../../src/agreements/notices.ts';
import { voidAgreement } from '../../src/agreements/void-agreement.ts';
import { waitingIn } from '../../src/engagements/waiting.ts';
import { plain } from '../../src/kernel/format.ts';
import type { CardWords } from '../../src/kernel/notice.ts';
import { aoi, haru, tomo, yuki } from '../support/room.ts';
import { type AgreementRoom, afterDays, openAgreementRoom, origin } from './agreement-room.ts';

describe('declining', () => {
  let room: AgreementRoom;
  beforeAll(async () => {
    room = await openAgreementRoom();
  });
  afterAll(() => room.close());

  const decline = (agreementId: string, reason = 'Too dear', person = haru) =>
    room.perform(declineAgreement, { agreementId, reason, origin }, room.visit(person));

  it('is declined by a signer with a reason, and evidence is kept', async () => {
    const { agreementId } = await room.sentAgreement();
    await expect(decline(agreementId, 'No', tomo)).rejects.toMatchObject({ code: 'agreement.notTheSigner' });
    await expect(decline(agreementId, ' \u200b')).rejects.toThrow();
    await decline(agreementId);
    expect(await room.agreement(agreementId)).toMatchObject({ status: 'declined', reason: 'Too dear' });
    const evidence = await room.prisma.signingEvidence.findMany({ where: { agreementId } });
    expect(evidence).toMatchObject([
      { action: 'declined', contactId: haru.id, ...origin, detail: { reason: 'Too dear' } },
    ]);
    await expect(room.sign(agreementId)).rejects.toMatchObject({ code: 'agreement.closedBefore' });
  });

  it('happens once, and not after a signature, a withdrawal or the last minute', async () => {
    const { agreementId } = await room.sentAgreement();
    const tries = await Promise.allSettled([
      decline(agreementId),
      decline(agreementId, 'No', yuki),
      room.sign(agreementId),
    ]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { agreementId: signed } = await room.sentAgreement();
    await room.sign(signed);
    await expect(decline(signed)).rejects.toMatchObject({ code: 'agreement.signedBefore' });
    const { agreementId: voided } = await room.sentAgreement();
    await room.perform(voidAgreement, { agreementId: voided, reason: 'x' }, room.visit(aoi));
    await expect(decline(voided)).rejects.toMatchObject({ code: 'agreement.closedBefore' });
    const { agreementId: late } = await room.sentAgreement();
    await expect(
      room.perform(
        declineAgreement,
        { agreementId: late, reason: 'No', origin },
        room.visit(haru, afterDays(30)),
      ),
    ).rejects.toMatchObject({ code: 'agreement.expired' });
  });

  it('ends the reminders, is told to both sides with who and why, is on record, and makes way for a new version', async () => {
    const { engagementId, agreementId } = await room.sentAgreement();
    const waitingDue = { where: { subject: agreementId, state: 'waiting' } };
    expect(await room.prisma.due.count(waitingDue)).toBeGreaterThan(0);
    await decline(agreementId, '<b>Too</b> dear', yuki);
    expect(await room.prisma.due.count(waitingDue)).toBe(0);
    expect((await room.told()).slice(-2)).toEqual(['agreement.closed', 'agreement.closed-team']);
    for (const { name } of [signNotice, closedNotice, closedTeamNotice]) {
      const found = notices.find((one) => one.name === name);
      const facts = await found?.load(room.prisma, { agreementId });
      const card: CardWords | undefined = facts === undefined ? undefined : found?.say(facts);
      expect(card?.settled && plain(card.settled, 'en')).toBe(
        'Declined by Yuki, Mon 23 Nov 2026 10:00 (Asia/Tokyo): <b>Too</b> dear',
      );
    }
    expect((await room.audits(engagementId)).map(({ type }) => type)).toContain('agreement.declined');
    const team = [{ kind: 'redraft' }];
    expect(await waitingIn(room.prisma, [engagementId])).toMatchObject(team);
    expect((await room.agreement(await room.draft(engagementId))).version).toBe(2);
    expect(await waitingIn(room.prisma, [engagementId])).toEqual([]);
  });
});
