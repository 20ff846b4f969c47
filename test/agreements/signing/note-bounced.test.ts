import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidenceOf } from '../../../src/agreements/evidence.ts';
import { correctSigner } from '../../../src/agreements/signing/correct-signer.ts';
import { bouncedNotice } from '../../../src/agreements/signing/notices.ts';
import { act, outcome } from '../../../src/kernel/act.ts';
import { type MailBounced, sendMail } from '../../../src/kernel/mail.ts';
import { aoi, haru } from '../../support/room.ts';
import { openSeveralRoom, type SeveralRoom } from './several-signers.ts';

describe('a letter that was refused by the mail server', () => {
  let room: SeveralRoom;
  beforeAll(async () => {
    room = await openSeveralRoom();
  });
  afterAll(() => room.close());

  const bounce = async (agreementId: string, letter = 'agreement.to-sign') => {
    const { engagementId } = await room.agreement(agreementId);
    const to = { id: haru.id, name: 'Haru', email: 'haru@kawa.example' };
    const receipt = { to, bounced: '550 5.1.1 nobody of that name' };
    const payload = { letter, params: {}, subject: agreementId, engagementId };
    const finish = act({
      name: 'mail.finish',
      input: sendMail.receipt,
      run: async (tx, given, visit) =>
        outcome((await sendMail.finish?.(tx, { effectId: 'eff_x', payload, receipt: given }, visit)) ?? []),
    });
    await room.perform(finish, receipt, room.visit());
  };

  it('is told to the team with the way to mend it, and kept', async () => {
    const { agreementId } = await room.sentToSeveral();
    await bounce(agreementId);
    const [place] = await room.signers(agreementId);
    expect(JSON.stringify((await room.effects('slack.post')).at(-1)?.payload)).toMatch(
      /"notice":"signer.bounced"/,
    );
    const kept = (await evidenceOf(room.prisma, agreementId)).find(({ action }) => action === 'bounced');
    expect(kept).toMatchObject({ contactId: haru.id, detail: { email: 'haru@kawa.example' } });
    const params = { agreementId, signerId: place?.id ?? '', address: 'haru@kawa.example', why: '550' };
    const card = async () => {
      const facts = await room.prisma.$transaction((tx) => bouncedNotice.load(tx, params));
      if (facts === undefined) throw new Error('no facts');
      return bouncedNotice.say(facts);
    };
    expect((await card()).buttons).toMatchObject([
      { press: 'signer.correct', value: { agreementId, signerId: place?.id } },
    ]);
    const mended = { signerId: place?.id ?? '', name: 'Haru', email: 'h@kawa.example' };
    await room.perform(correctSigner, mended, room.visit(aoi));
    const after = await card();
    expect(after.buttons).toBeUndefined();
    expect(after.settled).toBeDefined();
  });

  it('of another kind, or when nobody can sign any more, is none of our business', async () => {
    const other = await room.sentToSeveral();
    await bounce(other.agreementId, 'agreement.signed');
    await room.sign(other.agreementId, haru);
    const done = await room.sentToSeveral({ otherSigners: [], countersignerId: null });
    await room.sign(done.agreementId, haru);
    await bounce(done.agreementId);
    for (const { agreementId } of [other, done])
      expect((await evidenceOf(room.prisma, agreementId)).map(({ action }) => action)).not.toContain(
        'bounced',
      );
    const event: MailBounced['type'] = 'mail.bounced';
    expect(await room.typesOf(done.engagementId)).toContain(event);
  });
});
