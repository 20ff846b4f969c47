import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { correctSigner } from '../../../src/agreements/signing/correct-signer.ts';
import { keep } from '../../support/docusign/envelopes.ts';
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
const looksWaiting = async () =>
  (await room.effects('signature.look')).filter(({ state }) => state === 'waiting').length;

describe('messages about what is not ours', () => {
  it('a copy that somebody made at DocuSign, our key and all, says nothing of the one we sent', async () => {
    const { agreementId, envelopeId } = await room.sentThere();
    const copy = keep(there.envelopeOf(envelopeId).given, room.at());
    there.state.envelopes.set(copy.envelopeId, copy);
    people.sign(copy.envelopeId);
    await hear(copy.envelopeId, 'envelope-completed');
    expect(await looksWaiting()).toBe(0);
    expect((await room.agreement(agreementId)).status).toBe('sent');
  });

  it('another account that signs with the same key is not believed', async () => {
    const { agreementId, envelopeId } = await room.sentThere();
    people.decline(envelopeId, 'No');
    await hear(envelopeId, 'envelope-declined', { accountId: '00000000-0000-4000-8000-000000000000' });
    expect(await looksWaiting()).toBe(0);
    expect((await room.agreement(agreementId)).status).toBe('sent');
  });
});

describe('many messages at once', () => {
  it('bare hints are followed up with one look, however many come', async () => {
    const { agreementId, envelopeId } = await room.sentThere();
    people.sign(envelopeId);
    for (const event of ['recipient-completed', 'envelope-completed', 'envelope-completed'])
      await hear(envelopeId, event, { envelopeSummary: undefined });
    expect(await looksWaiting()).toBe(1);
    await room.look();
    expect((await room.agreement(agreementId)).status).toBe('signed');
    expect(there.state.wrong).toEqual([]);
  });

  it('before our own request has come back: one look waits for it', async () => {
    const { agreementId, envelopeId } = await room.sentThere();
    const data = { status: 'sending', providerRef: null };
    await prisma.agreement.update({ where: { id: agreementId }, data });
    people.open(envelopeId);
    for (const event of ['recipient-delivered', 'recipient-completed']) await hear(envelopeId, event);
    expect(await looksWaiting()).toBe(1);
  });
});

describe('old messages about people', () => {
  const corrected = async () => {
    const sent = await room.sentThere();
    const { id: signerId } = await prisma.agreementSigner.findFirstOrThrow({
      where: { agreementId: sent.agreementId },
    });
    const { body } = there.message(sent.envelopeId, 'recipient-delivered', []);
    const input = { signerId, name: 'Mei Mori', email: 'mei@kawa.example' };
    await room.perform(correctSigner, input, room.visit(aoi));
    return { ...sent, signerId, before: JSON.parse(body) };
  };

  it('do not undo a correction of ours, nor does a look that cannot know of it yet', async () => {
    const { agreementId, envelopeId, signerId } = await corrected();
    people.open(envelopeId);
    await hear(envelopeId, 'recipient-delivered');
    await room.look();
    expect(await prisma.agreementSigner.findUnique({ where: { id: signerId } })).toMatchObject({
      name: 'Mei Mori',
      email: 'mei@kawa.example',
    });
    expect(await room.evidence(agreementId, 'opened'), 'somebody else opened it').toHaveLength(0);
    await room.carry('signature.correct');
    expect(there.envelopeOf(envelopeId).signers).toMatchObject([{ email: 'mei@kawa.example' }]);
  });

  it('who signed before the correction had arrived there has signed, and not who was to', async () => {
    const { agreementId, envelopeId } = await corrected();
    people.sign(envelopeId);
    await hear(envelopeId, 'envelope-completed');
    await room.look();
    expect(await room.agreement(agreementId)).toMatchObject({
      status: 'signed',
      signature: { contactId: 'con_haru', typedName: 'Haru', email: 'haru@kawa.example' },
    });
    expect(await room.carry('signature.correct'), 'nothing is left to correct').toBe(1);
    expect(there.state.wrong).toEqual([]);
  });

  it('who was put there at DocuSign and is known only there signs under the name that DocuSign has', async () => {
    const { agreementId, envelopeId } = await room.sentThere();
    const stranger = { name: 'Rei Abe', email: 'rei@kawa.example' };
    Object.assign(there.envelopeOf(envelopeId).signers[0] ?? {}, stranger);
    people.sign(envelopeId);
    await hear(envelopeId, 'envelope-completed');
    await room.look();
    expect(await room.agreement(agreementId)).toMatchObject({
      signature: { ...stranger, typedName: 'Rei Abe', slackUserId: null },
    });
  });
});
