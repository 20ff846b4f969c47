import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fallBack } from '../../../src/engagements/rhythm/fall-back.ts';
import { mailAgain } from '../../../src/engagements/rhythm/mail-again.ts';
import { act, outcome } from '../../../src/kernel/act.ts';
import { type MailUndelivered, sendMail } from '../../../src/kernel/mail.ts';
import { postNotice } from '../../../src/kernel/notice.ts';
import { openWholeRoom, type WholeRoom } from '../../milestones/whole-room.ts';

let room: WholeRoom;
let engagementId: string;
beforeAll(async () => {
  room = await openWholeRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  await room.startOver();
  engagementId = await room.seedEngagement({ agreedTotal: 1n });
});

const finish = act({
  name: 'test.finish',
  input: z.object({ effectId: z.string(), receipt: postNotice.receipt }),
  async run(tx, { effectId, receipt }, visit) {
    const effect = await tx.effect.update({ where: { id: effectId }, data: { state: 'done', receipt } });
    const payload = postNotice.payload.parse(effect.payload);
    return outcome((await postNotice.finish?.(tx, { effectId, payload, receipt }, visit)) ?? []);
  },
});
const miss = act({
  name: 'test.miss',
  input: z.object({ card: z.string(), letter: z.string().default('notice.by-mail') }),
  async run(_tx, { card, letter }) {
    const undelivered: MailUndelivered = {
      type: 'mail.undelivered',
      ...{ engagementId, letter, subject: card, why: '550 no such user' },
    };
    return outcome([undelivered]);
  },
});

/** A digest that was promised; its receipt decides what follows. */
async function ends(receipt: z.output<typeof postNotice.receipt>, by?: 'direct'): Promise<string> {
  const id = `eff_${engagementId}_${by ?? 'first'}`;
  const audience = { to: 'client', engagementId, ...(by !== undefined && { by }) };
  await room.prisma.effect.create({
    data: {
      ...{ id, key: id, kind: 'slack.post', cause: 'evt_test', state: 'done' },
      payload: { notice: 'digest.weekly', params: { digestId: 'dig_1', engagementId }, audience },
      nextTryAt: new Date(0),
      createdAt: new Date(0),
    },
  });
  await room.perform(finish, { effectId: id, receipt }, room.visit());
  return id;
}
const Promised = z.object({
  notice: z.string().optional(),
  letter: z.string().optional(),
  audience: z.object({ to: z.string(), by: z.string().optional() }).optional(),
});
const promised = async () =>
  (await room.prisma.effect.findMany({ where: { state: 'waiting' }, orderBy: { seq: 'asc' } }))
    .filter(({ kind }) => kind === postNotice.kind || kind === sendMail.kind)
    .map(({ payload }) => {
      const { notice, letter, audience } = Promised.parse(payload);
      return [letter ?? notice, audience?.by ?? audience?.to].filter((word) => word !== undefined).join(' ');
    });

describe('a digest for somebody who reads elsewhere', () => {
  it('becomes one e-mail; on the page it is read by whoever opens it', async () => {
    await ends({ elsewhere: 'e-mail' });
    expect(await promised()).toEqual(['notice.by-mail']);
    await room.startOver();
    await ends({ elsewhere: 'page' }, 'direct');
    expect(await promised()).toEqual([]);
  });

  it('that does not arrive goes into the channel, once, and the team is told', async () => {
    const card = await ends({ elsewhere: 'e-mail' });
    await room.prisma.effect.updateMany({ data: { state: 'done' } });
    await room.perform(miss, { card, letter: 'another' }, room.visit());
    expect(await promised()).toEqual([]);
    await room.perform(miss, { card }, room.visit());
    await room.perform(miss, { card }, room.visit());
    expect(await promised()).toEqual(['digest.weekly channel', 'engagement.fell-back team']);
  });

  it('whom a direct message does not reach goes into the channel, and the team is told', async () => {
    await ends({ refused: 'chat.postMessage: user_disabled' });
    expect(await promised()).toEqual(['digest.weekly channel', 'engagement.fell-back team']);
  });
});

it('what was corrected goes by e-mail once more, where it went by e-mail', async () => {
  const correct = (promise: string) => room.perform(mailAgain, { promise }, room.visit());
  const card = await ends({ elsewhere: 'e-mail' });
  await room.prisma.effect.updateMany({ data: { state: 'done' } });
  await correct(card);
  expect(await promised()).toEqual(['notice.by-mail']);
  await room.startOver();
  await correct(await ends({ elsewhere: 'page' }, 'direct'));
  await room.prisma.effect.updateMany({ data: { receipt: { channelId: 'CKAWA', ts: '1.1', subject: 'x' } } });
  await correct(card);
  await correct('digest:nobody-promised-it');
  expect(await promised()).toEqual([]);
});

describe('a copy beside the channel', () => {
  const posted = { channelId: 'CKAWA', subject: 'x' };

  it('is promised once it stands there, in the way that was chosen', async () => {
    await ends({ ...posted, ts: `${engagementId}.1`, also: 'direct' });
    expect(await promised()).toEqual(['digest.weekly direct']);
    await room.startOver();
    await ends({ ...posted, ts: `${engagementId}.2`, also: 'e-mail' }, 'direct');
    expect(await promised()).toEqual(['notice.by-mail']);
  });

  it('that reaches nobody is not posted a second time', async () => {
    await ends({ refused: 'user_disabled' }, 'direct');
    expect(await promised()).toEqual(['engagement.fell-back team']);
    await room.startOver();
    const card = await ends({ ...posted, ts: `${engagementId}.3` });
    await room.perform(fallBack, { card, why: 'x', way: 'e-mail' }, room.visit());
    expect(await promised()).toEqual(['engagement.fell-back team']);
  });
});
