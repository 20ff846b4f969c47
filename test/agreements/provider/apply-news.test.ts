import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { hearFromProvider } from '../../../src/agreements/provider/hear-from-provider.ts';
import { voidAgreement } from '../../../src/agreements/void-agreement.ts';
import { aoi } from '../../support/room.ts';
import { openDocuSignRoom } from './docusign-room.ts';

const room = await openDocuSignRoom();
afterAll(() => room.close());
const { there, hear, prisma } = room;
const { people } = there;

beforeEach(async () => {
  await prisma.effect.updateMany({ where: { state: 'waiting' }, data: { state: 'dropped' } });
  there.state.wrong.length = 0;
  room.wait(60);
});
const statusOf = async (id: string) => (await room.agreement(id)).status;

describe('what DocuSign tells', () => {
  it('signed: asked for once, recorded as given there, and the documents kept with their log', async () => {
    const { agreementId, envelopeId } = await room.sentThere();
    people.open(envelopeId);
    await hear(envelopeId, 'recipient-delivered');
    people.sign(envelopeId);
    await hear(envelopeId, 'recipient-completed');
    await hear(envelopeId, 'envelope-completed');
    expect(await room.look()).toBeGreaterThan(0);
    const signed = await room.agreement(agreementId);
    expect(signed).toMatchObject({
      status: 'signed',
      signature: { contactId: 'con_haru', intent: 'Signed at DocuSign.', company: 'Kawa Foods' },
    });
    await room.carry('agreement.seal');
    const { signedDocument } = await prisma.agreement.findUniqueOrThrow({
      where: { id: agreementId },
      include: { signedDocument: true },
    });
    expect(Buffer.from(signedDocument?.bytes ?? []).toString()).toBe(
      '%PDF-1.5 signed at DocuSign with certificate',
    );
    const events = await room.evidence(agreementId, 'provider-event');
    expect(events.map(({ detail, ip }) => [detail, ip])).toEqual([
      [{ event: 'Sent', by: 'Engawa' }, '192.0.2.1'],
      [{ event: 'Viewed', by: 'Haru' }, '203.0.113.9'],
      [{ event: 'Signed', by: 'Haru' }, '203.0.113.9'],
    ]);
    expect(await room.evidence(agreementId, 'opened')).toHaveLength(1);
    expect(there.state.wrong).toEqual([]);
  });

  it('the same message again, and older ones, change nothing', async () => {
    const { agreementId, engagementId, envelopeId } = await room.sentThere();
    people.open(envelopeId);
    for (const _again of [1, 2, 3]) await hear(envelopeId, 'recipient-delivered');
    expect(await room.evidence(agreementId, 'opened')).toHaveLength(1);
    people.sign(envelopeId);
    await hear(envelopeId, 'envelope-completed');
    await room.look();
    const before = (await room.audits(engagementId)).length;
    for (const event of ['recipient-delivered', 'envelope-completed']) await hear(envelopeId, event);
    expect((await room.audits(engagementId)).length).toBe(before);
    expect(await room.look()).toBe(0);
  });

  it('asked a moment ago: the end is taken at its signed word, and DocuSign is not asked again', async () => {
    const { agreementId, envelopeId } = await room.sentThere();
    await room.plan();
    await room.look();
    room.wait(21);
    await room.plan();
    await room.look();
    const asked = there.calls.filter((call) => call.startsWith('GET')).length;
    people.sign(envelopeId);
    await hear(envelopeId, 'envelope-completed');
    expect(await statusOf(agreementId)).toBe('signed');
    expect(there.calls.filter((call) => call.startsWith('GET'))).toHaveLength(asked);
    expect(there.state.wrong).toEqual([]);
  });

  it('a bare hint is followed up as soon as asking is allowed', async () => {
    const { agreementId, envelopeId } = await room.sentThere();
    room.wait(21);
    await room.plan();
    await room.look();
    people.sign(envelopeId);
    await hear(envelopeId, 'envelope-completed', { envelopeSummary: undefined });
    const [look] = (await room.effects('signature.look')).filter(({ state }) => state === 'waiting');
    expect(look?.nextTryAt.getTime()).toBe(there.clock.ms + 15 * 60_000);
    room.wait(15);
    await room.look();
    expect(await statusOf(agreementId)).toBe('signed');
    expect(there.state.wrong).toEqual([]);
  });

  it('declined: with the reason, in the room, and nothing is voided there', async () => {
    const { agreementId, envelopeId } = await room.sentThere();
    people.decline(envelopeId, 'Too dear');
    await hear(envelopeId, 'envelope-declined');
    await room.look();
    expect(await room.agreement(agreementId)).toMatchObject({ status: 'declined', reason: 'Too dear' });
    expect(await room.evidence(agreementId, 'declined')).toMatchObject([{ contactId: 'con_haru' }]);
    const calls = there.calls.length;
    await room.carry('signature.void');
    expect(there.calls).toHaveLength(calls);
  });

  it.each([
    ['Envelope has expired.', 'expired'],
    ['Wrong amount', 'voided'],
  ])('ended there (%s): %s', async (reason, status) => {
    const { agreementId, envelopeId } = await room.sentThere();
    people.end(envelopeId, reason);
    await hear(envelopeId, 'envelope-voided');
    await room.look();
    expect(await statusOf(agreementId)).toBe(status);
    // Whoever took it back sits at DocuSign: the team here has to hear of both.
    expect(await room.told()).toContain('agreement.closed-team');
  });

  it('bounced, or not verified: told to the team, once', async () => {
    const { agreementId, envelopeId } = await room.sentThere();
    people.bounce(envelopeId);
    for (const _again of [1, 2]) await hear(envelopeId, 'recipient-autoresponded');
    expect(await room.evidence(agreementId, 'bounced')).toHaveLength(1);
    const { agreementId: other, envelopeId: there2 } = await room.sentThere();
    people.failCheck(there2);
    for (const _again of [1, 2]) await hear(there2, 'recipient-authenticationfailed');
    expect(await room.evidence(other, 'authentication-failed')).toHaveLength(1);
    expect((await room.told()).filter((name) => name === 'agreement.check-failed')).toHaveLength(1);
  });

  it('an address that was corrected there is where the link went, once it was asked', async () => {
    const { agreementId, envelopeId } = await room.sentThere();
    Object.assign(there.envelopeOf(envelopeId).signers[0] ?? {}, { email: 'new@kawa.example' });
    people.open(envelopeId);
    await hear(envelopeId, 'recipient-delivered');
    expect(await room.evidence(agreementId, 'opened')).toHaveLength(0);
    expect(await room.look()).toBeGreaterThan(0);
    expect(await prisma.agreementSigner.findFirst({ where: { agreementId } })).toMatchObject({
      email: 'new@kawa.example',
      status: 'asked',
    });
    expect(await room.evidence(agreementId, 'corrected')).toHaveLength(1);
    expect(await room.evidence(agreementId, 'opened')).toHaveLength(1);
  });
});

describe('what comes too early, or is about nobody', () => {
  it('before our own request has come back: it waits for it', async () => {
    const engagementId = await room.seedEngagement();
    await room.addMilestone(engagementId);
    const agreementId = await room.draft(engagementId);
    const calls = there.state.envelopes.size;
    await room.send(agreementId);
    expect(there.state.envelopes.size).toBe(calls + 1);
    const { providerRef } = await room.agreement(agreementId);
    await prisma.agreement.update({
      where: { id: agreementId },
      data: { status: 'sending', providerRef: null },
    });
    people.sign(providerRef ?? '');
    await hear(providerRef ?? '', 'envelope-completed');
    await expect(room.look()).rejects.toThrow(/on its way/);
    await prisma.agreement.update({ where: { id: agreementId }, data: { status: 'sent', providerRef } });
    await room.look();
    expect(await statusOf(agreementId)).toBe('signed');
  });

  it('another program’s envelope is left alone', async () => {
    const input = { provider: 'docusign', providerRef: 'unknown', key: 'unknown', news: null };
    await room.perform(hearFromProvider, input, room.visit());
    expect(await room.look()).toBe(0);
  });

  it('of what we took back before, only a signature that was faster is for a person', async () => {
    const { agreementId, envelopeId } = await room.sentThere();
    await room.perform(voidAgreement, { agreementId, reason: 'Wrong amount' }, room.visit(aoi));
    people.sign(envelopeId);
    await hear(envelopeId, 'envelope-completed');
    expect(await statusOf(agreementId)).toBe('voided');
    await expect(room.carry('signature.void')).rejects.toThrow(/everybody signed/);
  });
});

describe('nobody tells', () => {
  it('it is asked now and then, never twice at once, and what is signed comes to light', async () => {
    const { agreementId, envelopeId } = await room.sentThere();
    await room.plan();
    await room.look();
    room.wait(19);
    await room.plan();
    expect(await room.look()).toBe(0);
    people.sign(envelopeId);
    room.wait(2);
    for (const _tick of [1, 2, 3]) await room.plan();
    expect(await room.look()).toBe((await prisma.agreement.count({ where: { status: 'sent' } })) + 1);
    expect(await statusOf(agreementId)).toBe('signed');
    expect(there.state.wrong).toEqual([]);
  });

  it('one that a person has to look at is left to them', async () => {
    await room.sentThere();
    room.wait(25);
    await room.plan();
    const waiting = { kind: 'signature.look', state: 'waiting' };
    expect(await prisma.effect.count({ where: waiting })).toBeGreaterThan(0);
    await prisma.effect.updateMany({ where: waiting, data: { state: 'refused' } });
    room.wait(25);
    await room.plan();
    expect(await room.look()).toBe(0);
  });
});
